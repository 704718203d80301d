using Standfirst.CopyDesk;
using Standfirst.Publication;
using Standfirst.Storage;

namespace Standfirst.Newsroom.Copy;

/// <summary>Links of a story into the paper's own site, and which of them its readers will follow in vain.</summary>
internal sealed class InnerLinks(AskSignposts ask)
{
    /// <summary>Every address that a copy links to, once.</summary>
    public static IReadOnlyList<string> Of(CopyDesk.Copy copy) => [.. copy.Blocks.SelectMany(block => block.Marks).OfType<LinkMark>().Select(link => link.Href).Distinct()];

    /// <summary>What is at those that lead into the paper. The database is asked only where there is one, and once for all of them.</summary>
    /// <param name="db">Where to look.</param>
    /// <param name="site">Scheme and host that readers know the paper by.</param>
    /// <param name="hrefs">Of one story or of many.</param>
    /// <param name="now">This moment.</param>
    /// <param name="stop">Stops the looking.</param>
    public async Task<IReadOnlyDictionary<string, Signpost>> Ask(NewsDb db, string site, IEnumerable<string> hrefs, DateTimeOffset now, CancellationToken stop)
    {
        var inner = hrefs.Distinct().Select(href => (Href: href, Path: Addresses.Inside(href, site))).Where(one => one.Path is not null).ToDictionary(one => one.Href, one => one.Path!);
        var found = await ask(db, [.. inner.Values.Distinct()], now, stop);
        return inner.ToDictionary(one => one.Key, one => found[one.Value]);
    }

    /// <summary>The dead ones among a story's links, each with what is to be said of it.</summary>
    /// <param name="signposts">As <see cref="Ask"/> gave them.</param>
    /// <param name="hrefs">The story's.</param>
    /// <param name="story">Its number: a link to itself is good once it is out.</param>
    /// <param name="at">When readers will have it: what is out by then, they find.</param>
    public static IReadOnlyDictionary<string, string> Dead(IReadOnlyDictionary<string, Signpost> signposts, IReadOnlyList<string> hrefs, long story, DateTimeOffset at)
    {
        var dead = new Dictionary<string, string>();
        foreach (var href in hrefs)
        {
            if (signposts.TryGetValue(href, out var there) && Problem(there, story, at) is { } problem)
            {
                dead[href] = problem;
            }
        }

        return dead;
    }

    private static string? Problem(Signpost there, long story, DateTimeOffset at) => there.Finds switch
    {
        Finds.Nothing => "This address of the paper leads nowhere.",
        Finds.Withdrawn => "The story at this address of the paper was withdrawn.",
        Finds.NotOut when there.Story != story && !(there.From <= at) => "The story at this address of the paper is not out.",
        Finds.Newsroom => "This address is the newsroom's: readers cannot go there.",
        Finds.Preview => "This address is a preview's, which ends after three days: readers need the story's own.",
        _ => null,
    };
}
