using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Standfirst.Stories;
using Standfirst.Themes;

namespace Standfirst.Tests.Machines;

/// <summary>What JSON-LD says, held against what people see in the page, in either theme.</summary>
internal static class Shown
{
    public static void Crumbs(JsonElement block, IHtmlDocument page, KnownPage known, string site, string where, Faults faults)
    {
        var (steps, told) = (page.QuerySelectorAll("nav.crumbs li").ToList(), block.GetProperty("itemListElement").EnumerateArray().ToList());
        faults.Same(steps.Select(step => step.TextContent), told.Select(one => one.GetProperty("name").GetString()), where + ".name");
        faults.Same(steps.Select((_, n) => $"{n + 1}"), told.Select(one => one.GetProperty("position").GetRawText()), where + ".position");
        var own = known.Story is null ? known.Address : known.Address.Split('?')[0];
        faults.Same(steps.Select(step => site + (step.QuerySelector("a")?.GetAttribute("href") ?? own)), told.Select(one => one.GetProperty("item").GetString()), where + ".item");
    }

    public static void Site(JsonElement block, IHtmlDocument page, string where, Faults faults)
    {
        faults.Same(page.Title, block.Text("name"), where + ".name");
        Contains(page, block.Text("description"), where + ".description", faults);
        faults.Same(page.DocumentElement.GetAttribute("lang"), block.Text("inLanguage"), where + ".inLanguage");
        faults.Same(block.Text("name"), block.GetProperty("publisher").Text("name"), where + ".publisher.name");
    }

    public static void Profile(JsonElement block, IHtmlDocument page, string where, Faults faults)
    {
        var person = block.GetProperty("mainEntity");
        faults.Same(page.QuerySelector("main h1")!.TextContent, person.Text("name"), where + ".name");
        Contains(page, person.Text("jobTitle"), where + ".jobTitle", faults);
        foreach (var paragraph in (person.Text("description") ?? "").Split("\n\n"))
        {
            Contains(page, paragraph, where + ".description", faults);
        }

        faults.Same(page.QuerySelectorAll("main a[rel=me]").Select(link => link.GetAttribute("href")), person.List("sameAs").Select(one => one.GetString()), where + ".sameAs");
        faults.Same(page.QuerySelector("main header picture, main header img") is not null, person.TryGetProperty("image", out _), where + ".image");
    }

    public static async Task Story(JsonElement block, KnownStory known, IHtmlDocument page, Answers answers, string where, Faults faults)
    {
        Head(block, known, page, answers.Site, where, faults);
        Dates(block, page, where, faults);
        Names(block, page, answers.Site, where, faults);
        Corrections(block, page, where, faults);
        await Picture(block, page, answers, where, faults);
        await Comments(block, known, page, answers, where, faults);
        faults.Same(
            page.QuerySelectorAll(".facts a[hreflang], .story-facts a[hreflang]").Select(link => (Lang: link.GetAttribute("hreflang"), Url: answers.Site + link.GetAttribute("href"), Title: link.GetAttribute("title"))).Distinct().Select(one => $"{one}"),
            block.List("workTranslation").Select(one => $"{(one.Text("inLanguage"), one.Text("url"), one.Text("headline"))}"), where + ".workTranslation");
    }

    private static void Head(JsonElement block, KnownStory known, IHtmlDocument page, string site, string where, Faults faults)
    {
        string[] narrow = known.Kind switch { StoryKind.Analysis => ["AnalysisNewsArticle"], StoryKind.Opinion => ["OpinionNewsArticle"], StoryKind.Review => ["ReviewNewsArticle"], _ => [] };
        faults.Same(narrow.Prepend("NewsArticle"), LinkedDataChecks.Types(block), where + ".@type");
        faults.Same(known.Headline, block.Text("headline"), where + ".headline");
        faults.Same(page.QuerySelector("main h1")!.TextContent, block.Text("headline"), where + ".headline");
        faults.Same(page.QuerySelector(".story-head .dek")?.TextContent, block.Text("description"), where + ".description");
        faults.Same(page.DocumentElement.GetAttribute("lang"), block.Text("inLanguage"), where + ".inLanguage");
        var section = page.QuerySelector(".story-head a");
        faults.Same(section?.TextContent, block.Text("articleSection"), where + ".articleSection");
        faults.Unless(section is null || page.QuerySelector($"nav.crumbs a[href='{section.GetAttribute("href")}']")?.TextContent == section.TextContent, where + ".articleSection", "is not in the way from the front");
        var dateline = page.QuerySelector(".dateline")?.TextContent;
        faults.Unless((dateline is null) == (block.Text("dateline") is null) && dateline?.StartsWith(block.Text("dateline")!, StringComparison.Ordinal) is not false, where + ".dateline", $"is “{block.Text("dateline")}”, and “{dateline}” in the page");
        faults.Same(page.QuerySelectorAll(".topics dd").Select(topic => topic.TextContent), block.List("keywords").Select(one => one.GetString()), where + ".keywords");
        faults.Same(site + Publication.Addresses.Encode(known.Path), block.Text("url"), where + ".url");
        faults.Same(block.Text("url"), block.Text("mainEntityOfPage"), where + ".mainEntityOfPage");
        faults.Same(known.Canonical.Length > 0 ? page.QuerySelector($"a[href='{known.Canonical}']")?.GetAttribute("href") : null, block.Text("isBasedOn"), where + ".isBasedOn");
    }

