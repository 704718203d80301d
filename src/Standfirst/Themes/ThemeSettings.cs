namespace Standfirst.Themes;

/// <summary>What a theme lets an administrator choose without code: <c>settings</c> in its <c>theme.json</c>.</summary>
internal sealed record ThemeSettings
{
    public static readonly ThemeSettings None = new();

    public IReadOnlyList<ThemeColour> Colours { get; init; } = [];

    /// <summary>The theme's own first.</summary>
    public IReadOnlyList<FaceChoice> Faces { get; init; } = [];

    /// <summary>Questions about the front.</summary>
    public IReadOnlyList<FrontQuestion> Front { get; init; } = [];

    /// <summary>Where a logo has its place; null for a theme that shows none.</summary>
    public LogoPlace? Logo { get; init; }

    /// <summary>Whether its colours are another in the dark.</summary>
    public bool HasDark => Colours.Any(colour => colour.Dark is not null);

    public bool IsEmpty => Colours.Count == 0 && Faces.Count == 0 && Front.Count == 0 && Logo is null;
}

/// <summary>A colour of the theme, which its sheet knows as the custom property of this name.</summary>
/// <param name="Name">Without its two dashes.</param>
/// <param name="Label">As the newsroom calls it; null for one that nobody sets, since it follows those that are set.</param>
/// <param name="Light">As the sheet has it.</param>
/// <param name="Dark">The same in the dark scheme; null for a theme that has none.</param>
/// <param name="Line">Where it stands in <c>theme.json</c>.</param>
internal sealed record ThemeColour(string Name, string? Label, Colour Light, Colour? Dark, int Line)
{
    /// <summary>The two that it lies between, as far along as it does in the theme; null for one that stands alone.</summary>
    public (string From, string To)? Between { get; init; }

    /// <summary>The colours that it must stand out from.</summary>
    public IReadOnlyList<string> On { get; init; } = [];

    /// <summary>The least contrast with each of those; below it nothing is kept.</summary>
    public double Least { get; init; } = 4.5;

    /// <summary>What it should have; below it the newsroom warns.</summary>
    public double Wanted { get; init; }

    public Colour In(bool isDark) => isDark ? Dark ?? Light : Light;
}

/// <summary>What a choice does to the theme's sheet.</summary>
internal abstract record SheetChange
{
    /// <summary>As it is kept.</summary>
    public required string Name { get; init; }

    /// <summary>As the newsroom calls it.</summary>
    public required string Label { get; init; }

    /// <summary>Rules that follow the theme's own, minified where the theme comes with the program; empty for none.</summary>
    public string Css { get; init; } = "";

    /// <summary>Custom properties without their dashes, and their values.</summary>
    public IReadOnlyList<(string Property, string Value)> Set { get; init; } = [];
}

/// <summary>What the paper is set in.</summary>
internal sealed record FaceChoice : SheetChange
{
    /// <summary>Families of ours that are still needed; null for all.</summary>
    public IReadOnlyList<string>? Loads { get; init; }
}

/// <summary>Something about the front that can be one way or another, the theme's own way first.</summary>
internal sealed record FrontQuestion(string Name, string Label, IReadOnlyList<FrontChoice> Choices);

internal sealed record FrontChoice : SheetChange
{
    /// <summary>Null where it says nothing of it.</summary>
    public bool? MostRead { get; init; }

    /// <summary>Stories below the first one of a section's block; null where it says nothing of it.</summary>
    public int? BlockStories { get; init; }
}

/// <summary>The room that a logo has at the head, in CSS pixels; it is fitted into it whole.</summary>
/// <param name="Width">The widest.</param>
/// <param name="Height">The highest, on the front.</param>
/// <param name="Small">The highest, on other pages.</param>
/// <param name="Css">Rules that are sent only with a logo.</param>
internal sealed record LogoPlace(int Width, int Height, int Small, string Css);

/// <summary>What the front's choices ask of the program.</summary>
internal sealed record FrontShape(bool ShowsMostRead = true, int BlockStories = FrontShape.OwnBlockStories)
{
    public const int OwnBlockStories = 4;

    /// <summary>More would be asked of the database for every section.</summary>
    public const int MostBlockStories = 8;
}
