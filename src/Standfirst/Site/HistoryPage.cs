using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Standfirst.Body;
using Standfirst.Publication;
using Standfirst.Site.Cache;
using Standfirst.Storage;
using Standfirst.Stories;
using Standfirst.Themes;
using Standfirst.Themes.Views;

namespace Standfirst.Site;

/// <summary>The versions of a story that readers could read, and the difference of two, as far as the publication's policy goes.</summary>
internal sealed class HistoryPage(Printer printer, CardReading reading)
{
    private sealed record Ended(long Id, DateTimeOffset At, string WithheldReason);

    /// <summary>Null where there is nothing to see.</summary>
    public static string? UrlOf(HistoryPolicy policy, StoryRow row)
        => policy switch { HistoryPolicy.All => row.HasVersions, HistoryPolicy.Corrections => row.HasVersions && row.HasCorrections, _ => false } ? Url(row.Id) : null;

    /// <param name="visit">The request.</param>
    /// <param name="db">Where to read.</param>
    /// <param name="id">The story.</param>
    /// <param name="span">Two versions, "2..3"; null for the list.</param>
    public async Task<bool> Show(Visit visit, NewsDb db, long id, string? span)
    {
        if (visit.Masthead.History == HistoryPolicy.Off || await StoryReading.ById(db, id) is not { } row || !row.IsLive(visit.Now)
            || await reading.Any(db, id, visit.Stop) is not { } card)
        {
            return false;
        }

        visit.Tags.Add(Tags.Story(id));
        var notes = await StoryReading.Corrections(db, row, visit.Stop);
        var ended = await db.Revisions.AsNoTracking().Where(version => version.StoryId == id && version.WasLive).OrderBy(version => version.At).ThenBy(version => version.Id)
            .Select(version => new Ended(version.Id, version.At, version.WithheldReason)).ToListAsync(visit.Stop);
        if (visit.Masthead.History == HistoryPolicy.Corrections)
        {
            ended.RemoveAll(version => !notes.Exists(note => note.At == version.At));
        }

        DifferenceView? difference = null;
        if (span is not null && (difference = await Difference(visit, db, row, card, ended, span)) is null)
        {
            return false;
        }

        var language = visit.LanguageOf(card.Language);
        var times = visit.TimesIn(language);
        var view = new HistoryView
        {
            Headline = card.Headline,
            Url = Addresses.Encode(card.Path),
            Language = language,
            Versions = [.. Versions(row, card, ended, notes, times).Reverse()],
            Difference = difference,
        };
        var words = Words.For(language, visit.Masthead.Language);
        var title = words.Get("history");
        var own = Url(id) + (span is null ? "" : "/" + span);
        // The story is found by its own page; what it was is no other story.
        await printer.Print(visit, db, view, Head.Page(visit, title + words.Get("colon") + card.Headline, own) with { Language = language, Robots = "noindex", Breadcrumb = Head.Crumbs(visit, visit.Masthead.Sections.Find(card.SectionId), title, language) });
        return true;
    }

    private static string Url(long story) => string.Create(CultureInfo.InvariantCulture, $"/history/{story}");

    private static IEnumerable<VersionView> Versions(StoryRow row, CardRow card, List<Ended> ended, List<CorrectionRow> notes, Times times)
    {
        for (var i = 0; i <= ended.Count; i++)
        {
            var since = i == 0 ? row.FirstPublishedAt ?? card.PublishedAt : ended[i - 1].At;
            yield return new VersionView
            {
                Number = i + 1,
                Time = times.At(since),
                Url = i == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{Url(row.Id)}/{i}..{i + 1}"),
                Note = i > 0 && notes.Find(note => note.At == since) is { } note ? StoryPage.Note(note, times) : null,
                Withheld = i < ended.Count ? ended[i].WithheldReason : "",
            };
        }
    }

    private static async Task<DifferenceView?> Difference(Visit visit, NewsDb db, StoryRow row, CardRow card, List<Ended> ended, string span)
    {
        if (span.Split("..") is not [var first, var second] || !Number(first, out var from) || !Number(second, out var to) || from >= to || to > ended.Count + 1)
        {
            return null;
        }

        var difference = new DifferenceView { From = from, To = to };
        if (ended.Skip(from - 1).Take(1).Concat(ended.Skip(to - 1).Take(1)).FirstOrDefault(version => version.WithheldReason.Length > 0) is { } withheld)
        {
            return difference with { Withheld = withheld.WithheldReason };
        }

        var (oldHeadline, oldDek, oldBody) = await Text(from);
        var (headline, dek, body) = await Text(to);
        return difference with
        {
            Headline = Runs(Body.Difference.OfLine(oldHeadline, headline)),
            Dek = Runs(Body.Difference.OfLine(oldDek, dek)),
            Lines = [.. Body.Difference.Of(Document.Parse(oldBody), Document.Parse(body)).Select(line => new LineView { Runs = Runs(line.Runs) })],
        };

        async Task<(string Headline, string Dek, string Body)> Text(int number)
        {
            if (number > ended.Count)
            {
                return (card.Headline, card.Dek, (await StoryReading.Body(db, row)).Json);
            }

            var id = ended[number - 1].Id;
            var found = await db.Revisions.AsNoTracking().Where(version => version.Id == id).Select(version => new { version.Headline, version.Dek, version.Body }).SingleAsync(visit.Stop);
            return (found.Headline, found.Dek, found.Body);
        }
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;

    private static List<RunView> Runs(IReadOnlyList<DifferenceRun> runs) => [.. runs.Select(run => new RunView
    {
        Kind = run.Change switch { Change.Added => "added", Change.Removed => "removed", _ => "same" },
        Text = run.Text,
    })];
}
