namespace Standfirst.Stories;

/// <summary>That somebody has a story open in a window, and whether they write in it. Windows that have not been heard of for a while are gone.</summary>
public sealed class Presence
{
    /// <summary>Windows speak every ten seconds; one that missed two of them is gone.</summary>
    public static readonly TimeSpan Silent = TimeSpan.FromSeconds(25);

    public const int MaxTab = 40;

    private Presence()
    {
    }

    public Presence(long storyId, long memberId, string name, string tab, DateTimeOffset at)
        => (StoryId, MemberId, Name, Tab, Since, SeenAt) = (storyId, memberId, name, tab, at, at);

    public long Id { get; private set; }

    public long StoryId { get; private set; }

    public long MemberId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Chosen at random by the window.</summary>
    public string Tab { get; private set; } = "";

    public DateTimeOffset Since { get; private set; }

    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>Since when they write in it; null while they only read.</summary>
    public DateTimeOffset? WritingSince { get; private set; }

    /// <summary>Who took it over from them; empty while nobody has.</summary>
    public string TakenOverBy { get; private set; } = "";

    /// <summary>It is still there; <paramref name="writing"/> where it writes and nobody else does.</summary>
    public void Hear(bool writing, DateTimeOffset at)
    {
        SeenAt = at;
        if (writing)
        {
            (WritingSince, TakenOverBy) = (WritingSince ?? at, "");
        }
    }

    /// <summary>From now on this window writes.</summary>
    public void TakeOver(DateTimeOffset at) => (WritingSince, TakenOverBy, SeenAt) = (at, "", at);

    /// <summary>Another took over; this window reads until it takes over itself.</summary>
    public void GiveWay(string to) => (WritingSince, TakenOverBy) = (null, to);

    /// <summary>The window that writes, of those that are there: the first that began.</summary>
    public static Presence? Writer(IEnumerable<Presence> there, DateTimeOffset now)
        => there.Where(window => window.WritingSince is not null && now - window.SeenAt < Silent).OrderBy(window => window.WritingSince).ThenBy(window => window.Id).FirstOrDefault();
}
