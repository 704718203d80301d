namespace Standfirst.Themes;

/// <summary>The themes that an editor can choose: those that come with the program, and the folders under <c>themes/</c> in the data folder.</summary>
internal sealed class ThemeShelf(Settings settings)
{
    private string Place => Path.Combine(settings.DataFolder, "themes");

    /// <summary>In their order; the one that a paper has which chose none is not among them.</summary>
    public IReadOnlyList<string> Names => [.. Folders.Concat(Theme.BuiltInNames.Where(name => name != ShelvedTheme.Default.Name)).Distinct().Order(StringComparer.Ordinal)];

    private IEnumerable<string> Folders => Directory.Exists(Place)
        ? Directory.EnumerateDirectories(Place).Where(folder => File.Exists(Path.Combine(folder, "theme.json"))).Select(folder => Path.GetFileName(folder)) : [];

    /// <summary>A theme by its name; null where none is called so. A folder stands above a theme of the program: it is a copy that somebody changed.</summary>
    public ShelvedTheme? Find(string name)
        => Folders.Contains(name) ? new ShelvedTheme(name, Path.GetFullPath(Path.Combine(Place, name)))
            : name.Length == 0 ? ShelvedTheme.Default
            : Theme.BuiltInNames.Contains(name) ? new ShelvedTheme(name) : null;
}

/// <summary>A theme and where it is.</summary>
/// <param name="Name">As an editor chooses it.</param>
/// <param name="Folder">Absolute; null for one that comes with the program.</param>
internal sealed record ShelvedTheme(string Name, string? Folder = null)
{
    public static readonly ShelvedTheme Default = new("courant");

    /// <exception cref="ThemeException">It has faults.</exception>
    public Theme Load() => Folder is null ? Theme.BuiltInCalled(Name)! : Theme.Load(Folder);
}
