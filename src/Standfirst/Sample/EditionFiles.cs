using System.Reflection;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Standfirst.Sample;

/// <summary>The text files of the edition, which lie in the assembly: <c>paper.yaml</c>, <c>stories/</c>, <c>pages/</c>, <c>comments/</c>.</summary>
internal static class EditionFiles
{
    private const string Root = "edition/";
    private const string Fence = "---\n";

    private static readonly Assembly Assembly = typeof(EditionFiles).Assembly;
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();

    public static PaperFile Paper() => Read<PaperFile>("paper.yaml", Text("paper.yaml"));

    public static IReadOnlyList<StoryFile> Stories() => [.. WithHead<StoryFile>("stories/")];

    public static IReadOnlyList<PageFile> Pages() => [.. WithHead<PageFile>("pages/")];

    /// <summary>The threads of a story by its slug; none where nobody answered it.</summary>
    public static IReadOnlyList<CommentFile> Comments(string story)
    {
        var name = $"comments/{story}.yaml";
        return Names("comments/").Contains(name) ? Read<List<CommentFile>>(name, Text(name)) : [];
    }

    /// <summary>A file with YAML between two lines of three hyphens, then HTML.</summary>
    private static IEnumerable<T> WithHead<T>(string folder)
        where T : FileWithHead
    {
        foreach (var name in Names(folder))
        {
            var text = Text(name);
            var end = text.StartsWith(Fence, StringComparison.Ordinal) ? text.IndexOf("\n" + Fence, Fence.Length, StringComparison.Ordinal) : -1;
            if (end < 0)
            {
                throw new EditionException(name, "begins with no lines of YAML between two lines ---");
            }

            var file = Read<T>(name, text[Fence.Length..(end + 1)]);
            file.Name = name;
            file.Html = text[(end + 1 + Fence.Length)..];
            yield return file;
        }
    }

    private static T Read<T>(string name, string yaml)
    {
        try
        {
            return Yaml.Deserialize<T>(yaml);
        }
        catch (YamlException wrong)
        {
            throw new EditionException(name, $"line {wrong.Start.Line}: {wrong.InnerException?.Message ?? wrong.Message}");
        }
    }

    private static IEnumerable<string> Names(string folder) => Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Root + folder, StringComparison.Ordinal))
        .Select(name => name[Root.Length..])
        .Order(StringComparer.Ordinal);

    private static string Text(string name)
    {
        using var stream = Assembly.GetManifestResourceStream(Root + name) ?? throw new EditionException(name, "is not in the program");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

/// <summary>What is wrong with a file of the edition, with its name.</summary>
internal sealed class EditionException(string file, string problem) : Exception($"Sample/Edition/{file}: {problem}");
