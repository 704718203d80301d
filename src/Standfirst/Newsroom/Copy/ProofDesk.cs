using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Standfirst.Body;
using Standfirst.CopyDesk;
using Standfirst.Pictures;
using Standfirst.Publication;
using Standfirst.Storage;
using Standfirst.Stories;

namespace Standfirst.Newsroom.Copy;

/// <summary>A finding and the node of the body that it is in; the path is empty for what is in no block.</summary>
internal readonly record struct Proof(Finding Finding, string Path);

/// <summary>Words that somebody said and the node of the body that they are in.</summary>
internal readonly record struct Said(CopyDesk.Quotations.Quotation Quotation, string Path);

/// <summary>A finding and the story that it is in.</summary>
internal sealed record TriedFinding(Finding Finding, long Story, string Headline);

/// <summary>How many findings a story has of the two severities that somebody has to look at.</summary>
internal readonly record struct ProofCount(int Errors, int Warnings)
{
    public string Words => string.Join(", ", ((string?[])[Count(Errors, "error"), Count(Warnings, "warning")]).OfType<string>());

    private static string? Count(int count, string what) => count switch { 0 => null, 1 => $"1 {what}", _ => $"{count} {what}s" };
}

/// <summary>Reads stories by one house style. What it found in a version that did not change is remembered for the lists.</summary>
/// <param name="laidDown">The style, and the last of the rules beside it, by which the desk is known again.</param>
/// <param name="editor">Made by them.</param>
/// <param name="fault">What is wrong with the style that the paper keeps, so that the desk reads by its own; null where nothing is.</param>
/// <param name="links">Knows where links into the paper lead.</param>
/// <param name="clock">For stories that are not out.</param>
internal sealed class ProofDesk((string Style, long Rules) laidDown, CopyEditor editor, string? fault, InnerLinks links, TimeProvider clock)
{
    private const int Remembered = 2000;

    /// <summary>What <see cref="PublishGate"/> asks for in its own words, from the same fields.</summary>
    private static readonly HashSet<string> AskedByTheGate = ["byline-missing", "dateline-missing", "caption-missing", "caption-credit", "alt-missing"];

    private readonly ConcurrentDictionary<(long Story, Guid Version), Known> known = new();

    /// <summary>What <see cref="Try"/> found, of the stories that it was asked of last.</summary>
    private IReadOnlyDictionary<(long Story, Guid Version), IReadOnlyList<TriedFinding>> tried = new Dictionary<(long, Guid), IReadOnlyList<TriedFinding>>();

    public (string Style, long Rules) LaidDown => laidDown;

    public HouseStyle Style => editor.Style;

    public string? Fault => fault;

    /// <summary>The findings of a story as it stands, but for what the gate asks for and what somebody let stand.</summary>
    /// <param name="db">Asked where links into the paper lead, if there are any.</param>
    /// <param name="story">With its bylines and its lead picture.</param>
    /// <param name="paper">Whose language and zone a story has that names none.</param>
    /// <param name="site">Scheme and host that readers know the paper by.</param>
    /// <param name="pictures">Those that its text shows, by their number.</param>
    /// <param name="stets">What was let stand in it.</param>
    /// <param name="at">When it will be out, where it is not yet: the day that "Wednesday" is counted from.</param>
    /// <param name="stop">Stops the looking.</param>
    public async Task<IReadOnlyList<Proof>> Read(NewsDb db, Story story, Paper paper, string site, IReadOnlyDictionary<long, Picture> pictures, IReadOnlyCollection<Stet> stets, DateTimeOffset? at, CancellationToken stop)
    {
        var (copy, paths) = Lay(story, paper, pictures, at);
        return Placed(editor.Read(await Linked(db, site, story, copy, stop)), paths, stets);
    }

