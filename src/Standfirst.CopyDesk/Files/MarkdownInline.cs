using System.Net;
using System.Text.RegularExpressions;

namespace Standfirst.CopyDesk.Files;

/// <summary>The words of one Markdown block and the marks within them.</summary>
internal sealed partial class MarkdownInline(CopyBuilder builder, BlockKind kind, IReadOnlyList<(int Start, int End)> lines, int level)
{
    private readonly string source = builder.Source;
    private readonly TrackedText text = new();
    private readonly List<CopyMark> marks = [];
    private readonly List<(TrackedText Text, string File, string Title, int At)> pictures = [];

    public void Run()
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var (start, end) = lines[i];
            if (i > 0)
            {
                var breaks = source.AsSpan(lines[i - 1].Start, lines[i - 1].End - lines[i - 1].Start).EndsWith("  ");
                if (text.Length > 0 && !char.IsWhiteSpace(text.Last))
                {
                    text.Add(breaks ? '\n' : ' ', start);
                }
            }

            while (end > start && source[end - 1] is ' ' or '\t')
            {
                end--;
            }

            Inline(start, end, text, marks);
        }

        builder.Add(kind, text, marks, kind == BlockKind.Heading ? block => block with { Level = level } : null);
        foreach (var (alt, file, title, at) in pictures)
        {
            var number = ++builder.Pictures;
            builder.Add(BlockKind.Alt, alt, null, block => block with { Picture = number, File = file });
            if (title.Length > 0)
            {
                var caption = new TrackedText();
                caption.Add(title, at);
                builder.Add(BlockKind.Caption, caption, null, block => block with { Picture = number, File = file });
            }
        }
    }

    private void Inline(int start, int end, TrackedText to, List<CopyMark> into)
    {
        for (var i = start; i < end; i++)
        {
            var c = source[i];
            switch (c)
            {
                case '\\' when i + 1 < end && char.IsPunctuation(source[i + 1]):
                    to.Add(source[++i], i);
                    break;
                case '`':
                    i = Code(i, end, to, into);
                    break;
                case '!' when i + 1 < end && source[i + 1] == '[' && Target(i + 1, end) is { } picture:
                    var alt = new TrackedText();
                    Inline(i + 2, picture.Close, alt, []);
                    pictures.Add((alt, FileOf(picture.Href), picture.Title, i));
                    i = picture.End - 1;
                    break;
                case '[' when Target(i, end) is { } link:
                    var from = to.Length;
                    Inline(i + 1, link.Close, to, into);
                    into.Add(new LinkMark(from, to.Length - from, link.Href));
                    i = link.End - 1;
                    break;
                case '*' or '_' when Emphasis(i, start, end, to, into) is var after and > 0:
                    i = after - 1;
                    break;
                case '<':
                    i = Tag(i, end, to, into);
                    break;
                case '{' when i + 1 < end && source[i + 1] is '{' or '%':
                    i = Skip(i, end, source[i + 1] == '{' ? "}}" : "%}", to);
                    break;
                case '&' when source.AsSpan(i, Math.Min(end - i, 12)).IndexOf(';') is var semicolon and > 1:
                    var entity = source.Substring(i, semicolon + 1);
                    var decoded = WebUtility.HtmlDecode(entity);
                    to.Add(decoded == entity ? "&" : decoded, i);
                    i += decoded == entity ? 0 : semicolon;
                    break;
                case ' ' when to.Length > 0 && char.IsWhiteSpace(to.Last):
                    // A browser shows one blank for many.
                    break;
                default:
                    to.Add(c, i);
                    break;
            }
        }
    }

    private int Code(int at, int end, TrackedText to, List<CopyMark> into)
    {
        var ticks = 0;
        while (at + ticks < end && source[at + ticks] == '`')
        {
            ticks++;
        }

        var close = source.IndexOf(new string('`', ticks), at + ticks, end - at - ticks, StringComparison.Ordinal);
        if (close < 0)
        {
            to.Add(source[at], at);
            return at;
        }

        into.Add(new CodeMark(to.Length, close - at - ticks));
        for (var i = at + ticks; i < close; i++)
        {
            to.Add(source[i], i);
        }

        return close + ticks - 1;
    }

    /// <summary>Emphasis from here to its end: the place behind it, or 0 where the mark is only a mark.</summary>
    private int Emphasis(int at, int start, int end, TrackedText to, List<CopyMark> into)
    {
        var mark = source[at];
        var count = 1;
        while (at + count < end && source[at + count] == mark && count < 3)
        {
            count++;
        }

        if (at + count >= end || char.IsWhiteSpace(source[at + count]) || (mark == '_' && at > start && char.IsLetterOrDigit(source[at - 1])))
        {
            return 0;
        }

        var fence = new string(mark, count);
        for (var close = at + count; (close = source.IndexOf(fence, close, end - close, StringComparison.Ordinal)) > 0 && close < end; close++)
        {
            if (!char.IsWhiteSpace(source[close - 1]) && close > at + count && (mark == '*' || close + count >= end || !char.IsLetterOrDigit(source[close + count])))
            {
                var from = to.Length;
                Inline(at + count, close, to, into);
                into.Add(new EmphasisMark(from, to.Length - from));
                return close + count;
            }
        }

        return 0;
    }

    private int Tag(int at, int end, TrackedText to, List<CopyMark> into)
    {
        var close = source.IndexOf('>', at, end - at);
        if (close < 0 || at + 1 >= end || !(char.IsLetter(source[at + 1]) || source[at + 1] is '/' or '!'))
        {
            to.Add('<', at);
            return at;
        }

        var inner = source.AsSpan(at + 1, close - at - 1);
        if (inner.StartsWith("http", StringComparison.Ordinal) || inner.Contains('@') && inner.IndexOf(' ') < 0)
        {
            into.Add(new LinkMark(to.Length, inner.Length, inner.ToString()));
            to.Add(inner.ToString(), at + 1);
        }
        else if (inner.StartsWith("br", StringComparison.OrdinalIgnoreCase) || inner.TrimStart('/') is "p" or "div" or "li" or "tr" or "td" or "th")
        {
            to.Add('\n', at);
        }
        else if (inner.StartsWith("a ", StringComparison.OrdinalIgnoreCase) && source.IndexOf("</a>", close, end - close, StringComparison.OrdinalIgnoreCase) is var last and > 0)
        {
            var address = Address().Match(inner.ToString()).Groups["address"].Value;
            var from = to.Length;
            Inline(close + 1, last, to, into);
            into.Add(new LinkMark(from, to.Length - from, address));
            return last + 3;
        }
        else if (inner.StartsWith("code", StringComparison.OrdinalIgnoreCase) && source.IndexOf("</code>", close, end - close, StringComparison.OrdinalIgnoreCase) is var code and > 0)
        {
            into.Add(new CodeMark(to.Length, code - close - 1));
            to.Add(source[(close + 1)..code], close + 1);
            return code + 6;
        }

        return close;
    }

    private int Skip(int at, int end, string closing, TrackedText to)
    {
        var close = source.IndexOf(closing, at, end - at, StringComparison.Ordinal);
        if (close < 0)
        {
            to.Add(source[at], at);
            return at;
        }

        // What the generator puts there is a word as far as the sentence goes.
        to.Add('\u2060', at);
        return close + closing.Length - 1;
    }

    private (int Close, string Href, string Title, int End)? Target(int at, int end)
    {
        var depth = 0;
        for (var i = at; i < end; i++)
        {
            depth += source[i] switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth > 0)
            {
                continue;
            }

            if (i + 1 >= end || source[i + 1] != '(')
            {
                return null;
            }

            var round = 0;
            for (var j = i + 1; j < end; j++)
            {
                round += source[j] switch { '(' => 1, ')' => -1, _ => 0 };
                if (round == 0)
                {
                    var target = source[(i + 2)..j].Trim();
                    var blank = target.IndexOf(" \"", StringComparison.Ordinal);
                    return (i, blank < 0 ? target : target[..blank].Trim(), blank < 0 ? "" : target[(blank + 2)..].TrimEnd('"'), j + 1);
                }
            }

            return null;
        }

        return null;
    }

    private static string FileOf(string address)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? address : address[..end];
        return path[(path.LastIndexOf('/') + 1)..];
    }

    /// <summary>As HTML lets one write it: blanks around the sign, either quotation mark or none.</summary>
    [GeneratedRegex("""\bhref\s*=\s*(?:"(?<address>[^"]*)"|'(?<address>[^']*)'|(?<address>[^\s"'>]+))""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
