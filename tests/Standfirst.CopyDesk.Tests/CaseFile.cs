using System.Text.RegularExpressions;

namespace Standfirst.CopyDesk.Tests;

/// <summary>
/// A check's case file, which is also its page in the manual. It has a heading, a line with the check's name and severity, the rule in
/// prose, a line that begins "Source:", and the parts "Bad", "Good" and "Switching it off". Each item of the lists of bad and good is a case.
/// <para>In a case, bold marks what must be found; behind an arrow stand the fixes, one for each finding, several for one parted by |:
/// <c>- He left on **Wednesday**. → Wednesday, Oct. 15</c>. A pilcrow parts paragraphs. A part that begins with a name in italics is of that
/// field: <c>*Headline:* Rain ¶ *Caption:* **Rain**</c>; also Dek, Byline, Dateline, Published, Language, Heading, List, Quote, Pull quote,
/// Credit, Alt, File, Cell, Box, No byline, Style, Leads nowhere. <c>**(none)**</c> is something missing. A link may stand for a mark: <c>[words](lang:de)</c>,
/// <c>(date:2025-10-15)</c>, <c>(speaker:Name)</c>. What all cases share stands in a part "In all examples".</para>
/// </summary>
internal sealed partial record CaseFile(string Name, string Severity, string Source, IReadOnlyList<Case> Bad, IReadOnlyList<Case> Good, IReadOnlyList<string> Parts)
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static IReadOnlyList<CaseFile> All { get; } = [.. Directory.GetFiles(Folder, "*.md").Order(StringComparer.Ordinal).Select(Read)];

    public static CaseFile Read(string path)
    {
        var (bad, good, parts) = (new List<Case>(), new List<Case>(), new List<string>());
        var (shared, part, source, severity, name) = ("", "", "", "", "");
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                parts.Add(part = line[3..]);
            }
            else if (NameLine().Match(line) is { Success: true } match && name.Length == 0)
            {
                (name, severity) = (match.Groups[1].Value, match.Groups[2].Value);
            }
            else if (line.StartsWith("Source:", StringComparison.Ordinal))
            {
                source = line[7..].Trim();
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                switch (part)
                {
                    case "In all examples":
                        shared += line[2..] + " ¶ ";
                        break;
                    case "Bad":
                        bad.Add(new Case(name, i + 1, shared + line[2..]));
                        break;
                    case "Good":
                        good.Add(new Case(name, i + 1, shared + line[2..]));
                        break;
                }
            }
        }

        return new CaseFile(name, severity, source, bad, good, parts);
    }

    [GeneratedRegex("^`([a-z-]+)` · (error|warning|note)")]
    private static partial Regex NameLine();
}

/// <summary>What a case says must be found.</summary>
internal sealed record Expected(Field Field, int? Block, int Start, int Length, string Excerpt)
{
    public override string ToString() => $"{Field}{(Block is { } block ? $"[{block}]" : "")} {Start}+{Length} \"{Excerpt}\"";
}

/// <summary>One example of a case file.</summary>
internal sealed partial class Case
{
    public Case(string check, int line, string text)
    {
        (Check, Line, Text) = (check, line, text);
        var arrow = text.IndexOf(" → ", StringComparison.Ordinal);
        if (arrow >= 0)
        {
            Fixes = [.. text[(arrow + 3)..].Split(" | ")];
            text = text[..arrow];
        }

        foreach (var part in text.Split(" ¶ ", StringSplitOptions.RemoveEmptyEntries))
        {
            Take(part);
        }

        var blocks = Blocks.Select(one => one.Kind is BlockKind.Caption or BlockKind.Credit or BlockKind.Alt ? one with { File = file } : one).ToList();
        Copy = Copy with { Blocks = blocks };
    }

    public string Check { get; }

    public int Line { get; }

    public string Text { get; }

    public Copy Copy { get; private set; } = new() { Language = "en" };

    public HouseStyle Style { get; private set; } = HouseStyle.Default;

    public List<Expected> Expected { get; } = [];

    public IReadOnlyList<string> Fixes { get; } = [];

    private List<CopyBlock> Blocks { get; } = [];

    private string file = "";

    /// <summary>The case goes into the name of the test's failure.</summary>
    public override string ToString() => $"Cases/{Check}.md:{Line}: {Text}";

