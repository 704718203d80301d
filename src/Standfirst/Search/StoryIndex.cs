using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Standfirst.Publication;
using Standfirst.Stories;
using Standfirst.Storage;

namespace Standfirst.Search;

/// <summary>
/// Keeps the words of published stories in the tables that the <c>Search</c> migrations made. Only published stories are there, so that
/// nothing else can be found, counted or shown in a passage; when they may be found is <c>visible_from</c>. Who said what in them goes
/// the same way, see <see cref="QuotationIndex"/>.
/// </summary>
internal abstract class StoryIndex
{
    private const int Batch = 200;

    /// <summary>From this number on stories are parted and stemmed side by side: it is half of what they cost here, and hangs on nothing else.</summary>
    private const int Several = 8;

    /// <summary>Brings these stories' words up to date, or removes them where they are not published. Part of the caller's transaction.</summary>
    public async Task Write(NewsDb db, IReadOnlyCollection<long> ids, CancellationToken stop)
    {
        var paperLanguage = await db.Papers.AsNoTracking().Where(paper => paper.Id == Paper.OnlyId).Select(paper => paper.Language).FirstOrDefaultAsync(stop) ?? "en";
        foreach (var some in ids.Distinct().Chunk(Batch))
        {
            var texts = await Read(db, some, paperLanguage, stop);
            await db.Database.OpenConnectionAsync(stop);
            try
            {
                await Put(db, texts, stop);
                await Remove(db, [.. some.Except(texts.Select(text => text.StoryId))], stop);
                await QuotationIndex.Write(db, some, paperLanguage, stop);
                await UnnamedRows.Write(db, some, paperLanguage, stop);
            }
            finally
            {
                await db.Database.CloseConnectionAsync();
            }
        }
    }

    /// <summary>
    /// Brings in what is missing or was analysed otherwise, newest first, each batch in a transaction of its own: it may be stopped at any
    /// time and goes on where it was.
    /// </summary>
    /// <param name="db">A context without unsaved changes.</param>
    /// <param name="progress">Stories done, and of how many.</param>
    /// <param name="stop">Ends it between two batches.</param>
    /// <returns>How many stories were written.</returns>
    public async Task<int> Refresh(NewsDb db, IProgress<(int Done, int Of)>? progress, CancellationToken stop)
    {
        await Execute(db, "DELETE FROM search_stories WHERE story_id NOT IN (SELECT id FROM stories WHERE status = 'Published')", stop);
        var stale = await db.Database.SqlQuery<long>($"""
            SELECT s.id AS "Value" FROM stories s LEFT JOIN search_stories x ON x.story_id = s.id
            WHERE s.status = 'Published' AND (x.story_id IS NULL OR x.analysis <> {Analysis.Version})
            ORDER BY s.published_at DESC, s.id DESC
            """).ToListAsync(stop);
        var done = 0;
        foreach (var some in stale.Chunk(Batch))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            await Write(db, some, stop);
            await transaction.CommitAsync(stop);
            done += some.Length;
            progress?.Report((done, stale.Count));
        }

        return done;
    }

    /// <summary>Makes the whole index anew.</summary>
    public async Task Rebuild(NewsDb db, IProgress<(int Done, int Of)>? progress, CancellationToken stop)
    {
        await MarkAllStale(db, stop);
        await Refresh(db, progress, stop);
    }

    /// <summary>The publication's language changed: what stories without a language of their own say must be analysed again.</summary>
    public static Task MarkAllStale(NewsDb db, CancellationToken stop) => Execute(db, "UPDATE search_stories SET analysis = 0", stop);

    /// <summary>A topic's name changed, or it went: its stories are found by other words.</summary>
    public static Task MarkStale(NewsDb db, long topicId, CancellationToken stop)
        => db.Database.ExecuteSqlAsync($"UPDATE search_stories SET analysis = 0 WHERE story_id IN (SELECT story_id FROM story_topic WHERE topic_id = {topicId})", stop);

    /// <summary>A picture's caption changed: the stories that it leads, and that have none of their own for it, are found by other words.</summary>
    public static Task MarkStaleLedBy(NewsDb db, long pictureId, CancellationToken stop)
        => db.Database.ExecuteSqlAsync($"UPDATE search_stories SET analysis = 0 WHERE story_id IN (SELECT id FROM stories WHERE lead_picture_id = {pictureId} AND lead_caption = '')", stop);

    protected abstract Task Put(NewsDb db, IReadOnlyList<StoryText> texts, CancellationToken stop);

    protected abstract Task Remove(NewsDb db, IReadOnlyList<long> ids, CancellationToken stop);

    protected static DbCommand Command(NewsDb db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    private static Task<int> Execute(NewsDb db, string sql, CancellationToken stop) => db.Database.ExecuteSqlRawAsync(sql, stop);

    private static async Task<List<StoryText>> Read(NewsDb db, long[] ids, string paperLanguage, CancellationToken stop)
    {
        var stories = await db.Stories.AsNoTracking().Where(story => ids.Contains(story.Id) && story.Status == Status.Published && story.PublishedAt != null)
            .Select(story => new StoryFields
            {
                Id = story.Id,
                Status = story.Status,
                Headline = story.Headline,
                Dek = story.Dek,
                Dateline = story.Dateline,
                Body = story.Body,
                Language = story.Language,
                LeadCaption = story.LeadCaption,
                PictureCaption = story.LeadPicture!.Caption,
                SectionId = story.SectionId,
                PublishedAt = story.PublishedAt,
                EmbargoUntil = story.EmbargoUntil,
            }).ToListAsync(stop);
        if (stories.Count == 0)
        {
            return [];
        }

        var bylines = (await db.Set<Byline>().AsNoTracking().Where(byline => ids.Contains(byline.StoryId)).OrderBy(byline => byline.Position)
            .Select(byline => new { byline.StoryId, byline.Name, byline.WriterId }).ToListAsync(stop)).ToLookup(byline => byline.StoryId);
        var topics = (await db.Set<StoryTopic>().AsNoTracking().Where(topic => ids.Contains(topic.StoryId)).OrderBy(topic => topic.Position)
            .Select(topic => new { topic.StoryId, topic.Topic.Name, topic.TopicId }).ToListAsync(stop)).ToLookup(topic => topic.StoryId);
        return [.. stories.Count < Several ? stories.Select(Text) : stories.AsParallel().AsOrdered().Select(Text)];

        StoryText Text(StoryFields story) => new(
            story,
            story.Language.Length > 0 ? story.Language : paperLanguage,
            bylines[story.Id].Select(byline => byline.Name),
            topics[story.Id].Select(topic => topic.Name),
            [
                .. story.SectionId is { } section ? [StoryText.Section(section)] : Array.Empty<string>(),
                .. bylines[story.Id].Where(byline => byline.WriterId != null).Select(byline => StoryText.Writer(byline.WriterId!.Value)),
                .. topics[story.Id].Select(topic => StoryText.Topic(topic.TopicId)),
            ]);
    }
}
