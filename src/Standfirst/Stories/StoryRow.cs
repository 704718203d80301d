using System.Linq.Expressions;

namespace Standfirst.Stories;

/// <summary>What a story's own page needs of its row, in whatever state it is: the page decides what readers get.</summary>
public sealed class StoryRow
{
    public static readonly Expression<Func<Story, StoryRow>> Of = story => new StoryRow
    {
        Id = story.Id,
        Version = story.Version,
        Path = story.Path ?? "",
        Status = story.Status,
        Body = story.Body,
        Dateline = story.Dateline,
        NoBylineReason = story.NoBylineReason,
        FirstPublishedAt = story.FirstPublishedAt,
        PublishedAt = story.PublishedAt,
        EmbargoUntil = story.EmbargoUntil,
        SearchTitle = story.SearchTitle,
        SearchDescription = story.SearchDescription,
        CanonicalAddress = story.CanonicalAddress,
        CommentsClosed = story.CommentsClosed,
        Threads = (int?)story.Counts.Threads ?? 0,
        Readers = (long?)story.Counts.Readers ?? 0,
        KillReason = story.Kill!.Reason,
        KillIsPublic = (bool?)story.Kill!.IsPublic ?? false,
        KilledAt = (DateTimeOffset?)story.Kill!.At,
    };

    public long Id { get; init; }

    public Guid Version { get; init; }

    public string Path { get; init; } = "";

    public Status Status { get; init; }

    public string Body { get; init; } = "";

    public string Dateline { get; init; } = "";

    public string NoBylineReason { get; init; } = "";

    public DateTimeOffset? FirstPublishedAt { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public DateTimeOffset? EmbargoUntil { get; init; }

    public string SearchTitle { get; init; } = "";

    public string SearchDescription { get; init; } = "";

    public string CanonicalAddress { get; init; } = "";

    public bool CommentsClosed { get; init; }

    public int Threads { get; init; }

    public long Readers { get; init; }

    public string? KillReason { get; init; }

    public bool KillIsPublic { get; init; }

    public DateTimeOffset? KilledAt { get; init; }

    /// <summary>The same as <see cref="StoryQueries.Live"/>, of the row that was read.</summary>
    public bool IsLive(DateTimeOffset now) => Status == Status.Published && HasBegun(now);

    /// <summary>Readers could read it once: only then do they learn that it was withdrawn.</summary>
    public bool WasWithdrawn(DateTimeOffset now) => Status == Status.Killed && HasBegun(now);

    private bool HasBegun(DateTimeOffset now) => PublishedAt <= now && (EmbargoUntil is null || EmbargoUntil <= now);
}

/// <summary>The rest of a story's page: what a list shows of it, and what hangs on it. Apart from the body, which would come once for each name and topic.</summary>
public sealed class StoryPartsRow
{
    private static readonly Expression<Func<Story, CardRow, StoryPartsRow>> Shape = (story, card) => new StoryPartsRow
    {
        Card = card,
        Topics = story.Topics.OrderBy(topic => topic.Position)
            .Select(topic => new TopicRow { Id = topic.TopicId, Name = topic.Topic.Name, Slug = topic.Topic.Slug, Kind = topic.Topic.Kind }).ToList(),
        Corrections = story.Corrections.OrderByDescending(correction => correction.At)
            .Select(correction => new CorrectionRow { Id = correction.Id, Kind = correction.Kind, Text = correction.Text, At = correction.At }).ToList(),
    };

    public static readonly Expression<Func<Story, StoryPartsRow>> Of = Expression.Lambda<Func<Story, StoryPartsRow>>(
        new Put(Shape.Parameters[1], new Put(CardRow.Of.Parameters[0], Shape.Parameters[0]).Visit(CardRow.Of.Body)).Visit(Shape.Body), Shape.Parameters[0]);

    public CardRow Card { get; init; } = null!;

    public List<TopicRow> Topics { get; init; } = [];

    public List<CorrectionRow> Corrections { get; init; } = [];

    private sealed class Put(ParameterExpression place, Expression value) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == place ? value : node;
    }
}

public sealed class TopicRow
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string Slug { get; init; } = "";

    public Topics.TopicKind Kind { get; init; }
}

public sealed class CorrectionRow
{
    public long Id { get; init; }

    public CorrectionKind Kind { get; init; }

    public string Text { get; init; } = "";

    public DateTimeOffset At { get; init; }
}
