namespace Standfirst.Publication;

/// <summary>The publication itself: what the editor may change about the whole site. One row.</summary>
public sealed class Paper
{
    public const long OnlyId = 1;

    public long Id { get; private set; } = OnlyId;

    public string Name { get; set; } = "Standfirst";

    /// <summary>The line under the name, or empty.</summary>
    public string Tagline { get; set; } = "";

    /// <summary>BCP 47, such as <c>en-GB</c>: of the site's own words and of stories that name none.</summary>
    public string Language { get; set; } = "en";

    /// <summary>IANA zone in which times are shown and the days of paths are counted.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>How the path of a new story is made: <c>{section} {yyyy} {mm} {dd} {slug} {id}</c>.</summary>
    public string PathPattern { get; set; } = DefaultPathPattern;

    public const string DefaultPathPattern = "/{section}/{yyyy}/{mm}/{dd}/{slug}";

    /// <summary>Whether readers of stories are counted. Where they are not, no page says what is read most.</summary>
    public bool CountsReaders { get; set; } = true;

    /// <summary>Whether pages show how many readers a story had.</summary>
    public bool ShowsReaders { get; set; } = true;

    /// <summary>How much of a story's past readers may read at <c>/history</c>.</summary>
    public HistoryPolicy History { get; set; } = HistoryPolicy.Corrections;

    /// <summary>Whether the gate asks for a dateline: of news and analysis, not of opinion and the like.</summary>
    public bool RequiresDateline { get; set; }

    /// <summary>Folder of the theme under <c>themes/</c> in the data folder; empty for the one that comes with the program.</summary>
    public string Theme { get; set; } = "";

    /// <summary>The copy desk's house style as YAML: see <c>docs/copy-desk/</c>. Empty for the desk's own.</summary>
    public string HouseStyle { get; set; } = "";

    public CommentRules Comments { get; set; } = new();

    public Particulars Particulars { get; set; } = new();

    public Look Look { get; set; } = new();

    /// <summary>Where the archive that was imported used to live, without a trailing slash; its links are ours now.</summary>
    public List<string> FormerAddresses { get; set; } = [];

    /// <summary>Counts what other processes (an import beside the running site) changed; the site watches it and renews its pages.</summary>
    public long Edition { get; set; }

    public TimeZoneInfo Zone => TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The first moment of a day here. Near either end of the calendar, where an offset would lead out of it, that of another day there.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var (zone, earliest, latest) = (Zone, new DateOnly(2, 1, 1), new DateOnly(9998, 12, 31));
        var midnight = (day < earliest ? earliest : day > latest ? latest : day).ToDateTime(TimeOnly.MinValue);
        // Where clocks are put forward at midnight, the day begins an hour later.
        var start = zone.IsInvalidTime(midnight) ? midnight.AddHours(1) : midnight;
        return new DateTimeOffset(start, zone.GetUtcOffset(start)).ToUniversalTime();
    }
}

public enum HistoryPolicy
{
    /// <summary>Nothing.</summary>
    Off,

    /// <summary>What was public before a correction, and what the correction made of it.</summary>
    Corrections,

    /// <summary>Every version that was public.</summary>
    All,
}

public enum Hold
{
    /// <summary>Every comment waits for a moderator.</summary>
    All,

    /// <summary>The first comment of a name and address waits.</summary>
    First,

    /// <summary>What no step objects to is published at once.</summary>
    None,
}

/// <summary>What the editor decided about comments on the whole site.</summary>
public sealed class CommentRules
{
    public bool Open { get; set; } = true;

    public Hold Hold { get; set; } = Hold.None;

    /// <summary>From one address; 0 for no limit.</summary>
    public int PerMinute { get; set; } = 6;

    /// <summary>A comment with more links than this is held.</summary>
    public int MaxLinks { get; set; } = 2;

    /// <summary>Days after publication when a story takes no more comments; 0 for never.</summary>
    public int CloseAfterDays { get; set; }

    /// <summary>Words and phrases; a comment that has one is held. Matched by whole words, without regard to case.</summary>
    public List<string> HeldWords { get; set; } = [];

    /// <summary>Words and phrases; a comment that has one is refused.</summary>
    public List<string> RefusedWords { get; set; } = [];

    /// <summary>Names of moderation steps that are not asked; null, as in rows of before there were such, for none.</summary>
    public List<string>? StepsOff { get; set; }

    /// <summary>Whether a moderation step is asked.</summary>
    public bool Asks(string step) => StepsOff?.Contains(step) is not true;

    /// <summary>Days that the keyed hash of a reader's address is kept with a comment.</summary>
    public int KeepAddressDays { get; set; } = 30;
}
