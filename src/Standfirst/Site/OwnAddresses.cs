using System.Globalization;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.EntityFrameworkCore;
using Standfirst.Pictures;
using Standfirst.Publication;
using Standfirst.Quotations;
using Standfirst.Storage;
using Standfirst.Stories;

namespace Standfirst.Site;

/// <summary>
/// What the paper's own addresses answer, told of many at once without asking for the pages. The route table says which addresses there are,
/// as it does at the door; what the last route takes is found in the door's order: feed, section, story, page, former address. What nothing
/// here knows better counts as found.
/// </summary>
internal sealed class OwnAddresses(EndpointDataSource routes, Mastheads mastheads)
{
    private readonly Lazy<List<(string Pattern, TemplateMatcher Matcher)>> table = new(() => Table(routes));

    private enum Kind
    {
        Known,
        Story,
        StoryNumber,
        Writer,
        Topic,
        Speaker,
        Picture,
        File,
    }

    /// <summary>What readers find at each of these; no query where there is none, and as many for a hundred as for one.</summary>
    /// <param name="db">Where to look.</param>
    /// <param name="addresses">Paths with their queries, as <see cref="Addresses.Inside"/> gives them.</param>
    /// <param name="now">When readers come.</param>
    /// <param name="stop">Stops the looking.</param>
    public async Task<IReadOnlyDictionary<string, Signpost>> Ask(NewsDb db, IReadOnlyCollection<string> addresses, DateTimeOffset now, CancellationToken stop)
    {
        var found = await Look(db, addresses, now, stop);
        var lost = found.Where(one => one.Value.Finds is Finds.Nothing or Finds.NotOut).Select(one => one.Key).ToList();
        if (lost.Count == 0)
        {
            return found;
        }

        var former = (await db.FindFormer(lost, now, stop)).Where(one => Addresses.Key(one.Value) != Addresses.Key(one.Key)).ToDictionary();

        // A redirect may lead to what is gone by now; one that leads out of the paper is the operator's word.
        var targets = await Look(db, [.. former.Values.Where(to => to.StartsWith('/')).Distinct()], now, stop);
        foreach (var (from, to) in former)
        {
            found[from] = targets.GetValueOrDefault(to, new Signpost(Finds.Something));
        }

        return found;
    }

    private async Task<Dictionary<string, Signpost>> Look(NewsDb db, IReadOnlyCollection<string> addresses, DateTimeOffset now, CancellationToken stop)
    {
        var found = new Dictionary<string, Signpost>();
        if (addresses.Count == 0)
        {
            return found;
        }

        var masthead = await mastheads.Now(stop);
        var asked = new List<(string Address, Kind Kind, string Key, string Name)>();
        foreach (var address in addresses.Distinct())
        {
            var (kind, key, name, known) = Read(address, masthead);
            if (kind == Kind.Known)
            {
                found[address] = new Signpost(known);
            }
            else
            {
                asked.Add((address, kind, key, name));
            }
        }

        foreach (var some in asked.GroupBy(one => one.Kind))
        {
            var answers = await Answers(db, some.Key, [.. some.Select(one => one.Key).Distinct()], now, stop);
            foreach (var one in some)
            {
                found[one.Address] = answers.TryGetValue(one.Key, out var there) && there.Has(one.Name) ? there.Signpost : new Signpost(Finds.Nothing);
            }
        }

        return found;
    }

    /// <summary>What an address asks for, told from its form.</summary>
    private (Kind Kind, string Key, string Name, Finds Known) Read(string address, Masthead masthead)
    {
        var path = Addresses.Decode(address.Split('?')[0]);
        var key = Addresses.Key(path);
        if (path.Length > Addresses.MaxLength)
        {
            return (Kind.Known, "", "", Finds.Nothing);
        }

        if (key == "/newsroom" || key.StartsWith("/newsroom/", StringComparison.Ordinal))
        {
            return (Kind.Known, "", "", Finds.Newsroom);
        }

        foreach (var (pattern, matcher) in table.Value)
        {
            var values = new RouteValueDictionary();
            if (matcher.TryMatch(path, values))
            {
                return OfRoute(pattern, values, masthead);
            }
        }

        const string comments = "/comments";
        if (FeedPages.Read(path) is { } feed)
        {
            var of = Addresses.Key(feed.Of);
            return masthead.Sections.Find(of) is not null ? (Kind.Known, "", "", Finds.Something)
                : feed.Name == FeedPages.RssName && of.EndsWith(comments, StringComparison.Ordinal) ? (Kind.Story, of[..^comments.Length], "", default)
                : (Kind.Known, "", "", Finds.Nothing);
        }

        return masthead.Sections.Find(key) is not null ? (Kind.Known, "", "", Finds.Something) : (Kind.Story, key, "", default);
    }

