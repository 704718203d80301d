using System.Linq.Expressions;

namespace Standfirst.Stories;

public static class StoryQueries
{
    /// <summary>The condition of <see cref="Live"/>.</summary>
    public static Expression<Func<Story, bool>> IsLive(DateTimeOffset now)
        => story => story.Status == Status.Published && story.PublishedAt <= now && (story.EmbargoUntil == null || story.EmbargoUntil <= now);

    /// <summary>The same of what was read already.</summary>
    public static bool IsLive(Status status, DateTimeOffset? published, DateTimeOffset? embargo, DateTimeOffset now)
        => status == Status.Published && published <= now && (embargo is null || embargo <= now);

    /// <summary>Readers could read it once: only then do they learn that it was withdrawn.</summary>
    public static bool WasWithdrawn(Status status, DateTimeOffset? published, DateTimeOffset? embargo, DateTimeOffset now)
        => status == Status.Killed && IsLive(Status.Published, published, embargo, now);

    /// <summary>What readers may see at this moment: published, its minute has come, not killed, embargo over.</summary>
    public static IQueryable<Story> Live(this IQueryable<Story> stories, DateTimeOffset now)
        => stories.Where(IsLive(now));

    /// <summary>What will be out though nobody touches it again: its minute or the end of its embargo lies ahead.</summary>
    public static IQueryable<Story> Awaited(this IQueryable<Story> stories, DateTimeOffset now)
        // Two ways into two indices: asked for with "or", SQLite walks through all that is published.
        => stories.Where(story => story.Status == Status.Published && stories.Where(one => one.Status == Status.Published && one.PublishedAt > now).Select(one => one.Id)
            .Concat(stories.Where(one => one.EmbargoUntil > now).Select(one => one.Id)).Contains(story.Id));

    public static IQueryable<Story> Newest(this IQueryable<Story> stories)
        => stories.OrderByDescending(story => story.PublishedAt).ThenByDescending(story => story.Id);

    public static IQueryable<Story> In(this IQueryable<Story> stories, IReadOnlyCollection<long> sections)
        => stories.Where(story => story.SectionId != null && sections.Contains(story.SectionId.Value));

    public static IQueryable<Story> By(this IQueryable<Story> stories, long writerId)
        => stories.Where(story => story.Bylines.Any(byline => byline.WriterId == writerId));

    public static IQueryable<Story> About(this IQueryable<Story> stories, long topicId)
        => stories.Where(story => story.Topics.Any(topic => topic.TopicId == topicId));
}
