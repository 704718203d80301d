using Microsoft.EntityFrameworkCore;
using Standfirst.Site.Cache;
using Standfirst.Stories;
using Standfirst.Storage;
using Standfirst.Themes;
using Standfirst.Themes.Views;

namespace Standfirst.Site;

/// <summary>The public record of what was wrong.</summary>
internal sealed class CorrectionsPage(Printer printer, CardReading reading)
{
    private const int Size = 30;
    private const string Url = "/corrections";

    public async Task<bool> Show(Visit visit, NewsDb db)
    {
        if (visit.Number() is not { } number)
        {
            return false;
        }

        visit.Tags.Add(Tags.Lists);
        // An update of a running story is no fault, and does not belong on the record of faults.
        var live = db.Stories.Live(visit.Now);
        var notes = await db.Corrections.AsNoTracking().Where(note => note.Kind != CorrectionKind.Update && live.Any(story => story.Id == note.StoryId))
            .OrderByDescending(note => note.At).ThenByDescending(note => note.Id).Skip((number - 1) * Size).Take(Size + 1)
            .Select(note => new { note.StoryId, Row = new CorrectionRow { Id = note.Id, Kind = note.Kind, Text = note.Text, At = note.At } }).ToListAsync(visit.Stop);
        if (notes.Count == 0 && number > 1)
        {
            return false;
        }

        var rows = await reading.Read(db, visit.Now, notes.Select(note => note.StoryId), visit.Stop);
        var cards = new Cards(visit, visit.Masthead.Language);
        var view = new CorrectionsView
        {
            Corrections = [.. notes.Take(Size).Where(note => rows.ContainsKey(note.StoryId))
                .Select(note => StoryPage.Note(note.Row, cards.Times) with { Story = cards.Of(rows[note.StoryId]) })],
            Paging = Cards.Paging(Url, number, notes.Count > Size),
        };
        var title = Words.For(visit.Masthead.Language).Get("corrections");
        var crumbs = Head.Crumbs(visit, null, title);
        var own = Cards.Page(Url, number);
        await printer.Print(visit, db, view, Head.Page(visit, title, own) with { Breadcrumb = crumbs, JsonLd = [LinkedData.Breadcrumb(visit, crumbs, own)] });
        return true;
    }
}
