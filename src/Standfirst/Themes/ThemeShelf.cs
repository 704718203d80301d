namespace Standfirst.Themes;

/// <summary>The themes that an editor can choose: the folders under <c>themes/</c> in the data folder.</summary>
internal sealed class ThemeShelf(Settings settings)
{
    private string Place => Path.Combine(settings.DataFolder, "themes");

    /// <summary>In their order; the built-in one is not among them.</summary>
    public IReadOnlyList<string> Names => Directory.Exists(Place)
        ? [.. Directory.EnumerateDirectories(Place).Where(folder => File.Exists(Path.Combine(folder, "theme.json"))).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)] : [];

    /// <summary>The folder of a theme; null for the built-in one, and for one that is not there.</summary>
    public string? Folder(string name) => Names.Contains(name) ? Path.GetFullPath(Path.Combine(Place, name)) : null;
}
