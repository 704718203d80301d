using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Standfirst.Stories;
using Standfirst.Tests.Site;

namespace Standfirst.Tests.Machines;

/// <summary>A story's ninjs held against its page.</summary>
internal static partial class NinjsShown
{
    public static async Task Story(JsonElement story, KnownPage known, IHtmlDocument page, Answers answers, string where, Faults faults)
    {
        var data = page.LinkedData("NewsArticle");
        faults.Same(Line(known.Story!.Headline), story.List("headlines").Single().Text("value"), where + ".headlines");
        var dek = Line(page.QuerySelector(".story-head .dek")?.TextContent ?? "");
        faults.Same(dek.Length == 0 ? [] : [dek], story.List("descriptions").Select(one => one.Text("value")), where + ".descriptions");
        faults.Same(known.Language, story.Text("language"), where + ".language");
        faults.Same(data.GetProperty("publisher").Text("name"), story.Text("copyrightHolder"), where + ".copyrightHolder");
        faults.Same(Line(data.Text("dateline") ?? "") is { Length: > 0 } place ? place : null, story.Text("located"), where + ".located");
        faults.Same(Moment(data.Text("dateModified")), Moment(story.Text("versionCreated")), where + ".versionCreated");
        faults.Same(Moment(data.Text("datePublished")), Moment(story.Text("firstCreated")), where + ".firstCreated");
        faults.Same(data.Text("url"), story.List("altIds").Single(one => one.Text("role") == "web").Text("value"), where + ".altIds");
        var signed = data.List("author").Where(author => LinkedDataChecks.Types(author).Contains("Person")).ToList();
        faults.Same(signed.Select(author => (Line(author.Text("name")!), author.Text("url")).ToString()), story.List("infoSources").Select(one => (one.Text("name"), one.Text("uri")).ToString()), where + ".infoSources");
        faults.Same(signed.Count == 0 ? null : string.Join(", ", signed.Select(author => Line(author.Text("name")!))), story.Text("by"), where + ".by");
        string genre = known.Story.Kind switch { StoryKind.News or StoryKind.Brief => "Current", var other => other.ToString() };
        faults.Same("http://cv.iptc.org/newscodes/genre/" + genre, story.List("genres").Single().Text("uri"), where + ".genres");
        Names(story, page, answers.Site, where, faults);
        Bodies(story, page, where, faults);
        await Picture(story, data, answers, where, faults);
    }

    /// <summary>Sections are those on the way from the front, topics those below the story, each of its kind.</summary>
    private static void Names(JsonElement story, IHtmlDocument page, string site, string where, Faults faults)
    {
        var words = Standfirst.Themes.Words.For(page.DocumentElement.GetAttribute("lang")!);
        var sections = page.QuerySelectorAll("nav.crumbs a").Skip(1).Select(link => (Line(link.TextContent), site + link.GetAttribute("href")));
        IEnumerable<(string, string)> Topics(string kind) => page.QuerySelectorAll(".topics > div").Where(group => group.QuerySelector("dt")!.TextContent == words.Get("topics_" + kind))
            .SelectMany(group => group.QuerySelectorAll("dd a")).Select(link => (Line(link.TextContent), site + link.GetAttribute("href")));
        foreach (var (name, expected) in ((string, IEnumerable<(string, string)>)[])[("subjects", sections.Concat(Topics("topic"))), ("people", Topics("person")), ("places", Topics("place")), ("organisations", Topics("organisation"))])
        {
            faults.Same(expected.Select(one => $"{one}"), story.List(name).Select(one => $"({one.Text("name")}, {one.Text("uri")})"), $"{where}.{name}");
        }
    }

    private static void Bodies(JsonElement story, IHtmlDocument page, string where, Faults faults)
    {
        var bodies = story.List("bodies").ToList();
        faults.Same(["text/html", "text/plain"], bodies.Select(body => body.Text("contentType")), where + ".bodies");
        var shown = Letters(page.QuerySelector(".story-body .text")!.TextContent);
        foreach (var line in bodies[1].Text("value")!.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            faults.Unless(shown.Contains(Letters(line), StringComparison.Ordinal), where + ".bodies", $"“{line}” is not in the page");
        }

        faults.Unless(bodies[1].GetProperty("wordCount").GetInt32() > 0, where + ".bodies.wordCount", "is nothing");
        var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(bodies[0].Text("value")!).Body!;
        foreach (var note in page.QuerySelectorAll(".note:has(time) p"))
        {
            faults.Unless(Letters(html.TextContent).Contains(Letters(note.ChildNodes[^1].TextContent), StringComparison.Ordinal), where + ".bodies", $"lacks the note “{note.TextContent}”");
        }
    }

    private static async Task Picture(JsonElement story, JsonElement data, Answers answers, string where, Faults faults)
    {
        var (told, shown) = (story.List("associations").ToList(), data.List("image").ToList());
        faults.Same(shown.Count, told.Count, where + ".associations, their number");
        if (told is not [var picture] || shown is not [var image])
        {
            return;
        }

        faults.Same("picture", picture.Text("type"), where + ".associations.type");
        faults.Same(image.Text("creditText"), picture.Text("by"), where + ".associations.by");
        faults.Same(image.Text("caption") is { } caption ? Line(caption) : null, picture.List("descriptions").Select(one => one.Text("value")).SingleOrDefault(), where + ".associations.descriptions");
        foreach (var rendition in picture.List("renditions"))
        {
            var answer = await answers.Of(rendition.Text("href")!);
            faults.Same(200, (int)answer.Status, where + ".renditions.href");
            faults.Same(rendition.Text("contentType"), answer.MediaType, where + ".renditions.contentType");
            faults.Same($"({rendition.GetProperty("width")}, {rendition.GetProperty("height")})", $"{answer.Size}", where + ".renditions, its size");
            faults.Unless(!rendition.TryGetProperty("sizeInBytes", out var bytes) || bytes.GetInt64() == answer.Bytes.Length, where + ".renditions.sizeInBytes", "is not the length");
        }
    }

    private static string Line(string text) => Standfirst.Feeds.FeedText.Line(text);

    private static DateTimeOffset? Moment(string? text) => text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static string Letters(string text) => Blanks().Replace(text, "");

    [GeneratedRegex(@"[\s\u2060]+")]
    private static partial Regex Blanks();
}
