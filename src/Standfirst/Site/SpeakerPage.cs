using Microsoft.EntityFrameworkCore;
using Standfirst.Quotations;
using Standfirst.Search;
using Standfirst.Site.Cache;
using Standfirst.Storage;
using Standfirst.Themes.Views;

namespace Standfirst.Site;

/// <summary>Somebody whom the paper quotes.</summary>
internal sealed record SpeakerFound(long Id, string Name, string Slug, string Role);

/// <summary>Everything that somebody said in the paper, the newest first.</summary>
internal sealed class SpeakerPage(Printer printer, QuotationReading reading)
{
    /// <summary>Somebody of whom readers may see something: that a name is in a story under embargo is nobody's business yet.</summary>
    public static async Task<SpeakerFound?> Find(Visit visit, NewsDb db, string slug)
    {
        var said = db.Quotations.Public(visit.Now);
        if (await db.Speakers.AsNoTracking().FirstOrDefaultAsync(speaker => speaker.Slug == slug, visit.Stop) is not { } found || !await said.AnyAsync(quotation => quotation.SpeakerId == found.Id, visit.Stop))
        {
            return null;
        }

        var role = found.Role.Length > 0 ? found.Role
            : await said.Where(quotation => quotation.SpeakerId == found.Id && quotation.Role != "").OrderByDescending(quotation => quotation.Id).Select(quotation => quotation.Role).FirstOrDefaultAsync(visit.Stop);
        return new SpeakerFound(found.Id, found.Name, found.Slug, role ?? "");
    }

    public async Task<bool> Show(Visit visit, NewsDb db, string slug)
    {
        visit.Tags.Add(Tags.Lists);
        if (!QuotationReading.Behind(visit, out var behind) || await Find(visit, db, slug) is not { } speaker)
        {
            return false;
        }

        var said = await reading.Page(visit, db, new QuotationQuery { Speaker = speaker.Id, Behind = behind });
        if (said.Stories.Count == 0)
        {
            return false;
        }

        var url = Cards.SpeakerUrl(speaker.Slug);
        var view = new SpeakerView
        {
            Name = speaker.Name,
            Role = speaker.Role,
            Stories = said.Stories,
            OlderUrl = QuotationReading.Older(url, said.Last),
            NewestUrl = behind is null ? null : url,
        };
        var crumbs = Head.Crumbs(visit, null, speaker.Name);
        var own = QuotationReading.Older(url, behind) ?? url;
        var page = Head.Page(visit, speaker.Name, own);
        await printer.Print(visit, db, view, page with
        {
            Description = speaker.Role.Length > 0 ? Head.Beginning($"{speaker.Name}, {speaker.Role}") : "",
            Breadcrumb = crumbs,
            Alternates = Head.Feeds(speaker.Name, url),
            OpenGraph = page.OpenGraph! with { Type = "profile" },
            JsonLd = [LinkedData.Breadcrumb(visit, crumbs, own)],
        });
        return true;
    }
}
