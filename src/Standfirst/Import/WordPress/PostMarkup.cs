using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Standfirst.Body;

namespace Standfirst.Import.WordPress;

/// <summary>What the content of one item refers to beside itself.</summary>
internal interface IPostSurroundings
{
    /// <summary>Content of a reusable block, or null.</summary>
    string? Reusable(string id);

    /// <summary>Numbers of the pictures that were added to this item, in their order.</summary>
    IEnumerable<string> Pictures();

    /// <summary>Something of the content did not come over as it was.</summary>
    void Lose(string what, string why);
}

/// <summary>
/// Turns what WordPress keeps (blocks, or classic content with shortcodes and without paragraphs) into the plain HTML that <c>HtmlReader</c> reads:
/// figures, galleries, quotations and embeds in the form that <see cref="BodyHtml"/> writes.
/// </summary>
internal sealed partial class PostMarkup(IPostSurroundings around)
{
    private static readonly HtmlParser Parser = new();

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "caption", "wp_caption", "gallery", "audio", "video", "embed", "playlist", "youtube", "vimeo", "dailymotion", "soundcloud", "spotify", "twitter", "tweet",
        "instagram", "facebook", "tiktok", "ted", "slideshare", "scribd", "googlemaps", "wpvideo", "code", "sourcecode", "source", "more",
    };

    private static readonly string[] MediaAttributes = ["src", "mp3", "m4a", "ogg", "wav", "flac", "mp4", "m4v", "webm", "ogv", "wmv", "flv"];

    private int reusing;

    public string ToHtml(string content)
        => Blocks.Are(content) ? string.Concat(Blocks.Read(content).Select(Render)) : Classic(content);

    private string Classic(string content)
    {
        var html = BareAddress().Replace(content.ReplaceLineEndings("\n"), match => EmbedOrLink(match.Value.Trim()));
        html = Autop.Paragraphs(html);
        // A shortcode alone in a paragraph stands for a block.
        html = Alone().Replace(html, match => Known.Contains(match.Groups["name"].Value) ? match.Groups["code"].Value : match.Value);
        return Codes(html);
    }

    private string Codes(string html) => Shortcodes.Replace(html, Known, Render,
        name => around.Lose($"[{name}]", "this shortcode belongs to a plugin; it stays in the text as it was written"));

    private static string EmbedOrLink(string address)
    {
        var url = WebUtility.HtmlDecode(address);
        var embed = EmbedProviders.Guess(url);
        return embed.Kind != EmbedKind.Other || EmbedProviders.IsMediaFile(url)
            ? $"\n\n{EmbedOf(url)}\n\n"
            : $"<a href=\"{WebUtility.HtmlEncode(url)}\">{WebUtility.HtmlEncode(url)}</a>";
    }

    internal static string EmbedOf(string url, EmbedKind? kind = null, string? title = null)
    {
        var embed = EmbedProviders.Guess(url, kind, string.IsNullOrWhiteSpace(title) ? null : title.Trim());
        var html = new StringBuilder("<div class=\"embed\" data-kind=\"").Append(Schema.Name(embed.Kind)).Append("\"><a").Attribute("href", embed.Url).Append('>');
        if (embed.Provider is { } provider)
        {
            html.Append("<span class=\"provider\">").Words(provider).Append("</span> ");
        }

        return embed.Title is { } shown
            ? html.Append("<span class=\"title\">").Words(shown).Append("</span></a></div>").ToString()
            : html.Append("<span class=\"address\">").Words(EmbedProviders.Shown(embed.Url)).Append("</span></a></div>").ToString();
    }

    private string? Render(Shortcode code)
    {
        switch (code.Name)
        {
            case "caption" or "wp_caption":
                return Caption(code);
            case "gallery" or "playlist":
                return Gallery(code);
            case "audio" or "video":
                var kind = code.Name == "audio" ? EmbedKind.Audio : EmbedKind.Video;
                var source = MediaAttributes.Select(code.Of).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))
                    ?? code.Values.FirstOrDefault(IsAddress) ?? (code.Content is { } inside ? Address().Match(inside) is { Success: true } found ? found.Value : null : null);
                return source is null ? Unclear(code) : Block(EmbedOf(Decoded(source), kind));
            case "embed":
                var address = string.IsNullOrWhiteSpace(code.Content) ? code.Of("src") ?? code.Values.FirstOrDefault() : Address().Match(code.Content) is { Success: true } match ? match.Value : null;
                return address is null ? Unclear(code) : Block(EmbedOf(Decoded(address)));
            case "code" or "sourcecode" or "source":
                return code.Content is null ? null : $"<pre><code>{Plain(code.Content)}</code></pre>";
            case "more":
                return "";
            default:
                return EmbedByName(code);
        }
    }

    /// <summary>Shortcodes of widespread plugins that name only the number of a film or a message.</summary>
    private string? EmbedByName(Shortcode code)
    {
        var value = code.Of("url") ?? code.Of("src") ?? code.Of("link") ?? code.Values.FirstOrDefault() ?? code.Of("id") ?? code.Content;
        value = value is null ? null : Decoded(Tags().Replace(value, "")).Trim().TrimStart('=');
        if (string.IsNullOrEmpty(value))
        {
            return Unclear(code);
        }

        var url = IsAddress(value) ? value : code.Name switch
        {
            "youtube" => "https://www.youtube.com/watch?v=" + Uri.EscapeDataString(value),
            "vimeo" => "https://vimeo.com/" + Uri.EscapeDataString(value),
            "dailymotion" => "https://www.dailymotion.com/video/" + Uri.EscapeDataString(value),
            "wpvideo" => "https://videopress.com/v/" + Uri.EscapeDataString(value),
            "ted" => "https://www.ted.com/talks/" + Uri.EscapeDataString(value),
            "tweet" or "twitter" => "https://twitter.com/i/status/" + Uri.EscapeDataString(value),
            "instagram" => "https://www.instagram.com/p/" + Uri.EscapeDataString(value) + "/",
            _ => null,
        };
        return url is null ? Unclear(code) : Block(EmbedOf(url));
    }

    private string? Unclear(Shortcode code)
    {
        around.Lose($"[{code.Name}]", "what this shortcode shows cannot be told; it stays in the text as it was written");
        return null;
    }

    private static string? Caption(Shortcode code)
    {
        if (code.Content is null)
        {
            return null;
        }

        var image = Image().Match(code.Content);
        if (!image.Success)
        {
            return $"<p>{code.Content}</p>";
        }

        var words = code.Of("caption") is { Length: > 0 } written ? Decoded(written) : (code.Content[..image.Index] + code.Content[(image.Index + image.Length)..]).Trim();
        return Block($"<figure>{image.Value}{(words.Length > 0 ? $"<figcaption>{ParagraphTags().Replace(words, " ").Trim()}</figcaption>" : "")}</figure>");
    }

    private string Gallery(Shortcode code)
    {
        var ids = (code.Of("ids") ?? code.Of("include")) is { Length: > 0 } given ? Numbers().Matches(given).Select(match => match.Value) : around.Pictures();
        var without = Numbers().Matches(code.Of("exclude") ?? "").Select(match => match.Value).ToHashSet();
        var images = ids.Where(id => !without.Contains(id)).Select(ImageOf).ToList();
        if (images.Count == 0)
        {
            around.Lose(code.Written.Length > 80 ? code.Written[..80] + "…" : code.Written, "the gallery names no picture of this archive; it is left out");
            return "";
        }

        return code.Name == "playlist"
            ? string.Concat(ids.Select(id => $"<p><a href=\"/?attachment_id={id}\">{id}</a></p>"))
            : Block($"<div class=\"gallery\">{string.Concat(images)}</div>");
    }

    /// <summary>By the address that WordPress gives every file; it is resolved with the other addresses of the text.</summary>
    private static string ImageOf(string id) => $"<figure><img src=\"/?attachment_id={id}\" alt=\"\"></figure>";

    private string Render(WpBlock block)
    {
        switch (block.Name)
        {
            case "":
                return Classic((string)block.Content[0]);
            case "core/gallery" or "jetpack/tiled-gallery" or "jetpack/slideshow":
                return GalleryOf(Inside(block));
            case "core/pullquote":
                return PullQuote(Inside(block));
            case "core/quote":
                return Quote(Inside(block));
            case "core/embed" or "core/social-link":
                return EmbedBlock(block);
            case var name when name.StartsWith("core-embed/", StringComparison.Ordinal):
                return EmbedBlock(block);
            case "core/audio" or "core/video":
                return Media(block);
            case "core/file":
                return FileLink(Inside(block));
            case "core/cover":
                return Cover(block);
            case "core/details":
                return Details(Inside(block));
            case "core/shortcode":
                return Codes(Inside(block)) is var html && html.TrimStart().StartsWith('<') ? html : $"<p>{html}</p>\n";
            case "core/more" or "core/nextpage" or "core/spacer":
                return "";
            case "core/separator":
                return "<hr>\n";
            case "core/verse":
                return Verse(Inside(block));
            case "core/block":
                return Reused(block);
            case "core/freeform":
                return Classic(Inside(block));
            default:
                return Other(block);
        }
    }

    private string Other(WpBlock block)
    {
        var html = Inside(block);
        if (html.Length == 0 && !block.Name.StartsWith("core/column", StringComparison.Ordinal) && block.Name is not ("core/paragraph" or "core/group" or "core/heading" or "core/list" or "core/buttons"))
        {
            var attributes = block.Attributes.ValueKind == System.Text.Json.JsonValueKind.Object ? block.Attributes.GetRawText() : "";
            around.Lose($"block {block.Name} {(attributes.Length > 200 ? attributes[..200] + "…" : attributes)}".TrimEnd(),
                "WordPress makes this block anew each time it is shown; it has no content of its own and is left out");
        }

        return html.Contains('[', StringComparison.Ordinal) && block.Name is not ("core/code" or "core/preformatted") ? Codes(html) : html;
    }

    private string Inside(WpBlock block)
    {
        var html = new StringBuilder();
        foreach (var part in block.Content)
        {
            html.Append(part is WpBlock inner ? Render(inner) : (string)part);
        }

        return html.ToString().Trim();
    }

    private static IElement Tree(string html) => Parser.ParseDocument("<!doctype html><body>" + html).Body!;

    private static string GalleryOf(string html)
    {
        var tree = Tree(html);
        var made = new StringBuilder("<div class=\"gallery\">");
        foreach (var image in tree.QuerySelectorAll("img"))
        {
            var within = image.Closest("figure:not(.wp-block-gallery):not(.blocks-gallery)") ?? image.Closest("li");
            var caption = within?.QuerySelector("figcaption");
            made.Append("<figure>").Append(image.OuterHtml);
            if (caption is not null)
            {
                made.Append("<figcaption>").Append(caption.InnerHtml).Append("</figcaption>");
            }

            made.Append("</figure>");
        }

        made.Append("</div>\n");
        var whole = tree.QuerySelector("figcaption.blocks-gallery-caption");
        return whole is null ? made.ToString() : made.Append("<p>").Append(whole.InnerHtml).Append("</p>\n").ToString();
    }

    private static string PullQuote(string html)
    {
        var tree = Tree(html);
        var cite = tree.QuerySelector("cite");
        var speaker = cite?.TextContent.Trim();
        cite?.Remove();
        var quote = tree.QuerySelector("blockquote") ?? tree;
        var words = string.Join("<br>", quote.QuerySelectorAll("p").Select(paragraph => paragraph.InnerHtml).DefaultIfEmpty(quote.InnerHtml));
        var by = string.IsNullOrEmpty(speaker) ? "" : $"<p class=\"speaker\">{WebUtility.HtmlEncode(speaker)}</p>";
        return $"<aside class=\"pull-quote\"><p>{words}</p>{by}</aside>\n";
    }

    private static string Quote(string html)
    {
        var tree = Tree(html);
        var quote = tree.QuerySelector("blockquote");
        var cite = quote?.QuerySelector(":scope > cite, :scope > footer, :scope > p > cite:only-child");
        if (quote is null || cite is null)
        {
            return html + "\n";
        }

        var speaker = cite.TextContent.Trim();
        cite.Remove();
        var by = speaker.Length == 0 ? "" : $"<figcaption><span class=\"speaker\">{WebUtility.HtmlEncode(speaker)}</span></figcaption>";
        return $"<figure class=\"quote\"><blockquote>{quote.InnerHtml}</blockquote>{by}</figure>\n";
    }

    private string EmbedBlock(WpBlock block)
    {
        var html = Inside(block);
        var url = block.Text("url") ?? (Address().Match(Tags().Replace(html, " ")) is { Success: true } match ? match.Value : null);
        if (string.IsNullOrWhiteSpace(url))
        {
            around.Lose($"block {block.Name}", "the embed has no address; what text it had is kept");
            return html;
        }

        var caption = Tree(html).QuerySelector("figcaption")?.TextContent;
        return EmbedOf(Decoded(url), null, caption) + "\n";
    }

    private string Media(WpBlock block)
    {
        var html = Inside(block);
        var tree = Tree(html);
        var source = tree.QuerySelector("audio[src], video[src], source[src]")?.GetAttribute("src") ?? block.Text("src");
        return string.IsNullOrWhiteSpace(source)
            ? html
            : EmbedOf(source, block.Name == "core/audio" ? EmbedKind.Audio : EmbedKind.Video, tree.QuerySelector("figcaption")?.TextContent) + "\n";
    }

    private static string FileLink(string html)
    {
        var link = Tree(html).QuerySelector("a[href]:not(.wp-block-file__button)") ?? Tree(html).QuerySelector("a[href]");
        return link is null ? html : EmbedOf(link.GetAttribute("href")!, EmbedKind.Document, link.TextContent) + "\n";
    }

    private string Cover(WpBlock block)
    {
        var html = Inside(block);
        if (html.Contains("<img", StringComparison.OrdinalIgnoreCase))
        {
            return html + "\n";
        }

        var url = block.Text("url") ?? (Background().Match(html) is { Success: true } match ? match.Groups["url"].Value : null);
        return url is null ? html + "\n" : $"<figure><img src=\"{WebUtility.HtmlEncode(Decoded(url))}\" alt=\"\"></figure>\n{html}\n";
    }

    private static string Details(string html)
    {
        var tree = Tree(html);
        var details = tree.QuerySelector("details");
        if (details is null)
        {
            return html;
        }

        var summary = details.QuerySelector("summary");
        var title = summary?.TextContent.Trim();
        summary?.Remove();
        return $"<aside class=\"fact-box\">{(string.IsNullOrEmpty(title) ? "" : $"<h2 class=\"fact-box-title\">{WebUtility.HtmlEncode(title)}</h2>")}{details.InnerHtml}</aside>\n";
    }

    /// <summary>Lines of a poem are lines and not one word after another.</summary>
    private static string Verse(string html)
        => Tree(html).QuerySelector("pre") is { } verse ? $"<p>{verse.InnerHtml.Trim().Replace("\n", "<br>", StringComparison.Ordinal)}</p>\n" : html;

    private string Reused(WpBlock block)
    {
        var id = block.Text("ref") ?? "";
        if (reusing >= 5 || around.Reusable(id) is not { } content)
        {
            around.Lose($"reusable block {id}", "it is not in the archive; what it said here is left out");
            return "";
        }

        reusing++;
        var html = ToHtml(content);
        reusing--;
        return html;
    }

    private static string Block(string html) => "\n" + html + "\n";

    private static string Decoded(string text) => WebUtility.HtmlDecode(text);

    private static string Plain(string html) => WebUtility.HtmlEncode(Decoded(Tags().Replace(html.Replace("<br />\n", "\n", StringComparison.Ordinal).Replace("</p>\n<p>", "\n\n", StringComparison.Ordinal), "")));

    private static bool IsAddress(string text) => text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"(?<=^|\n[ \t]*|<p>)[ \t]*https?://[^\s<>""]+[ \t]*(?=$|\n|</p>)", RegexOptions.IgnoreCase)]
    private static partial Regex BareAddress();

    [GeneratedRegex(@"<p>\s*(?<code>\[(?<name>[a-z_]+)\b(?:(?!</?p>).)*?\](?:(?:(?!</?p>).)*?\[/\k<name>\])?)\s*(?:<br />\s*)?</p>", RegexOptions.Singleline)]
    private static partial Regex Alone();

    [GeneratedRegex(@"https?://[^\s<>""'\]]+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?", RegexOptions.IgnoreCase)]
    private static partial Regex Image();

    [GeneratedRegex("</?p[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex ParagraphTags();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"background-image:\s*url\((?:&quot;|['""])?(?<url>[^'"")&]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Background();
}
