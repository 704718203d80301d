namespace Standfirst.Tests.Themes;

/// <summary>The default theme as a folder, as a designer begins with it.</summary>
internal static class CopiedTheme
{
    public static void To(string folder)
    {
        var courant = Place("courant");
        foreach (var file in Directory.EnumerateFiles(courant, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(courant, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>The folder of a theme that comes with the program.</summary>
    public static string Place(string name) => Path.Combine(Root(), "themes", name);

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Standfirst.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
