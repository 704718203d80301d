using System.Data.Common;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Storage;
using Standfirst.Stories;
using Standfirst.Themes;

namespace Standfirst.Site;

/// <summary>A page that answers an address; false where it has no such page.</summary>
internal delegate Task<bool> Answer(Visit visit, NewsDb db);

/// <summary>Where requests for pages come in: finds what an address means, leads other forms of it to the one that is shown, and answers failures.</summary>
internal sealed class Door(
    Mastheads mastheads, IDbContextFactory<NewsDb> databases, Settings settings, TimeProvider clock,
    StoryPage stories, SectionPage sections, PlainPage pages, FeedPages feeds, ErrorPages errors, ILogger<Door> log)
{
    private const string RetryAfterSeconds = "10";

    /// <summary>A page at an address of the site's own, which is lower case and has no slash at its end.</summary>
    public Task Fixed(HttpContext http, Answer answer) => Enter(http, async (visit, db) =>
    {
        var path = http.Request.Path.Value!;
        return Leads(http, path.TrimEnd('/').ToLowerInvariant()) || await answer(visit, db) || await Former(visit, db);
    });

    /// <summary>What a reader asks for or sends at an address with a number in it, which has one form.</summary>
    public Task Here(HttpContext http, Answer answer) => Enter(http, answer);

    /// <summary>The front, unless its query is a former address (<c>/?p=123</c>).</summary>
    public Task Front(HttpContext http, FrontPage front) => Enter(http, async (visit, db) =>
    {
        if (http.Request.QueryString.HasValue && FormerAddresses.IsQueryForm(http.Request.QueryString.Value!) && await Former(visit, db))
        {
            return true;
        }

        await front.Show(visit, db);
        return true;
    });

    /// <summary>Any other address: a section, a story, a page, a feed of one of them, or where a former address leads.</summary>
    public Task Any(HttpContext http) => Enter(http, async (visit, db) =>
    {
        var path = http.Request.Path.Value ?? "/";
        if (path.Length > Addresses.MaxLength)
        {
            return false;
        }

        return (FeedPages.Read(path) is { } feed && await Feed(visit, db, feed.Of, feed.Name)) || await Paged(visit, db, Addresses.Key(path)) || await Former(visit, db);
    });

    /// <summary>A story's page again, with the comment that could not be taken.</summary>
    public Task Again(HttpContext http, long story, CommentFormState form) => Enter(http, async (visit, db) =>
    {
        if (await StoryReading.ById(db, story) is not { } row || !row.IsLive(visit.Now))
        {
            return false;
        }

        await stories.Show(visit, db, row, form);
        return true;
    });

    /// <summary>A story that may not be out, to whoever holds a link to it that is still good.</summary>
    public Task Preview(HttpContext http) => Enter(http, async (visit, db) =>
    {
        var hash = PreviewLink.Hash((string)http.GetRouteValue("token")!);
        var story = await db.PreviewLinks.Where(link => link.TokenHash == hash && link.Expires > visit.Now).Select(link => (long?)link.StoryId).SingleOrDefaultAsync(visit.Stop);
        if (story is not { } id || await StoryReading.ById(db, id) is not { } row || row.Status == Status.Killed)
        {
            return false;
        }

        http.Response.Headers["X-Robots-Tag"] = "noindex";
        await stories.Preview(visit, db, row);
        return true;
    });

    /// <summary>A front with a line-up that is not published, to whoever holds its address.</summary>
    public Task PreviewFront(HttpContext http, FrontPage front) => Enter(http, async (visit, db) =>
    {
        var (hash, since) = (PreviewLink.Hash((string)http.GetRouteValue("token")!), visit.Now - LineUpEdition.PreviewLife);
        if (await db.LineUpEditions.AsNoTracking().SingleOrDefaultAsync(one => one.TokenHash == hash && one.At > since, visit.Stop) is not { } edition)
        {
            return false;
        }

        http.Response.Headers["X-Robots-Tag"] = "noindex";
        var slots = edition.Places.Select(place => new Slot(edition.SectionId, place.Key, place.Value)).OrderBy(slot => slot.Position).ToList();
        if (edition.SectionId is { } id)
        {
            return visit.Masthead.Sections.Find(id) is { } section && await sections.Show(visit, db, section, slots);
        }

        await front.Show(visit, db, slots);
        return true;
    });

    /// <summary>The front in a theme that is not in use: what somebody chose who has not kept it yet.</summary>
    public Task TryFront(HttpContext http, Theme tried, FrontPage front) => Enter(http, async (visit, db) =>
    {
        await front.Show(visit, db);
        return true;
    }, tried);

    private async Task<bool> Paged(Visit visit, NewsDb db, string key)
    {
        if (visit.Masthead.Sections.Find(key) is { } section)
        {
            if (!Leads(visit.Http, section.Path) && !await sections.Show(visit, db, section))
            {
                // Beyond its last page; no former address is meant.
                await errors.NotFound(visit, db);
            }

            return true;
        }

        var row = await StoryReading.ByKey(db, key);
        if (row is not null && row.IsLive(visit.Now))
        {
            if (!Leads(visit.Http, row.Path))
            {
                await stories.Show(visit, db, row);
            }

            return true;
        }

        if (row is not null && row.WasWithdrawn(visit.Now))
        {
            await errors.Withdrawn(visit, db, row);
            return true;
        }

        return await pages.Show(visit, db, key);
    }

    private async Task<bool> Feed(Visit visit, NewsDb db, string of, string name)
    {
        var key = Addresses.Key(of);
        if (visit.Masthead.Sections.Find(key) is { } section)
        {
            return Leads(visit.Http, section.Path + name) || await feeds.Section(visit, db, name, section);
        }

        const string comments = "/comments";
        if (name != FeedPages.RssName || !key.EndsWith(comments, StringComparison.Ordinal)
            || await StoryReading.ByKey(db, key[..^comments.Length]) is not { } row || !row.IsLive(visit.Now))
        {
            return false;
        }

        return Leads(visit.Http, row.Path.TrimEnd('/') + comments + "/" + name) || await feeds.Comments(visit, db, row);
    }

    /// <summary>Leads to the shown form of an address where it was asked for by another one.</summary>
    public static bool Leads(HttpContext http, string path)
    {
        var asked = http.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var end = asked.IndexOf('?', StringComparison.Ordinal);
        var raw = end < 0 ? asked : asked[..end];
        if (http.Request.Path.Value == path && !HasNeedlessEscape(raw))
        {
            return false;
        }

        Redirect(http, Addresses.Encode(path) + http.Request.QueryString.Value);
        return true;
    }

    public static void Redirect(HttpContext http, string location)
    {
        http.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        http.Response.Headers.Location = location;
        http.Response.Headers.CacheControl = "public, max-age=3600";
    }

    // Letters, digits and -._~ are never escaped by anybody who means well (RFC 3986, 6.2.2.2). Other differences of escaping are left
    // alone: a proxy that writes them its own way would be sent round in circles.
    private static bool HasNeedlessEscape(string raw)
    {
        for (var i = raw.IndexOf('%', StringComparison.Ordinal); i >= 0 && i + 2 < raw.Length; i = raw.IndexOf('%', i + 1))
        {
            if (char.IsAsciiHexDigit(raw[i + 1]) && char.IsAsciiHexDigit(raw[i + 2])
                && (char)Convert.ToInt32(raw.Substring(i + 1, 2), 16) is var c && (char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~'))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<bool> Former(Visit visit, NewsDb db)
    {
        var request = visit.Http.Request;
        var asked = request.Path.Value + request.QueryString.Value;
        if (await db.FindFormer(asked, visit.Now, visit.Stop) is not { } to || Addresses.Key(to) == Addresses.Key(asked))
        {
            return false;
        }

        Redirect(visit.Http, Addresses.Encode(to));
        return true;
    }

    private async Task Enter(HttpContext http, Answer answer, Theme? tried = null)
    {
        Visit? visit = null;
        try
        {
            visit = new Visit(http, await mastheads.Now(http.RequestAborted), clock.GetUtcNow(), settings.AddressFor(http.Request)) { Tried = tried };
            await using var db = await databases.CreateDbContextAsync(http.RequestAborted);
            if (!await answer(visit, db))
            {
                await errors.NotFound(visit, db);
            }
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The reader is gone; there is nobody to answer.
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            log.LogError(failure, "{Path} failed", http.Request.Path);
            await Fail(http, visit, failure is DbException or TimeoutException or InvalidOperationException { InnerException: DbException });
        }
    }

    private async Task Fail(HttpContext http, Visit? visit, bool isDatabase)
    {
        var status = isDatabase ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
        http.Response.Clear();
        SecurityHeaders.Set(http.Response.Headers, settings.IsKnownSecure(http.Request));
        if (isDatabase)
        {
            http.Response.Headers.RetryAfter = RetryAfterSeconds;
        }

        try
        {
            if (visit is not null)
            {
                await errors.Failed(visit, status);
                return;
            }
        }
        catch (Exception again) when (!http.Response.HasStarted)
        {
            log.LogError(again, "The page that says so failed too");
        }

        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsync(AskedLanguage.Words(http.Request).Get("unavailable") + "\n", http.RequestAborted);
    }
}
