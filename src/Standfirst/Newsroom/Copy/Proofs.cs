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

/// <summary>How many findings a story has of the two severities that somebody has to look at.</summary>
internal readonly record struct ProofCount(int Errors, int Warnings)
{
    public string Words => string.Join(", ", ((string?[])[Count(Errors, "error"), Count(Warnings, "warning")]).OfType<string>());

    private static string? Count(int count, string what) => count switch { 0 => null, 1 => $"1 {what}", _ => $"{count} {what}s" };
}

/// <summary>The copy desk, as the newsroom asks it. What it found in a version that did not change is remembered for the lists.</summary>
internal sealed class Proofs(TimeProvider clock)
{
    private const int Remembered = 2000;

    /// <summary>What <see cref="PublishGate"/> asks for in its own words, from the same fields.</summary>
    private static readonly HashSet<string> AskedByTheGate = ["byline-missing", "dateline-missing", "caption-missing", "caption-credit", "alt-missing"];

    private readonly CopyEditor desk = new();
    private readonly ConcurrentDictionary<(long Story, Guid Version), ProofCount> counts = new();

    /// <summary>The findings of a story as it stands, but for what the gate asks for.</summary>
    /// <param name="story">With its bylines and its lead picture.</param>
    /// <param name="paper">Whose language and zone a story has that names none.</param>
    /// <param name="pictures">Those that its text shows, by their number.</param>
    /// <param name="at">When it will be out, where it is not yet: the day that "Wednesday" is counted from.</param>
    /// <param name="with">Lays other words in their place: those that are being typed.</param>
    public IReadOnlyList<Proof> Read(Story story, Paper paper, IReadOnlyDictionary<long, Picture> pictures, DateTimeOffset? at = null, Func<CopyDesk.Copy, CopyDesk.Copy>? with = null)
    {
        var (copy, paths) = CopyOf.Story(story, paper, id => pictures.GetValueOrDefault(id));
        copy = copy with { Published = at ?? copy.Published ?? clock.GetUtcNow(), NoByline = story.NoBylineReason };
        return
        [
            .. desk.Read(with?.Invoke(copy) ?? copy).Where(finding => !AskedByTheGate.Contains(finding.Check))
                .Select(finding => new Proof(finding, finding.Block is { } block && block < paths.Count && finding.Field != Field.Byline ? paths[block] : "")),
        ];
    }

    /// <summary>For lists: what each of these stories has, where it has anything.</summary>
    public async Task<IReadOnlyDictionary<long, ProofCount>> Count(NewsDb db, Paper paper, IReadOnlyCollection<(long Id, Guid Version)> stories, CancellationToken stop)
    {
        var unread = stories.Where(one => !counts.ContainsKey(one)).Select(one => one.Id).ToList();
        if (unread.Count > 0)
        {
            if (counts.Count > Remembered)
            {
                counts.Clear();
            }

            var found = await db.Stories.AsNoTracking().Where(story => unread.Contains(story.Id)).Include(story => story.Bylines).Include(story => story.LeadPicture).AsSplitQuery().ToListAsync(stop);
            var shown = found.SelectMany(story => PublishGate.Pictures(Document.Parse(story.Body))).ToHashSet();
            var pictures = await db.Pictures.AsNoTracking().Where(picture => shown.Contains(picture.Id)).ToDictionaryAsync(picture => picture.Id, stop);
            foreach (var story in found)
            {
                var proofs = Read(story, paper, pictures);
                counts[(story.Id, story.Version)] = new ProofCount(proofs.Count(proof => proof.Finding.Severity == Severity.Error), proofs.Count(proof => proof.Finding.Severity == Severity.Warning));
            }
        }

        return stories.Where(one => counts.TryGetValue(one, out var count) && count != default).ToDictionary(one => one.Id, one => counts[one]);
    }
}
