using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Standfirst.Body;

namespace Standfirst.Import.Pages;

/// <summary>What a page says of its story outside the text: in JSON-LD, in meta elements, and in places that readers see.</summary>
internal sealed partial record PageFacts
{
    // Where themes put the way to the page.
    private const string Crumbs =
        "nav[aria-label*='breadcrumb' i], [typeof*='BreadcrumbList'], [itemtype*='BreadcrumbList'], [class*='breadcrumb' i], [id*='breadcrumb' i], .td-crumb-container, .entry-crumbs, .rank-math-breadcrumb, [class*='brotkrume' i]";

    private const string Writers = "[rel~='author'], [itemprop='author'] [itemprop='name'], .byline a, .author-name, .author a, .byline__name, .td-post-author-name a, .entry-author-name, .article__author, .post-author-name";

    public string Headline { get; private init; } = "";

    public IElement? HeadlineElement { get; private init; }

    public string Description { get; private init; } = "";

    public IReadOnlyList<string> Bylines { get; private init; } = [];

    public string Section { get; private init; } = "";

    public IReadOnlyList<string> Topics { get; private init; } = [];

    public string Language { get; private init; } = "";

    public DateTimeOffset? Published { get; private init; }

    public DateTimeOffset? Updated { get; private init; }

    public string Address { get; private init; } = "";

    public PagePicture? Picture { get; private init; }

    public static PageFacts Of(IDocument page, string? address, Leavings leavings)
    {
        var data = JsonLd.Of(page);
        var site = Meta(page, "og:site_name");
        var titles = new[] { data.Text("headline"), Meta(page, "og:title"), Meta(page, "twitter:title"), WithoutSite(page.Title ?? "", site) }.Where(title => title.Length > 0).Select(title => WithoutSite(title, site)).ToList();
        var (headline, element) = HeadlineOf(page, titles);
        var image = data.Image();
        var src = FirstOf(image.Src, Meta(page, "og:image"), Meta(page, "og:image:url"), Meta(page, "twitter:image"));
        var canonical = FirstOf(page.QuerySelector("link[rel~='canonical' i]")?.GetAttribute("href") ?? "", Meta(page, "og:url"), address ?? "");
        var from = Absolute(canonical, address);
        return new PageFacts
        {
            Headline = headline,
            HeadlineElement = element,
            Description = FirstOf(Meta(page, "og:description"), data.Text("description"), Meta(page, "description"), Meta(page, "twitter:description")),
            Bylines = Names(page, data, site, leavings),
            Section = SectionOf(page, data, headline, leavings),
            Topics = Keywords(page, data),
            Language = LanguageOf(page, data),
            Published = Moments.Exact(NullIfEmpty(FirstOf(data.Text("datePublished"), Meta(page, "article:published_time"), Meta(page, "parsely-pub-date"), Meta(page, "datePublished"), Meta(page, "date"), Meta(page, "dc.date"), Meta(page, "dcterms.created"),
                page.QuerySelector("[itemprop='datePublished']")?.GetAttribute("datetime") ?? "", page.QuerySelector("[itemprop='datePublished']")?.GetAttribute("content") ?? "",
                page.QuerySelector("time.entry-date[datetime], time.published[datetime], article time[datetime], time[pubdate][datetime], header time[datetime]")?.GetAttribute("datetime") ?? ""))),
            Updated = Moments.Exact(NullIfEmpty(FirstOf(data.Text("dateModified"), Meta(page, "article:modified_time"), Meta(page, "og:updated_time"), Meta(page, "dateModified"), page.QuerySelector("time.updated[datetime], [itemprop='dateModified'][datetime]")?.GetAttribute("datetime") ?? ""))),
            Address = from,
            Picture = src.Length == 0 || Absolute(src, from) is not { Length: > 0 } picture || Body.Address.SourceProblem(picture) is not null
                ? null
                : new PagePicture(picture, image.Caption, image.Credit, FirstOf(Meta(page, "og:image:alt"), Meta(page, "twitter:image:alt"))),
        };
    }

