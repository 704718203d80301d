using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Standfirst.Body;
using Standfirst.Publication;
using Standfirst.Quotations;
using Standfirst.Search;
using Standfirst.Storage;
using Standfirst.Themes.Views;

namespace Standfirst.Site;

/// <summary>A quotation as pages and feeds show it.</summary>
internal sealed record SaidRow
{
    public required long Id { get; init; }

    public required long StoryId { get; init; }

    public required int Number { get; init; }

    public required QuotationKind Kind { get; init; }

    public required string Text { get; init; }

    public required string Role { get; init; }

    public required string Source { get; init; }

    public required string Language { get; init; }

    public required string Name { get; init; }

    public required string Slug { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }
}

/// <summary>A page of quotations by story, and where the next one is.</summary>
internal sealed record SaidPage(IReadOnlyList<QuotedStory> Stories, long? Last);

/// <summary>Reads what was said in stories that are live.</summary>
internal sealed class QuotationReading(CardReading reading)
{
    public const int Size = 30;

    /// <summary>The quotations and the cards of their stories; what is not live is not among them.</summary>
    public async Task<(List<SaidRow> Rows, Dictionary<long, Stories.CardRow> Stories, long? Last)> Rows(Visit visit, NewsDb db, QuotationQuery query, int size)
    {
        var ids = await QuotationSearch.Find(db, query, visit.Now, size + 1, visit.Stop);
        var shown = ids.Take(size).ToList();
        var rows = await db.Quotations.AsNoTracking().Where(quotation => shown.Contains(quotation.Id)).OrderByDescending(quotation => quotation.Id).Select(quotation => new SaidRow
        {
            Id = quotation.Id,
            StoryId = quotation.StoryId,
            Number = quotation.Number,
            Kind = quotation.Kind,
            Text = quotation.Text,
            Role = quotation.Role,
            Source = quotation.Source,
            Language = quotation.Language,
            Name = quotation.Speaker!.Name,
            Slug = quotation.Speaker.Slug,
            PublishedAt = quotation.Story.FirstPublishedAt ?? quotation.PublishedAt,
        }).ToListAsync(visit.Stop);
        var stories = await reading.Read(db, visit.Now, rows.Select(row => row.StoryId), visit.Stop);
        rows.RemoveAll(row => !stories.ContainsKey(row.StoryId));
        return (rows, stories, ids.Count > size ? shown[^1] : null);
    }

    public async Task<SaidPage> Page(Visit visit, NewsDb db, QuotationQuery query)
    {
        var (rows, stories, last) = await Rows(visit, db, query, Size);
        var cards = new Cards(visit, visit.Masthead.Language);
        return new SaidPage(
        [
            .. rows.GroupBy(row => row.StoryId).Select(story => new QuotedStory(
                cards.Of(stories[story.Key]), Runs([.. story.OrderBy(row => row.Number).Select(row => View(visit, row, stories[story.Key]))]))),
        ], last);
    }

    /// <summary>The place of a quotation on its story's page, encoded.</summary>
    public static string Url(string path, int number) => $"{Addresses.Encode(path)}#{Quoted.IdOf(number)}";

    /// <summary>Words that "he said" interrupts bear his name once, at their end.</summary>
    private static List<QuotationView> Runs(List<QuotationView> said)
    {
        for (var i = 0; i + 1 < said.Count; i++)
        {
            if (said[i].Speaker == said[i + 1].Speaker && said[i].Source == said[i + 1].Source)
            {
                said[i + 1] = said[i + 1].Role.Length == 0 ? said[i + 1] with { Role = said[i].Role } : said[i + 1];
                said[i] = said[i] with { GoesOn = true };
            }
        }

        return said;
    }

    private static QuotationView View(Visit visit, SaidRow row, Stories.CardRow story) => new()
    {
        Text = row.Text,
        Kind = row.Kind switch
        {
            QuotationKind.Direct => "direct",
            QuotationKind.Partial => "partial",
            QuotationKind.Indirect => "indirect",
            _ => "block",
        },
        Speaker = new LinkView(row.Name, Cards.SpeakerUrl(row.Slug)),
        Role = row.Role,
        Source = row.Source,
        Url = Url(story.Path, row.Number),
        Language = row.Language.Equals(visit.LanguageOf(story.Language), StringComparison.OrdinalIgnoreCase) ? null : row.Language,
    };

    /// <summary>Behind which quotation a page begins (<c>?before=</c>); null without, false where it names none.</summary>
    public static bool Behind(Visit visit, out long? behind)
    {
        behind = null;
        var given = visit.Http.Request.Query["before"];
        if (given.Count == 0)
        {
            return true;
        }

        var isNumber = long.TryParse(given[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        behind = number;
        return isNumber;
    }

    public static string? Older(string url, long? last)
        => last is { } id ? string.Create(CultureInfo.InvariantCulture, $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}before={id}") : null;
}
