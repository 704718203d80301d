using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Standfirst.CopyDesk.Files;

/// <summary>YAML that somebody else wrote, as a tree. Its reader calls itself as deep as a file has brackets, so what no style and no head of a file needs is refused before.</summary>
internal static class YamlText
{
    private const int Deepest = 16;

    /// <param name="text">The file.</param>
    /// <param name="wrong">Makes the error of a line, from 1, and what is wrong there.</param>
    /// <returns>Null for a file without anything in it.</returns>
    public static YamlNode? Read(string text, Func<int, string, Exception> wrong)
    {
        try
        {
            var (parser, depth) = (new Parser(new StringReader(text)), 0);
            while (parser.MoveNext())
            {
                depth += parser.Current switch { SequenceStart or MappingStart => 1, SequenceEnd or MappingEnd => -1, _ => 0 };
                if (depth > Deepest)
                {
                    throw wrong((int)parser.Current!.Start.Line, "there are lists within lists deeper than anything here needs.");
                }
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
        }
        catch (YamlException broken)
        {
            throw wrong((int)broken.Start.Line, $"this is not YAML: {broken.Message}");
        }
    }
}
