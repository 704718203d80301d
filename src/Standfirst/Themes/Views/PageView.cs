namespace Standfirst.Themes.Views;

/// <summary>What every page has, whatever it shows; <c>page</c> in a template.</summary>
public sealed record PageView
{
    public required SiteView Site { get; init; }

    /// <summary>For the window and for search engines, without the publication's name.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences for search engines and shared links, or empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>BCP 47 of the page: a story's own language, else the publication's. The site's own words follow it.</summary>
    public required string Language { get; init; }

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public string Dir => Directions.Of(Language);

    /// <summary>Absolute address under which the page wants to be known; null where it is no address of its own (errors).</summary>
    public string? Canonical { get; init; }

    /// <summary>Content of <c>meta name=robots</c>, such as <c>noindex</c>; null for none.</summary>
    public string? Robots { get; init; }

    public OpenGraphView? OpenGraph { get; init; }

    /// <summary>JSON-LD blocks as they stand inside their <c>script</c> element: <c>&lt;</c> must be escaped in them as JSON does.</summary>
    public IReadOnlyList<Html> JsonLd { get; init; } = [];

    /// <summary>Feeds of this page, translations, other formats.</summary>
    public IReadOnlyList<AlternateView> Alternates { get; init; } = [];

    /// <summary>From the front to this page, the last without a link; empty on the front.</summary>
    public IReadOnlyList<LinkView> Breadcrumb { get; init; } = [];

    /// <summary>Address of the top section this page belongs to, so that the menu can mark it; null for none.</summary>
    public string? MenuUrl { get; init; }

    /// <summary>When the page was made.</summary>
    public required TimeView Now { get; init; }
}

/// <summary>What a shared link shows: Open Graph and Twitter's card.</summary>
public sealed record OpenGraphView
{
    /// <summary><c>article</c>, <c>profile</c> or <c>website</c>.</summary>
    public string Type { get; init; } = "website";

    public required string Title { get; init; }

    /// <summary>Absolute address of a picture of about 1200 pixels, JPEG; null for none.</summary>
    public string? Image { get; init; }

    /// <summary>Pixels; 0 where unknown.</summary>
    public int ImageWidth { get; init; }

    public int ImageHeight { get; init; }

    public string ImageAlt { get; init; } = "";

    /// <summary>Of an article; null otherwise.</summary>
    public TimeView? Published { get; init; }

    public TimeView? Modified { get; init; }

    public string? Section { get; init; }

    /// <summary>Absolute addresses of the writers' pages.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];
}