    /// <summary>The findings and the quotations of words that are being typed.</summary>
    /// <param name="db">As above.</param>
    /// <param name="story">With its bylines and its lead picture, and the words that are typed in place of its own.</param>
    /// <param name="paper">As above.</param>
    /// <param name="site">As above.</param>
    /// <param name="pictures">As above.</param>
    /// <param name="stets">As above.</param>
    /// <param name="with">Lays other words in their place: those of fields that are being typed.</param>
    /// <param name="stop">As above.</param>
    public async Task<(IReadOnlyList<Proof> Findings, IReadOnlyList<Said> Quotations)> ReadTyped(
        NewsDb db, Story story, Paper paper, string site, IReadOnlyDictionary<long, Picture> pictures, IReadOnlyCollection<Stet> stets, Func<CopyDesk.Copy, CopyDesk.Copy> with, CancellationToken stop)
    {
        var (copy, paths) = Lay(story, paper, pictures, null);
        var found = editor.Read(with(await Linked(db, site, story, copy, stop)), out var quotations);
        return (Placed(found, paths, stets), [.. quotations.Where(one => one.Block < paths.Count && !paths[one.Block.Value].Contains(".attrs.", StringComparison.Ordinal)).Select(one => new Said(one, paths[one.Block!.Value]))]);
    }

    /// <summary>For lists: what each of these stories has, where it has anything.</summary>
    public async Task<IReadOnlyDictionary<long, ProofCount>> Count(NewsDb db, Paper paper, string site, IReadOnlyCollection<(long Id, Guid Version)> stories, CancellationToken stop)
    {
        if (known.Count > Remembered)
        {
            known.Clear();
        }

        // Where a link leads may change though its story does not: that alone is asked again, for all of the list at once.
        var laid = await LayAll(db, paper, [.. stories.Where(one => !known.ContainsKey(one)).Select(one => one.Id)], stop);
        var now = clock.GetUtcNow();
        var signposts = await links.Ask(db, site, laid.Values.SelectMany(one => InnerLinks.Of(one.Copy)).Concat(stories.SelectMany(one => known.TryGetValue(one, out var read) ? read.Links : [])), now, stop);
        var stale = stories.Where(one => known.TryGetValue(one, out var read) && !read.IsOf(InnerLinks.Dead(signposts, read.Links, one.Id, read.Out ?? now))).Select(one => one.Id).ToList();
        foreach (var (story, copy) in laid.Values.Concat((await LayAll(db, paper, stale, stop)).Values))
        {
            var (hrefs, due) = (InnerLinks.Of(copy), Due(story, now));
            var dead = InnerLinks.Dead(signposts, hrefs, story.Id, due ?? now);
            known[(story.Id, story.Version)] = new Known(hrefs, due, dead, [.. Placed(editor.Read(copy with { DeadLinks = dead }), [], []).Select(proof => proof.Finding)
                .Where(finding => finding.Severity != Severity.Note).Select(finding => new Remark(finding.Check, finding.Excerpt, finding.Severity))]);
        }

        var remarks = stories.Where(one => known.TryGetValue(one, out var found) && found.Remarks.Count > 0).ToDictionary(one => one.Id, one => known.TryGetValue(one, out var found) ? found.Remarks : []);
        var (ids, counts) = (remarks.Keys.ToList(), new Dictionary<long, ProofCount>());
        List<Stet> stood = ids.Count == 0 ? [] : await db.Stets.AsNoTracking().Where(stet => ids.Contains(stet.StoryId)).ToListAsync(stop);
        var stets = stood.ToLookup(stet => stet.StoryId);
        foreach (var (id, found) in remarks)
        {
            var left = found.Where(one => !stets[id].Any(stet => stet.Covers(one.Check, one.Passage, one.Severity == Severity.Error))).ToList();
            if (left.Count > 0)
            {
                counts[id] = new ProofCount(left.Count(one => one.Severity == Severity.Error), left.Count(one => one.Severity == Severity.Warning));
            }
        }

        return counts;
    }

    /// <summary>What every check finds in the stories that came out last, whether the style has it on or not.</summary>
    public async Task<IReadOnlyList<TriedFinding>> Try(NewsDb db, Paper paper, string site, int count, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var newest = await db.Stories.Where(story => story.Status == Status.Published && story.PublishedAt <= now).OrderByDescending(story => story.PublishedAt).ThenByDescending(story => story.Id).Take(count)
            .Select(story => new { story.Id, story.Version }).ToListAsync(stop);
        var before = tried;
        var laid = await LayAll(db, paper, [.. newest.Where(one => !before.ContainsKey((one.Id, one.Version))).Select(one => one.Id)], stop);
        var signposts = await links.Ask(db, site, laid.Values.SelectMany(one => InnerLinks.Of(one.Copy)), now, stop);
        var everything = new CopyEditor(Style with { Severities = new Dictionary<string, Severity?>() });
        var read = laid.Values.ToDictionary(one => (one.Story.Id, one.Story.Version), one => (IReadOnlyList<TriedFinding>)[.. everything
            .Read(one.Copy with { DeadLinks = InnerLinks.Dead(signposts, InnerLinks.Of(one.Copy), one.Story.Id, now) }).Select(finding => new TriedFinding(finding, one.Story.Id, one.Story.Headline))]);
        // Where a link leads may change though its story does not, so those with any are read each time.
        tried = before.Where(one => newest.Any(story => (story.Id, story.Version) == one.Key))
            .Concat(read.Where(one => InnerLinks.Of(laid[one.Key.Id].Copy).Count == 0)).ToDictionary();
        return [.. newest.SelectMany(one => read.GetValueOrDefault((one.Id, one.Version)) ?? before.GetValueOrDefault((one.Id, one.Version), []))];
    }

