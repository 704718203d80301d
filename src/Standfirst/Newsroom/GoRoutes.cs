using Microsoft.EntityFrameworkCore;
using Standfirst.Newsroom.Copy;
using Standfirst.Search;
using Standfirst.Staff;
using Standfirst.Storage;

namespace Standfirst.Newsroom;

/// <summary>A line of what Ctrl K finds.</summary>
internal sealed record Place(string Label, string Hint, string Href);

/// <summary>
/// What scripts ask for while somebody types a few letters: a place of the newsroom to go to, a name to put into a field. Each answer holds
/// only what the asker may open.
/// </summary>
internal static class GoRoutes
{
    private const int OfAKind = 6;

    /// <summary>Stories that were changed last are found by the beginnings of their words; older ones by whole words, in the index.</summary>
    private const int Recent = 1000;

    public static void MapGo(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/newsroom/go", Go);
        routes.MapGet("/newsroom/stories/names", Names);
    }

    private static async Task<IResult> Go(HttpContext http, NewsDb db, ISearch search, TimeProvider clock, string? q)
    {
        var (me, stop) = (http.Member(), http.RequestAborted);
        var words = Words(q);
        var places = new List<Place>();
        if (words.Length == 0)
        {
            return Results.Json(places);
        }

        places.AddRange(Desk.Of(me).Where(desk => Fits(desk.Name, words)).Select(desk => new Place(desk.Name, "Desk", desk.Address)));
        if (me.May(Permission.WriteStories))
        {
            places.AddRange(await Stories(db, search, clock.GetUtcNow(), q!, words, stop));
        }

        if (me.May(Permission.Sections))
        {
            var sections = await db.Sections.AsNoTracking().OrderBy(section => section.Path).Select(section => new { section.Id, section.Name, section.Path }).ToListAsync(stop);
            places.AddRange(sections.Where(section => Fits(section.Name, words)).Take(OfAKind).Select(section => new Place(section.Name, "Section", $"/newsroom/sections#section-{section.Id}")));
        }

        if (me.May(Permission.Writers))
        {
            places.AddRange((await Named(db.Writers.Select(writer => writer.Name), words, stop)).Select(name => new Place(name, "Writer", "/newsroom/writers?words=" + Uri.EscapeDataString(name))));
        }

        if (me.May(Permission.Topics))
        {
            places.AddRange((await Named(db.Topics.Select(topic => topic.Name), words, stop)).Select(name => new Place(name, "Topic", "/newsroom/topics?words=" + Uri.EscapeDataString(name))));
        }

        if (me.May(Permission.Speakers))
        {
            places.AddRange((await Named(db.Speakers.Select(speaker => speaker.Name), words, stop)).Select(name => new Place(name, "Speaker", "/newsroom/speakers?words=" + Uri.EscapeDataString(name))));
        }

        if (me.May(Permission.Staff))
        {
            var members = await db.Members.AsNoTracking().Select(member => new { member.Name, member.Email }).ToListAsync(stop);
            places.AddRange(members.Where(member => Fits($"{member.Name} {member.Email}", words)).Take(OfAKind)
                .Select(member => new Place(member.Name.Length > 0 ? member.Name : member.Email ?? "", "Staff", "/newsroom/staff")));
        }

        return Results.Json(places);
    }

    private static async Task<IEnumerable<Place>> Stories(NewsDb db, ISearch search, DateTimeOffset now, string question, string[] words, CancellationToken stop)
    {
        var recent = await db.Stories.AsNoTracking().OrderByDescending(story => story.ModifiedAt).ThenByDescending(story => story.Id).Take(Recent)
            .Select(story => new { story.Id, story.Headline, story.Status, story.PublishedAt, story.EmbargoUntil }).ToListAsync(stop);
        var found = recent.Where(story => Fits(story.Headline, words)).Take(OfAKind).ToList();
        if (found.Count < OfAKind)
        {
            var known = found.Select(story => story.Id).ToHashSet();
            var more = (await search.Numbers(SearchQuery.Parse(question), OfAKind * 2, stop)).Where(id => !known.Contains(id)).Take(OfAKind - found.Count).ToList();
            var older = await db.Stories.AsNoTracking().Where(story => more.Contains(story.Id))
                .Select(story => new { story.Id, story.Headline, story.Status, story.PublishedAt, story.EmbargoUntil }).ToListAsync(stop);
            found.AddRange(older.OrderBy(story => more.IndexOf(story.Id)));
        }

        return found.Select(story => new Place(
            StoryWords.Headline(story.Headline), StoryWords.State(story.Status, story.PublishedAt, story.EmbargoUntil, now).Word, $"/newsroom/stories/{story.Id}"));
    }

    /// <summary>Names of writers or topics for a field of a story, those that begin with what was typed before the others.</summary>
    private static async Task<IResult> Names(HttpContext http, NewsDb db, string? of, string? q)
    {
        var words = Words(q);
        if (words.Length == 0)
        {
            return Results.Json(Array.Empty<string>());
        }

        return of switch
        {
            "writers" => Results.Json(await Named(db.Writers.Select(writer => writer.Name), words, http.RequestAborted)),
            "topics" => Results.Json(await Named(db.Topics.Select(topic => topic.Name), words, http.RequestAborted)),
            _ => Results.NotFound(),
        };
    }

    private static async Task<IReadOnlyList<string>> Named(IQueryable<string> names, string[] words, CancellationToken stop)
    {
        foreach (var word in words)
        {
            names = names.Where(name => NewsDb.Lower(name).Contains(word));
        }

        var some = await names.OrderBy(name => name.Length).ThenBy(name => name).Take(100).ToListAsync(stop);
        return [.. some.Where(name => Fits(name, words)).OrderByDescending(name => name.StartsWith(words[0], StringComparison.CurrentCultureIgnoreCase)).Take(OfAKind)];
    }

    private static string[] Words(string? typed) => [.. (typed ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(6)];

    /// <summary>Every word begins a word of the text: "ob cl" finds "Clear the obituaries".</summary>
    private static bool Fits(string text, string[] words)
    {
        foreach (var word in words)
        {
            var at = -1;
            do
            {
                at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase);
            }
            while (at > 0 && char.IsLetterOrDigit(text[at - 1]));
            if (at < 0)
            {
                return false;
            }
        }

        return true;
    }
}
