namespace Standfirst.Quotations;

public enum SpeakerKind
{
    Person,

    /// <summary>A ministry, a firm, a report: quoted by name, and no person in the audit.</summary>
    Organisation,

    /// <summary>A description that names nobody: what it said is on no page of who said what.</summary>
    Unnamed,
}

/// <summary>Somebody whom the paper quotes by name. Made by the first story that does so; an editor mends the name, merges two that are one, and enters what they said of themselves.</summary>
public sealed class Speaker
{
    private Speaker()
    {
    }

    public Speaker(string name, string slug) => (Name, Slug) = (name, slug);

    public long Id { get; private set; }

    public string Name { get; set; } = "";

    /// <summary>Of the page: <c>/speakers/{slug}</c>.</summary>
    public string Slug { get; set; } = "";

    public SpeakerKind Kind { get; set; }

    /// <summary>As an editor entered it; empty where the last story that introduced them says it.</summary>
    public string Role { get; set; } = "";

    public List<SpeakerName> Names { get; private set; } = [];

    public List<SpeakerAttribute> Attributes { get; private set; } = [];
}

/// <summary>A name by which stories call a speaker; each leads to one.</summary>
public sealed class SpeakerName
{
    private SpeakerName()
    {
    }

    public SpeakerName(string name) => (Name, Key) = (name, SpeakerWording.Key(name));

    public long Id { get; private set; }

    public long SpeakerId { get; private set; }

    public string Name { get; private set; } = "";

    public string Key { get; private set; } = "";
}

/// <summary>Who said so of a speaker.</summary>
public enum Declaration
{
    /// <summary>They themselves.</summary>
    Person,

    /// <summary>An editor, from what is public about them.</summary>
    Editor,
}

/// <summary>
/// Something about a speaker that the source audit counts: "gender: woman". Only what somebody declared and an editor entered; nothing is
/// ever told from a name, and nothing of it is on the site.
/// </summary>
public sealed class SpeakerAttribute
{
    public const int MaxLength = 80;

    private SpeakerAttribute()
    {
    }

    public SpeakerAttribute(string name, string value, Declaration declared, string by, DateTimeOffset at)
        => (Name, Value, Declared, By, At) = (name, value, declared, by, at);

    public long Id { get; private set; }

    public long SpeakerId { get; private set; }

    /// <summary>What is counted, such as "gender"; one value of each.</summary>
    public string Name { get; private set; } = "";

    public string Value { get; private set; } = "";

    public Declaration Declared { get; private set; }

    /// <summary>Who entered it.</summary>
    public string By { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
