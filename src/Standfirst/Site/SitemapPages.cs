using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Standfirst.Feeds;
using Standfirst.Quotations;
using Standfirst.Site.Cache;
using Standfirst.Stories;
using Standfirst.Storage;

namespace Standfirst.Site;

/// <summary>What search engines are told. Parts are spans of story numbers, so no part changes because another one grew.</summary>
internal sealed class SitemapPages(Printer printer)
{
    /// <summary>The part with everything that is no story.</summary>
    private const string FrontsName = "fronts.xml";

    private const string Xml = Sitemap.MediaType + "; charset=utf-8";

    public async Task<bool> Index(Visit visit, NewsDb db)
    {
        visit.Tags.Add(Tags.Lists);
        var parts = await db.Stories.Live(visit.Now).GroupBy(story => (story.Id - 1) / Sitemap.MaxAddresses)
            .Select(part => new { Number = part.Key, Published = part.Max(story => story.PublishedAt), Updated = part.Max(story => story.UpdatedAt) })
            .OrderBy(part => part.Number).ToListAsync(visit.Stop);
        var all = parts.Select(part => new SitemapAddress(
            string.Create(CultureInfo.InvariantCulture, $"{visit.Address}/sitemaps/{part.Number + 1}.xml"), part.Updated > part.Published ? part.Updated : part.Published));
        await printer.Send(visit, db, Sitemap.Index(all.Prepend(new SitemapAddress($"{visit.Address}/sitemaps/{FrontsName}"))), Xml);
        return true;
    }

    public async Task<bool> Part(Visit visit, NewsDb db, string name)
    {
        visit.Tags.Add(Tags.Lists);
        if (name.Equals(FrontsName, StringComparison.OrdinalIgnoreCase))
        {
            await printer.Send(visit, db, Sitemap.Part(await Fronts(visit, db)), Xml);
            return true;
        }

        if (!name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || !int.TryParse(name[..^4], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
        {
            return false;
        }

        var from = (number - 1L) * Sitemap.MaxAddresses;
        var stories = await db.Stories.Live(visit.Now).Where(story => story.Id > from && story.Id <= from + Sitemap.MaxAddresses).OrderBy(story => story.Id)
            .Select(story => new { story.Path, story.PublishedAt, story.UpdatedAt, story.CanonicalAddress }).ToListAsync(visit.Stop);
        // What was first published elsewhere is that site's to announce.
        var addresses = stories.Where(story => story.Path is not null && story.CanonicalAddress.Length == 0)
            .Select(story => new SitemapAddress(visit.Absolute(story.Path!), story.UpdatedAt > story.PublishedAt ? story.UpdatedAt : story.PublishedAt));
        if (stories.Count == 0)
        {
            return false;
        }

        await printer.Send(visit, db, Sitemap.Part(addresses), Xml);
        return true;
    }

    public async Task<bool> News(Visit visit, NewsDb db)
    {
        visit.Tags.Add(Tags.Lists);
        var oldest = visit.Now - Sitemap.NewsAge;
        var stories = await db.Stories.Live(visit.Now).Where(story => story.PublishedAt >= oldest && story.CanonicalAddress == "").Newest().Take(Sitemap.MaxNews)
            .Select(story => new { story.Id, story.Path, story.Headline, story.Language, story.PublishedAt }).ToListAsync(visit.Stop);
        visit.Tags.UnionWith(stories.Select(story => Tags.Story(story.Id)));
        await printer.Send(visit, db, Sitemap.News(visit.Masthead.Name, stories.Select(story =>
            new NewsAddress(visit.Absolute(story.Path ?? "/"), story.Headline, visit.LanguageOf(story.Language), story.PublishedAt!.Value))), Xml);
        return true;
    }

    public async Task<bool> Robots(Visit visit, NewsDb db)
    {
        // Searches and open forms are endless and nobody's result; everything else may be read by anybody. A rule is how a path begins: the
        // search is named to its end, or a section "search-and-rescue" would be out of every index.
        var text = $"User-agent: *\nDisallow: /search$\nDisallow: /search?\nDisallow: /comments/*/report\nDisallow: /comments/*/edit\nDisallow: /*?reply=\nDisallow: /*&reply=\n\nSitemap: {visit.Address}/sitemap.xml\nSitemap: {visit.Address}/news-sitemap.xml\n";
        await printer.Send(visit, db, System.Text.Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8");
        return true;
    }

    private static async Task<List<SitemapAddress>> Fronts(Visit visit, NewsDb db)
    {
        var live = db.Stories.Live(visit.Now);
        var pages = await db.Pages.Where(page => page.IsPublic).OrderBy(page => page.Id).Select(page => new { page.Path, page.ModifiedAt }).ToListAsync(visit.Stop);
        var writers = await db.Writers.Where(writer => live.Any(story => story.Bylines.Any(by => by.WriterId == writer.Id)))
            .OrderBy(writer => writer.Id).Select(writer => writer.Slug).ToListAsync(visit.Stop);
        var topics = await db.Topics.Where(topic => live.Any(story => story.Topics.Any(about => about.TopicId == topic.Id)))
            .OrderBy(topic => topic.Id).Select(topic => topic.Slug).Take(Sitemap.MaxAddresses / 2).ToListAsync(visit.Stop);
        var said = db.Quotations.Public(visit.Now);
        var speakers = await db.Speakers.Where(speaker => said.Any(quotation => quotation.SpeakerId == speaker.Id))
            .OrderBy(speaker => speaker.Id).Select(speaker => speaker.Slug).Take(Sitemap.MaxAddresses / 4).ToListAsync(visit.Stop);
        IEnumerable<SectionNode> All(IEnumerable<SectionNode> sections) => sections.SelectMany(section => All(section.Children).Prepend(section));
        return
        [
            new SitemapAddress(visit.Address + "/"),
            .. All(visit.Masthead.Sections.Top).Select(section => new SitemapAddress(visit.Address + section.Url)),
            .. pages.Select(page => new SitemapAddress(visit.Absolute(page.Path), page.ModifiedAt)),
            .. writers.Select(slug => new SitemapAddress(visit.Address + Cards.WriterUrl(slug))).Concat(topics.Select(slug => new SitemapAddress(visit.Address + Cards.TopicUrl(slug))))
                .Take(Sitemap.MaxAddresses / 2),
            .. speakers.Select(slug => new SitemapAddress(visit.Address + Cards.SpeakerUrl(slug))),
        ];
    }
}
