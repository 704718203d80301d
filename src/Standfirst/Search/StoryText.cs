using System.Globalization;
using System.Text;
using Standfirst.Body;
using Standfirst.Stories;

namespace Standfirst.Search;

/// <summary>What the index is told of a story.</summary>
internal sealed record StoryFields
{
    public required long Id { get; init; }

    public required Status Status { get; init; }

    public required string Headline { get; init; }

    public required string Dek { get; init; }

    public required string Dateline { get; init; }

    public required string Body { get; init; }

    public required string Language { get; init; }

    public required string LeadCaption { get; init; }

    public string? PictureCaption { get; init; }

    public long? SectionId { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public DateTimeOffset? EmbargoUntil { get; init; }
}

/// <summary>A story in the words of the index: stems of each field, parted by blanks; the words as written, for phrases; tags, for filters.</summary>
internal sealed class StoryText
{
    /// <summary>A word that none is: no phrase reaches over it.</summary>
    public const string Gap = "..";

    /// <summary>Stands at every story, for questions that only say what is not wanted.</summary>
    public const string Any = "p";

    /// <summary>Words of one story that are found; a novel has as many.</summary>
    private const int MaxWords = 150_000;

    private readonly Analysis analysis;
    private readonly StringBuilder written = new();
    private int words;

    public StoryText(StoryFields story, string language, IEnumerable<string> bylines, IEnumerable<string> topics, IEnumerable<string> tags)
    {
        (StoryId, SectionId) = (story.Id, story.SectionId);
        Language = Languages.Tag(language);
        PublishedAt = story.PublishedAt!.Value;
        VisibleFrom = story.EmbargoUntil > PublishedAt ? story.EmbargoUntil.Value : PublishedAt;
        analysis = Analysis.Of(language);
        Headline = Stems(story.Headline);
        Dek = Stems(story.Dek);
        var caption = story.LeadCaption.Length > 0 ? story.LeadCaption : story.PictureCaption ?? "";
        Names = Stems(string.Join('\n', bylines.Concat(topics).Append(story.Dateline).Append(caption)));
        Body = Stems(PlainBody(story.Body));
        Written = written.ToString();
        Tags = string.Join(' ', tags.Prepend(Any));
    }

    public long StoryId { get; }

    public long? SectionId { get; }

    public string Language { get; }

    public DateTimeOffset PublishedAt { get; }

    /// <summary>When readers may find it: the same as <see cref="StoryQueries.Live"/> says of a published story.</summary>
    public DateTimeOffset VisibleFrom { get; }

    public string Headline { get; }

    public string Dek { get; }

    public string Body { get; }

    public string Names { get; }

    public string Written { get; }

    public string Tags { get; }

    public static string Section(long id) => string.Create(CultureInfo.InvariantCulture, $"s{id}");

    public static string Writer(long id) => string.Create(CultureInfo.InvariantCulture, $"w{id}");

    public static string Topic(long id) => string.Create(CultureInfo.InvariantCulture, $"t{id}");

    /// <summary>The plain text of a body. One that cannot be read has none: a save must not fail because a story cannot be found by its text.</summary>
    public static string PlainBody(string json)
    {
        try
        {
            return PlainText.Of(Document.Parse(json)).Text;
        }
        catch (DocumentException)
        {
            return "";
        }
    }

    private string Stems(string text)
    {
        var stems = new StringBuilder(text.Length);
        var last = 0;
        foreach (var word in new Words(text))
        {
            if (++words > MaxWords)
            {
                break;
            }

            if (last == 0 || text.AsSpan(last, word.Start - last).Contains('\n'))
            {
                written.Append(written.Length > 0 ? " " + Gap : Gap);
            }

            last = word.End;
            var form = analysis[text.AsSpan(word.Start, word.Length)];
            if (form.Written.Length == 0)
            {
                continue;
            }

            written.Append(' ').Append(form.Written);
            foreach (var stem in form.Stems)
            {
                stems.Append(stem).Append(' ');
            }

            foreach (var part in form.Parts)
            {
                stems.Append(part).Append(' ');
            }
        }

        return stems.ToString();
    }
}
