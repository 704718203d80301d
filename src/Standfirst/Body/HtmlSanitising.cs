using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;

namespace Standfirst.Body;

/// <summary>
/// The one policy for foreign HTML that is kept as HTML. Two walls: the first rebuilds the tree from elements and attributes that
/// current HTML has and a text needs; the second, HtmlSanitizer, removes whatever may run, load or post. What comes out must be the
/// same after it was parsed and written again, else only its text is kept: a difference is where mutation attacks live.
/// </summary>
public static class HtmlSanitising
{
    private const int Rounds = 5;

    // The time of the second wall grows with the square of siblings; a real text that must stay HTML has some hundred elements.
    private const int MostElements = 10_000;

    private static readonly HtmlSanitizer Wall = MakeWall();

    /// <returns>The HTML, and what was taken out of it and why.</returns>
    public static (string Html, IReadOnlyList<Loss> Losses) Clean(string html)
    {
        var losses = new Losses();
        var cleaned = Clean(html, losses);
        return (cleaned, losses.All);
    }

    internal static string Clean(string html, Losses losses)
    {
        var current = html;
        if (Parse(html) is var whole && whole.GetElementsByTagName("*").Length > MostElements)
        {
            losses.Add("HTML of more than 10,000 elements", "kept as text");
            return AsText(whole);
        }

        for (var round = 0; round < Rounds; round++)
        {
            var next = Wall.Sanitize(SanitisedTree.Write(Parse(current), losses));
            if (next == current || (next == Write(Parse(next)) && round > 0))
            {
                return next;
            }

            current = next;
        }

        losses.Add("HTML that changes each time it is read", "kept as text: such HTML is made to deceive");
        return AsText(Parse(current));
    }

    internal static IElement Parse(string html) => Parse(html, out _);

    internal static IElement Parse(string html, out bool cut)
    {
        // Not by InnerHtml: that moves the nodes over one by one.
        return new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + HtmlBounds.OfPart(html, out cut)).Body!;
    }

    private static string AsText(IElement body)
    {
        var words = new StringBuilder("<pre>");
        return words.Words(Parse(SanitisedTree.Write(body, new Losses())).TextContent.TrimStart('\n')).Append("</pre>").ToString();
    }

    private static string Write(IElement body)
    {
        using var writer = new StringWriter();
        body.ChildNodes.ToHtml(writer, HtmlFormatter.Instance);
        return writer.ToString();
    }

    private static HtmlSanitizer MakeWall()
    {
        var wall = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(SanitisedTree.Elements, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(SanitisedTree.Attributes, StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto", "tel" },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "src", "cite" },
            AllowedCssProperties = new HashSet<string>(StringComparer.OrdinalIgnoreCase),
            AllowedAtRules = new HashSet<AngleSharp.Css.Dom.CssRuleType>(),
        })
        {
            KeepChildNodes = true,
            AllowDataAttributes = false,
        };
        return wall;
    }
}
