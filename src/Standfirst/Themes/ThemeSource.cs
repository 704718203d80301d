using System.Reflection;

namespace Standfirst.Themes;

/// <summary>A theme's files as text: of one that comes with the program, or of a folder.</summary>
internal sealed class ThemeSource
{
    private ThemeSource(string name, Dictionary<string, string> templates, string style, ThemeSettings settings)
        => (Name, Templates, Style, Settings) = (name, templates, style, settings);

    /// <summary>For messages: the folder, or the built-in theme's name.</summary>
    public string Name { get; }

    /// <summary>By name without its ending: <c>story</c>.</summary>
    public IReadOnlyDictionary<string, string> Templates { get; }

    /// <summary>The whole style sheet, the faces' rules with it.</summary>
    public string Style { get; }

    /// <summary>What of it can be chosen without code.</summary>
    public ThemeSettings Settings { get; }

    /// <param name="name">One of <see cref="Theme.BuiltInNames"/>.</param>
    public static ThemeSource BuiltIn(string name)
    {
        var prefix = $"Standfirst.Themes.{name}.";
        var templates = Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(file => file.StartsWith(prefix, StringComparison.Ordinal) && file.EndsWith(".liquid", StringComparison.Ordinal))
            .ToDictionary(file => file[prefix.Length..^".liquid".Length], Embedded.Text);
        var json = ThemeJson.Of(name, Embedded.Text(prefix + ThemeJson.File), sheet => Embedded.Has($"theme/{name}/{sheet}") ? Embedded.Text($"theme/{name}/{sheet}") : null);
        return new ThemeSource(name, templates, Embedded.Text($"theme/{name}.css"), json.Settings);
    }

    /// <exception cref="ThemeException">It is no theme, or lacks a file that it names.</exception>
    public static ThemeSource Folder(string folder)
    {
        if (!File.Exists(Path.Combine(folder, "theme.json")))
        {
            throw new ThemeException(folder, [new ThemeFault("theme.json", 0, "is missing. A theme is a folder with theme.json, *.liquid and css/*.css.")]);
        }

        var templates = Directory.EnumerateFiles(folder, "*.liquid").ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);
        var json = ThemeJson.Of(folder, Read(folder, ThemeJson.File), sheet => Path.Combine(folder, "css", sheet) is var path && File.Exists(path) ? File.ReadAllText(path) : null);
        var sheets = json.Sheets.Select(sheet => Read(folder, Path.Combine("css", sheet)));
        return new ThemeSource(folder, templates, string.Join('\n', json.HasFaces ? sheets.Prepend(Embedded.Text("theme/faces.css")) : sheets), json.Settings);
    }

    private static string Read(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path) ? File.ReadAllText(path) : throw new ThemeException(folder, [new ThemeFault(file, 0, "is named in theme.json and is missing.")]);
    }
}

/// <summary>Files that the build puts into the program itself.</summary>
internal static class Embedded
{
    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    public static byte[] Bytes(string name)
    {
        using var stream = Open(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static bool Has(string name) => Assembly.GetExecutingAssembly().GetManifestResourceInfo(name) is not null;

    public static IEnumerable<string> Names(string prefix)
        => Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal));

    private static Stream Open(string name)
        => Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}: the front-end build in web/ did not run.");
}
