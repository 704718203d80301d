using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace Standfirst.Body;

/// <summary>Writes of a parsed tree what the policy allows, with the present names of old elements, so that the page stays valid.</summary>
internal static class SanitisedTree
{
    // Element and the attributes it may have; lang, dir and title may stand anywhere.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["a"] = ["href"],
        ["abbr"] = [],
        ["address"] = [],
        ["b"] = [],
        ["bdi"] = [],
        ["bdo"] = [],
        ["blockquote"] = ["cite"],
        ["br"] = [],
        ["caption"] = [],
        ["cite"] = [],
        ["code"] = [],
        ["dd"] = [],
        ["del"] = ["cite", "datetime"],
        ["details"] = [],
        ["dfn"] = [],
        ["div"] = [],
        ["dl"] = [],
        ["dt"] = [],
        ["em"] = [],
        ["figcaption"] = [],
        ["figure"] = [],
        ["h2"] = [],
        ["h3"] = [],
        ["h4"] = [],
        ["hr"] = [],
        ["i"] = [],
        ["img"] = ["src", "alt", "width", "height"],
        ["ins"] = ["cite", "datetime"],
        ["kbd"] = [],
        ["li"] = [],
        ["mark"] = [],
        ["ol"] = ["start"],
        ["p"] = [],
        ["pre"] = [],
        ["q"] = ["cite"],
        ["rp"] = [],
        ["rt"] = [],
        ["ruby"] = [],
        ["s"] = [],
        ["samp"] = [],
        ["small"] = [],
        ["span"] = [],
        ["strong"] = [],
        ["sub"] = [],
        ["summary"] = [],
        ["sup"] = [],
        ["table"] = [],
        ["tbody"] = [],
        ["td"] = ["colspan", "rowspan"],
        ["tfoot"] = [],
        ["th"] = ["colspan", "rowspan", "scope"],
        ["thead"] = [],
        ["time"] = ["datetime"],
        ["tr"] = [],
        ["u"] = [],
        ["ul"] = [],
        ["var"] = [],
        ["wbr"] = [],
    };

    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["acronym"] = "abbr",
        ["article"] = "div",
        ["aside"] = "div",
        ["big"] = "span",
        ["center"] = "div",
        ["dir"] = "ul",
        ["font"] = "span",
        ["footer"] = "div",
        ["h1"] = "h2",
        ["h5"] = "h4",
        ["h6"] = "h4",
        ["header"] = "div",
        ["listing"] = "pre",
        ["main"] = "div",
        ["menu"] = "ul",
        ["nav"] = "div",
        ["section"] = "div",
        ["strike"] = "s",
        ["tt"] = "code",
        ["xmp"] = "pre",
    };

    // What has no words of its own, or words that were never meant to be read.
    private static readonly HashSet<string> Removed =
    [
        "applet", "audio", "base", "basefont", "bgsound", "button", "canvas", "datalist", "embed", "frame", "frameset", "head", "iframe", "input", "isindex", "keygen",
        "link", "math", "meta", "noembed", "noframes", "noscript", "object", "param", "script", "select", "source", "style", "svg", "template", "textarea", "title",
        "track", "video",
    ];

    public static IEnumerable<string> Elements => Allowed.Keys;

    public static IEnumerable<string> Attributes => Allowed.Values.SelectMany(names => names).Concat(["lang", "dir", "title"]).Distinct();

    /// <summary>
    /// Writes what may stay. The tree is only read: changing one of 100,000 siblings after the other costs the square of their number.
    /// </summary>
    public static string Write(IElement body, Losses losses)
    {
        var html = new StringBuilder();
        WriteChildren(body, html, losses);
        return html.ToString();
    }

    // The bounds keep the tree shallow, so that walking it by recursion is safe.
    private static void WriteChildren(INode node, StringBuilder html, Losses losses)
    {
        var children = node.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is IText text)
            {
                html.Words(text.Data);
            }
            else if (children[i] is IElement element)
            {
                Write(element, html, losses);
            }
        }
    }

    private static void Write(IElement element, StringBuilder html, Losses losses)
    {
        var name = element.LocalName.ToLowerInvariant();
        if (Removed.Contains(name) || element.NamespaceUri != NamespaceNames.HtmlUri)
        {
            WriteRemoved(element, name, html, losses);
            return;
        }

        name = Renamed.GetValueOrDefault(name, name);
        if (!Allowed.ContainsKey(name))
        {
            WriteChildren(element, html, losses);
            return;
        }

        if (name == "img" && (element.GetAttribute("src") is not { } src || Address.SourceProblem(Address.Clean(src)) is not null))
        {
            losses.Add($"picture {element.GetAttribute("src")}", "its address is not one that may be shown");
            html.Words(element.GetAttribute("alt"));
            return;
        }

        html.Append('<').Append(name);
        WriteAttributes(element, name, html, losses);
        html.Append('>');
        if (name is "br" or "hr" or "img" or "wbr")
        {
            return;
        }

        WriteChildren(element, html, losses);
        html.Append("</").Append(name).Append('>');
    }

    private static void WriteRemoved(IElement element, string name, StringBuilder html, Losses losses)
    {
        var address = element.GetAttribute("src") ?? element.GetAttribute("data") ?? element.QuerySelector("source[src]")?.GetAttribute("src");
        if (name is "iframe" or "frame" or "audio" or "video" or "embed" or "object" && address is not null && Address.Clean(address) is var clean && Address.SourceProblem(clean) is null)
        {
            html.Append("<a").Attribute("href", clean).Append('>').Words(element.GetAttribute("title") is { Length: > 0 } title ? title : EmbedProviders.Shown(clean)).Append("</a>");
            losses.Add($"{name} {clean}", "kept as a link: imported HTML holds nothing that loads from elsewhere");
            return;
        }

        losses.Add($"{name} {address}".TrimEnd(), "not allowed in imported HTML");
    }

    private static void WriteAttributes(IElement element, string name, StringBuilder html, Losses losses)
    {
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Prefix is null && Value(name, attribute.Name, attribute.Value) is { } value)
            {
                html.Attribute(attribute.Name, value);
            }
            else if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "href" or "src")
            {
                losses.Add($"{attribute.Name}=\"{attribute.Value}\"", "not allowed in imported HTML");
            }
        }

        if (name == "img" && !element.HasAttribute("alt"))
        {
            html.Append(" alt=\"\"");
        }
    }

    private static string? Value(string element, string attribute, string value)
    {
        if (attribute is not ("lang" or "dir" or "title") && !Allowed[element].Contains(attribute))
        {
            return null;
        }

        var clean = attribute is "href" or "src" or "cite" ? Address.Clean(value) : value;
        return attribute switch
        {
            "href" or "cite" => Address.LinkProblem(clean) is null ? clean : null,
            "src" => Address.SourceProblem(clean) is null ? clean : null,
            "lang" => Schema.IsLanguage(value) ? value : null,
            "dir" => value.ToLowerInvariant() is "ltr" or "rtl" or "auto" ? value.ToLowerInvariant() : null,
            "width" or "height" or "colspan" or "rowspan" => value.Length is > 0 and < 6 && value.All(char.IsAsciiDigit) && int.Parse(value, CultureInfo.InvariantCulture) > 0 ? value : null,
            "start" => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? value : null,
            "scope" => value is "row" or "col" or "rowgroup" or "colgroup" ? value : null,
            "datetime" => value.Length <= 40 && value.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or ':' or '.' or '+' or ' ') ? value : null,
            _ => value,
        };
    }
}
