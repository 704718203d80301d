namespace Standfirst.CopyDesk.Rules;

/// <summary>
/// The files of one folder or package as <c>vale sync</c> lays them down: <c>Name/*.yml</c>, or <c>.vale.ini</c> beside <c>styles/Name/*.yml</c>,
/// with <c>config/</c> for vocabularies, dictionaries and lists of words to ignore.
/// </summary>
internal sealed class RulePackage
{
    private readonly IReadOnlyList<RuleText> files;
    private readonly Dictionary<string, string> levels = new(StringComparer.Ordinal);
    private readonly HashSet<string> basedOn = new(StringComparer.Ordinal);
    private readonly List<string> accepted = [];

    public RulePackage(IReadOnlyList<RuleText> files)
    {
        this.files = files;
        foreach (var settings in files.Where(file => Last(file.Path) is ".vale.ini" or "_vale.ini" && !IsIn(file.Path, "__MACOSX")))
        {
            ReadSettings(settings.Text);
        }
    }

    public IEnumerable<RuleText> RuleFiles => files
        .Where(file => file.Path.EndsWith(".yml", StringComparison.Ordinal) && Last(file.Path)[0] != '.' && !IsIn(file.Path, "__MACOSX") && !IsIn(file.Path, "config"))
        .OrderBy(file => file.Path, StringComparer.Ordinal);

    /// <summary>Words of the vocabularies that the package's settings name: no rule speaks of them.</summary>
    public IReadOnlyList<string> Accepted => accepted;

    /// <summary>The file's folder and its name up to the first stop; a file in no folder is the house's own.</summary>
    public static string NameOf(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return $"{(parts.Length > 1 ? parts[^2] : "house")}.{parts[^1].Split('.')[0]}";
    }

    /// <summary>Whether the package's settings leave a rule out. Sections for kinds of files do not matter: a story is of none.</summary>
    public bool IsOff(string name) => levels.TryGetValue(name, out var level) ? level == "NO" : basedOn.Count > 0 && !basedOn.Contains(name.Split('.')[0]);

    public string? LevelOf(string name) => levels.TryGetValue(name, out var level) && level is not ("YES" or "NO") ? level : null;

    /// <summary>A file that a rule names: by its path from the styles' folder, from the folder of its kind in <c>config</c>, or from the package's root.</summary>
    public RuleText? Find(string name, string folder)
    {
        var wanted = name.Replace('\\', '/').TrimStart('.', '/');
        return files.FirstOrDefault(file => file.Path == wanted)
            ?? files.FirstOrDefault(file => file.Path.EndsWith($"/config/{folder}/{wanted}", StringComparison.Ordinal) || file.Path == $"config/{folder}/{wanted}")
            ?? files.FirstOrDefault(file => file.Path.EndsWith("/" + wanted, StringComparison.Ordinal));
    }

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..] is { Length: > 0 } last ? last : ".";

    private static bool IsIn(string path, string folder) => path.StartsWith(folder + "/", StringComparison.Ordinal) || path.Contains($"/{folder}/", StringComparison.Ordinal);

    private void ReadSettings(string text)
    {
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            if (line.Length == 0 || line[0] is '#' or ';' or '[' || line.IndexOf('=') is var equals && equals < 0)
            {
                continue;
            }

            var (key, value) = (line[..equals].Trim(), line[(equals + 1)..].Trim());
            var values = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (key == "BasedOnStyles")
            {
                basedOn.UnionWith(values);
            }
            else if (key is "Vocab" or "Vocabularies")
            {
                foreach (var name in values)
                {
                    var list = files.FirstOrDefault(file => file.Path.EndsWith($"config/vocabularies/{name}/accept.txt", StringComparison.Ordinal) || file.Path.EndsWith($"Vocab/{name}/accept.txt", StringComparison.Ordinal));
                    accepted.AddRange((list?.Text ?? "").Split('\n').Select(word => word.Trim()).Where(word => word.Length > 0 && word[0] != '#'));
                }
            }
            else if (key.Contains('.', StringComparison.Ordinal))
            {
                levels[key] = value;
            }
        }
    }
}
