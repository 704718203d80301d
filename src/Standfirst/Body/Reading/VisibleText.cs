using System.Text;
using AngleSharp.Dom;

namespace Standfirst.Body.Reading;

/// <summary>What a reader of a page sees of an element's text.</summary>
internal static class VisibleText
{
    private const int Enough = 20_000;

    public static string Of(INode node)
    {
        var text = new StringBuilder();
        Collect(node, null, text);
        return text.ToString();
    }

    /// <summary>Whether there is text outside the given part.</summary>
    public static bool IsOutside(INode node, INode? except)
    {
        var text = new StringBuilder();
        Collect(node, except, text);
        return !Letters.IsBlank(text.ToString());
    }

    public static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden") || (element.LocalName == "dialog" && !element.HasAttribute("open")))
        {
            return true;
        }

        var style = element.GetAttribute("style");
        return style is not null && style.Contains("none", StringComparison.OrdinalIgnoreCase)
            && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
    }

    private static void Collect(INode node, INode? except, StringBuilder text)
    {
        if (node == except || text.Length > Enough)
        {
            return;
        }

        if (node is IText words)
        {
            text.Append(words.Data);
            return;
        }

        var isBlock = false;
        if (node is IElement element)
        {
            if (element.LocalName is "script" or "style" or "noscript" or "template" or "select" or "textarea" or "iframe")
            {
                return;
            }

            isBlock = element.LocalName is "p" or "div" or "li" or "br" or "tr" or "td" or "th" or "dt" or "dd" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
                or "blockquote" or "figcaption" or "section" or "article" or "summary" or "footer";
        }

        text.Append(isBlock ? " " : "");
        var children = node.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            Collect(children[i], except, text);
        }

        text.Append(isBlock ? " " : "");
    }
}
