using System.Text;

namespace Standfirst.Body;

/// <summary>Brings what runs within a line into normal form, line by line.</summary>
internal static class Lines
{
    /// <summary>As paragraphs: an empty line ends one.</summary>
    public static List<Parts<Inline>> Paragraphs(Parts<Inline> content)
    {
        var made = new List<Parts<Inline>>(1);
        if (IsNormal(content))
        {
            if (content.Count > 0)
            {
                made.Add(content);
            }

            return made;
        }

        var current = new List<Inline>(content.Count);
        HardBreak? waiting = null;
        foreach (var (line, end) in Split(content))
        {
            if (line.Count == 0)
            {
                Finish(made, current);
            }
            else
            {
                if (current.Count > 0)
                {
                    current.Add(waiting ?? new HardBreak());
                }

                current.AddRange(line);
            }

            waiting = end;
        }

        Finish(made, current);
        return made;
    }

    /// <summary>As one block: empty lines go.</summary>
    public static Parts<Inline> OneBlock(Parts<Inline> content)
    {
        if (IsNormal(content))
        {
            return content;
        }

        var made = new List<Inline>(content.Count);
        HardBreak? waiting = null;
        foreach (var (line, end) in Split(content))
        {
            if (line.Count > 0)
            {
                if (made.Count > 0)
                {
                    made.Add(waiting ?? new HardBreak());
                }

                made.AddRange(line);
                waiting = end;
            }
        }

        return Parts.From(made);
    }

    /// <summary>The common case, checked without making anything: one run of plain text without marks, or nothing.</summary>
    private static bool IsNormal(Parts<Inline> content)
        => content.Count == 0 || (content.Count == 1 && content[0] is Text { Marks.Count: 0 } text && Letters.IsPlain(text.Value) && !Letters.IsBlank(text.Value));

    private static void Finish(List<Parts<Inline>> made, List<Inline> current)
    {
        if (current.Count > 0)
        {
            made.Add(Parts.From(current));
            current.Clear();
        }
    }

    private static List<(List<Inline> Line, HardBreak? End)> Split(Parts<Inline> content)
    {
        var lines = new List<(List<Inline>, HardBreak?)>();
        var line = new List<(StringBuilder Words, Parts<Mark> Marks)>();
        var afterSpace = true;
        foreach (var inline in content)
        {
            var marks = Marks(inline.Marks);
            if (inline is HardBreak)
            {
                lines.Add((Trim(line), new HardBreak(marks)));
                line.Clear();
                afterSpace = true;
                continue;
            }

            var words = line.Count > 0 && line[^1].Marks == marks ? line[^1].Words : new StringBuilder();
            var before = words.Length;
            Letters.Collapse(((Text)inline).Value, words, ref afterSpace);
            if (before == 0 && words.Length > 0)
            {
                line.Add((words, marks));
            }
        }

        lines.Add((Trim(line), null));
        return lines;
    }

    private static List<Inline> Trim(List<(StringBuilder Words, Parts<Mark> Marks)> line)
    {
        // Collapsing left at most one space at the end of a line.
        if (line.Count > 0 && line[^1].Words is var last && last[^1] == ' ')
        {
            last.Length--;
            if (last.Length == 0)
            {
                line.RemoveAt(line.Count - 1);
            }
        }

        var made = line.ConvertAll(Inline (run) => new Text(run.Words.ToString(), run.Marks));
        return made.TrueForAll(run => Letters.IsBlank(((Text)run).Value)) ? [] : made;
    }

    private static Parts<Mark> Marks(Parts<Mark> marks)
    {
        if (marks.Count == 0)
        {
            return marks;
        }

        Parts<Mark> made = default;
        foreach (var mark in marks)
        {
            if (Normal(mark) is { } normal)
            {
                made = made.With(normal);
            }
        }

        return made;
    }

    private static Mark? Normal(Mark mark)
    {
        switch (mark)
        {
            case Link link:
                var href = Address.Clean(link.Href);
                return Address.LinkProblem(href) is null ? new Link(href, Letters.LineOrNull(link.Title)) : null;
            case Quotation quotation:
                return new Quotation(Letters.LineOrNull(quotation.Speaker), Letters.LineOrNull(quotation.Source));
            case Language language:
                return Schema.IsLanguage(language.Lang) ? language with { Dir = language.Dir is "ltr" or "rtl" ? language.Dir : null } : null;
            default:
                return mark;
        }
    }
}
