using System.Globalization;
using AngleSharp.Dom;
using Standfirst.Body.Reading;

namespace Standfirst.Body;

/// <summary>
/// Reads HTML into a document: exactly what <see cref="BodyHtml"/> wrote, and the HTML of the world as far as a body can express it. No
/// word that a reader sees is lost; what has no form in the schema stays as imported HTML, and what changes is reported.
/// </summary>
public static class HtmlReader
{
    /// <summary>Characters of HTML. The longest posts of real archives have a tenth of it.</summary>
    public const int MaxLength = 8 * 1024 * 1024;

    /// <exception cref="DocumentException">It is longer than <see cref="MaxLength"/>.</exception>
    public static HtmlReading Read(string html, HtmlReaderOptions? options = null)
    {
        if (html.Length > MaxLength)
        {
            throw new DocumentException("document", string.Create(
                CultureInfo.InvariantCulture, $"the HTML has {html.Length} characters, more than {MaxLength} that a story may have"));
        }

        var body = HtmlSanitising.Parse(html, out var cut);
        var reading = Read(body, options);
        return cut
            ? reading with { Losses = [.. reading.Losses, new Loss("elements nested too deep", "their text is kept, the innermost elements are not")] }
            : reading;
    }

    /// <summary>Reads what an element holds. The tree must be one that <see cref="HtmlBounds"/> let through.</summary>
    internal static HtmlReading Read(IElement element, HtmlReaderOptions? options = null)
    {
        var losses = new Losses();
        var flow = new Flow(options ?? HtmlReaderOptions.Default, losses);
        var document = new Document(Parts.From(flow.Blocks(element, default))).Normalise();
        ReportLostTargets(document, losses);
        return new HtmlReading(document, losses.All);
    }

    /// <summary>Links within the page lead nowhere when what they point to was not a heading.</summary>
    private static void ReportLostTargets(Document document, Losses losses)
    {
        var targets = new HashSet<string>(StringComparer.Ordinal);
        var links = new List<string>();
        foreach (var node in Nodes.In(document))
        {
            if (node is Heading { Anchor: { } anchor })
            {
                targets.Add(anchor);
            }
            else if (node is Inline inline)
            {
                foreach (var mark in inline.Marks)
                {
                    if (mark is Link link && link.Href.StartsWith('#'))
                    {
                        links.Add(link.Href);
                    }
                }
            }
        }

        foreach (var link in links)
        {
            if (!targets.Contains(Uri.UnescapeDataString(link[1..])))
            {
                losses.Add($"the place that the link {link} leads to", "only headings can be linked to within a story");
            }
        }
    }
}
