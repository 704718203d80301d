using AngleSharp.Dom;

namespace Standfirst.Body.Reading;

/// <summary>Players, frames and posts of other sites.</summary>
internal sealed partial class Flow
{
    private static readonly string[] PostClasses =
        ["twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "fb-post", "fb-video", "bluesky-embed", "text-post-media", "reddit-embed-bq", "reddit-card", "mastodon-embed"];

    private static bool IsPost(IElement element)
        => element.ClassName is { Length: > 0 } && Array.Exists(PostClasses, element.ClassList.Contains);

    private static bool TryPost(IElement element, Sink sink)
    {
        var address = element.GetAttribute("data-instgrm-permalink") ?? element.GetAttribute("cite") ?? element.GetAttribute("data-href")
            ?? element.GetAttribute("data-text-post-permalink") ?? element.GetAttribute("data-embed-url")
            ?? (element.QuerySelectorAll("a[href]") is { Length: > 0 } links ? links[^1].GetAttribute("href") : null);
        if (address is null || Address.Clean(address) is not { } clean || Address.Scheme(clean) is not ("http" or "https") || Address.SourceProblem(clean) is not null)
        {
            return false;
        }

        sink.Add(EmbedProviders.Guess(clean, EmbedKind.Post, Letters.LineOrNull(Words(element))));
        return true;
    }

    private void Player(IElement element, Around around, Sink sink)
    {
        if (EmbedOf(element) is { } embed)
        {
            sink.AddBeside(embed);
            return;
        }

        if (element.LocalName is "object" or "applet" or "video" or "audio")
        {
            Children(element, around, sink);
        }

        losses.Add($"{element.LocalName} {element.GetAttribute("src") ?? element.GetAttribute("data")}".TrimEnd(), "it has no address that a reader could follow");
    }

    private static Embed? EmbedOf(IElement element)
    {
        var address = element.LocalName switch
        {
            "video" or "audio" => element.GetAttribute("src") ?? element.QuerySelector("source[src]")?.GetAttribute("src") ?? element.QuerySelector("a[href]")?.GetAttribute("href"),
            "object" or "applet" => element.GetAttribute("data") ?? element.QuerySelector("param[name=movie],param[name=src],param[name=url]")?.GetAttribute("value")
                ?? element.QuerySelector("embed[src]")?.GetAttribute("src"),
            _ => First(element, "src", "data-src", "data-lazy-src", "data-litespeed-src"),
        };
        if (address is null || Address.Clean(address) is not { Length: > 0 } clean || Address.SourceProblem(clean) is not null)
        {
            return null;
        }

        EmbedKind? kind = element.LocalName switch
        {
            "video" => EmbedKind.Video,
            "audio" => EmbedKind.Audio,
            _ => null,
        };
        return EmbedProviders.Guess(clean, kind, Letters.LineOrNull(element.GetAttribute("title")));
    }

    private static string? First(IElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.GetAttribute(name) is { Length: > 0 } value && value is not "about:blank")
            {
                return value;
            }
        }

        return null;
    }
}
