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
        SectionId = story.SectionId,
        Thread = story.Thread,
        TranslationOfId = story.TranslationOfId,
        HasCorrections = story.Corrections.Any(),
        HasVersions = story.Revisions.Any(version => version.WasLive),
        Dateline = story.Dateline,
        NoBylineReason = story.NoBylineReason,
        FirstPublishedAt = story.FirstPublishedAt,
        PublishedAt = story.PublishedAt,
        EmbargoUntil = story.EmbargoUntil,
        SearchTitle = story.SearchTitle,
        SearchDescription = story.SearchDescription,
        CanonicalAddress = story.CanonicalAddress,
        CommentsClosed = story.CommentsClosed,
        Comments = (int?)story.Counts.Comments ?? 0,
        Readers = (long?)story.Counts.Readers ?? 0,
        KillReason = story.Kill!.Reason,
        KillIsPublic = (bool?)story.Kill!.IsPublic ?? false,
        KilledAt = (DateTimeOffset?)story.Kill!.At,
    };

    public long Id { get; init; }

    public Guid Version { get; init; }

    public string Path { get; init; } = "";

    public Status Status { get; init; }

    public long? SectionId { get; init; }

    public string Thread { get; init; } = "";

    public long? TranslationOfId { get; init; }

    public bool HasCorrections { get; init; }

    /// <summary>Readers read it otherwise before.</summary>
    public bool HasVersions { get; init; }

    public string Dateline { get; init; } = "";

    public string NoBylineReason { get; init; } = "";

    public DateTimeOffset? FirstPublishedAt { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public DateTimeOffset? EmbargoUntil { get; init; }

    public string SearchTitle { get; init; } = "";

    public string SearchDescription { get; init; } = "";

    public string CanonicalAddress { get; init; } = "";

    public bool CommentsClosed { get; init; }

    /// <summary>Those that readers see.</summary>
    public int Comments { get; init; }

    public long Readers { get; init; }

    public string? KillReason { get; init; }

    public bool KillIsPublic { get; init; }

    public DateTimeOffset? KilledAt { get; init; }

    /// <summary>The same as <see cref="StoryQueries.Live"/>, of the row that was read.</summary>
    public bool IsLive(DateTimeOffset now) => StoryQueries.IsLive(Status, PublishedAt, EmbargoUntil, now);

    /// <summary>The same as <see cref="StoryQueries.WasWithdrawn"/>, of the row that was read.</summary>
    public bool WasWithdrawn(DateTimeOffset now) => StoryQueries.WasWithdrawn(Status, PublishedAt, EmbargoUntil, now);
}

/// <summary>A story's text as it is kept: apart from its row, since it is most of it and is asked for once a version.</summary>
public sealed class BodyRow
{
    public static readonly Expression<Func<Story, BodyRow>> Of = story => new BodyRow { Version = story.Version, Json = story.Body };

    public Guid Version { get; init; }

    /// <summary>The body document; empty for none.</summary>
    public string Json { get; init; } = "";
}

/// <summary>What a story is about.</summary>
public sealed class TopicRow
{
    public static readonly Expression<Func<StoryTopic, TopicRow>> Of = about => new TopicRow
    {
        StoryId = about.StoryId,
        Id = about.TopicId,
        Name = about.Topic.Name,
        Slug = about.Topic.Slug,
        Kind = about.Topic.Kind,
    };

    public long StoryId { get; init; }

    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string Slug { get; init; } = "";

    public Topics.TopicKind Kind { get; init; }
}

public sealed class CorrectionRow
{
    public static readonly Expression<Func<Correction, CorrectionRow>> Of = note => new CorrectionRow
    {
        StoryId = note.StoryId,
        Id = note.Id,
        Kind = note.Kind,
        Text = note.Text,
        Place = note.Place,
        At = note.At,
    };

    public long StoryId { get; init; }

    public long Id { get; init; }

    public CorrectionKind Kind { get; init; }

    public NotePlace Place { get; init; }

    public string Text { get; init; } = "";

    public DateTimeOffset At { get; init; }
}