    private void Take(string part)
    {
        var (label, rest) = ("text", part);
        if (Label().Match(part) is { Success: true } match)
        {
            (label, rest) = (match.Groups[1].Value.ToLowerInvariant(), part[match.Length..]);
        }

        switch (label)
        {
            case "headline":
                Copy = Copy with { Headline = Marked(rest, Field.Headline, null, []) };
                break;
            case "dek":
                Copy = Copy with { Dek = Marked(rest, Field.Dek, null, []) };
                break;
            case "byline":
                Copy = Marked(rest, Field.Byline, rest.Contains("(none)", StringComparison.Ordinal) ? null : Copy.Bylines.Count, []) is { Length: > 0 } name ? Copy with { Bylines = [.. Copy.Bylines, name] } : Copy;
                break;
            case "no byline":
                Copy = Copy with { NoByline = rest };
                break;
            case "dateline":
                Copy = Copy with { Dateline = Marked(rest, Field.Dateline, null, []) };
                break;
            case "published":
                Copy = Copy with { Published = DateTimeOffset.Parse(rest, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal) };
                break;
            case "language":
                Copy = Copy with { Language = rest == "(none)" ? "" : rest };
                break;
            case "zone":
                Copy = Copy with { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(rest) };
                break;
            case "file":
                file = rest;
                break;
            case "style":
                Style = HouseStyle.Parse(rest.Replace(" / ", "\n", StringComparison.Ordinal));
                break;
            case "leads nowhere":
                Copy = Copy with { DeadLinks = new Dictionary<string, string>(Copy.DeadLinks) { [rest] = "This address of the paper leads nowhere." } };
                break;
            case "story":
                Marked(rest, Field.Meta, null, []);
                break;
            default:
                Block(label, rest);
                break;
        }
    }

    private void Block(string label, string text)
    {
        var kind = label switch
        {
            "text" => BlockKind.Paragraph,
            "heading" => BlockKind.Heading,
            "list" => BlockKind.ListItem,
            "quote" => BlockKind.BlockQuote,
            "pull quote" => BlockKind.PullQuote,
            "caption" => BlockKind.Caption,
            "credit" => BlockKind.Credit,
            "alt" => BlockKind.Alt,
            "cell" => BlockKind.TableCell,
            "box" => BlockKind.FactBox,
            "title" => BlockKind.Title,
            _ => throw new FormatException($"{this}: no field is called \"{label}\"."),
        };
        var field = kind switch { BlockKind.Caption => Field.Caption, BlockKind.Credit => Field.Credit, BlockKind.Alt => Field.Alt, _ => Field.Body };
        var marks = new List<CopyMark>();
        var words = Marked(text, field, Blocks.Count, marks);

        // Caption, credit and alt text that follow each other are of one picture.
        var isPicture = field is not Field.Body;
        if (isPicture && (Blocks.Count == 0 || Blocks[^1].Picture is null || Blocks.AsEnumerable().Reverse().TakeWhile(one => one.Picture == picture).Any(one => one.Kind == kind)))
        {
            picture++;
        }

        Blocks.Add(new CopyBlock(kind, words) { Marks = marks, Picture = isPicture ? picture : null });
    }

    private int picture;

    /// <summary>The words without the marks of the case; what is bold goes to the expected, links become marks.</summary>
    private string Marked(string text, Field field, int? block, List<CopyMark> marks)
    {
        var words = new System.Text.StringBuilder();
        var bold = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '*' && i + 1 < text.Length && text[i + 1] == '*')
            {
                i++;
                if (bold < 0)
                {
                    bold = words.Length;
                }
                else
                {
                    if (words.ToString(bold, words.Length - bold) == "(none)")
                    {
                        words.Length = bold;
                    }

                    Expected.Add(new Expected(field, block, bold, words.Length - bold, words.ToString(bold, words.Length - bold)));
                    bold = -1;
                }
            }
            else if (text[i] == '[' && Link().Match(text, i) is { Success: true } link && link.Index == i)
            {
                var start = words.Length;
                var inner = Marked(link.Groups[1].Value, field, block, []);
                words.Append(inner);

                // Bold within a link was counted from the link's beginning.
                for (var e = 0; e < Expected.Count && start > 0; e++)
                {
                    if (Expected[e].Field == field && Expected[e].Block == block && link.Groups[1].Value.Contains("**", StringComparison.Ordinal) && e == Expected.Count - 1)
                    {
                        Expected[e] = Expected[e] with { Start = Expected[e].Start + start };
                    }
                }

                marks.Add(Mark(start, inner.Length, link.Groups[2].Value));
                i += link.Length - 1;
            }
            else if (text[i] == '`')
            {
                var end = text.IndexOf('`', i + 1);
                if (end < 0)
                {
                    words.Append('`');
                    continue;
                }

                marks.Add(new CodeMark(words.Length, end - i - 1));
                words.Append(text, i + 1, end - i - 1);
                i = end;
            }
            else if (text[i] == '\\' && i + 1 < text.Length)
            {
                words.Append(text[++i] == 'n' ? '\n' : text[i]);
            }
            else
            {
                words.Append(text[i]);
            }
        }

        return bold < 0 ? words.ToString() : throw new FormatException($"{this}: bold is not closed.");
    }

    private static CopyMark Mark(int start, int length, string target)
    {
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new LinkMark(start, length, target) : target[..colon] switch
        {
            "lang" => new LanguageMark(start, length, target[5..]),
            "date" => new DayMark(start, length, DateOnly.Parse(target[5..], System.Globalization.CultureInfo.InvariantCulture)),
            "speaker" => new QuotationMark(start, length, target[8..].Replace('_', ' ')),
            _ => new LinkMark(start, length, target),
        };
    }

    [GeneratedRegex(@"^\*([A-Za-z ]+):\* ?")]
    private static partial Regex Label();

    [GeneratedRegex(@"\G\[([^\]\[]*)\]\(([^)]*)\)")]
    private static partial Regex Link();
}
