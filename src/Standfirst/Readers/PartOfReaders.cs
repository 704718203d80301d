namespace Standfirst.Readers;

/// <summary>By what readers of a day are told apart, each for itself: no row says of one reader more than one of these.</summary>
public enum ReadersBy
{
    /// <summary>All of a day. Its one value is empty.</summary>
    All,

    /// <summary>Of the publication's zone, <c>00</c> to <c>23</c>.</summary>
    Hour,

    /// <summary>The host of the page whose link was followed, or one of <see cref="ReferrerHost"/>'s words in brackets.</summary>
    Host,

    /// <summary>A name of <see cref="Device"/>.</summary>
    Device,
}

/// <summary>How many of the paper's readers of a day came at an hour, from a host, with a kind of device.</summary>
public sealed class PartOfReaders
{
    private PartOfReaders()
    {
    }

    public PartOfReaders(DateOnly day, ReadersBy by, string value) => (Day, By, Value) = (day, by, value);

    public DateOnly Day { get; private set; }

    public ReadersBy By { get; private set; }

    public string Value { get; private set; } = "";

    public int Readers { get; set; }

    /// <summary>Days that hours are kept.</summary>
    public const int HoursKept = 90;

    /// <summary>Days that hosts are kept.</summary>
    public const int HostsKept = 365;
}

/// <summary>The same of one story, of days on which it had <see cref="FewestOfStory"/> readers or more.</summary>
public sealed class PartOfStoryReaders
{
    private PartOfStoryReaders()
    {
    }

    public PartOfStoryReaders(long storyId, DateOnly day, ReadersBy by, string value) => (StoryId, Day, By, Value) = (storyId, day, by, value);

    public long StoryId { get; private set; }

    public DateOnly Day { get; private set; }

    public ReadersBy By { get; private set; }

    public string Value { get; private set; } = "";

    public int Readers { get; set; }

    /// <summary>
    /// With fewer, hour, host and device stand in rows of one reader each, and who knows one would know all three. It keeps the table small as
    /// well: of an archive of 100,000 stories most that are read on a day are read once.
    /// </summary>
    public const int FewestOfStory = 5;

    /// <summary>Days that they are kept: the longest period that the newsroom shows, and two more for zones.</summary>
    public const int Kept = 30;
}
