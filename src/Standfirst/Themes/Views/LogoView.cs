namespace Standfirst.Themes.Views;

/// <summary>The paper's logo, fitted into the room that the theme gives it; <c>theme.logo</c>. Its words are the paper's name.</summary>
public sealed record LogoView
{
    public required LogoPicture Light { get; init; }

    /// <summary>For the dark scheme; null where there is one for both.</summary>
    public LogoPicture? Dark { get; init; }
}

/// <summary>One of its pictures.</summary>
/// <param name="Src">Address.</param>
/// <param name="Width">On the front, in CSS pixels.</param>
/// <param name="Height">The same.</param>
/// <param name="SmallWidth">On other pages.</param>
/// <param name="SmallHeight">The same.</param>
public sealed record LogoPicture(string Src, int Width, int Height, int SmallWidth, int SmallHeight);
