using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Standfirst.Comments;

/// <summary>
/// The way back: a comment that an archive holds as HTML becomes the text that <see cref="CommentText"/> shows as the same. Line ends in it
/// count as they do in WordPress, which keeps comments as they were typed and makes paragraphs when it shows them.
/// </summary>
internal static class CommentHtml
{
    private static readonly HtmlParser Parser = new();

    /// <param name="html">A fragment; plain text is one too.</param>
    /// <returns>The text, and whether everything that a reader saw has its counterpart in it: no picture, table or link with other words.</returns>
    public static (string Text, bool Lossless) Read(string html)
    {
        if (!html.AsSpan().ContainsAny('<', '&'))
        {
            return (Typed.Clean(html), true);
        }

        var context = Parser.ParseDocument("").Body!;
        var walk = new Walk();
        walk.Through(Parser.ParseFragment(html, context), 0);
        return (Typed.Clean(walk.Text()), walk.Lossless);
    }

    private sealed class Walk
    {
        // Deeper than any writer goes; what lies deeper is taken as plain text, so that no archive can exhaust the stack.
        private const int MaxDepth = 100;

        private readonly StringBuilder _text = new();

        public bool Lossless { get; private set; } = true;

        public string Text() => _text.ToString();

        public void Through(INodeList nodes, int depth)
        {
            foreach (var node in nodes)
            {
                if (node is IText text)
                {
                    Say(text.Data);
                }
                else if (node is IElement element)
                {
                    Visit(element, depth);
                }
            }
        }

        private void Visit(IElement element, int depth)
        {
            if (depth == MaxDepth)
            {
                Lossless = false;
                Say(element.TextContent);
                return;
            }

            switch (element.LocalName)
            {
                case "br":
                    _text.Append('\n');
                    break;
                case "p" or "div":
                    Apart();
                    Through(element.ChildNodes, depth + 1);
                    Apart();
                    break;
                case "em" or "i":
                    Marked(element, depth, "_");
                    break;
                case "strong" or "b":
                    Marked(element, depth, "**");
                    break;
                case "blockquote":
                    Quote(element, depth);
                    break;
                case "a":
                    Lead(element, depth);
                    break;
                case "span" or "wbr" or "bdi":
                    Through(element.ChildNodes, depth + 1);
                    break;
                case "script" or "style" or "template" or "iframe" or "object":
                    Lossless = false;
                    break;
                case "img":
                    Lossless = false;
                    Say(string.Join(' ', new[] { element.GetAttribute("alt"), (element as IHtmlImageElement)?.GetAttribute("src") }.Where(part => !string.IsNullOrWhiteSpace(part))));
                    break;
                default:
                    Other(element, depth);
                    break;
            }
        }

        private void Other(IElement element, int depth)
        {
            Lossless = false;
            if (element is IHtmlUnknownElement)
            {
                // "<grin>" and "<my opinion>" were typed as words.
                Say($"<{element.LocalName}{string.Concat(element.Attributes.Select(a => a.Value.Length == 0 ? $" {a.Name}" : $" {a.Name}=\"{a.Value}\""))}>");
                Through(element.ChildNodes, depth + 1);
                return;
            }

            var isBlock = element.LocalName is "ul" or "ol" or "pre" or "table" or "tr" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "dl" or "figure" or "hr";
            if (isBlock)
            {
                Apart();
            }
            else if (element.LocalName is "li" or "dt" or "dd")
            {
                NewLine();
                _text.Append("- ");
            }
            else if (element.LocalName is "td" or "th" && _text.Length > 0 && !char.IsWhiteSpace(_text[^1]))
            {
                _text.Append(' ');
            }

            Through(element.ChildNodes, depth + 1);
            if (isBlock)
            {
                Apart();
            }
        }

        private void Marked(IElement element, int depth, string mark)
        {
            var inner = Inside(element, depth);
            var words = inner.Trim();
            // A mark holds within a line and not within its like; elsewhere the words stand without it.
            if (words.Length == 0 || words.Contains('\n', StringComparison.Ordinal) || words.Contains(mark[0], StringComparison.Ordinal)
                || (inner[0] == words[0] && _text.Length > 0 && Touches(_text[^1], mark))
                || (inner[^1] == words[^1] && element.NextSibling?.TextContent is [var next, ..] && Touches(next, mark)))
            {
                Lossless &= words.Length == 0;
                _text.Append(inner);
                return;
            }

            _text.Append(inner.AsSpan(0, inner.Length - inner.TrimStart().Length)).Append(mark).Append(words).Append(mark)
                .Append(inner.AsSpan(inner.TrimEnd().Length));
        }

        private static bool Touches(char c, string mark) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c == mark[0];

        private void Quote(IElement element, int depth)
        {
            Apart();
            foreach (var line in Inside(element, depth).Trim().Split('\n'))
            {
                _text.Append(line.Length == 0 ? ">" : line[0] == '>' ? ">" : "> ").Append(line).Append('\n');
            }

            Apart();
        }

        private void Lead(IElement element, int depth)
        {
            var inner = Inside(element, depth);
            var words = inner.Trim();
            var address = element.GetAttribute("href")?.Trim() ?? "";
            var isWeb = address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
            if (!isWeb || address.Any(char.IsWhiteSpace))
            {
                Lossless &= address.Length == 0;
                _text.Append(inner);
            }
            else if (Same(words, address))
            {
                _text.Append(address);
            }
            else
            {
                Lossless = false;
                _text.Append(words.Length == 0 ? address : $"{inner} ({address})");
            }
        }

        // Archives shorten the shown address: without its scheme, without its last slash, or cut with dots.
        private static bool Same(string words, string address)
        {
            var shown = Bare(words);
            var cut = shown.EndsWith('…') ? shown[..^1] : shown.EndsWith("...", StringComparison.Ordinal) ? shown[..^3] : null;
            var full = Bare(address);
            return shown.Equals(full, StringComparison.OrdinalIgnoreCase) || (cut is { Length: > 8 } && full.StartsWith(cut, StringComparison.OrdinalIgnoreCase));

            static string Bare(string address)
            {
                var at = address.IndexOf("://", StringComparison.Ordinal);
                return (at is > 0 and < 6 ? address[(at + 3)..] : address).TrimEnd('/');
            }
        }

        private string Inside(IElement element, int depth)
        {
            var inner = new Walk();
            inner.Through(element.ChildNodes, depth + 1);
            Lossless &= inner.Lossless;
            return inner.Text();
        }

        private void Say(string text)
        {
            // WordPress writes "<br />" and a line end for one break, and a line end after each block.
            var rest = text.Replace("\r\n", "\n", StringComparison.Ordinal);
            if (_text.Length > 0 && _text[^1] == '\n' && rest.StartsWith('\n'))
            {
                rest = rest[1..];
            }

            _text.Append(rest);
        }

        private void NewLine()
        {
            if (_text.Length > 0 && _text[^1] != '\n')
            {
                _text.Append('\n');
            }
        }

        private void Apart()
        {
            if (_text.Length == 0)
            {
                return;
            }

            var end = _text.Length;
            while (end > 0 && char.IsWhiteSpace(_text[end - 1]))
            {
                end--;
            }

            _text.Length = end;
            if (end > 0)
            {
                _text.Append("\n\n");
            }
        }
    }
}