    private static (Kind Kind, string Key, string Name, Finds Known) OfRoute(string pattern, RouteValueDictionary values, Masthead masthead)
    {
        string Value(string name) => (string)values[name]!;
        return pattern.Split('/')[0] switch
        {
            "writers" => (Kind.Writer, Value("slug").ToLowerInvariant(), "", default),
            "topics" => (Kind.Topic, Value("slug").ToLowerInvariant(), "", default),
            "speakers" => (Kind.Speaker, Value("slug").ToLowerInvariant(), "", default),
            "pictures" => (Kind.Picture, Value("hash"), Value("name"), default),
            "files" => (Kind.File, Value("hash"), Value("name"), default),
            "history" when masthead.History == HistoryPolicy.Off => (Kind.Known, "", "", Finds.Nothing),
            "history" or "api" => (Kind.StoryNumber, Value("slug"), "", default),
            "preview" => (Kind.Known, "", "", Finds.Preview),
            _ => (Kind.Known, "", "", Finds.Something),
        };
    }

    /// <summary>What readers find of those that are there.</summary>
    private static async Task<Dictionary<string, There>> Answers(NewsDb db, Kind kind, List<string> keys, DateTimeOffset now, CancellationToken stop)
    {
        switch (kind)
        {
            case Kind.Writer:
                return All(await db.Writers.Where(writer => keys.Contains(writer.Slug)).Select(writer => writer.Slug).ToListAsync(stop));
            case Kind.Topic:
                return All(await db.Topics.Where(topic => keys.Contains(topic.Slug)).Select(topic => topic.Slug).ToListAsync(stop));
            case Kind.Speaker:
                var said = db.Quotations.Public(now);
                return All(await db.Speakers.Where(speaker => keys.Contains(speaker.Slug) && said.Any(quotation => quotation.SpeakerId == speaker.Id)).Select(speaker => speaker.Slug).ToListAsync(stop));
            case Kind.Picture:
                return (await db.Pictures.Where(picture => keys.Contains(picture.Hash!)).Select(picture => new { Hash = picture.Hash!, picture.Width, picture.Height }).ToListAsync(stop))
                    .ToDictionary(picture => picture.Hash, picture => new There(new Signpost(Finds.Something), name => RenditionName.TryParse(name, out var wanted) && Ladder.Of(picture.Width, picture.Height, wanted.Crop).Contains(wanted.Width)));
            case Kind.File:
                return (await db.Files.Where(file => keys.Contains(file.Hash)).Select(file => new { file.Hash, file.FileName }).ToListAsync(stop))
                    .ToDictionary(file => file.Hash, file => new There(new Signpost(Finds.Something), name => name == file.FileName));
            case Kind.StoryNumber:
                var numbers = keys.Select(key => long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
                return await Stories(db.Stories.Where(story => numbers.Contains(story.Id)), (id, _) => id.ToString(CultureInfo.InvariantCulture), now, stop);
            default:
                var found = await Stories(db.Stories.Where(story => story.PathKey != null && keys.Contains(story.PathKey)), (_, key) => key!, now, stop);
                var others = keys.Where(key => found.GetValueOrDefault(key)?.Signpost.Finds is not (Finds.Something or Finds.Withdrawn)).ToList();
                foreach (var page in others.Count == 0 ? [] : await db.Pages.Where(page => page.IsPublic && others.Contains(page.PathKey)).Select(page => page.PathKey).ToListAsync(stop))
                {
                    found[page] = new There(new Signpost(Finds.Something));
                }

                return found;
        }
    }

    private static Dictionary<string, There> All(List<string> keys) => keys.ToDictionary(key => key, _ => new There(new Signpost(Finds.Something)));

    private static async Task<Dictionary<string, There>> Stories(IQueryable<Story> some, Func<long, string?, string> key, DateTimeOffset now, CancellationToken stop)
        => (await some.Select(story => new { story.Id, story.PathKey, story.Status, story.PublishedAt, story.EmbargoUntil }).ToListAsync(stop))
            .ToDictionary(story => key(story.Id, story.PathKey), story => new There(new Signpost(
                StoryQueries.IsLive(story.Status, story.PublishedAt, story.EmbargoUntil, now) ? Finds.Something : StoryQueries.WasWithdrawn(story.Status, story.PublishedAt, story.EmbargoUntil, now) ? Finds.Withdrawn : Finds.NotOut,
                story.Id, story.Status != Status.Published ? null : story.EmbargoUntil > story.PublishedAt ? story.EmbargoUntil : story.PublishedAt)));

    /// <summary>Every route that answers who reads, but for the newsroom's and the one that takes whatever is left.</summary>
    private static List<(string Pattern, TemplateMatcher Matcher)> Table(EndpointDataSource routes) =>
    [
        .. routes.Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<IHttpMethodMetadata>() is not { } methods || methods.HttpMethods.Contains(HttpMethods.Get))
            .Where(route => !route.RoutePattern.Parameters.Any(part => part.IsCatchAll)).OrderBy(route => route.RoutePattern.InboundPrecedence)
            .Select(route => route.RoutePattern.RawText!.TrimStart('/')).Where(pattern => pattern != "newsroom" && !pattern.StartsWith("newsroom/", StringComparison.Ordinal)).Distinct()
            .Select(pattern => (pattern, new TemplateMatcher(TemplateParser.Parse(pattern), []))),
    ];

    /// <summary>Something that is there, and the names of files that it has, where an address ends in one.</summary>
    private sealed record There(Signpost Signpost, Func<string, bool>? Names = null)
    {
        public bool Has(string name) => Names is null || Names(name);
    }
}
