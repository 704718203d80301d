using System.Globalization;
using AngleSharp.Html.Dom;
using Standfirst.Tests.Site;
using Standfirst.Themes.Views;

namespace Standfirst.Tests.Machines;

/// <summary>What stands in a page's head beside its JSON-LD.</summary>
internal static class HeadChecks
{
    /// <summary>Letters of a description that search engines and shared links show.</summary>
    private const int MostOfDescription = 200;

    public static void Page(IHtmlDocument page, KnownPage known, string site, Faults faults)
    {
        var where = known.Address;
        var title = Assert.Single(page.QuerySelectorAll("head > title")).TextContent;
        faults.Unless(!string.IsNullOrWhiteSpace(title), where, "has no title");
        faults.Same(1, page.QuerySelectorAll("main h1, header h1").Length, where + ", number of h1");
        faults.Same(known.Language, page.DocumentElement.GetAttribute("lang"), where + " lang");
        faults.Same(Directions.Of(known.Language), page.DocumentElement.GetAttribute("dir"), where + " dir");
        foreach (var name in (string[])["meta[name=description]", "link[rel=canonical]", "meta[name=robots]", "meta[name=viewport]", "link[rel=icon]", "link[rel=manifest]", "meta[charset]"])
        {
            faults.Unless(page.QuerySelectorAll(name).Length <= 1, where, $"has several {name}");
        }

        if (page.QuerySelector("meta[name=description]")?.GetAttribute("content") is { } description)
        {
            var letters = new StringInfo(description).LengthInTextElements;
            faults.Unless(letters is > 0 and <= MostOfDescription && !string.IsNullOrWhiteSpace(description), where, $"has a description of {letters} letters");
            faults.Unless(!description.Any(char.IsControl), where, "has a description of several lines");
        }

        faults.Unless(known.Story is null || page.QuerySelector("meta[name=description]") is not null, where, "is a story without a description");
        faults.Same(known.Robots, page.QuerySelector("meta[name=robots]")?.GetAttribute("content"), where + " robots");
        var canonical = known.Canonical is { } own && own.StartsWith('/') ? site + own : known.Canonical;
        faults.Same(canonical, page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"), where + " canonical");
        OpenGraph(page, known, canonical, faults);
    }

    private static void OpenGraph(IHtmlDocument page, KnownPage known, string? canonical, Faults faults)
    {
        var where = known.Address;
        foreach (var twice in page.QuerySelectorAll("meta[property^='og:']").GroupBy(one => one.GetAttribute("property")).Where(same => same.Count() > 1))
        {
            faults.Unless(false, where, $"says {twice.Key} twice");
        }

        if (canonical is null)
        {
            faults.Unless(page.QuerySelector("meta[property^='og:']") is null, where, "offers itself to be shared");
            return;
        }

        foreach (var name in (string[])["og:site_name", "og:type", "og:title", "og:url"])
        {
            faults.Unless(!string.IsNullOrWhiteSpace(page.Content(name)), where, $"lacks {name}");
        }

        faults.Same(canonical, page.Content("og:url"), where + " og:url");
        faults.Same(page.Content("description"), page.Content("og:description"), where + " og:description");
        faults.Unless(page.Content("og:type") is "website" or "article" or "profile", where, $"has og:type {page.Content("og:type")}");
        faults.Same(page.Content("og:image").Length > 0, page.Content("twitter:card") == "summary_large_image", where + " twitter:card");
        if (known.Story is { } story)
        {
            faults.Same("article", page.Content("og:type"), where + " og:type");
            faults.Same(story.Headline, page.Content("og:title"), where + " og:title");
            faults.Same(page.QuerySelectorAll(".topics dd").Select(topic => topic.TextContent), page.QuerySelectorAll("meta[property='article:tag']").Select(one => one.GetAttribute("content")), where + " article:tag");
        }
    }

    /// <summary>Whatever the head names answers, as what it says that it is.</summary>
    public static async Task Links(IHtmlDocument page, KnownPage known, Answers answers, Faults faults)
    {
        var feeds = 0;
        foreach (var link in page.QuerySelectorAll("head link[href]"))
        {
            var (rel, href, type) = (link.GetAttribute("rel"), link.GetAttribute("href")!, link.GetAttribute("type"));
            var where = $"{known.Address} link {rel} {href}";
            faults.Unless(href.StartsWith('/') || Uri.IsWellFormedUriString(href, UriKind.Absolute), where, "is no address");
            if (rel is "canonical" && known.Canonical is null)
            {
                continue;
            }

            await answers.Leads(href.StartsWith('/') ? answers.Site + href : href, where, faults);
            if (type is not null && (href.StartsWith('/') || answers.IsHere(href)))
            {
                faults.Same(type, (await answers.Of(href)).MediaType, where + ", its type");
                feeds += rel == "alternate" && type is "application/rss+xml" or "application/atom+xml" or "application/feed+json" && href.Trim('/').Contains('/', StringComparison.Ordinal) ? 1 : 0;
            }
        }

        faults.Same(known.HasFeeds ? 3 : 0, feeds, known.Address + ", its own feeds");
        if (page.Content("og:image") is { Length: > 0 } image)
        {
            var where = known.Address + " og:image";
            await answers.Leads(image, where, faults);
            var answer = await answers.Of(image);
            faults.Same("image/jpeg", answer.MediaType, where);
            if (page.Content("og:image:width") is { Length: > 0 } width && answer.MediaType == "image/jpeg")
            {
                faults.Same($"{answer.Size}", $"({width}, {page.Content("og:image:height")})", where + ", its size");
            }
        }
    }

    /// <summary>Each version of a story names all of them, itself included.</summary>
    public static async Task<bool> Translations(IHtmlDocument page, KnownPage known, Answers answers, Faults faults)
    {
        var named = Of(page);
        foreach (var (language, address) in named)
        {
            faults.Same(string.Join(' ', named.Select(one => $"{one}").Order()), string.Join(' ', Of((await answers.Of(address)).Page).Select(one => $"{one}").Order()), $"{known.Address} and its version {address}");
            faults.Same(language, (await answers.Of(address)).Page.DocumentElement.GetAttribute("lang"), $"{known.Address}, its version {address}");
        }

        faults.Unless(named.Count == 0 || named.Exists(one => one == (known.Language, answers.Site + known.Address.Split('?')[0])), known.Address, "does not name itself among its versions");
        return named.Count > 0;
    }

    private static List<(string Language, string Address)> Of(IHtmlDocument page)
        => [.. page.QuerySelectorAll("head link[rel=alternate][hreflang]").Select(link => (link.GetAttribute("hreflang")!, link.GetAttribute("href")!))];
}
