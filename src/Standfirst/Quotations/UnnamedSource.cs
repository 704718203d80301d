using Standfirst.Stories;

namespace Standfirst.Quotations;

/// <summary>
/// A source that a story waiting for its turn or published does not name: what the story itself says why, the reason that an editor knows,
/// and who let it stand. The source's name is never here.
/// </summary>
public sealed class UnnamedSource
{
    public const int MaxReason = 1000;

    private UnnamedSource()
    {
    }

    public UnnamedSource(long story, string words, string given) => (StoryId, Words, Key, Given) = (story, Cut(words, 200), KeyOf(words), Cut(given, MaxReason));

    public long Id { get; private set; }

    public long StoryId { get; private set; }

    public Story Story { get; private set; } = null!;

    /// <summary>As the story calls it: "a contractor", "people familiar with the matter".</summary>
    public string Words { get; private set; } = "";

    /// <summary>One row for each wording of a story.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The sentence of the story that says why it is not named; empty where there is none.</summary>
    public string Given { get; private set; } = "";

    /// <summary>Why, as an editor entered it.</summary>
    public string Reason { get; private set; } = "";

    public string ReasonBy { get; private set; } = "";

    public long? ApprovedById { get; private set; }

    public string ApprovedBy { get; private set; } = "";

    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>Whether the story still has it. A row with a reason or an approval outlives the words.</summary>
    public bool InStory { get; private set; } = true;

    public bool IsApproved => ApprovedAt is not null;

    public static string KeyOf(string words) => Publication.Slugs.From(words, "source");

    public void Explain(string reason, string by) => (Reason, ReasonBy) = (reason, reason.Length == 0 ? "" : by);

    /// <summary>Somebody who may approve knows who it is and lets it stand.</summary>
    public void Approve(long memberId, string by, DateTimeOffset at) => (ApprovedById, ApprovedBy, ApprovedAt) = (memberId, by, at);

    public void TakeBack() => (ApprovedById, ApprovedBy, ApprovedAt) = (null, "", null);

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
