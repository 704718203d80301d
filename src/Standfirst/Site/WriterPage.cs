using Microsoft.EntityFrameworkCore;
using Standfirst.Site.Cache;
using Standfirst.Staff;
using Standfirst.Storage;
using Standfirst.Themes.Views;

namespace Standfirst.Site;

/// <summary>Who a writer is, and all their stories.</summary>
internal sealed class WriterPage(Printer printer, CardReading reading)
{
    public const int Size = 20;

    public static string Path(Writer writer) => "/writers/" + writer.Slug;

    public static Task<Writer?> Find(NewsDb db, string slug, CancellationToken stop)
        => db.Writers.AsNoTracking().FirstOrDefaultAsync(writer => writer.Slug == slug, stop);

    public async Task<bool> Show(Visit visit, NewsDb db, string slug)
    {
        if (await Find(db, slug, visit.Stop) is not { } writer || visit.Number() is not { } number)
        {
            return false;
        }

        visit.Tags.Add(Tags.Lists);
        var ids = await ListReading.By(db, visit.Now, writer.Id, (number - 1) * Size, Size + 1, visit.Stop);
        if (ids.Count == 0 && number > 1)
        {
            return false;
        }

        var rows = await reading.List(db, visit.Now, [.. ids.Take(Size)], visit.Stop);
        var picture = writer.PictureId is { } id ? await db.Pictures.AsNoTracking().FirstOrDefaultAsync(picture => picture.Id == id, visit.Stop) : null;
        var cards = new Cards(visit, visit.Masthead.Language);
        var url = Cards.WriterUrl(writer.Slug);
        var view = new WriterView
        {
            Name = writer.Name,
            Title = writer.Title,
            Biography = [.. writer.Biography.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Website = Uri.TryCreate(writer.Website, UriKind.Absolute, out var website) && website.Scheme is "http" or "https" ? website.AbsoluteUri : null,
            Picture = picture is null ? null : Cards.Picture(picture),
            Stories = cards.Of(rows),
            Paging = Cards.Paging(url, number, ids.Count > Size),
        };
        await printer.Print(visit, db, view, Page(visit, view, url, number));
        return true;
    }

    private static PageView Page(Visit visit, WriterView view, string url, int number)
    {
        var crumbs = Head.Crumbs(visit, null, view.Name);
        var own = Cards.Page(url, number);
        var page = Head.Page(visit, view.Name, own);
        return page with
        {
            Description = view.Title.Length > 0 ? Head.Beginning($"{view.Name}, {view.Title}") : "",
            Breadcrumb = crumbs,
            Alternates = Head.Feeds(view.Name, url),
            OpenGraph = page.OpenGraph! with { Type = "profile", Image = view.Picture is { } picture ? visit.AbsoluteUrl(picture.Src) : null, ImageAlt = view.Picture?.Alt ?? "" },
            JsonLd = [LinkedData.Profile(visit, view, url), LinkedData.Breadcrumb(visit, crumbs, own)],
        };
    }
}
