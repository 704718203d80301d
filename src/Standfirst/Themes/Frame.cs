using Standfirst.Themes.Views;

namespace Standfirst.Themes;

/// <summary>What one rendering has at hand, everywhere in its templates.</summary>
internal sealed class Frame
{
    public required PageWriter Output { get; init; }

    public required PageView Page { get; init; }

    public required SiteView Site { get; init; }

    public required Words Words { get; init; }

    public required ThemeView Theme { get; init; }

    /// <summary>The kind of page, as its template is called.</summary>
    public required string Kind { get; init; }

    public required View View { get; init; }

    /// <summary>The kind's template, for <c>{% body %}</c>.</summary>
    public required Action<Frame> Body { get; init; }
}

/// <summary>What belongs to the theme itself; <c>theme</c> in a template.</summary>
internal sealed record ThemeView
{
    /// <summary>Address of the style sheet.</summary>
    public required string Style { get; init; }

    /// <summary>Faces worth loading before the style sheet asks for them, for a page in a Latin script.</summary>
    public IReadOnlyList<string> FacesLatin { get; init; } = [];

    /// <summary>The same for Arabic.</summary>
    public IReadOnlyList<string> FacesArabic { get; init; } = [];

    /// <summary>What was chosen of the front, where that is not the theme's own: <c>lead-above density-close</c>.</summary>
    public string Chosen { get; init; } = "";

    /// <summary>Stands in place of the paper's name at the head; null where the name does.</summary>
    public LogoView? Logo { get; init; }
}
