using System.Globalization;
using AngleSharp.Dom;

namespace Standfirst.Body.Reading;

/// <summary>Where an image really is: pages that load it later by script keep its address elsewhere.</summary>
internal static class Images
{
    private static readonly string[] Later = ["data-src", "data-lazy-src", "data-original", "data-orig-file", "data-orig-src", "data-full-url", "data-large-file"];

    public static string Address(IElement image)
    {
        var src = image.GetAttribute("src") ?? image.GetAttribute("href") ?? "";
        if (src.Length > 0 && !src.StartsWith("data:", StringComparison.OrdinalIgnoreCase) && !IsPlaceholder(image, src))
        {
            return src;
        }

        foreach (var name in Later)
        {
            if (image.GetAttribute(name) is { Length: > 0 } later && !later.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            {
                return later;
            }
        }

        return Largest(image.GetAttribute("srcset") ?? image.GetAttribute("data-srcset") ?? image.GetAttribute("data-lazy-srcset")) ?? InPicture(image) ?? src;
    }

    /// <summary>The address with the greatest width or density of a srcset.</summary>
    public static string? Largest(string? srcset)
    {
        string? best = null;
        var most = -1.0;
        foreach (var candidate in (srcset ?? "").Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = candidate.TrimEnd(',').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0 || parts[0].StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var size = parts.Length > 1 && double.TryParse(parts[1].AsSpan(0, parts[1].Length - 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var given) ? given : 1;
            (best, most) = size > most ? (parts[0], size) : (best, most);
        }

        return best;
    }

    public static int? Pixels(IElement image, string name)
    {
        var value = (image.GetAttribute(name) ?? "").Trim();
        value = value.EndsWith("px", StringComparison.OrdinalIgnoreCase) ? value[..^2] : value;
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels is > 0 and <= 1_000_000 ? pixels : null;
    }

    private static bool IsPlaceholder(IElement image, string src)
        => Later.Any(image.HasAttribute) && (src.Contains("placeholder", StringComparison.OrdinalIgnoreCase) || src.Contains("blank.", StringComparison.OrdinalIgnoreCase)
            || src.Contains("spacer", StringComparison.OrdinalIgnoreCase) || src.Contains("grey.", StringComparison.OrdinalIgnoreCase) || src.Contains("lazy", StringComparison.OrdinalIgnoreCase)
            || src.Contains("1x1", StringComparison.OrdinalIgnoreCase) || src.EndsWith(".gif", StringComparison.OrdinalIgnoreCase));

    private static string? InPicture(IElement image)
        => image.ParentElement is not { LocalName: "picture" } picture ? null
            : picture.Children.Where(child => child.LocalName == "source").Select(source => Largest(source.GetAttribute("srcset") ?? source.GetAttribute("data-srcset"))).FirstOrDefault(address => address is not null);
}
