namespace Standfirst.Tests.Themes;

/// <summary>The built-in theme as a folder, as a designer begins with it.</summary>
internal static class CopiedTheme
{
    public static void To(string folder)
    {
        var courant = Path.Combine(Root(), "themes", "courant");
        foreach (var file in Directory.EnumerateFiles(courant, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(courant, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

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
