using Microsoft.Extensions.Primitives;

namespace Standfirst.Site.Cache;

/// <summary>What tells one page from another: path, and of the query only what means something on a page of ours.</summary>
/// <param name="Host">Empty where the operator set the public address; else pages name themselves by the host they were asked at.</param>
internal readonly record struct PageKey(string Host, string Path, string Query)
{
    /// <summary>A tracker's parameters must not make a page anew for each reader.</summary>
    private static readonly string[] Meaningful = ["page", "comments", "comment", "reply", "q", "order", "story", "speaker", "source", "from", "to", "before"];

    /// <summary>Longer ones are nobody's bookmark; they are answered and not kept.</summary>
    private const int MaxLength = 400;

    public static PageKey? Of(HttpRequest request, bool byHost)
    {
        var path = request.Path.Value ?? "/";
        var query = request.QueryString.HasValue ? Normal(request) : "";
        return path.Length + query.Length > MaxLength
            ? null
            : new PageKey(byHost ? $"{request.Scheme}://{request.Host.Value}" : "", path, query);
    }

    private static string Normal(HttpRequest request)
    {
        var made = "";
        foreach (var name in Meaningful)
        {
            if (request.Query.TryGetValue(name, out StringValues values))
            {
                made += $"&{name}={Uri.EscapeDataString(values.ToString())}";
            }
        }

        return made;
    }
}
