namespace Standfirst.Publication;

/// <summary>Rules written for Vale that an editor brought, a package or one file: what <see cref="Paper.HouseStyle"/> means by a name under <c>rules</c>.</summary>
public sealed class RuleSet
{
    private RuleSet()
    {
    }

    public RuleSet(string name, string texts, string by, DateTimeOffset at) => (Name, Texts, By, At) = (name, texts, by, at);

    public long Id { get; private set; }

    /// <summary>Of the file: <c>Google.zip</c>.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Its files with their paths, as JSON.</summary>
    public string Texts { get; private set; } = "";

    public string By { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
