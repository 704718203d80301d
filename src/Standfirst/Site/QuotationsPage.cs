using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Quotations;
using Standfirst.Search;
using Standfirst.Site.Cache;
using Standfirst.Storage;
using Standfirst.Themes.Views;

namespace Standfirst.Site;

/// <summary>Who said what: found by words, speaker, source and date. Found pages are not for search engines: their addresses are without end.</summary>
internal sealed class QuotationsPage(Printer printer, QuotationReading reading)
{
    public const string Url = "/quotations";

    /// <summary>UTF-16 units of a name or a source that are read.</summary>
    private const int MaxTyped = 200;

    public async Task<bool> Show(Visit visit, NewsDb db)
    {
        if (!QuotationReading.Behind(visit, out var behind))
        {
            return false;
        }

        visit.Tags.Add(Tags.Lists);
        var words = Themes.Words.For(visit.Masthead.Language);
        var asked = SearchQuery.Parse(Typed(visit, "q"));
        var view = new QuotationsView { Query = asked.Text, Speaker = Typed(visit, "speaker"), Source = Typed(visit, "source"), From = Typed(visit, "from"), To = Typed(visit, "to") };
        var from = Day(view.From, words, out var fromProblem);
        var to = Day(view.To, words, out var toProblem);
        var speaker = await Speaker(visit, db, view.Speaker);
        view = view with
        {
            FromProblem = fromProblem,
            ToProblem = toProblem.Length == 0 && to?.Last < from?.First ? words.Get("quotations_to_early") : toProblem,
            SpeakerProblem = view.Speaker.Length > 0 && speaker is null ? words.Get("quotations_nobody").Replace("{}", view.Speaker, StringComparison.Ordinal) : "",
            IsFiltered = !asked.IsEmpty || view.Speaker.Length + view.Source.Length + view.From.Length + view.To.Length > 0,
        };
        var isWrong = view.FromProblem.Length + view.ToProblem.Length + view.SpeakerProblem.Length > 0;
        var said = isWrong ? new SaidPage([], null) : await reading.Page(visit, db, new QuotationQuery
        {
            Words = asked,
            Speaker = speaker,
            SourceKey = view.Source.Length > 0 ? Slugs.From(view.Source, "-") : "",
            From = from is { } first ? visit.Masthead.StartOf(first.First) : null,
            Before = to is { } last ? visit.Masthead.StartOf(last.Last.AddDays(1)) : null,
            Behind = behind,
        });
        if (said.Stories.Count == 0 && behind is not null)
        {
            return false;
        }

        var url = Address(view);
        view = view with { Stories = said.Stories, OlderUrl = QuotationReading.Older(url, said.Last), NewestUrl = behind is null ? null : url };
        var title = words.Get("quotations");
        var crumbs = Head.Crumbs(visit, null, title);
        var own = QuotationReading.Older(url, behind) ?? url;
        var page = Head.Page(visit, title, own) with
        {
            Description = words.Get("quotations_intro"),
            Breadcrumb = crumbs,
            Alternates = Head.Feeds(title, Url),
            JsonLd = [LinkedData.Breadcrumb(visit, crumbs, own)],
            Robots = view.IsFiltered ? "noindex, follow" : null,
        };
        await printer.Print(visit, db, view, page);
        return true;
    }

    /// <summary>The address of what was asked, in one form whatever a browser sends of empty fields.</summary>
    private static string Address(QuotationsView view)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in ((string, string)[])[("q", view.Query), ("speaker", view.Speaker), ("source", view.Source), ("from", view.From), ("to", view.To)])
        {
            if (value.Length > 0)
            {
                query.Add(name, value);
            }
        }

        return Url + query.ToQueryString();
    }

    private static string Typed(Visit visit, string name)
    {
        var typed = visit.Http.Request.Query[name].ToString().Trim();
        return typed.Length <= MaxTyped || name == "q" ? typed : typed[..MaxTyped];
    }

    private static (DateOnly First, DateOnly Last)? Day(string typed, Themes.Words words, out string problem)
    {
        var days = Filters.Days(typed);
        problem = typed.Length == 0 || days is not null ? "" : words.Get("quotations_date");
        return days;
    }

    /// <summary>Somebody of whom readers may see something, by any of the names that stories use.</summary>
    private static async Task<long?> Speaker(Visit visit, NewsDb db, string typed)
    {
        if (typed.Length == 0)
        {
            return null;
        }

        var key = SpeakerWording.Key(typed);
        var found = await db.SpeakerNames.Where(name => name.Key == key).Select(name => (long?)name.SpeakerId).FirstOrDefaultAsync(visit.Stop)
            ?? await db.Speakers.Where(speaker => speaker.Slug == key).Select(speaker => (long?)speaker.Id).FirstOrDefaultAsync(visit.Stop);
        return found is { } id && await db.Quotations.Public(visit.Now).AnyAsync(quotation => quotation.SpeakerId == id, visit.Stop) ? id : null;
    }
}
