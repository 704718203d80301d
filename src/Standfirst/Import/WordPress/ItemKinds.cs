using System.Text.RegularExpressions;

namespace Standfirst.Import.WordPress;

internal enum ItemKind
{
    Post,
    Page,
    Attachment,
    MenuItem,
    GuestAuthor,
    Reusable,
    Other,
}

/// <summary>What an item is to a newspaper.</summary>
internal static partial class ItemKinds
{
    public const string Uncategorized = "uncategorized";

    private static readonly HashSet<string> PictureEndings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".jpg", ".jpeg", ".jpe", ".png", ".gif", ".webp", ".avif", ".bmp", ".tif", ".tiff", ".heic", ".svg", ".ico",
    };

    public static ItemKind Of(WxrItem item) => item.Type switch
    {
        "post" or "" => ItemKind.Post,
        "page" => ItemKind.Page,
        "attachment" => ItemKind.Attachment,
        "nav_menu_item" => ItemKind.MenuItem,
        "guest-author" => ItemKind.GuestAuthor,
        "wp_block" => ItemKind.Reusable,
        _ => ItemKind.Other,
    };

    /// <summary>By the ending of its name; a file without one, as picture services have, is taken for a picture.</summary>
    public static bool IsPicture(string address)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? address : address[..end];
        var dot = path.LastIndexOf('.');
        return dot < path.LastIndexOf('/') || PictureEndings.Contains(path[Math.Max(dot, 0)..]);
    }

    public static bool IsPingback(WxrComment comment) => comment.Type is "pingback" or "trackback";

    /// <summary>The category that is the item's section: the one that a plugin for search engines marks as the primary, or else the first.</summary>
    public static WxrTag? SectionOf(WxrItem item, IReadOnlyList<WxrTerm> terms)
    {
        var categories = item.Tags.Where(tag => tag.Domain == "category" && tag.Slug.Length > 0).ToList();
        if (categories.Count == 0)
        {
            return null;
        }

        foreach (var key in (ReadOnlySpan<string>)["_yoast_wpseo_primary_category", "rank_math_primary_category", "_primary_category", "_aioseo_primary_category"])
        {
            if (item.MetaOf(key) is { Length: > 0 } id && terms.FirstOrDefault(term => term.Of == TermOf.Category && term.Id == id) is { } primary
                && categories.Find(category => category.Slug == primary.Slug) is { } marked)
            {
                return marked;
            }
        }

        // WordPress files there what nobody filed.
        return categories.Find(category => category.Slug != Uncategorized);
    }

    /// <summary>How many images a text shows.</summary>
    public static int ImagesIn(string content) => Image().Count(content);

    [GeneratedRegex(@"<img\b", RegexOptions.IgnoreCase)]
    private static partial Regex Image();
}
