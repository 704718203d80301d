using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Standfirst.Comments;
using Standfirst.Pages;
using Standfirst.Pictures;
using Standfirst.Publication;
using Standfirst.Quotations;
using Standfirst.Sections;
using Standfirst.Staff;
using Standfirst.Stories;
using Standfirst.Topics;

namespace Standfirst.Site.Cache;

/// <summary>
/// Sees every change that is saved, whoever saves it, and drops the tags of what it changed as soon as the change is committed. So no
/// entry point can forget to. What goes around EF (raw SQL) must call <see cref="PageStore.Drop"/> itself.
/// </summary>
internal sealed class ChangeWatch(PageStore store) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly ConditionalWeakTable<DbContext, Pending> pending = [];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Collect(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Collect(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Saved(eventData.Context!);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Saved(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public override void SaveChangesFailed(DbContextErrorEventData eventData) => Of(eventData.Context!).Changed.Clear();

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Of(eventData.Context!).Changed.Clear();
        return Task.CompletedTask;
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Drop(eventData.Context!);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Drop(eventData.Context!);
        return Task.CompletedTask;
    }

    public void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => Of(eventData.Context!).Tags.Clear();

    public Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Of(eventData.Context!).Tags.Clear();
        return Task.CompletedTask;
    }

    private Pending Of(DbContext db) => pending.GetValue(db, static _ => new Pending());

    private void Collect(DbContext db)
    {
        var changed = Of(db).Changed;
        changed.Clear();
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached)
            {
                continue;
            }

            // Only its readers changed: the page catches up when its minute is over.
            if (entry is { Entity: StoryCounts, State: EntityState.Modified }
                && !entry.Property(nameof(StoryCounts.Comments)).IsModified && !entry.Property(nameof(StoryCounts.Threads)).IsModified)
            {
                continue;
            }

            if (entry is { Entity: Picture, State: EntityState.Added })
            {
                continue;
            }

            changed.Add((entry.Entity, entry.State == EntityState.Added));
        }
    }

    /// <summary>Ids of new rows are known only now.</summary>
    private void Saved(DbContext db)
    {
        var of = Of(db);
        foreach (var (entity, isNew) in of.Changed)
        {
            of.Tags.UnionWith(TagsOf(entity, isNew));
        }

        of.Changed.Clear();
        if (db.Database.CurrentTransaction is null)
        {
            Drop(db);
        }
    }

    private void Drop(DbContext db)
    {
        var tags = Of(db).Tags;
        if (tags.Count > 0)
        {
            store.Drop(tags);
            tags.Clear();
        }
    }

    private static IEnumerable<string> TagsOf(object entity, bool isNew) => entity switch
    {
        // What the paper's row has in JSON is an entity of its own to EF.
        Paper or CommentRules or Particulars or Policy or Look or LookChoice or Logo or Section or Writer or StaticPage or MenuEntry or Picture or Redirect => [Tags.Everything],
        // Its name stands on each page that quotes it. New ones come with stories, which are told of.
        Speaker when !isNew => [Tags.Everything],
        // It may stand in a menu. A new one stands in none yet, and stories bring new ones all the time.
        Topic when !isNew => [Tags.Everything],
        Story story => [Tags.Lists, Tags.Story(story.Id)],
        Byline byline => [Tags.Lists, Tags.Story(byline.StoryId)],
        StoryTopic topic => [Tags.Lists, Tags.Story(topic.StoryId)],
        Correction correction => [Tags.Lists, Tags.Story(correction.StoryId)],
        Revision version => [Tags.Story(version.StoryId)],
        Kill kill => [Tags.Lists, Tags.Story(kill.StoryId)],
        Topic or LineUpSlot => [Tags.Lists],
        Comment comment => [Tags.Comments, Tags.Story(comment.StoryId)],
        StoryCounts counts => [Tags.Story(counts.StoryId)],
        _ => [],
    };

    private sealed class Pending
    {
        public List<(object Entity, bool IsNew)> Changed { get; } = [];

        public HashSet<string> Tags { get; } = [];
    }
}
