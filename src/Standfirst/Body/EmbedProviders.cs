using System.Text.RegularExpressions;

namespace Standfirst.Body;

/// <summary>Whose an embedded address is, of what kind, and where a person goes to see it: a player's address is of no use by itself.</summary>
internal static partial class EmbedProviders
{
    private static readonly string[] Audio = [".mp3", ".m4a", ".ogg", ".oga", ".opus", ".wav", ".flac", ".aac"];
    private static readonly string[] Video = [".mp4", ".m4v", ".webm", ".ogv", ".mov"];
    private static readonly string[] Papers = [".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".ods"];

    // Host (and its sub-domains), name, kind.
    private static readonly (string Host, string Name, EmbedKind Kind)[] Known =
    [
        ("youtube.com", "YouTube", EmbedKind.Video), ("youtu.be", "YouTube", EmbedKind.Video), ("youtube-nocookie.com", "YouTube", EmbedKind.Video),
        ("vimeo.com", "Vimeo", EmbedKind.Video), ("dailymotion.com", "Dailymotion", EmbedKind.Video), ("dai.ly", "Dailymotion", EmbedKind.Video),
        ("twitch.tv", "Twitch", EmbedKind.Video), ("ted.com", "TED", EmbedKind.Video), ("wistia.com", "Wistia", EmbedKind.Video),
        ("wistia.net", "Wistia", EmbedKind.Video), ("videopress.com", "VideoPress", EmbedKind.Video), ("wordpress.tv", "WordPress.tv", EmbedKind.Video),
        ("rumble.com", "Rumble", EmbedKind.Video), ("odysee.com", "Odysee", EmbedKind.Video), ("brightcove.net", "Brightcove", EmbedKind.Video),
        ("jwplatform.com", "JW Player", EmbedKind.Video), ("ustream.tv", "Ustream", EmbedKind.Video), ("loom.com", "Loom", EmbedKind.Video),
        ("soundcloud.com", "SoundCloud", EmbedKind.Audio), ("spotify.com", "Spotify", EmbedKind.Audio), ("mixcloud.com", "Mixcloud", EmbedKind.Audio),
        ("bandcamp.com", "Bandcamp", EmbedKind.Audio), ("podcasts.apple.com", "Apple Podcasts", EmbedKind.Audio), ("music.apple.com", "Apple Music", EmbedKind.Audio),
        ("libsyn.com", "Libsyn", EmbedKind.Audio), ("buzzsprout.com", "Buzzsprout", EmbedKind.Audio), ("podbean.com", "Podbean", EmbedKind.Audio),
        ("audioboom.com", "Audioboom", EmbedKind.Audio), ("megaphone.fm", "Megaphone", EmbedKind.Audio), ("simplecast.com", "Simplecast", EmbedKind.Audio),
        ("acast.com", "Acast", EmbedKind.Audio), ("anchor.fm", "Anchor", EmbedKind.Audio),
        ("twitter.com", "X", EmbedKind.Post), ("x.com", "X", EmbedKind.Post), ("instagram.com", "Instagram", EmbedKind.Post),
        ("facebook.com", "Facebook", EmbedKind.Post), ("tiktok.com", "TikTok", EmbedKind.Post), ("threads.net", "Threads", EmbedKind.Post),
        ("bsky.app", "Bluesky", EmbedKind.Post), ("reddit.com", "Reddit", EmbedKind.Post), ("tumblr.com", "Tumblr", EmbedKind.Post),
        ("linkedin.com", "LinkedIn", EmbedKind.Post), ("pinterest.com", "Pinterest", EmbedKind.Post), ("telegram.org", "Telegram", EmbedKind.Post),
        ("t.me", "Telegram", EmbedKind.Post), ("mastodon.social", "Mastodon", EmbedKind.Post),
        ("openstreetmap.org", "OpenStreetMap", EmbedKind.Map), ("umap.openstreetmap.fr", "uMap", EmbedKind.Map), ("maps.google.com", "Google Maps", EmbedKind.Map),
        ("mapbox.com", "Mapbox", EmbedKind.Map), ("carto.com", "CARTO", EmbedKind.Map), ("arcgis.com", "ArcGIS", EmbedKind.Map),
        ("documentcloud.org", "DocumentCloud", EmbedKind.Document), ("scribd.com", "Scribd", EmbedKind.Document), ("slideshare.net", "SlideShare", EmbedKind.Document),
        ("issuu.com", "Issuu", EmbedKind.Document), ("docs.google.com", "Google Docs", EmbedKind.Document), ("drive.google.com", "Google Drive", EmbedKind.Document),
        ("docs.house.gov", "house.gov", EmbedKind.Document), ("speakerdeck.com", "Speaker Deck", EmbedKind.Document), ("prezi.com", "Prezi", EmbedKind.Document),
        ("datawrapper.de", "Datawrapper", EmbedKind.Other), ("dwcdn.net", "Datawrapper", EmbedKind.Other), ("flourish.studio", "Flourish", EmbedKind.Other),
        ("infogram.com", "Infogram", EmbedKind.Other), ("tableau.com", "Tableau", EmbedKind.Other), ("github.com", "GitHub", EmbedKind.Other),
        ("codepen.io", "CodePen", EmbedKind.Other), ("flickr.com", "Flickr", EmbedKind.Other), ("giphy.com", "Giphy", EmbedKind.Other),
        ("archive.org", "Internet Archive", EmbedKind.Other),
    ];

    /// <summary>An embed of this address; what the page itself says about kind, provider and title stands above the guess.</summary>
    public static Embed Guess(string url, EmbedKind? kind = null, string? title = null)
    {
        var page = PageOf(url);
        var extension = Extension(page);
        var host = Host(page);
        foreach (var (known, name, its) in Known)
        {
            if (host == known || host.EndsWith("." + known, StringComparison.Ordinal))
            {
                var map = host.Contains("google.", StringComparison.Ordinal) && page.Contains("/maps", StringComparison.Ordinal);
                return new Embed(page, map ? EmbedKind.Map : kind is null or EmbedKind.Other ? its : kind.Value, map ? "Google Maps" : name, title);
            }
        }

        if (host.Contains("google.", StringComparison.Ordinal) && page.Contains("/maps", StringComparison.Ordinal))
        {
            return new Embed(page, EmbedKind.Map, "Google Maps", title);
        }

        var guessed = Array.IndexOf(Audio, extension) >= 0 ? EmbedKind.Audio
            : Array.IndexOf(Video, extension) >= 0 ? EmbedKind.Video
            : Array.IndexOf(Papers, extension) >= 0 ? EmbedKind.Document
            : EmbedKind.Other;
        return new Embed(page, kind ?? guessed, host.Length == 0 || IsMediaFile(page) ? null : host, title);
    }

    public static bool IsMediaFile(string url) => Extension(url) is { Length: > 0 } extension
        && (Array.IndexOf(Audio, extension) >= 0 || Array.IndexOf(Video, extension) >= 0);

    /// <summary>An address as people read one: without scheme, www and query.</summary>
    public static string Shown(string url)
    {
        var shown = url;
        foreach (var start in (ReadOnlySpan<string>)["https://", "http://", "//", "www."])
        {
            shown = shown.StartsWith(start, StringComparison.OrdinalIgnoreCase) ? shown[start.Length..] : shown;
        }

        return shown.TrimEnd('/');
    }

    private static string PageOf(string url)
    {
        // Without a scheme a player's address takes the page's; a page of an archive has none.
        var address = url.StartsWith("//", StringComparison.Ordinal) ? "https:" + url : url;
        return YouTube().Match(address) is { Success: true } youtube ? $"https://www.youtube.com/watch?v={youtube.Groups[1].Value}"
            : Vimeo().Match(address) is { Success: true } vimeo ? $"https://vimeo.com/{vimeo.Groups[1].Value}"
            : Dailymotion().Match(address) is { Success: true } daily ? $"https://www.dailymotion.com/video/{daily.Groups[1].Value}"
            : Spotify().Match(address) is { Success: true } spotify ? $"https://open.spotify.com/{spotify.Groups[1].Value}"
            : Archive().Match(address) is { Success: true } archive ? $"https://archive.org/details/{archive.Groups[1].Value}"
            : Wrapped().Match(address) is { Success: true } wrapped && Unescape(wrapped.Groups[1].Value) is { } inner ? inner
            : address;
    }

    private static string? Unescape(string value) => Uri.UnescapeDataString(value) is var inner
        && Address.Clean(inner) is var clean && Address.Scheme(clean) is "http" or "https" && Address.SourceProblem(clean) is null && !clean.Contains("api.soundcloud", StringComparison.Ordinal)
        ? clean
        : null;

    private static string Host(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal);
        if (start < 0)
        {
            return "";
        }

        var rest = url.AsSpan(start + 3);
        var end = rest.IndexOfAny("/?#:");
        var host = (end < 0 ? rest : rest[..end]).ToString().ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    private static string Extension(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? url : url[..end];
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') && path.Length - dot <= 5 ? path[dot..].ToLowerInvariant() : "";
    }

    [GeneratedRegex(@"^https?://(?:www\.)?(?:youtube(?:-nocookie)?\.com/(?:embed|v|shorts)/|youtu\.be/)([A-Za-z0-9_-]{11})(?![A-Za-z0-9_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YouTube();

    [GeneratedRegex(@"^https?://player\.vimeo\.com/video/([0-9]+(?:/[0-9a-f]+)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vimeo();

    [GeneratedRegex(@"^https?://(?:www\.)?dailymotion\.com/embed/video/([A-Za-z0-9]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dailymotion();

    [GeneratedRegex(@"^https?://(?:open|embed)\.spotify\.com/(?:embed/|embed-podcast/)([a-z]+/[A-Za-z0-9]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spotify();

    [GeneratedRegex(@"^https?://(?:www\.)?archive\.org/embed/([^/?#]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Archive();

    // Players that carry the address of what they play in their own: Facebook's plugins, SoundCloud, oEmbed proxies.
    [GeneratedRegex(@"^https?://(?:www\.facebook\.com/plugins/|w\.soundcloud\.com/player|cdn\.embedly\.com/).*[?&](?:href|url|src)=(https?(?:%3A|:)[^&]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wrapped();
}
