using System.Globalization;

namespace Standfirst.CopyDesk.Quotations.Bench;

/// <summary>Reads a folder in the layout of PolNeAR: <c>text/NAME.txt</c>, a paragraph a line, and <c>attributions/NAME_ANNOTATOR.ann</c> in brat's standoff.</summary>
internal static partial class PolNeAR
{
    /// <summary>A story with several annotators counts once, by the first in the order of their names.</summary>
    public static IEnumerable<Story> Read(string folder)
    {
        var notes = Directory.GetFiles(Path.Combine(folder, "attributions"), "*.ann").Order(StringComparer.Ordinal)
            .GroupBy(file => Path.GetFileNameWithoutExtension(file)[..^5]).ToDictionary(one => one.Key, one => one.First());
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "text")).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file);
            name = name.EndsWith(".txt", StringComparison.Ordinal) ? name[..^4] : name;
            if (notes.TryGetValue(name, out var note))
            {
                yield return Read(name, File.ReadAllText(file), File.ReadAllLines(note));
            }
        }
    }

    private static Story Read(string name, string text, string[] notes)
    {
        // Brat counts code points.
        var places = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLowSurrogate(text[i]))
            {
                places.Add(i);
            }
        }

        places.Add(text.Length);
        int Place(string number) => places[Math.Min(int.Parse(number, CultureInfo.InvariantCulture), places.Count - 1)];
        var spans = new Dictionary<string, List<(int Start, int End)>>();
        var attributions = new List<GoldAttribution>();
        foreach (var line in notes.OrderBy(line => line.StartsWith('E')))
        {
            var fields = line.Split('\t');
            if (Note().IsMatch(line) && line[0] == 'T')
            {
                var at = fields[1].IndexOf(' ', StringComparison.Ordinal);
                spans[fields[0]] = [.. fields[1][(at + 1)..].Split(';').Select(one => one.Split(' ')).Select(one => (Place(one[0]), Place(one[1])))];
            }
            else if (Note().IsMatch(line))
            {
                List<(int, int)> Of(string role) => [.. fields[1].Split(' ').Select(one => one.Split(':')).Where(one => one.Length == 2 && one[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').Equals(role, StringComparison.OrdinalIgnoreCase) && spans.ContainsKey(one[1])).SelectMany(one => spans[one[1]])];
                attributions.Add(new GoldAttribution(Of("Content"), Of("Source"), Of("Cue")));
            }
        }

        var (blocks, starts) = (new List<CopyBlock>(), new List<int>());
        var begin = 0;
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0)
            {
                blocks.Add(new CopyBlock(blocks.Count == 0 ? BlockKind.Heading : BlockKind.Paragraph, line));
                starts.Add(begin);
            }

            begin += line.Length + 1;
        }

        return new Story(name, text, new Copy { Language = "en", Blocks = blocks }, starts, attributions);
    }

    /// <summary>A note's text may hold line breaks; only the lines that begin a note count.</summary>
    [System.Text.RegularExpressions.GeneratedRegex("^[TE][0-9]+\t")]
    private static partial System.Text.RegularExpressions.Regex Note();
}