    public static string Absolute(string address, string? page)
    {
        var clean = Body.Address.Clean(address);
        return page is { Length: > 0 } && Body.Address.Scheme(clean).Length == 0 && Uri.TryCreate(page, UriKind.Absolute, out var from) && Uri.TryCreate(from, clean, out var absolute) ? absolute.AbsoluteUri : clean;
    }

    /// <summary>The share of the words of one line that the other has too.</summary>
    public static double Overlap(string one, string other)
    {
        var (left, right) = (Word().Matches(one.ToLowerInvariant()).Select(match => match.Value).ToHashSet(), Word().Matches(other.ToLowerInvariant()).Select(match => match.Value).ToHashSet());
        return left.Count == 0 || right.Count == 0 ? 0 : left.Count(right.Contains) / (double)Math.Min(left.Count, right.Count);
    }

    private static string Meta(IDocument page, string name)
        => Letters.Line(page.QuerySelector($"meta[property='{name}' i], meta[name='{name}' i], meta[itemprop='{name}' i]")?.GetAttribute("content") ?? "");

    private static string FirstOf(params ReadOnlySpan<string> values)
    {
        foreach (var value in values)
        {
            if (value.Length > 0)
            {
                return value;
            }
        }

        return "";
    }

    private static string? NullIfEmpty(string value) => value.Length == 0 ? null : value;

    /// <summary>"Headline - The Paper", "Headline | World | The Paper".</summary>
    private static string WithoutSite(string title, string site)
    {
        var line = Letters.Line(title);
        if (site.Length > 0 && line.EndsWith(site, StringComparison.OrdinalIgnoreCase) && line[..^site.Length].TrimEnd() is { Length: > 8 } before && before[^1] is '-' or '|' or '–' or '—' or '·' or '•' or ':' or '«' or '»')
        {
            return before[..^1].TrimEnd(' ', '-', '|');
        }

        var bar = line.IndexOf(" | ", StringComparison.Ordinal);
        return bar > 15 ? line[..bar] : line;
    }

    /// <summary>What readers see as the headline; what the page tells machines may be cut or written for them.</summary>
    private static (string Headline, IElement? Element) HeadlineOf(IDocument page, List<string> titles)
    {
        var heads = page.QuerySelectorAll("h1, [itemprop~='headline']").Where(head => head.LocalName != "meta" && Letters.Line(head.TextContent).Length > 0).Take(20).ToList();
        var best = heads.Select(head => (Head: head, Text: Letters.Line(head.TextContent), Fit: titles.Select(title => Overlap(Letters.Line(head.TextContent), title)).DefaultIfEmpty(0).Max()))
            .OrderByDescending(head => head.Fit).ThenByDescending(head => head.Text.Length).FirstOrDefault();
        if (best.Head is not null && best.Fit >= 0.5 && LineOf.Words(best.Text) > 1)
        {
            return (best.Text, best.Head);
        }

        return titles.Count > 0 ? (titles[0], null) : best.Head is not null ? (best.Text, best.Head) : ("", null);
    }

    private static List<string> Names(IDocument page, JsonLd data, string site, Leavings leavings)
    {
        IReadOnlyList<string>[] sources =
        [
            data.Names("author"),
            [.. page.QuerySelectorAll("meta[name='author' i], meta[property='article:author' i], meta[name='parsely-author' i], meta[name='byl' i]").Select(meta => Letters.Line(meta.GetAttribute("content") ?? ""))],
            [.. page.QuerySelectorAll(Writers).Take(8).Select(element => Letters.Line(element.TextContent))],
            [.. page.QuerySelectorAll(".byline, [class*='byline' i], [class*='author' i]").Take(4).Select(element => Letters.Line(element.TextContent))],
        ];
        foreach (var source in sources)
        {
            var names = new List<string>();
            foreach (var given in source.Where(name => name.Length > 0 && !name.Contains("://", StringComparison.Ordinal)))
            {
                foreach (var name in LineOf.Writers(given) ?? LineOf.Writers(given, needsWord: false) ?? [])
                {
                    if (name.Equals("admin", StringComparison.OrdinalIgnoreCase) || name.Equals("administrator", StringComparison.OrdinalIgnoreCase) || name.Equals(site, StringComparison.OrdinalIgnoreCase))
                    {
                        leavings.Add(name, "byline that names nobody");
                    }
                    else if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
                    {
                        names.Add(name);
                    }
                }
            }

            if (names.Count > 0)
            {
                return names;
            }
        }

        return [];
    }

