using Standfirst.Pictures;
using Standfirst.Stories;
using Standfirst.Themes;
using Standfirst.Themes.Views;

namespace Standfirst.Site;

/// <summary>What stands in the head of every kind of page but a story's own.</summary>
internal static class Head
{
    private const int DescriptionLength = 200;

    /// <param name="visit">The request.</param>
    /// <param name="title">For the window.</param>
    /// <param name="url">The page's own path with its meaningful query, encoded; null for a page instead of another.</param>
    public static PageView Page(Visit visit, string title, string? url) => new()
    {
        Site = visit.Site,
        Title = title,
        Language = visit.Masthead.Language,
        Canonical = url is null ? null : visit.Address + url,
        OpenGraph = url is null ? null : new OpenGraphView { Title = title },
        Now = visit.TimesIn(visit.Masthead.Language).Now,
    };

    /// <summary>The path from the front to here.</summary>
    /// <param name="visit">The reader's.</param>
    /// <param name="section">What the page is in, if anything.</param>
    /// <param name="last">The page's own name, where it is no section.</param>
    /// <param name="language">Of the page; the publication's where it is not given.</param>
    public static IReadOnlyList<LinkView> Crumbs(Visit visit, SectionNode? section, string? last = null, string? language = null)
    {
        var home = Words.For(language ?? visit.Masthead.Language, visit.Masthead.Language).Get("home");
        var line = section?.Line.Select(one => new LinkView(one.Name, one.Url)) ?? [];
        if (last is null && section is not null)
        {
            line = [.. line.SkipLast(1), new LinkView(section.Name)];
        }

        return [new LinkView(home, "/"), .. line, .. last is null ? Array.Empty<LinkView>() : [new LinkView(last)]];
    }

    /// <summary>The three feeds of a section, writer or topic.</summary>
    public static IReadOnlyList<AlternateView> Feeds(string name, string url)
    {
        var under = url.TrimEnd('/');
        return
        [
            new AlternateView(under + "/feed.xml") { Type = "application/rss+xml", Title = $"{name}: RSS" },
            new AlternateView(under + "/atom.xml") { Type = "application/atom+xml", Title = $"{name}: Atom" },
            new AlternateView(under + "/feed.json") { Type = "application/feed+json", Title = $"{name}: JSON Feed" },
        ];
    }

    /// <summary>A picture as one address for programs elsewhere: a JPEG of about 1200 pixels.</summary>
    public static (string Url, int Width, int Height)? Image(Visit visit, CardRow card)
    {
        if (card.Picture() is not { } picture)
        {
            return null;
        }

        var (address, width, height) = PictureSet.AtMost(picture, 1280);
        return (visit.AbsoluteUrl(address), width, height);
    }

    /// <summary>How a text begins, for who sees only a line of it; cut at a word.</summary>
    public static string Beginning(string text)
    {
        var line = text.Length > 3 * DescriptionLength ? text[..(3 * DescriptionLength)] : text;
        line = string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= DescriptionLength)
        {
            return line;
        }

        // The mark at its end is one of its letters.
        const int last = DescriptionLength - 1;
        var cut = line.LastIndexOf(' ', last);
        return line[..(cut > DescriptionLength / 2 ? cut : last - (char.IsHighSurrogate(line[last - 1]) ? 1 : 0))] + "…";
    }
}
