using Microsoft.EntityFrameworkCore;
using Standfirst.Body;
using Standfirst.CopyDesk;
using Standfirst.CopyDesk.Quotations;
using Standfirst.Quotations;
using Standfirst.Storage;
using Standfirst.Stories;
using UnnamedSource = Standfirst.Quotations.UnnamedSource;

namespace Standfirst.Search;

/// <summary>
/// Keeps the record of sources that are not named, with each story that is saved: those whom the document says are quoted without a name,
/// and those whom the copy desk finds in the text. What an editor entered or approved stays.
/// </summary>
internal static class UnnamedRows
{
    private static readonly Status[] Waiting = [Status.Submitted, Status.Approved, Status.Published];

    /// <summary>What a text has that the copy desk would find something in: most are not even read.</summary>
    private static readonly string[] Signs = ["source", "insider", "official", "familiar with the matter"];

    /// <summary>Brings the record of these stories up to date. Part of the caller's transaction.</summary>
    public static async Task Write(NewsDb db, IReadOnlyCollection<long> stories, string paperLanguage, CancellationToken stop)
    {
        var texts = await db.Stories.AsNoTracking().Where(story => stories.Contains(story.Id) && Waiting.Contains(story.Status))
            .Select(story => new { story.Id, story.Dek, story.Body, story.Language }).ToListAsync(stop);
        var nobody = await db.SpeakerNames.Where(name => db.Speakers.Any(speaker => speaker.Id == name.SpeakerId && speaker.Kind == SpeakerKind.Unnamed)).Select(name => name.Key).ToListAsync(stop);
        var finder = new Lazy<UnnamedSourceFinder>();
        var found = texts.SelectMany(story => Find(finder, story.Dek, story.Body, story.Language.Length > 0 ? story.Language : paperLanguage, nobody)
            .Select(source => new UnnamedSource(story.Id, source.Words, source.Reason))).DistinctBy(source => (source.StoryId, source.Key)).ToDictionary(source => (source.StoryId, source.Key));
        foreach (var known in await db.UnnamedSources.AsNoTracking().Where(source => stories.Contains(source.StoryId)).ToListAsync(stop))
        {
            if (found.Remove((known.StoryId, known.Key), out var still))
            {
                if (still.Given != known.Given || !known.InStory)
                {
                    await db.UnnamedSources.Where(source => source.Id == known.Id)
                        .ExecuteUpdateAsync(change => change.SetProperty(source => source.Given, still.Given).SetProperty(source => source.InStory, true), stop);
                }
            }
            else if (known.IsApproved || known.Reason.Length > 0)
            {
                await db.UnnamedSources.Where(source => source.Id == known.Id).ExecuteUpdateAsync(change => change.SetProperty(source => source.InStory, false), stop);
            }
            else
            {
                await db.UnnamedSources.Where(source => source.Id == known.Id).ExecuteDeleteAsync(stop);
            }
        }

        await new Rows<UnnamedSource>(db).Insert(db, [.. found.Values]);
    }

    private static IEnumerable<(string Words, string Reason)> Find(Lazy<UnnamedSourceFinder> finder, string dek, string body, string language, List<string> nobody)
    {
        var isTold = Signs.Any(sign => body.Contains(sign, StringComparison.OrdinalIgnoreCase) || dek.Contains(sign, StringComparison.OrdinalIgnoreCase));
        if (!isTold && !body.Contains("\"speaker\":", StringComparison.Ordinal))
        {
            return [];
        }

        try
        {
            var copy = new Copy { Dek = dek, Language = language, Blocks = CopyOf.Of(Document.Parse(body)).Blocks };
            var quoted = copy.Blocks.Index().SelectMany(block => Speakers(block.Item).Where(words => IsNobody(words, nobody)).Select(words => (Words: words, Block: block.Index))).ToList();
            if (!isTold && quoted.Count == 0)
            {
                return [];
            }

            var unnamed = finder.Value.Find(copy);
            return [.. quoted.Select(one => (one.Words, unnamed.Reasons.GetValueOrDefault(one.Block, ""))), .. unnamed.Sources.Select(source => (source.Words, source.Reason))];
        }
        catch (DocumentException)
        {
            return [];
        }
    }

    private static IEnumerable<string> Speakers(CopyBlock block)
        => block.Marks.OfType<QuotationMark>().Select(mark => mark.Speaker).Append(block.Kind == BlockKind.BlockQuote ? block.Speaker : "").Where(words => words.Length > 0);

    private static bool IsNobody(string words, List<string> nobody) => SpeakerWording.Read(words).Name is var name && (name.Length == 0 || nobody.Contains(SpeakerWording.Key(name)));
}
