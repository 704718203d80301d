namespace Standfirst.Publication;

/// <summary>A former address and where it leads now, for good (301).</summary>
public sealed class Redirect
{
    private Redirect()
    {
    }

    public Redirect(string from, string to)
    {
        FromKey = Addresses.Key(from);
        To = to;
    }

    public long Id { get; private set; }

    /// <summary>The former address as <see cref="Addresses.Key"/> makes it, with its query where that names the item (<c>/?p=123</c>).</summary>
    public string FromKey { get; private set; } = "";

    /// <summary>A path of this site, decoded, or an absolute address.</summary>
    public string To { get; private set; } = "";

    public void LeadTo(string to) => To = to;
}
