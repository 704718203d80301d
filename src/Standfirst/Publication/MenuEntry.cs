namespace Standfirst.Publication;

/// <summary>A menu that every page has.</summary>
public enum MenuPlace
{
    Head,
    Foot,
}

/// <summary>Where an entry of a menu leads: to one of these.</summary>
/// <param name="Section">A section's number.</param>
/// <param name="Page">A page's.</param>
/// <param name="Topic">A topic's.</param>
/// <param name="Address">A path of this site or an https address, encoded.</param>
public sealed record MenuTarget(long? Section = null, long? Page = null, long? Topic = null, string Address = "")
{
    private const string Here = "https://here.invalid";

    /// <summary>An address as somebody typed it; null for what is neither a path of this site nor https.</summary>
    public static MenuTarget? Typed(string typed)
    {
        var given = typed.Trim();
        var isOwn = given.StartsWith('/');
        if (given.Length > Addresses.MaxLength || !(isOwn ? Uri.TryCreate(new Uri(Here), given, out var address) : Uri.TryCreate(given, UriKind.Absolute, out address))
            || address.Scheme != Uri.UriSchemeHttps || address.UserInfo.Length > 0)
        {
            return null;
        }

        if (!isOwn)
        {
            return new MenuTarget(Address: address.AbsoluteUri);
        }

        // Browsers read //elsewhere and /\elsewhere as another site's; Uri sees some of them as ours and writes them so all the same.
        var isElsewhere = address.GetLeftPart(UriPartial.Authority) != Here || address.PathAndQuery.StartsWith("//", StringComparison.Ordinal);
        return isElsewhere ? null : new MenuTarget(Address: address.PathAndQuery + address.Fragment);
    }
}

/// <summary>An entry of a menu that an editor put together. A menu without any fills itself.</summary>
public sealed class MenuEntry
{
    public const int MaxTitle = 60;

    /// <summary>Entries of one menu: more than this nobody reads at the head of a page.</summary>
    public const int Most = 40;

    private MenuEntry()
    {
    }

    public MenuEntry(MenuPlace place, MenuTarget target, string title, int position)
        => (Place, SectionId, PageId, TopicId, Address, Title, Position) = (place, target.Section, target.Page, target.Topic, target.Address, title, position);

    public long Id { get; private set; }

    public MenuPlace Place { get; private set; }

    /// <summary>Order within its menu.</summary>
    public int Position { get; private set; }

    /// <summary>What it is called; empty for the name of what it leads to.</summary>
    public string Title { get; private set; } = "";

    public long? SectionId { get; private set; }

    public long? PageId { get; private set; }

    public long? TopicId { get; private set; }

    /// <summary>As <see cref="MenuTarget.Address"/>; empty where it leads to one of the others.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The act that took it out, which can be taken back as one; null while it stands in the menu.</summary>
    public Guid? Removal { get; private set; }

    public bool IsStanding => Removal is null;

    public void Call(string title) => Title = title;

    public void Stand(int position) => Position = position;

    public void Remove(Guid act) => Removal = act;

    public void PutBack() => Removal = null;

    /// <summary>What it led to was merged into another.</summary>
    public void LeadTo(MenuTarget target) => (SectionId, PageId, TopicId, Address) = (target.Section, target.Page, target.Topic, target.Address);
}
