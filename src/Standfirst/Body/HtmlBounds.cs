using System.Text;

namespace Standfirst.Body;

/// <summary>
/// Makes foreign HTML safe to parse in bounded time and memory, before any parser sees it. A tree of 100,000 nested elements overflows
/// the stack of whatever walks it, unclosed formatting is cloned into every paragraph that follows, and parsers look through their
/// whole stack for each tag. So: tags beyond a depth are left out (never their text), formatting left open is limited, comments go,
/// and what stands in scripts goes too, so that the parser cannot see tags where this scan saw none.
/// </summary>
internal sealed class HtmlBounds
{
    private const int MaxDepth = 160;
    private const int MaxFormatting = 16;
    private const int MaxAttributes = 60;

    private static readonly HashSet<string> Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];
    private static readonly HashSet<string> Formatting = ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];
    private static readonly HashSet<string> Markers = ["applet", "object", "marquee", "template", "td", "th", "caption"];
    private static readonly HashSet<string> Scopes =
    [
        "applet", "object", "marquee", "template", "td", "th", "caption", "table", "html", "button", "select", "svg", "math", "foreignobject", "desc", "title",
        "annotation-xml", "mi", "mo", "mn", "ms", "mtext",
    ];

    private static readonly HashSet<string> Inline =
    [
        "abbr", "acronym", "bdi", "bdo", "cite", "data", "del", "dfn", "ins", "kbd", "label", "map", "mark", "output", "q", "rp", "rt", "ruby", "samp", "span",
        "sub", "sup", "time", "var", "picture", "audio", "video", "canvas", "option", "optgroup",
    ];

    private readonly string html;
    private readonly StringBuilder made;
    private readonly List<string> open = [];
    private readonly List<string> formatting = [];
    private readonly Dictionary<string, int> leftOut = new(StringComparer.Ordinal);
    private int clones;
    private bool tooManyClones;

    private readonly bool isPart;

    private HtmlBounds(string html, bool isPart) => (this.html, this.isPart, made) = (html, isPart, new StringBuilder(html.Length + 64));

    /// <summary>Whether tags had to be left out.</summary>
    public bool Cut { get; private set; }

    /// <summary>Of a whole page.</summary>
    public static string OfPage(string html, out bool cut) => Of(html, isPart: false, out cut);

    /// <summary>Of what stands in a page's body: tags of the page itself are left out.</summary>
    public static string OfPart(string html, out bool cut) => Of(html, isPart: true, out cut);

    private static string Of(string html, bool isPart, out bool cut)
    {
        var bounds = new HtmlBounds(html, isPart);
        bounds.Scan();
        cut = bounds.Cut;
        return bounds.made.ToString();
    }

    private void Scan()
    {
        for (var at = 0; at < html.Length;)
        {
            var tag = html.IndexOf('<', at);
            made.Append(html, at, (tag < 0 ? html.Length : tag) - at);
            if (tag < 0)
            {
                return;
            }

            var next = tag + 1 < html.Length ? html[tag + 1] : ' ';
            if (char.IsAsciiLetter(next))
            {
                at = StartTag(tag);
            }
            else if (next == '/' && tag + 2 < html.Length && char.IsAsciiLetter(html[tag + 2]))
            {
                at = EndTag(tag);
            }
            else if (string.CompareOrdinal(html, tag, "<!--", 0, 4) == 0)
            {
                at = AfterComment(tag + 4);
            }
            else if (next is '!' or '?' or '/')
            {
                var end = html.IndexOf('>', tag);
                at = end < 0 ? html.Length : end + 1;
            }
            else
            {
                made.Append("&lt;");
                at = tag + 1;
            }
        }
    }

    private int AfterComment(int at)
    {
        if (at < html.Length && html[at] == '>')
        {
            return at + 1;
        }

        if (string.CompareOrdinal(html, at, "->", 0, 2) == 0)
        {
            return at + 2;
        }

        for (var dashes = html.IndexOf("--", at, StringComparison.Ordinal); dashes >= 0; dashes = html.IndexOf("--", dashes + 1, StringComparison.Ordinal))
        {
            if (dashes + 2 < html.Length && html[dashes + 2] == '>')
            {
                return dashes + 3;
            }

            if (string.CompareOrdinal(html, dashes + 2, "!>", 0, 2) == 0)
            {
                return dashes + 4;
            }
        }

        return html.Length;
    }

    private int StartTag(int tag)
    {
        var end = Tag(tag + 1, out var name, out var contentEnd, out var selfClosing);
        if (end < 0)
        {
            // The file ends within a tag: a browser shows nothing of it.
            return html.Length;
        }

        var foreign = open.Exists(element => element is "svg" or "math");
        if (name is "script" or "style" or "iframe" or "noembed" or "noframes" or "xmp" or "textarea" or "title" or "plaintext" && !(foreign && selfClosing))
        {
            return RawText(tag, end, contentEnd, name);
        }

        if (isPart && IsOfPage(name))
        {
            return end;
        }

        CloseImplied(name);
        var isFormatting = Formatting.Contains(name);
        if (!Void.Contains(name) && !(foreign && selfClosing))
        {
            if (open.Count >= MaxDepth || (isFormatting && (tooManyClones || OpenFormatting() >= MaxFormatting)))
            {
                Cut = true;
                leftOut[name] = leftOut.GetValueOrDefault(name) + 1;
                return end;
            }

            open.Add(name);
            if (isFormatting)
            {
                formatting.Add(name);
            }
            else if (Markers.Contains(name))
            {
                formatting.Add("");
            }
        }

        if (!isFormatting)
        {
            CountClones();
        }

        made.Append(html, tag, contentEnd - tag).Append(selfClosing ? "/>" : ">");
        return end;
    }

    private static bool IsOfPage(string name) => name is "html" or "head" or "body" or "frameset" or "frame";

    /// <summary>The parser opens again what formatting stayed open at every block.</summary>
    private void CountClones()
    {
        clones += OpenFormatting();
        if (tooManyClones || clones <= 500_000)
        {
            return;
        }

        tooManyClones = Cut = true;
        for (var i = formatting.Count - 1; i >= 0; i--)
        {
            made.Append(formatting[i].Length > 0 ? $"</{formatting[i]}>" : "");
        }

        formatting.RemoveAll(element => element.Length > 0);
        open.RemoveAll(Formatting.Contains);
    }

    private int RawText(int tag, int end, int contentEnd, string name)
    {
        var close = name == "plaintext" ? html.Length : CloseOf(name, end);
        var content = html[end..close];
        var after = close;
        if (close < html.Length)
        {
            after = Tag(close + 2, out _, out _, out _);
            after = after < 0 ? html.Length : after;
        }

        var isData = name == "script" && html.AsSpan(tag, end - tag).Contains("json", StringComparison.OrdinalIgnoreCase);
        switch (name)
        {
            case "xmp" or "plaintext":
                made.Append("<pre>").Append(content.Replace("<", "&lt;", StringComparison.Ordinal)).Append("</pre>");
                break;
            case "textarea" or "title":
                made.Append(html, tag, contentEnd - tag).Append('>').Append(content.Replace("<", "&lt;", StringComparison.Ordinal)).Append("</").Append(name).Append('>');
                break;
            default:
                made.Append(html, tag, contentEnd - tag).Append('>').Append(isData ? content.Replace("<", "\\u003c", StringComparison.Ordinal) : "")
                    .Append("</").Append(name).Append('>');
                break;
        }

        return after;
    }

    private int CloseOf(string name, int from)
    {
        for (var at = html.IndexOf("</", from, StringComparison.Ordinal); at >= 0; at = html.IndexOf("</", at + 2, StringComparison.Ordinal))
        {
            var after = at + 2 + name.Length;
            if (after < html.Length && string.Compare(html, at + 2, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (Letters.IsSpace(html[after]) || html[after] is '/' or '>'))
            {
                return at;
            }
        }

        return html.Length;
    }

    private int EndTag(int tag)
    {
        var end = Tag(tag + 2, out var name, out _, out _);
        if (end < 0)
        {
            return html.Length;
        }

        if (isPart && IsOfPage(name))
        {
            return end;
        }

        if (leftOut.TryGetValue(name, out var count) && count > 0)
        {
            leftOut[name] = count - 1;
            return end;
        }

        if (Formatting.Contains(name))
        {
            var at = formatting.FindLastIndex(element => element.Length == 0 || element == name);
            if (at >= 0 && formatting[at].Length > 0)
            {
                formatting.RemoveAt(at);
                if (open.LastIndexOf(name) is >= 0 and var where)
                {
                    open.RemoveAt(where);
                }
            }
        }
        else
        {
            Close(name);
        }

        made.Append("</").Append(name).Append('>');
        return end;
    }

    private void Close(string name)
    {
        var isInline = Inline.Contains(name);
        var isScope = Scopes.Contains(name);
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (open[i] == name)
            {
                PopTo(i);
                return;
            }

            // As in a browser: an end tag does not reach out of a cell, an inline one not out of a block.
            if ((isInline && !Inline.Contains(open[i]) && !Formatting.Contains(open[i])) || (!isScope && Scopes.Contains(open[i])))
            {
                return;
            }
        }
    }

    private void PopTo(int index)
    {
        while (open.Count > index)
        {
            var popped = open[^1];
            open.RemoveAt(open.Count - 1);
            if (Markers.Contains(popped))
            {
                var marker = formatting.LastIndexOf("");
                if (marker >= 0)
                {
                    formatting.RemoveRange(marker, formatting.Count - marker);
                }
            }
        }
    }

    /// <summary>Elements that need no end tag: an old page's 10,000 paragraphs are not nested.</summary>
    private void CloseImplied(string name)
    {
        switch (name)
        {
            case "li":
                CloseUntil(static element => element is "li", static element => element is "ul" or "ol" or "menu" or "dir");
                break;
            case "dt" or "dd":
                CloseUntil(static element => element is "dt" or "dd", static element => element is "dl");
                break;
            case "td" or "th":
                CloseUntil(static element => element is "td" or "th", static element => element is "table" or "tr", intoCell: true);
                break;
            case "tr":
                CloseUntil(static element => element is "tr", static element => element is "table", intoCell: true);
                break;
            case "tbody" or "thead" or "tfoot":
                CloseUntil(static element => element is "tbody" or "thead" or "tfoot", static element => element is "table", intoCell: true);
                break;
            case "option":
                CloseUntil(static element => element is "option", static element => element is "select");
                break;
        }

        if (!Inline.Contains(name) && !Formatting.Contains(name) && !Void.Contains(name))
        {
            CloseUntil(static element => element is "p", static _ => false);
        }
    }

    private void CloseUntil(Predicate<string> closes, Predicate<string> stops, bool intoCell = false)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (closes(open[i]))
            {
                PopTo(i);
                return;
            }

            if (stops(open[i]) || (Scopes.Contains(open[i]) && !(intoCell && open[i] is "td" or "th" or "caption")))
            {
                return;
            }
        }
    }

    private int OpenFormatting() => formatting.Count - 1 - formatting.LastIndexOf("");

    /// <summary>Runs over a tag as the standard's tokenizer does.</summary>
    /// <returns>The place behind its &gt;, or -1 where the file ends before.</returns>
    private int Tag(int at, out string name, out int contentEnd, out bool selfClosing)
    {
        var start = at;
        while (at < html.Length && !Letters.IsSpace(html[at]) && html[at] is not ('/' or '>'))
        {
            at++;
        }

        name = html[start..at].ToLowerInvariant();
        contentEnd = at;
        selfClosing = false;
        for (var count = 0; at < html.Length; count++)
        {
            while (at < html.Length && (Letters.IsSpace(html[at]) || html[at] == '/'))
            {
                at++;
            }

            if (at < html.Length && html[at] == '>')
            {
                selfClosing = html[at - 1] == '/';
                return at + 1;
            }

            at = Attribute(at);
            Cut |= count == MaxAttributes;
            contentEnd = count < MaxAttributes ? at : contentEnd;
        }

        return -1;
    }

    private int Attribute(int at)
    {
        // The first letter belongs to the name whatever it is, even an equals sign.
        for (at++; at < html.Length && !Letters.IsSpace(html[at]) && html[at] is not ('/' or '>' or '='); at++)
        {
        }

        var after = at;
        while (after < html.Length && Letters.IsSpace(html[after]))
        {
            after++;
        }

        if (after >= html.Length || html[after] != '=')
        {
            return at;
        }

        for (after++; after < html.Length && Letters.IsSpace(html[after]); after++)
        {
        }

        if (after < html.Length && html[after] is '"' or '\'')
        {
            var end = html.IndexOf(html[after], after + 1);
            return end < 0 ? html.Length : end + 1;
        }

        while (after < html.Length && !Letters.IsSpace(html[after]) && html[after] != '>')
        {
            after++;
        }

        return after;
    }
}
