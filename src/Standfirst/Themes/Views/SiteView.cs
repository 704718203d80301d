namespace Standfirst.Themes.Views;

/// <summary>The publication, the same on every page; <c>site</c> in a template. Make it once per edition and share it.</summary>
public sealed record SiteView
{
    public required string Name { get; init; }

    /// <summary>The line under the name, or empty.</summary>
    public string Tagline { get; init; } = "";

    /// <summary>BCP 47: of the names in the menu and of the site's own words where a page has no language of its own.</summary>
    public required string Language { get; init; }

    /// <summary><c>ltr</c> or <c>rtl</c>: of <see cref="Language"/>.</summary>
    public string Dir => Directions.Of(Language);

    /// <summary>Scheme and host without a trailing slash, such as <c>https://example.org</c>.</summary>
    public required string Address { get; init; }

    /// <summary>The menu at the head: what an editor chose; else the first sections, at most a dozen.</summary>
    public IReadOnlyList<MenuItem> Menu { get; init; } = [];

    /// <summary>All sections in their order, each with its children.</summary>
    public IReadOnlyList<MenuItem> Sections { get; init; } = [];

    /// <summary>The menu at the foot: About, Contact.</summary>
    public IReadOnlyList<LinkView> Pages { get; init; } = [];

    /// <summary>The picture for tabs, for <c>link rel=icon</c>: an SVG with the paper's first letter where no picture was chosen.</summary>
    public string Icon { get; init; } = "/icon.svg";

    /// <summary>The picture for Apple's home screens, 180 pixels wide; null where no picture was chosen.</summary>
    public string? TouchIcon { get; init; }

    /// <summary>Feeds of the whole paper.</summary>
    public IReadOnlyList<AlternateView> Feeds { get; init; } = [];
}

/// <summary>An entry of the menu, mostly a section.</summary>
/// <param name="Name">As it is shown.</param>
/// <param name="Url">Where it leads, encoded: a section's front (<c>/news/courts/</c>), a page, a topic, or an address elsewhere.</param>
public sealed record MenuItem(string Name, string Url)
{
    /// <summary>Those within it, where it is a section.</summary>
    public IReadOnlyList<MenuItem> Children { get; init; } = [];
}

/// <summary>A name that may lead somewhere.</summary>
/// <param name="Name">As it is shown.</param>
/// <param name="Url">Path or address, encoded; null where the name stands alone.</param>
public sealed record LinkView(string Name, string? Url = null);

/// <summary>The same, elsewhere or otherwise: a feed, ninjs, a translation; printed as <c>link rel=alternate</c>.</summary>
/// <param name="Url">Path or address.</param>
public sealed record AlternateView(string Url)
{
    /// <summary>Media type, such as <c>application/rss+xml</c>; null for another page.</summary>
    public string? Type { get; init; }

    /// <summary>BCP 47 for <c>hreflang</c>; null for a feed.</summary>
    public string? Language { get; init; }

    public string? Title { get; init; }
}
