using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Standfirst.Pictures;
using Standfirst.Publication;
using Standfirst.Storage;
using Standfirst.Stories;
using Standfirst.Topics;

namespace Standfirst.Search;

/// <summary>
/// Writes each changed story's words in the transaction that saves the story: nobody who saves has to think of search, and neither is ever
/// there without the other. Must be registered before interceptors that tell others of a change: it commits, and they must speak after.
/// </summary>
internal sealed class IndexChanges(StoryIndex index, IndexSignal signal) : SaveChangesInterceptor
{
    private readonly ConditionalWeakTable<DbContext, Pending> saving = [];

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not NewsDb db)
        {
            return result;
        }

        var pending = new Pending();
        foreach (var entry in db.ChangeTracker.Entries())
        {
            Collect(entry, pending);
        }

        if (pending.IsEmpty)
        {
            return result;
        }

        if (db.Database.CurrentTransaction is null)
        {
            pending.Own = await db.Database.BeginTransactionAsync(cancellationToken);
        }

        saving.AddOrUpdate(db, pending);
        try
        {
            if (pending.EveryStory)
            {
                await StoryIndex.MarkAllStale(db, cancellationToken);
            }

            foreach (var topic in pending.Topics)
            {
                await StoryIndex.MarkStale(db, topic, cancellationToken);
            }

            foreach (var picture in pending.Pictures)
            {
                await StoryIndex.MarkStaleLedBy(db, picture, cancellationToken);
            }

            return result;
        }
        catch
        {
            await End(db, pending, commit: false, CancellationToken.None);
            throw;
        }
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is NewsDb db && saving.TryGetValue(db, out var pending))
        {
            var ids = pending.Stories.Select(story => story.Id).Concat(pending.Bylines.Select(byline => byline.StoryId))
                .Concat(pending.StoryTopics.Select(topic => topic.StoryId)).Concat(pending.Deleted).Where(id => id > 0).ToHashSet();
            if (ids.Count > 0)
            {
                await index.Write(db, ids, cancellationToken);
            }

            await End(db, pending, commit: true, cancellationToken);
            if (pending.EveryStory || pending.Topics.Count + pending.Pictures.Count > 0)
            {
                signal.Raise();
            }
        }

        return result;
    }

    public override async Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is NewsDb db && saving.TryGetValue(db, out var pending))
        {
            await End(db, pending, commit: false, CancellationToken.None);
        }
    }

    public override async Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is NewsDb db && saving.TryGetValue(db, out var pending))
        {
            await End(db, pending, commit: false, CancellationToken.None);
        }
    }

    // Saves without "await" are rare (tests, tools) and wait here.
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
        => SavingChangesAsync(eventData, result).AsTask().GetAwaiter().GetResult();

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
        => SavedChangesAsync(eventData, result).AsTask().GetAwaiter().GetResult();

    public override void SaveChangesFailed(DbContextErrorEventData eventData) => SaveChangesFailedAsync(eventData).GetAwaiter().GetResult();

    public override void SaveChangesCanceled(DbContextEventData eventData) => SaveChangesCanceledAsync(eventData).GetAwaiter().GetResult();

    private static void Collect(EntityEntry entry, Pending pending)
    {
        switch (entry.Entity)
        {
            case Story story when entry.State == EntityState.Deleted:
                pending.Deleted.Add(story.Id);
                break;
            case Story story when entry.State is EntityState.Added or EntityState.Modified:
                pending.Stories.Add(story);
                break;
            case Byline byline when entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted:
                pending.Bylines.Add(byline);
                break;
            case StoryTopic topic when entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted:
                pending.StoryTopics.Add(topic);
                break;
            case Topic topic when entry.State == EntityState.Deleted || (entry.State == EntityState.Modified && entry.Property(nameof(Topic.Name)).IsModified):
                pending.Topics.Add(topic.Id);
                break;
            case Picture picture when entry.State == EntityState.Modified && entry.Property(nameof(Picture.Caption)).IsModified:
                pending.Pictures.Add(picture.Id);
                break;
            case Paper when entry.State == EntityState.Modified && entry.Property(nameof(Paper.Language)).IsModified:
                pending.EveryStory = true;
                break;
        }
    }

    private async Task End(NewsDb db, Pending pending, bool commit, CancellationToken stop)
    {
        saving.Remove(db);
        if (pending.Own is { } own)
        {
            if (commit)
            {
                await own.CommitAsync(stop);
            }

            // Not committed, it is rolled back.
            await own.DisposeAsync();
        }
    }

    private sealed class Pending
    {
        public List<Story> Stories { get; } = [];

        public List<Byline> Bylines { get; } = [];

        public List<StoryTopic> StoryTopics { get; } = [];

        public List<long> Deleted { get; } = [];

        public List<long> Topics { get; } = [];

        /// <summary>Those whose caption changed.</summary>
        public List<long> Pictures { get; } = [];

        public bool EveryStory { get; set; }

        public IDbContextTransaction? Own { get; set; }

        public bool IsEmpty => Stories.Count + Bylines.Count + StoryTopics.Count + Deleted.Count + Topics.Count + Pictures.Count == 0 && !EveryStory;
    }
}