    private static string SectionOf(IDocument page, JsonLd data, string headline, Leavings leavings)
    {
        var visible = page.QuerySelectorAll(Crumbs).Select(Steps).FirstOrDefault(steps => steps.Count > 0) ?? [];
        foreach (var crumbs in new[] { visible, data.Breadcrumb() })
        {
            var steps = crumbs.Where(step => !Phrases.Home.Contains(step, StringComparer.OrdinalIgnoreCase) && LineOf.Key(step) != LineOf.Key(headline)
                && !(LineOf.Key(step.TrimEnd('…', '.')) is { Length: > 12 } key && LineOf.Key(headline).StartsWith(key, StringComparison.Ordinal))).ToList();
            if (steps.Count > 0)
            {
                leavings.Add(string.Join(" › ", crumbs), $"breadcrumb: read for the section {steps[^1]}");
                return steps[^1];
            }
        }

        return FirstOf(data.Text("articleSection"), Meta(page, "article:section"), Meta(page, "parsely-section"),
            Letters.Line(page.QuerySelector("[rel~='category'], .cat-links a, .post-category a, .entry-category a, .section-name, .kicker")?.TextContent ?? ""));
    }

    private static IReadOnlyList<string> Steps(IElement crumbs)
    {
        var items = crumbs.QuerySelectorAll("li").ToList();
        items = items.Count > 0 ? items : [.. crumbs.QuerySelectorAll("a, [itemprop='name'], .breadcrumb_last, [aria-current], span").Where(element => element.QuerySelector("a, span") is null)];
        return [.. items.Select(item => Letters.Line(item.TextContent).Trim('»', '›', '>', '/', '|', '•', ' ', '←')).Where(step => step.Length is > 0 and < 200).Distinct()];
    }

    private static List<string> Keywords(IDocument page, JsonLd data)
    {
        IReadOnlyList<string>[] sources =
        [
            [.. page.QuerySelectorAll("a[rel~='tag'], .tags-links a, .post-tags a, .td-tags a, .entry-tags a").Select(tag => Letters.Line(tag.TextContent).TrimStart('#'))],
            [.. page.QuerySelectorAll("meta[property='article:tag' i]").Select(tag => Letters.Line(tag.GetAttribute("content") ?? ""))],
            data.Texts("keywords"),
            [.. Meta(page, "news_keywords").Split(',', StringSplitOptions.TrimEntries)],
        ];
        return [.. (sources.FirstOrDefault(source => source.Any(topic => topic.Length > 0)) ?? []).Where(topic => topic.Length is > 0 and <= 60).Distinct(StringComparer.OrdinalIgnoreCase).Take(30)];
    }

    private static string LanguageOf(IDocument page, JsonLd data)
    {
        foreach (var language in new[] { page.DocumentElement.GetAttribute("lang") ?? "", data.Text("inLanguage"), Meta(page, "og:locale"), Meta(page, "content-language"), page.QuerySelector("meta[http-equiv='content-language' i]")?.GetAttribute("content") ?? "" })
        {
            if (language.Replace('_', '-') is { Length: > 1 } tag && Schema.IsLanguage(tag))
            {
                return tag;
            }
        }

        return "";
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Word();
}
