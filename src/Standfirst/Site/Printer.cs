using System.Buffers;
using Standfirst.Site.Cache;
using Standfirst.Storage;
using Standfirst.Themes;
using Standfirst.Themes.Views;

namespace Standfirst.Site;

/// <summary>Finishes a page: rendered by the theme, with its tags, its headers and the moment until which it is true.</summary>
internal sealed class Printer(LiveTheme theme, NextMoment next)
{
    private const string Html = "text/html; charset=utf-8";

    public Task Print(Visit visit, NewsDb db, View view, PageView page, int status = StatusCodes.Status200OK)
    {
        var bytes = new ArrayBufferWriter<byte>(48 * 1024);
        theme.Render(page, view, bytes);
        return Send(visit, db, bytes.WrittenMemory, Html, status);
    }

    public async Task Send(Visit visit, NewsDb db, ReadOnlyMemory<byte> bytes, string mediaType, int status = StatusCodes.Status200OK)
        => await Finish(visit, bytes, mediaType, status, await next.Get(db, visit.Stop));

    /// <summary>A page that says that something failed: it asks nothing of the database, which may be what failed.</summary>
    public Task Fail(Visit visit, View view, PageView page, int status)
    {
        var bytes = new ArrayBufferWriter<byte>(8 * 1024);
        theme.Render(page, view, bytes);
        return Finish(visit, bytes.WrittenMemory, Html, status, null);
    }

    private static Task Finish(Visit visit, ReadOnlyMemory<byte> bytes, string mediaType, int status, DateTimeOffset? until)
        => new Page(bytes, mediaType)
        {
            Status = status,
            Tags = visit.IsPersonal ? [] : visit.Tags,
            ValidUntil = until,
            StoryId = visit.StoryId,
            Headers = SecurityHeaders.All,
        }.ExecuteAsync(visit.Http);
}
