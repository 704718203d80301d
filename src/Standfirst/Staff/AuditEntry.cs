namespace Standfirst.Staff;

/// <summary>
/// Who did what, and when. It is written once: the context refuses to save a changed one, and the database to change or delete one.
/// What it tells stands in it (the member's name, the subject's title of that day), since it must still be true when they are gone.
/// </summary>
public sealed class AuditEntry
{
    private const int MaxText = 500;

    private AuditEntry()
    {
    }

    /// <param name="who">The member; null for the operator at the command line, or somebody unknown at the door.</param>
    /// <param name="act">One of <see cref="Acts"/>.</param>
    /// <param name="on">What was acted on.</param>
    /// <param name="details">In words, what else is worth knowing: from what to what, the reason given.</param>
    /// <param name="addressHash">Keyed, of the machine.</param>
    /// <param name="at">Now.</param>
    public AuditEntry(Member? who, string act, AuditSubject on, string details, string addressHash, DateTimeOffset at)
    {
        MemberId = who?.Id;
        Who = who?.Shown ?? "";
        Act = act;
        SubjectKind = on.Kind;
        SubjectId = on.Id;
        SubjectLabel = Cut(on.Label);
        Details = Cut(details);
        AddressHash = addressHash;
        At = at;
        Words = $"{Who} {who?.Email} {Act} {SubjectKind} {SubjectId} {SubjectLabel} {Details}".ToLowerInvariant();
    }

    public long Id { get; private set; }

    public DateTimeOffset At { get; private set; }

    public long? MemberId { get; private set; }

    public string Who { get; private set; } = "";

    public string Act { get; private set; } = "";

    /// <summary>One word: <c>story</c>, <c>member</c>, <c>comment</c>.</summary>
    public string SubjectKind { get; private set; } = "";

    public long? SubjectId { get; private set; }

    public string SubjectLabel { get; private set; } = "";

    public string Details { get; private set; } = "";

    public string AddressHash { get; private set; } = "";

    /// <summary>All of the line in lower case, to search in.</summary>
    public string Words { get; private set; } = "";

    private static string Cut(string text) => text.Length <= MaxText ? text : text[..(MaxText - 1)] + "…";
}

/// <summary>What an act was done to.</summary>
/// <param name="Kind">One word: <c>story</c>.</param>
/// <param name="Id">Its number, if it has one.</param>
/// <param name="Label">By which people know it: a headline, a name.</param>
public readonly record struct AuditSubject(string Kind, long? Id, string Label)
{
    public static AuditSubject Of(Member member) => new("member", member.Id, member.Shown);
}

/// <summary>The log's verbs, as a sentence goes on after the name: "Ada Quill invited Tom Reed". Each desk adds its own here.</summary>
public static class Acts
{
    public const string Began = "began";
    public const string Saved = "saved";
    public const string Submitted = "submitted";
    public const string TookBack = "took back";
    public const string SentBack = "sent back";
    public const string Approved = "approved";
    public const string Published = "published";
    public const string PublishedDespite = "published, over the gate,";
    public const string Scheduled = "scheduled";
    public const string Unscheduled = "took off the schedule";
    public const string Corrected = "corrected";
    public const string ChangedSlightly = "changed without a note";
    public const string LetStand = "let stand in";
    public const string TookStetBack = "no longer lets stand in";
    public const string SpikedIt = "spiked";
    public const string UnspikedIt = "took off the spike";
    public const string KilledIt = "killed";
    public const string RestoredIt = "restored";
    public const string RestoredVersion = "went back to an earlier version of";
    public const string Assigned = "assigned";
    public const string MadePreview = "made a link to preview";
    public const string EndedPreview = "ended a link to preview";
    public const string Withheld = "withheld a version of";
    public const string Released = "released a version of";
    public const string LinedUp = "published the line-up of";
    public const string LinedUpAgain = "put back an earlier line-up of";
    /// <summary>After which a story is another than before, for whoever has it open.</summary>
    public static readonly string[] ThatChangeAStory =
        [Began, Saved, Submitted, TookBack, SentBack, Approved, Published, PublishedDespite, Scheduled, Unscheduled, Corrected, ChangedSlightly, SpikedIt, UnspikedIt, KilledIt, RestoredIt, RestoredVersion];

    public const string Made = "made";
    public const string Changed = "changed";
    public const string Merged = "merged";
    public const string ChangedMenu = "changed the menu";
    public const string Deleted = "deleted";
    public const string Declared = "entered what was declared of";
    public const string Undeclared = "took out what was declared of";
    public const string ExplainedSource = "gave the reason for an unnamed source in";
    public const string ApprovedSource = "let a source stand unnamed in";
    public const string UnapprovedSource = "took back that a source stands unnamed in";
    public const string TookOver = "took over";
    public const string ApprovedComment = "approved the comment of";
    public const string RejectedComment = "rejected the comment of";
    public const string MarkedSpam = "marked as spam the comment of";
    public const string UndidOnComment = "undid an act on the comment of";
    public const string Banned = "banned";
    public const string LiftedBan = "lifted the ban on";
    public const string ClosedComments = "closed for comments";
    public const string OpenedComments = "opened for comments";
    public const string ChangedReplyRules = "changed the rules for comments of";
    public const string AddedPicture = "added";
    public const string DescribedPicture = "described";
    public const string ReplacedPicture = "replaced everywhere";
    public const string PutPictureBack = "put back";
    public const string DeletedPicture = "deleted";
    public const string ErasedPicture = "erased for good";
    public const string ErasedReaders = "erased what was counted of readers of";
    public const string SetUp = "set up the paper as";
    public const string CameIn = "signed in";
    public const string CameInFailed = "failed to sign in";
    public const string WentOut = "signed out";
    public const string Joined = "joined the staff";
    public const string Reset = "used a link to get in again";
    public const string AskedForReset = "asked for a link to get in again";
    public const string Invited = "invited";
    public const string GaveRole = "changed the role of";
    public const string Disabled = "disabled";
    public const string Enabled = "enabled";
    public const string GaveLink = "made a link for";
    public const string Renamed = "changed the name of";
    public const string SetPassword = "set a password";
    public const string SetCodes = "set up codes";
    public const string DroppedCodes = "gave up codes";
    public const string NewRecoveryCodes = "made new recovery codes";
    public const string UsedRecoveryCode = "used a recovery code";
    public const string AddedPasskey = "added a passkey";
    public const string RenamedPasskey = "renamed a passkey";
    public const string RemovedPasskey = "removed a passkey";
    public const string EndedSession = "ended a session";
}
