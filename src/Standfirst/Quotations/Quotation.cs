using Standfirst.Stories;

namespace Standfirst.Quotations;

public enum QuotationKind
{
    /// <summary>In marks, a sentence of its own.</summary>
    Direct,

    /// <summary>Words in marks within the reporter's sentence.</summary>
    Partial,

    /// <summary>Told in the reporter's words.</summary>
    Indirect,

    /// <summary>Set apart from the text.</summary>
    Block,
}

/// <summary>
/// Who said what in a published story, as its document says it: a row is made of each quotation whose speaker somebody confirmed, and made
/// anew whenever the story is saved. Nothing here is proposed or guessed.
/// </summary>
public sealed class Quotation
{
    /// <summary>Quotations of one story that are kept; a long interview has two hundred.</summary>
    public const int MostOfStory = 2000;

    /// <summary>UTF-16 units of a quotation that are kept; the story has all of it.</summary>
    public const int MaxText = 4000;

    private const int NumberBits = 11;
    private const int StoryBits = 23;

    /// <summary>Before it, nothing that is quoted here was published; its minutes are counted from here, so that they fit.</summary>
    private static readonly DateTimeOffset Dawn = new(1800, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private Quotation()
    {
    }

    /// <param name="story">Number of the story.</param>
    /// <param name="published">When the story came out.</param>
    /// <param name="visibleFrom">When readers may see it: the same, or the end of its embargo.</param>
    /// <param name="language">BCP 47 of the words.</param>
    /// <param name="saying">What the document says.</param>
    /// <param name="speaker">Who is meant; null where nobody is named.</param>
    /// <param name="isNamed">Whether that is somebody: not where an editor said that the words name nobody.</param>
    public Quotation(long story, DateTimeOffset published, DateTimeOffset visibleFrom, string language, Saying saying, long? speaker, bool isNamed)
    {
        Id = Key(published, story, saying.Number);
        (StoryId, Number, PublishedAt, VisibleFrom, Language) = (story, saying.Number, published, visibleFrom, language);
        (SpeakerId, IsNamed) = (speaker, speaker is not null && isNamed);
        Text = saying.Text.Length <= MaxText ? saying.Text : saying.Text[..(MaxText - (char.IsHighSurrogate(saying.Text[MaxText - 1]) ? 1 : 0))];
        (Kind, SpeakerWords, Role, Source, SourceKey) = (saying.Kind, saying.SpeakerWords, saying.Role, saying.Source, saying.SourceKey);
    }

    /// <summary>In the order of publication: see <see cref="Key"/>.</summary>
    public long Id { get; private set; }

    public long StoryId { get; private set; }

    public Story Story { get; private set; } = null!;

    /// <summary>Its place in the story: see <see cref="Body.Quoted.Number"/>.</summary>
    public int Number { get; private set; }

    public QuotationKind Kind { get; private set; }

    /// <summary>With the quotation marks, where it has any.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Null where the story names nobody.</summary>
    public long? SpeakerId { get; private set; }

    public Speaker? Speaker { get; private set; }

    /// <summary>Only what somebody said by name is public.</summary>
    public bool IsNamed { get; private set; }

    /// <summary>As the story calls whoever speaks.</summary>
    public string SpeakerWords { get; private set; } = "";

    /// <summary>What the story says beside the name: "councillor for Quayside"; or empty.</summary>
    public string Role { get; private set; } = "";

    /// <summary>Who carried it or where it stands ("CBS", "in a statement"); or empty.</summary>
    public string Source { get; private set; } = "";

    /// <summary>By which a source is found, however its capitals are.</summary>
    public string SourceKey { get; private set; } = "";

    /// <summary>BCP 47.</summary>
    public string Language { get; private set; } = "";

    public DateTimeOffset PublishedAt { get; private set; }

    public DateTimeOffset VisibleFrom { get; private set; }

    /// <summary>
    /// A number that grows with the minute of publication, so that the newest come first out of every index without being sorted. Below
    /// the minute stand the story and the place in it.
    /// </summary>
    public static long Key(DateTimeOffset published, long story, int number)
    {
        var minutes = Math.Clamp((published - Dawn).Ticks / TimeSpan.TicksPerMinute, 0, (1L << (63 - StoryBits - NumberBits)) - 1);
        return (minutes << (StoryBits + NumberBits)) | ((story & ((1L << StoryBits) - 1)) << NumberBits) | (uint)number;
    }

    /// <summary>The smallest number of what is published from this minute on.</summary>
    public static long FirstKey(DateTimeOffset from) => Key(from, 0, 0);
}
