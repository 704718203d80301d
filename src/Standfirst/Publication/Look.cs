namespace Standfirst.Publication;

/// <summary>
/// How the paper looks where that is not as its theme comes: what an administrator chose of what the theme lets them choose, and the
/// paper's logo. Empty, it changes not one byte of what readers get.
/// </summary>
public sealed class Look
{
    /// <summary>What was chosen, of each theme for itself: a paper that tries another theme finds its own colours again when it comes back.</summary>
    public List<LookChoice> Choices { get; set; } = [];

    /// <summary>In place of the paper's name at the head: one, or one for each scheme.</summary>
    public List<Logo> Logos { get; set; } = [];

    /// <summary>The same for two that look the same.</summary>
    public string Mark => string.Join('\n', Choices.Select(one => $"{one.Theme}\t{one.Part}\t{one.Name}\t{one.Value}").Order(StringComparer.Ordinal)
        .Concat(Logos.Select(logo => $"{logo.IsDark} {logo.Hash} {logo.Width} {logo.Height}")));
}

/// <summary>What of a look is chosen.</summary>
public enum LookPart
{
    /// <summary>A colour of the light scheme, as <c>#rrggbb</c>.</summary>
    Light,

    /// <summary>The same of the dark one.</summary>
    Dark,

    Faces,

    /// <summary>How the front is laid out.</summary>
    Front,
}

/// <summary>One choice, in the names of the theme's <c>theme.json</c>.</summary>
public sealed class LookChoice
{
    /// <summary>The theme's name.</summary>
    public string Theme { get; set; } = "";

    public LookPart Part { get; set; }

    /// <summary>Of the colour, or of the question about the front; empty for the faces.</summary>
    public string Name { get; set; } = "";

    public string Value { get; set; } = "";
}

/// <summary>A picture of the paper's name, kept as WebP.</summary>
public sealed class Logo
{
    /// <summary>Shown in the dark scheme, where there is one for each.</summary>
    public bool IsDark { get; set; }

    public string Hash { get; set; } = "";

    /// <summary>In pixels, as it is kept.</summary>
    public int Width { get; set; }

    public int Height { get; set; }
}