    private static void Dates(JsonElement block, IHtmlDocument page, string where, Faults faults)
    {
        var times = page.QuerySelectorAll(".story-meta time, .story-facts time").Select(time => time.GetAttribute("datetime")).ToList();
        faults.Same(times.FirstOrDefault(), block.Text("datePublished"), where + ".datePublished");
        faults.Same(times.LastOrDefault(), block.Text("dateModified"), where + ".dateModified");
        faults.Unless(Moment(block.Text("dateModified")) >= Moment(block.Text("datePublished")), where + ".dateModified", "is before it was published");
        faults.Same(block.Text("datePublished"), page.QuerySelector("meta[property='article:published_time']")?.GetAttribute("content"), where + " article:published_time");
        if (page.QuerySelector("meta[property='article:modified_time']") is { } modified)
        {
            faults.Same(block.Text("dateModified"), modified.GetAttribute("content"), where + " article:modified_time");
        }
    }

    private static void Names(JsonElement block, IHtmlDocument page, string site, string where, Faults faults)
    {
        var authors = block.List("author").ToList();
        var links = page.QuerySelectorAll("main article .byline a[rel=author]").ToList();
        var signed = authors.Where(author => LinkedDataChecks.Types(author).Contains("Person")).ToList();
        faults.Same(links.Select(link => $"{link.TextContent} {site}{link.GetAttribute("href")}"), signed.Where(author => author.Text("url") is not null).Select(author => $"{author.Text("name")} {author.Text("url")}"), where + ".author");
        var line = page.QuerySelector("main article .byline")?.TextContent ?? "";
        foreach (var author in signed)
        {
            faults.Unless(line.Contains(author.Text("name")!, StringComparison.Ordinal), where + ".author", $"{author.Text("name")} is not in the byline “{line}”");
        }

        faults.Unless(signed.Count > 0 || authors is [var paper] && paper.Text("name") == block.GetProperty("publisher").Text("name"), where + ".author", "is neither signed nor the paper’s");
    }

    private static void Corrections(JsonElement block, IHtmlDocument page, string where, Faults faults)
    {
        // What is new is told below the story as well, and corrects nothing.
        var words = Words.For(page.DocumentElement.GetAttribute("lang")!);
        var notes = page.QuerySelectorAll(".note:has(time)").Where(note => note.QuerySelector("h2")!.TextContent != words.Get("note_update")).ToList();
        var told = block.List("correction").ToList();
        faults.Same(notes.Count, told.Count, where + ".correction, their number");
        foreach (var one in told)
        {
            faults.Unless(notes.Exists(note => note.QuerySelector("time")!.GetAttribute("datetime") == one.Text("datePublished") && note.TextContent.Contains(one.Text("text")!, StringComparison.Ordinal)),
                where + ".correction", $"“{one.Text("text")}” is not in the page");
        }
    }

    private static async Task Picture(JsonElement block, IHtmlDocument page, Answers answers, string where, Faults faults)
    {
        var shown = page.QuerySelector(".lead-picture");
        var told = block.List("image").ToList();
        faults.Same(shown is null ? 0 : 1, told.Count, where + ".image, their number");
        if (shown is null || told is not [var image])
        {
            return;
        }

        var credit = shown.QuerySelector(".credit")?.TextContent;
        var caption = shown.QuerySelector("figcaption")?.ChildNodes.OfType<IText>().FirstOrDefault()?.TextContent.Trim();
        faults.Same(string.IsNullOrEmpty(caption) ? null : caption, image.Text("caption"), where + ".image.caption");
        faults.Same(credit, image.Text("creditText"), where + ".image.creditText");
        var hash = image.Text("url")!.Split('/')[^2];
        faults.Unless(shown.QuerySelector("img")!.GetAttribute("src")!.Contains(hash, StringComparison.Ordinal), where + ".image.url", "is another picture than the page’s");
        var answer = await answers.Of(image.Text("url")!);
        faults.Same("image/jpeg", answer.MediaType, where + ".image.url, its type");
        if (answer.MediaType == "image/jpeg")
        {
            faults.Same($"{answer.Size}", $"({image.GetProperty("width")}, {image.GetProperty("height")})", where + ".image, its size");
        }
    }

    /// <summary>Through all pages of them: the number is the story's, and not the page's.</summary>
    private static async Task Comments(JsonElement block, KnownStory known, IHtmlDocument page, Answers answers, string where, Faults faults)
    {
        if (!block.TryGetProperty("commentCount", out var count))
        {
            faults.Unless(page.QuerySelector("#comments") is null, where, "lacks commentCount");
            return;
        }

        var (there, at) = (0, (await answers.Of(Publication.Addresses.Encode(known.Path))).Page);
        for (var n = 0; n < 20; n++)
        {
            there += at.QuerySelectorAll(".comment-text, .said-there").Length;
            if (at.QuerySelector("#comments a[rel=next]") is not { } next)
            {
                break;
            }

            at = (await answers.Of(next.GetAttribute("href")!)).Page;
        }

        faults.Same(there, count.GetInt32(), where + ".commentCount");
        var head = page.QuerySelector("#comments-head")!.TextContent;
        faults.Unless(there == 0 || head.Any(char.IsDigit) is false || head.Contains(there.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), where + ".commentCount", $"is not in “{head}”");
    }

    private static void Contains(IHtmlDocument page, string? text, string where, Faults faults)
        => faults.Unless(text is null || page.Body!.TextContent.Contains(text, StringComparison.Ordinal), where, $"“{text}” is not in the page");

    private static DateTimeOffset Moment(string? text) => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var at) ? at : default;
}
