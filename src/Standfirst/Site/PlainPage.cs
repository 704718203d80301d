using Microsoft.EntityFrameworkCore;
using Standfirst.Pages;
using Standfirst.Storage;
using Standfirst.Themes;
using Standfirst.Themes.Views;

namespace Standfirst.Site;

/// <summary>About, Contact: a page that is no story.</summary>
internal sealed class PlainPage(Printer printer)
{
    private static readonly Func<NewsDb, string, Task<StaticPage?>> ByKey = Compiled.One(
        (NewsDb db, string key) => db.Pages.AsNoTracking().Where(page => page.PathKey == key && page.IsPublic));

    public async Task<bool> Show(Visit visit, NewsDb db, string key)
    {
        if (await ByKey(db, key) is not { } found)
        {
            return false;
        }

        if (Door.Leads(visit.Http, found.Path))
        {
            return true;
        }

        var language = visit.LanguageOf(found.Language);
        var body = await BodyShown.Read(db, found.Body, visit.Stop);
        var view = new StaticView { Title = found.Title, Body = body.Html(visit.Address, Words.For(language, visit.Masthead.Language).Get("table")) };
        var crumbs = Head.Crumbs(visit, null, found.Title, language);
        var url = Publication.Addresses.Encode(found.Path);
        var page = Head.Page(visit, found.SearchTitle.Length > 0 ? found.SearchTitle : found.Title, url) with
        {
            Language = language,
            Description = Head.Beginning(found.SearchDescription),
            Breadcrumb = crumbs,
            JsonLd = [LinkedData.Breadcrumb(visit, crumbs, url)],
            Now = visit.TimesIn(language).Now,
        };
        await printer.Print(visit, db, view, page);
        return true;
    }
}
