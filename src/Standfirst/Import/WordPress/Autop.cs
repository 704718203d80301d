using System.Text;
using System.Text.RegularExpressions;

namespace Standfirst.Import.WordPress;

/// <summary>
/// Makes paragraphs of classic content, which WordPress keeps without any: an empty line parts paragraphs, a single one breaks the line, and what
/// is block-level HTML stays as it is.
/// </summary>
internal static partial class Autop
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "audio", "blockquote", "body", "canvas", "center", "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "iframe",
        "legend", "li", "link", "main", "map", "area", "math", "menu", "meta", "nav", "noframes", "noscript", "object", "ol", "p", "param", "embed", "picture",
        "section", "select", "option", "source", "style", "summary", "svg", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul", "video",
    };

    /// <summary>Only whitespace stands between the parts of these.</summary>
    private static readonly HashSet<string> Frames = new(StringComparer.OrdinalIgnoreCase)
    {
        "audio", "col", "colgroup", "dir", "dl", "hgroup", "map", "menu", "object", "ol", "picture", "select", "svg", "table", "tbody", "tfoot", "thead", "tr", "ul",
        "video", "iframe", "math",
    };

    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "col", "embed", "hr", "link", "meta", "param", "source", "track",
    };

    public static string Paragraphs(string content)
    {
        if (string.IsNullOrWhiteSpace(content))
        {
            return "";
        }

        var made = new StringBuilder(content.Length + content.Length / 8);
        var run = new Run(made);
        var last = 0;
        content = content.ReplaceLineEndings("\n");
        foreach (Match match in Piece().Matches(content))
        {
            run.Text(content.AsSpan(last, match.Index - last));
            last = match.Index + match.Length;
            if (match.Groups["raw"].Success)
            {
                run.Whole(match.ValueSpan);
            }
            else if (match.Groups["comment"].Success)
            {
                run.Comment(match.Value);
            }
            else if (Blocks.Contains(match.Groups["name"].Value))
            {
                run.Tag(match.Groups["name"].Value, match.ValueSpan, match.ValueSpan[1] == '/');
            }
            else
            {
                run.Inline(match.ValueSpan);
            }
        }

        run.Text(content.AsSpan(last));
        run.Flush();
        return made.ToString();
    }

    /// <summary>One pass over the pieces: gathers what runs within a line until a block or an empty line ends it.</summary>
    private sealed class Run(StringBuilder made)
    {
        private readonly StringBuilder line = new();
        private readonly Stack<(string Name, bool HadBreak)> open = new();
        private bool hasWords;

        /// <summary>Inside an element, text becomes paragraphs only when an empty line parted it: a list item of one line is just that.</summary>
        private bool InFrame => open.Count > 0 && Frames.Contains(open.Peek().Name);

        public void Text(ReadOnlySpan<char> text)
        {
            while (!text.IsEmpty)
            {
                var newline = text.IndexOf('\n');
                if (newline < 0)
                {
                    Add(text);
                    return;
                }

                Add(text[..newline]);
                var rest = text[(newline + 1)..];
                var blank = 0;
                while (blank < rest.Length && rest[blank] is ' ' or '\t' or '\n' or '\u00a0')
                {
                    blank++;
                }

                var parted = rest[..blank].Contains('\n');
                text = parted ? rest[blank..] : rest;
                if (parted)
                {
                    Part();
                }
                else if (hasWords && !InFrame)
                {
                    // Whether this is a break depends on what follows: before a block it is none.
                    line.Append('\n');
                }
                else if (line.Length > 0)
                {
                    line.Append(' ');
                }
            }
        }

        public void Inline(ReadOnlySpan<char> tag)
        {
            // A line break that is written out needs no second one from its newline.
            var isBreak = tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase);
            line.Append(isBreak ? "\u0001" : tag);
            hasWords |= isBreak ? line.Length > 1 : tag.StartsWith("<img", StringComparison.OrdinalIgnoreCase);
        }

        public void Comment(string comment)
        {
            if (comment.StartsWith("<!--more", StringComparison.Ordinal) || comment.StartsWith("<!--nextpage", StringComparison.Ordinal))
            {
                Part();
            }
        }

        public void Whole(ReadOnlySpan<char> element)
        {
            Flush();
            made.Append(element).Append('\n');
        }

        public void Tag(string name, ReadOnlySpan<char> tag, bool closes)
        {
            Flush(closing: closes && open.Count > 0 && open.Peek().Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            made.Append(tag);
            if (closes)
            {
                while (open.Count > 0 && !open.Pop().Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                }
            }
            else if (!Void.Contains(name) && !tag.EndsWith("/>"))
            {
                open.Push((name, false));
            }

            if (closes || Frames.Contains(name))
            {
                made.Append('\n');
            }
        }

        public void Flush() => Flush(closing: false);

        private void Part()
        {
            if (open.Count > 0 && !InFrame && open.Peek() is { HadBreak: false } within && hasWords)
            {
                open.Pop();
                open.Push(within with { HadBreak = true });
            }

            Flush(closing: false);
        }

        private void Add(ReadOnlySpan<char> words)
        {
            if (words.IsEmpty)
            {
                return;
            }

            hasWords |= !words.IsWhiteSpace();
            line.Append(words);
        }

        private void Flush(bool closing)
        {
            if (line.Length == 0)
            {
                return;
            }

            var text = line.ToString();
            line.Clear();
            var words = hasWords;
            hasWords = false;
            if (!words)
            {
                // Tags without words: an anchor's end, an empty link. They belong to what stands around them.
                made.Append(text.Replace("\u0001", "", StringComparison.Ordinal).Trim());
                return;
            }

            text = Break().Replace(text.Trim(' ', '\n', '\t', '\u0001'), "<br />\n");
            var within = open.Count > 0 ? open.Peek() : default;
            var bare = within.Name is not null && (InFrame || within.Name.Equals("p", StringComparison.OrdinalIgnoreCase)
                || Heading().IsMatch(within.Name) || (closing && !within.HadBreak && !within.Name.Equals("blockquote", StringComparison.OrdinalIgnoreCase)));
            if (bare)
            {
                made.Append(text);
            }
            else
            {
                made.Append("<p>").Append(text).Append("</p>\n");
            }
        }
    }

    [GeneratedRegex(@"(?<raw><(pre|script|style|textarea)\b[^>]*>.*?</\1\s*>)|(?<comment><!--.*?-->)|</?(?<name>[a-z][a-z0-9]*)\b(?:[^<>""']|""[^""]*""|'[^']*')*>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Piece();

    [GeneratedRegex("[ \t]*(\u0001[ \t]*\n?|\n)[ \t]*")]
    private static partial Regex Break();

    [GeneratedRegex("^(h[1-6]|dt|summary|figcaption|caption|legend|option|address)$", RegexOptions.IgnoreCase)]
    private static partial Regex Heading();
}
