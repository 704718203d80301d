using Standfirst.CopyDesk.Files;
using Standfirst.CopyDesk.Rules;

namespace Standfirst.Cli;

/// <summary>The files that a house style names under <c>rules</c>, from beside it: one rule, a folder of them, or a package.</summary>
internal static class CheckRules
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, MaxRecursionDepth = 8, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.System };

    /// <param name="style">Path of the style file.</param>
    /// <param name="name">As the style has it.</param>
    /// <exception cref="RuleException">A package is none, or too much.</exception>
    public static IReadOnlyList<RuleText>? Read(string style, string name)
    {
        var path = Path.GetFullPath(name, Path.GetDirectoryName(Path.GetFullPath(style))!);
        if (Directory.Exists(path))
        {
            var above = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(path)) ?? path;
            return Texts(Directory.EnumerateFiles(path, "*", Everything).Where(file => !file.Contains("/.git/", StringComparison.Ordinal)), above);
        }

        if (!File.Exists(path))
        {
            return null;
        }

        if (Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase))
        {
            using var zip = File.OpenRead(path);
            return RuleArchive.Read(zip, name);
        }

        // The lists of words that a rule names lie beside it.
        var folder = Path.GetDirectoryName(path)!;
        return Texts(Directory.EnumerateFiles(folder).Where(file => file == path || !file.EndsWith(".yml", StringComparison.Ordinal)), name.Contains('/', StringComparison.Ordinal) ? Path.GetDirectoryName(folder) ?? folder : folder);
    }

    private static List<RuleText> Texts(IEnumerable<string> files, string above)
    {
        var (texts, room) = (new List<RuleText>(), RuleArchive.MostBytes);
        foreach (var file in files.Where(RuleArchive.Takes).Order(StringComparer.Ordinal))
        {
            room -= new FileInfo(file).Length;
            if (room < 0)
            {
                throw new RuleException(file, 1, $"with it the rules are more than {RuleArchive.MostBytes >> 20} MB.");
            }

            texts.Add(new RuleText(Path.GetRelativePath(above, file).Replace('\\', '/'), File.ReadAllText(file)));
        }

        return texts;
    }
}
