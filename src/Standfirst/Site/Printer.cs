using System.Buffers;
using Microsoft.Extensions.Primitives;
using Standfirst.Site.Cache;
using Standfirst.Storage;
using Standfirst.Themes;
using Standfirst.Themes.Views;

namespace Standfirst.Site;

/// <summary>Finishes a page: rendered by the theme, with its tags, its headers and the moment until which it is true.</summary>
internal sealed class Printer(LiveTheme theme, NextMoment next, Settings settings)
{
    private const string Html = "text/html; charset=utf-8";

    // Of the last page: nearly all have the same. Set whole, since several requests may be at it.
    private StyledHeaders? _last;

    public async Task Print(Visit visit, NewsDb db, View view, PageView page, int status = StatusCodes.Status200OK)
    {
        var bytes = new ArrayBufferWriter<byte>(48 * 1024);
        var rendered = Render(visit, page, view, bytes);
        await Finish(visit, bytes.WrittenMemory, Html, status, await next.Get(db, visit.Stop), Styled(visit, rendered.Assets.StyleUrl));
    }

    /// <param name="visit">Whose answer it is.</param>
    /// <param name="db">Asked when the next story appears.</param>
    /// <param name="bytes">The answer.</param>
    /// <param name="mediaType">What it is.</param>
    /// <param name="link">What it says in <c>Link</c>; null for nothing.</param>
    public async Task Send(Visit visit, NewsDb db, ReadOnlyMemory<byte> bytes, string mediaType, string? link = null)
    {
        var headers = SecurityHeaders.For(settings.IsKnownSecure(visit.Http.Request));
        await Finish(visit, bytes, mediaType, StatusCodes.Status200OK, await next.Get(db, visit.Stop), link is null ? headers : [.. headers, new("Link", link)]);
    }

    /// <summary>A page that says that something failed: it asks nothing of the database, which may be what failed.</summary>
    public Task Fail(Visit visit, View view, PageView page, int status)
    {
        var bytes = new ArrayBufferWriter<byte>(8 * 1024);
        var rendered = theme.Render(page, view, bytes);
        return Finish(visit, bytes.WrittenMemory, Html, status, null, Styled(visit, rendered.Assets.StyleUrl));
    }

    private Theme Render(Visit visit, PageView page, View view, ArrayBufferWriter<byte> bytes)
    {
        if (visit.Tried is not { } tried)
        {
            return theme.Render(page, view, bytes);
        }

        tried.Render(page, view, bytes);
        return tried;
    }

    /// <summary>With the style sheet, so that a proxy before the paper can send it on before the page (103, or HTTP/2's own way).</summary>
    private IReadOnlyList<KeyValuePair<string, StringValues>> Styled(Visit visit, string style)
    {
        var isSecure = settings.IsKnownSecure(visit.Http.Request);
        if (_last is { } last && last.Style == style && last.IsSecure == isSecure)
        {
            return last.Headers;
        }

        var headers = new StyledHeaders(style, isSecure, [.. SecurityHeaders.For(isSecure), new("Link", $"<{style}>; rel=preload; as=style")]);
        _last = headers;
        return headers.Headers;
    }

    private static Task Finish(Visit visit, ReadOnlyMemory<byte> bytes, string mediaType, int status, DateTimeOffset? until, IReadOnlyList<KeyValuePair<string, StringValues>> headers)
        => new Page(bytes, mediaType)
        {
            Status = status,
            Tags = visit.IsPersonal ? [] : visit.Tags,
            ValidUntil = until,
            StoryId = visit.StoryId,
            Headers = headers,
        }.ExecuteAsync(visit.Http);

    private sealed record StyledHeaders(string Style, bool IsSecure, IReadOnlyList<KeyValuePair<string, StringValues>> Headers);
}