    /// <summary>Several stories as copy, by their number.</summary>
    private async Task<IReadOnlyDictionary<long, (Story Story, CopyDesk.Copy Copy)>> LayAll(NewsDb db, Paper paper, List<long> ids, CancellationToken stop)
    {
        if (ids.Count == 0)
        {
            return new Dictionary<long, (Story, CopyDesk.Copy)>();
        }

        var stories = await db.Stories.AsNoTracking().Where(story => ids.Contains(story.Id)).Include(story => story.Bylines).Include(story => story.LeadPicture).AsSplitQuery().ToListAsync(stop);
        var shown = stories.SelectMany(story => PublishGate.Pictures(Document.Parse(story.Body))).ToHashSet();
        var pictures = await db.Pictures.AsNoTracking().Where(picture => shown.Contains(picture.Id)).ToDictionaryAsync(picture => picture.Id, stop);
        return stories.ToDictionary(story => story.Id, story => (story, Lay(story, paper, pictures, null).Copy));
    }

    /// <summary>The copy with what is known of its links into the paper.</summary>
    private async Task<CopyDesk.Copy> Linked(NewsDb db, string site, Story story, CopyDesk.Copy copy, CancellationToken stop)
    {
        var (hrefs, now) = (InnerLinks.Of(copy), clock.GetUtcNow());
        return hrefs.Count == 0 ? copy : copy with { DeadLinks = InnerLinks.Dead(await links.Ask(db, site, hrefs, now, stop), hrefs, story.Id, copy.Published > now ? copy.Published.Value : now) };
    }

    /// <summary>When a story goes out that is not out yet; null where nobody has said.</summary>
    private static DateTimeOffset? Due(Story story, DateTimeOffset now) => story.PublishedAt > now ? story.PublishedAt : null;

    private (CopyDesk.Copy Copy, IReadOnlyList<string> Paths) Lay(Story story, Paper paper, IReadOnlyDictionary<long, Picture> pictures, DateTimeOffset? at)
    {
        var (copy, paths) = CopyOf.Story(story, paper, id => pictures.GetValueOrDefault(id));
        return (copy with { Published = at ?? copy.Published ?? clock.GetUtcNow(), NoByline = story.NoBylineReason }, paths);
    }

    private static IReadOnlyList<Proof> Placed(IReadOnlyList<Finding> findings, IReadOnlyList<string> paths, IReadOnlyCollection<Stet> stets) =>
    [
        .. findings.Where(finding => !AskedByTheGate.Contains(finding.Check) && !stets.Any(stet => stet.Covers(finding.Check, finding.Excerpt, finding.Severity == Severity.Error)))
            .Select(finding => new Proof(finding, finding.Block is { } block && block < paths.Count && finding.Field != Field.Byline ? paths[block] : "")),
    ];

    /// <summary>What was read of a version of a story.</summary>
    /// <param name="Links">Where it links to.</param>
    /// <param name="Out">When it goes out, where that is said and was not over.</param>
    /// <param name="Dead">Those of its links that led nowhere then.</param>
    /// <param name="Remarks">What was found.</param>
    private sealed record Known(IReadOnlyList<string> Links, DateTimeOffset? Out, IReadOnlyDictionary<string, string> Dead, IReadOnlyList<Remark> Remarks)
    {
        public bool IsOf(IReadOnlyDictionary<string, string> dead) => dead.Count == Dead.Count && dead.All(one => Dead.TryGetValue(one.Key, out var said) && said == one.Value);
    }

    /// <summary>A finding as far as a list needs it.</summary>
    private readonly record struct Remark(string Check, string Passage, Severity Severity);
}
