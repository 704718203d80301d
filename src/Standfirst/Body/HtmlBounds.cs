using System.Text;

namespace Standfirst.Body;

/// <summary>
/// Makes foreign HTML safe to parse in bounded time and memory, before any parser sees it. A tree of 100,000 nested elements overflows
/// the stack of whatever walks it, unclosed formatting is cloned into every paragraph that follows, and parsers look through their
/// whole stack for each tag. So: tags beyond a depth are left out (never their text), formatting left open is limited, comments go,
/// and what stands in scripts goes too, so that the parser cannot see tags where this scan saw none.
/// </summary>
internal sealed partial class HtmlBounds
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
    private readonly bool isPart;
    private readonly StringBuilder made;
    private readonly List<string> open = [];
    private readonly List<string> formatting = [];
    private readonly Dictionary<string, int> leftOut = new(StringComparer.Ordinal);
    private int clones;
    private bool tooManyClones;

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
}
