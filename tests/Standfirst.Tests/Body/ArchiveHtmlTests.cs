using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Standfirst.Body;

namespace Standfirst.Tests.Body;

/// <summary>Posts of real archives: not a word may be lost, and reading again what was rendered changes nothing.</summary>
public sealed partial class ArchiveHtmlTests
{
    [Fact]
    public void Words_of_real_posts_survive()
    {
        var posts = Directory.GetFiles(Samples.Path("wxr"), "*.xml", SearchOption.AllDirectories)
            .SelectMany(file => Content().Matches(File.ReadAllText(file)).Select(match => (File: Path.GetFileName(file), Html: match.Groups[1].Value)))
            .Where(post => post.Html.Trim().Length > 0)
            .ToList();
        Assert.True(posts.Count > 400, $"only {posts.Count} posts were found");
        var wrong = new StringBuilder();
        foreach (var (file, html) in posts)
        {
            var reading = HtmlReader.Read(html);
            var rendered = BodyHtml.Render(reading.Document);
            var (before, after) = (Words(html), Words(rendered));
            var missing = Missing(before, after);
            if (missing.Count > 0)
            {
                wrong.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{file}: {string.Join(' ', missing.Take(12))} of {html[..Math.Min(120, html.Length)].ReplaceLineEndings(" ")}");
            }

            Assert.Equal(reading.Document, global::Standfirst.Body.Document.Parse(reading.Document.ToJson()));
            if (!Nodes.In(reading.Document).OfType<ImportedHtml>().Any())
            {
                Assert.Equal(reading.Document.ToJson(), HtmlReader.Read(rendered).Document.ToJson());
            }
        }

        Assert.True(wrong.Length == 0, wrong.ToString());
    }

    /// <summary>What a reader of the page sees: no scripts, no fields, no text that is hidden or shown only without scripts.</summary>
    private static List<string> Words(string html)
    {
        var body = new HtmlParser().ParseDocument($"<body>{html}").Body!;
        foreach (var unseen in body.QuerySelectorAll("script, style, noscript, template, select, textarea, button, [hidden], svg, iframe, object, audio, video, title").ToArray())
        {
            unseen.Remove();
        }

        foreach (var unseen in body.QuerySelectorAll("[style]").Where(element => element.GetAttribute("style")!.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.Ordinal)).ToArray())
        {
            unseen.Remove();
        }

        foreach (var line in body.QuerySelectorAll("br, p, div, cite, footer, figcaption, li, td, th, h1, h2, h3, h4, h5, h6, dt, dd, blockquote").ToArray())
        {
            line.Before(body.Owner!.CreateTextNode("\u0001"));
        }

        var text = new StringBuilder();
        foreach (var node in body.Descendants<IText>())
        {
            text.Append(node.Data).Append(node.ParentElement is { LocalName: "a" or "b" or "strong" or "em" or "i" or "span" or "code" or "u" or "small" or "sup" or "sub" or "abbr" or "kbd" or "del" or "s" or "ins" or "cite" or "tt" or "big" } ? "" : "\u0001");
        }

        // Letters alone: where a block ends between two words is not what is tested here.
        return [.. Word().Matches(text.ToString()).Select(match => match.Value)];
    }

    private static List<string> Missing(List<string> before, List<string> after)
    {
        var counts = after.GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());
        return [.. before.Where(word => !(counts.TryGetValue(word, out var left) && (counts[word] = left - 1) >= 0))];
    }

    [GeneratedRegex(@"<content:encoded><!\[CDATA\[(.*?)\]\]></content:encoded>", RegexOptions.Singleline)]
    private static partial Regex Content();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
