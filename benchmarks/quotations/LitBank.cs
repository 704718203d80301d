using System.Globalization;
using System.Text;

namespace Standfirst.CopyDesk.Quotations.Bench;

/// <summary>
/// Reads LitBank's quotations: fiction, one sentence of blank-parted words a line, and the speaker as an identity ("Winnie_Verloc-3"). There
/// are no paragraphs, so a piece is one block. Not what the finder is made for: it shows how far marks and cues alone reach.
/// </summary>
internal static class LitBank
{
    public static void Print(string folder, QuotationFinder finder)
    {
        var (all, met, same, named, right) = (0, 0, 0, 0, 0);
        foreach (var file in Directory.GetFiles(folder, "*.ann").Order(StringComparer.Ordinal))
        {
            var (text, places) = Join(File.ReadAllLines(Path.ChangeExtension(file, ".txt")));
            var found = finder.Find(new Copy { Language = "en", Blocks = [text] });
            var notes = File.ReadAllLines(file).Select(line => line.Split('\t')).ToList();
            var speakers = notes.Where(one => one[0] == "ATTRIB").ToDictionary(one => one[1], one => one[2]);
            foreach (var note in notes.Where(one => one[0] == "QUOTE"))
            {
                int Number(int field) => int.Parse(note[field], CultureInfo.InvariantCulture);
                var (start, end) = (places[Number(2)][Number(3)].Start, places[Number(4)][Number(5)].End);
                var match = found.Where(one => one.Kind != QuotationKind.Indirect && one.Start < end && start < one.Start + one.Length).OrderByDescending(one => Math.Min(end, one.Start + one.Length) - Math.Max(start, one.Start)).FirstOrDefault();
                all++;
                met += match is null ? 0 : 1;
                same += match is not null && Letters(text, match.Start, match.Start + match.Length) == Letters(text, start, end) ? 1 : 0;
                if (match is { FullName.Length: > 0 } && speakers.TryGetValue(note[1], out var who))
                {
                    named++;
                    right += who.Split('-')[0].Split('_').Contains(match.FullName.Split(' ')[^1], StringComparer.OrdinalIgnoreCase) ? 1 : 0;
                }
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all} quotations: found {(double)met / all:0.000}, same span {(double)same / all:0.000}; named {(double)named / all:0.000}, of these with a word of the identity {(double)right / Math.Max(named, 1):0.000}"));
    }

    private static string Letters(string text, int start, int end) => string.Concat(text[start..end].Where(char.IsLetterOrDigit));

    /// <summary>The words set as a printer would, each with its place.</summary>
    private static (string Text, List<List<(int Start, int End)>> Places) Join(string[] lines)
    {
        var (text, places, open) = (new StringBuilder(), new List<List<(int Start, int End)>>(), true);
        foreach (var line in lines)
        {
            var row = new List<(int Start, int End)>();
            foreach (var word in line.Split(' '))
            {
                var closes = word is "." or "," or "!" or "?" or ";" or ":" or "”" or ")" or "’" || word.StartsWith('’') || word.StartsWith('\'') || word is "n’t" or "n't";
                if (text.Length > 0 && !open && !closes)
                {
                    text.Append(' ');
                }

                row.Add((text.Length, text.Length + word.Length));
                text.Append(word);
                open = word is "“" or "(" or "‘";
            }

            places.Add(row);
        }

        return (text.ToString(), places);
    }
}
