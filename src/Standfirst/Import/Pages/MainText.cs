using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Standfirst.Body;

namespace Standfirst.Import.Pages;

/// <summary>Finds the element that holds a page's story, and takes out of it what themes put between the paragraphs.</summary>
internal static partial class MainText
{
    // Where systems and themes keep the text, the surest first.
    private static readonly string[] Known =
    [
        "[itemprop~='articleBody']", ".td-post-content", ".tdb-block-inner .td-post-content", ".entry-content", ".wp-block-post-content", ".post-content", ".gh-content", ".article-body", ".article__body", ".article-content", ".articlebody", ".article-text",
        ".story-body", ".story-content", ".post-body", ".post__content", ".single-content", ".content__article-body", ".c-entry-content", ".body-content", ".field--name-body", ".node__content", "#article-body", "#articleBody", "[data-component='text-block']", "article", "main", "[role='main']", "#content",
    ];

    /// <summary>Stands for a page's address where none is known; the reader of foreign pages makes all of theirs absolute.</summary>
    private const string Nowhere = "https://page.invalid/";

    /// <summary>Boxes that are part of a story though they stand beside its text.</summary>
    private const string Kept = ".pull-quote, .pullquote, .wp-block-pullquote, .fact-box, .factbox, .infobox";

    public static IElement Find(IDocument page, string html, string? address)
    {
        foreach (var selector in Known)
        {
            var best = page.QuerySelectorAll(selector).Take(50).Select(element => (Element: element, Size: Prose(element))).OrderByDescending(one => one.Size).FirstOrDefault();
            if (best.Size >= 250)
            {
                return best.Element;
            }
        }

        if (ByReading(html, address) is { } found && Prose(found) >= 200)
        {
            return found;
        }

        return page.Body!;
    }

    /// <summary>An address as the page had it.</summary>
    public static string AsWritten(string address) => address.StartsWith(Nowhere, StringComparison.Ordinal) ? address[(Nowhere.Length - 1)..] : address;

    /// <summary>Takes furniture out by what it is and how it is named.</summary>
    public static void Clear(IElement main, string headline, Leavings leavings)
    {
        var whole = Math.Max(1, main.TextContent.Length);
        foreach (var element in main.QuerySelectorAll("*").ToArray())
        {
            if (main.Contains(element) && Reason(element, whole) is { } why)
            {
                leavings.Add(Name(element), why);
                element.Remove();
            }
        }

        foreach (var head in main.QuerySelectorAll("h1").ToArray())
        {
            if (LineOf.Key(head.TextContent) == LineOf.Key(headline))
            {
                leavings.Add(Letters.Line(head.TextContent), "the headline again");
                head.Remove();
            }
        }
    }

    private static IElement? ByReading(string html, string? address)
    {
        var article = new SmartReader.Reader(Uri.TryCreate(address, UriKind.Absolute, out _) ? address : Nowhere, html).GetArticle();
        return article.Content is { Length: > 0 } content ? new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + HtmlBounds.OfPart(content, out _)).Body : null;
    }

    private static int Prose(IElement element) => element.QuerySelectorAll("p").Sum(paragraph => Letters.Line(paragraph.TextContent) is { Length: > 40 } text ? text.Length : 0);

    private static string? Reason(IElement element, int whole)
    {
        if (element.LocalName is "script" or "style" or "link" or "meta" or "template")
        {
            element.Remove();
            return null;
        }

        if (element.Matches(Kept) || element.Closest(Kept) is not null || element.TextContent.Length * 5 > whole * 2)
        {
            return null;
        }

        if ($"{element.ClassName} {element.Id}" is { Length: > 1 } name && Furniture().Match(name) is { Success: true } match && !Content().IsMatch(name))
        {
            return $"named “{match.Value.Trim('-', '_', ' ')}” by the page";
        }

        if (element.LocalName is "nav" or "form" or "button" or "footer" && !IsOfQuotation(element))
        {
            return element.LocalName is "form" ? "form" : element.LocalName is "nav" ? "navigation" : element.LocalName is "button" ? "button" : "foot of the text";
        }

        return element.LocalName == "aside" || element.GetAttribute("role") is "complementary" or "navigation" or "search" or "dialog" ? "beside the text" : null;
    }

    private static bool IsOfQuotation(IElement element) => element.LocalName == "footer" && element.Closest("blockquote, figure") is not null;

    private static string Name(IElement element) => Letters.Line(Body.Reading.VisibleText.Of(element)) is { Length: > 0 } text ? text
        : $"{element.LocalName} {element.ClassName} {element.Id}".TrimEnd();

    // Whole words of class names and ids, as "td-post-sharing-top" and "newsletter_box" are made of them.
    [GeneratedRegex(
        @"(?:^|[-_\s])(?:share|shares|sharing|sharebar|sharethis|sharedaddy|share-?buttons?|social|socials|addtoany|addthis|essb|jp-relatedposts|related|relatedposts|recommended|recommendations?|recirc|more-stories|readmore|read-?also|read-more|see-also|newsletter|newsletters|subscribe|subscription|signup|sign-up|mailchimp|mc4wp|ad|ads|adslot|adsense|adsbygoogle|advert|advertisement|advertising|adbox|banner|promo|promotion|sponsored|outbrain|taboola|teads|comments?|comment-respond|respond|disqus|author-?box|author-?bio|about-author|post-tags|tags|tag-list|tagcloud|breadcrumbs?|pagination|post-navigation|nav-links|next-prev|cookie|cookies|consent|gdpr|popup|modal|overlay|paywall|ratings?|post-views|pageviews|view-count|post-ratings|toc|ez-toc|lwptoc|table-of-contents|screen-reader-text|sr-only|visually-hidden|sidebar|widget|skip-link|byline|post-meta|entry-meta|article-meta|entry-footer|post-footer|wp-block-buttons|trending|most-read|popular|werbung|anzeige|publicidad|publicite|werbeblock|teaser|crp_related|yarpp|swp_social|heateor|print-only|no-print|donate|donation|app-promo|download-app)(?:$|[-_\s\d])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Furniture();

    // Names that hold the text whatever else they hold.
    [GeneratedRegex(@"(?:^|[-_\s])(?:entry-content|post-content|article-body|articlebody|story-body|has-drop-cap|wp-block-(?:image|quote|table|gallery|embed|list|heading|media-text|columns?|group)|type-post)(?:$|[-_\s])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Content();
}
