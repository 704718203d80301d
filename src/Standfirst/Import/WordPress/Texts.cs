using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Standfirst.Pages;
using Standfirst.Publication;
using Standfirst.Stories;

namespace Standfirst.Import.WordPress;

/// <summary>Posts, pages and all other items that are no files, a batch at a time: looked up together, read side by side, saved together.</summary>
internal sealed partial class Texts(ImportRun run, Paper paper, People people, Terms terms, Uploads uploads, OldAddresses addresses, Replies replies)
{
    private const int Batch = 200;
    private const int BatchComments = 1000;

    private readonly List<WxrItem> waiting = [];
    private readonly HashSet<string> seen = [];

    /// <summary>Addresses that the present batch may not have.</summary>
    private readonly HashSet<string> taken = [];
    private List<Work> unsaved = [];
    private int waitingComments;
    private int lineUp = -1;

    public async ValueTask Meet(WxrItem item, CancellationToken stop)
    {
        waiting.Add(item);
        waitingComments += item.Comments.Count;
        if (waiting.Count >= Batch || waitingComments >= BatchComments)
        {
            await Flush(stop);
        }
    }

    public async Task Flush(CancellationToken stop)
    {
        var work = new List<Work>(waiting.Count);
        foreach (var item in waiting)
        {
            var kind = ItemKinds.Of(item);
            var id = item.Id.Length > 0 ? item.Id : item.Guid.Length > 0 ? item.Guid : item.Link.Length > 0 ? item.Link : ImportRun.Fingerprint(item.Content + item.Title);
            if (seen.Add($"{id}"))
            {
                work.Add(new Work(item, kind, kind switch { ItemKind.Post => "post", ItemKind.Page => "page", _ => item.Type }, id, new PostText(item, run)));
            }
            else
            {
                Count(kind).Add(Outcome.Skipped);
                run.Report.Pictures.Add(Outcome.Skipped, kind is ItemKind.Post or ItemKind.Page ? ItemKinds.ImagesIn(item.Content) : 0);
                run.Report.Lose(item.ToString(), "item", "it comes a second time; the first is taken");
                replies.Skip(item, "their item comes a second time");
            }
        }

        waiting.Clear();
        waitingComments = 0;
        var reading = await Begin(work, stop);
        await Save(stop);
        await reading;
        unsaved = work;
    }

    /// <summary>The last batch.</summary>
    public async Task End(CancellationToken stop)
    {
        await Flush(stop);
        await Save(stop);
    }

    /// <summary>Saves the batch before: its rows are written by one core while the texts of the next are read by another.</summary>
    private async Task Save(CancellationToken stop)
    {
        var work = unsaved;
        unsaved = [];
        await Load(work, stop);
        foreach (var one in work)
        {
            await Take(one, stop);
        }

        await run.Db.SaveChangesAsync(stop);
        foreach (var one in work)
        {
            Remember(one);
        }

        await run.Save(stop);
        await addresses.Write(stop);
        await replies.Import(work.Where(one => one.Kind == ItemKind.Post && one.StoryId is not null).Select(one => (one.Item, one.StoryId!.Value)), stop);
    }

    /// <summary>Tells what is here already, and starts to read the texts of what is not.</summary>
    private async Task<Task> Begin(List<Work> work, CancellationToken stop)
    {
        foreach (var group in work.GroupBy(one => one.Type))
        {
            var known = await run.Known(group.Key, group.Select(one => one.Id), stop);
            foreach (var one in group)
            {
                one.Before = known.GetValueOrDefault(one.Id);
            }
        }

        var texts = work.Where(one => one.Kind is ItemKind.Post or ItemKind.Page).ToList();
        Parallel.ForEach(texts, new ParallelOptions { CancellationToken = stop }, one =>
        {
            one.Fingerprint = FingerprintOf(one.Item);
            if (!one.IsSame)
            {
                one.Text.Prepare();
            }
        });
        var changed = texts.Where(one => !one.IsSame).ToList();
        var found = await uploads.Find(changed.SelectMany(one => one.Text.Uploads), stop);
        return Task.Run(() => Parallel.ForEach(changed, new ParallelOptions { CancellationToken = stop }, one => one.Text.Read(found)), stop);
    }

    private async Task Load(List<Work> work, CancellationToken stop)
    {
        var texts = work.Where(one => one.Kind is ItemKind.Post or ItemKind.Page).ToList();
        var changed = texts.Where(one => !one.IsSame).ToList();
        var leads = changed.Select(one => one.Item.MetaOf("_thumbnail_id")).OfType<string>().Where(id => id.Length > 0).Distinct().ToList();
        var attached = await run.Known("attachment", leads, stop);
        var ids = attached.Values.Select(item => item.LocalId).OfType<long>().ToList();
        var rows = await run.Db.Pictures.Where(picture => ids.Contains(picture.Id)).ToDictionaryAsync(picture => picture.Id, stop);
        foreach (var one in changed)
        {
            if (one.Item.MetaOf("_thumbnail_id") is { Length: > 0 } lead && attached.TryGetValue(lead, out var item) && item.LocalId is { } id)
            {
                one.Lead = rows.GetValueOrDefault(id);
            }
        }

        var same = texts.Where(one => one.IsSame).ToList();
        var sameIds = same.ConvertAll(one => one.Before!.LocalId!.Value);
        var storyPaths = await run.Db.Stories.Where(story => sameIds.Contains(story.Id) && story.Status == Status.Published).Select(story => new { story.Id, story.Path }).ToDictionaryAsync(one => one.Id, one => one.Path, stop);
        var pagePaths = await run.Db.Pages.Where(page => sameIds.Contains(page.Id) && page.IsPublic).Select(page => new { page.Id, page.Path }).ToDictionaryAsync(one => one.Id, one => one.Path, stop);
        foreach (var one in same)
        {
            one.StoryId = one.Kind == ItemKind.Post ? one.Before!.LocalId : null;
            one.Path = one.Kind == ItemKind.Post ? storyPaths.GetValueOrDefault(one.Before!.LocalId!.Value) : pagePaths.GetValueOrDefault(one.Before!.LocalId!.Value);
        }

        var storyIds = changed.Where(one => one.Kind == ItemKind.Post).Select(one => one.Before?.LocalId).OfType<long>().ToList();
        var stories = await run.Db.Stories.Include(story => story.Bylines).Include(story => story.Topics).Include(story => story.Revisions)
            .Where(story => storyIds.Contains(story.Id)).AsSplitQuery().ToDictionaryAsync(story => story.Id, stop);
        var pageIds = changed.Where(one => one.Kind == ItemKind.Page).Select(one => one.Before?.LocalId).OfType<long>().ToList();
        var pages = await run.Db.Pages.Where(page => pageIds.Contains(page.Id)).ToDictionaryAsync(page => page.Id, stop);
        foreach (var one in changed.Where(one => one.Before?.LocalId is not null))
        {
            one.Story = one.Kind == ItemKind.Post ? stories.GetValueOrDefault(one.Before!.LocalId!.Value) : null;
            one.Page = one.Kind == ItemKind.Page ? pages.GetValueOrDefault(one.Before!.LocalId!.Value) : null;
        }

        var keys = changed.Select(one => run.Site.PathOf(one.Item.Link)).OfType<string>().Select(Addresses.Key).Distinct().ToList();
        taken.Clear();
        taken.UnionWith(await run.Db.Stories.Where(story => story.PathKey != null && keys.Contains(story.PathKey)).Select(story => story.PathKey!)
            .Concat(run.Db.Pages.Where(page => keys.Contains(page.PathKey)).Select(page => page.PathKey))
            .Concat(run.Db.Sections.Where(section => keys.Contains(section.PathKey)).Select(section => section.PathKey)).ToListAsync(stop));
    }

    private async Task Take(Work one, CancellationToken stop)
    {
        switch (one.Kind)
        {
            case ItemKind.Post or ItemKind.Page when one.IsSame:
                one.Outcome = Outcome.Unchanged;
                if (one.Path is { } path)
                {
                    Lead(one, path);
                }

                break;
            case ItemKind.Post:
                await TakeStory(one, stop);
                break;
            case ItemKind.Page:
                await TakePage(one, stop);
                break;
            default:
                TakeOther(one);
                break;
        }

        Count(one.Kind).Add(one.Outcome);
        if (one.Kind is ItemKind.Post or ItemKind.Page)
        {
            run.Report.Pictures.Add(one.Outcome, ItemKinds.ImagesIn(one.Item.Content));
        }

        if (one.Kind != ItemKind.Post)
        {
            replies.Skip(one.Item, one.Kind == ItemKind.Page ? "pages take no comments here; kept with the import" : "what they answer is no story; kept with the import");
        }
    }

    private async Task TakeStory(Work one, CancellationToken stop)
    {
        var (item, text) = (one.Item, one.Text);
        if (item.Status == "auto-draft" && item.Content.Length == 0)
        {
            Skip(one, "an empty draft that the editor's opening made");
            return;
        }

        if (one.Story is { } here && one.Before is { } before && before.Fingerprint.Split('.') is [_, var version] && version != $"{here.Version:n}")
        {
            Skip(one, "it was edited here since it was imported, and has changed there too; what stands here is kept");
            return;
        }

        var date = DateOf(one);
        var headline = Headline(one);
        var dek = Plain(item.Excerpt);
        var story = one.Story;
        if (story is null)
        {
            story = one.Story = new Story(headline, text.Body, terms.SectionOf(item) is { } section ? run.Attached(section) : null, date);
            story.Write(headline, dek, text.Body);
            run.Db.Stories.Add(story);
        }
        else
        {
            story.Revise(headline, dek, text.Body, ImportRun.By, run.Now);
            story.Place(terms.SectionOf(item) is { } section ? run.Attached(section) : null);
            story.Bylines.Clear();
            story.Topics.Clear();
        }

        story.Bylines.AddRange(people.Over(item).Select((writer, i) => new Byline(run.Attached(writer), i)));
        story.Topics.AddRange(terms.TopicsOf(item).Select((topic, i) => new StoryTopic(run.Attached(topic), i)));
        story.CommentsClosed = item.CommentStatus == "closed";
        story.Language = LanguageOf(item);
        story.Show(one.Lead);
        if (one.Lead is null && item.MetaOf("_thumbnail_id") is { Length: > 0 } missing and not "0")
        {
            run.Report.Lose(item.ToString(), "featured image", $"attachment {missing} is not in the archive");
        }

        Describe(story, item);
        await Place(one, story, date, stop);
    }

    /// <summary>What it is in the course of its life, and where it answers.</summary>
    private async Task Place(Work one, Story story, DateTimeOffset date, CancellationToken stop)
    {
        var item = one.Item;
        if (story.Status == Status.Published)
        {
            if (item.Status is not ("publish" or "future"))
            {
                run.Report.Lose(item.ToString(), "status", $"it is “{item.Status}” there now; a story that has run here stays until it is killed");
            }

            Lead(one, story.Path!);
            return;
        }

        var locked = item.Password.Length > 0;
        if (item.Status is "publish" or "future" && !locked)
        {
            var path = await PathOf(one, story.Path, slug => StoryPath.Make(paper, story.Section?.Path ?? "", slug, date, Number(item.Id)), stop);
            if (item.Status == "publish" && date > run.Now)
            {
                run.Report.Lose(item.ToString(), "date", $"it is published there with a date to come ({date:yyyy-MM-dd}); here it is out since now");
                date = run.Now;
            }

            story.Publish(date, path);
            if (run.Survey.Dates.Of(item.Modified, item.ModifiedGmt) is { } modified && modified > date.AddMinutes(10) && modified <= run.Now)
            {
                story.MarkUpdated(modified);
            }

            Lead(one, path);
            return;
        }

        switch (item.Status)
        {
            case "pending" when story.Status == Status.Draft:
                story.Submit(date);
                break;
            case "trash" when story.Status != Status.Spiked:
                story.Spike(date);
                break;
            default:
                break;
        }

        var why = locked ? "it is behind a password there, which a paper does not have; here it is a draft"
            : item.Status is "private" ? "it is private there; here it is a draft"
            : item.Status is "draft" or "pending" or "trash" or "auto-draft" ? null
            : $"the status “{item.Status}” is unknown here; here it is a draft";
        if (why is not null)
        {
            run.Report.Lose(item.ToString(), locked ? "password" : "status", why);
        }
    }

    private async Task TakePage(Work one, CancellationToken stop)
    {
        var (item, text) = (one.Item, one.Text);
        if (one.Page is { } here && one.Before is { } before && before.Fingerprint.Split('.') is [_, var version] && version != $"{here.Version:n}")
        {
            Skip(one, "it was edited here since it was imported, and has changed there too; what stands here is kept");
            return;
        }

        var title = Headline(one);
        var isPublic = item.Status == "publish" && item.Password.Length == 0;
        if (one.Page is null)
        {
            var path = await PathOf(one, null, slug => "/" + slug + "/", stop);
            one.Page = new StaticPage(title, text.Body, path, DateOf(one)) { IsPublic = isPublic };
            run.Db.Pages.Add(one.Page);
        }
        else
        {
            one.Page.Write(title, text.Body, run.Now);
            one.Page.IsPublic = isPublic;
        }

        one.Page.Language = LanguageOf(item);
        one.Page.SearchTitle = Seo(item, title, Titles);
        one.Page.SearchDescription = Seo(item, title, Descriptions);
        one.Page.MenuPosition ??= isPublic ? FooterPlace(item.Id) : null;
        if (!isPublic && item.Status is not ("draft" or "pending" or "trash" or "auto-draft"))
        {
            run.Report.Lose(item.ToString(), "status", item.Password.Length > 0 ? "it is behind a password there; here it is not public" : $"it is “{item.Status}” there; here it is not public");
        }

        if (one.Lead is not null)
        {
            run.Report.Lose(item.ToString(), "featured image", "pages have none here; kept with the import");
        }

        if (isPublic)
        {
            Lead(one, one.Page.Path);
        }
    }

    private void TakeOther(Work one)
    {
        one.Fingerprint = FingerprintOf(one.Item);
        if (one.Before is { } before && before.Fingerprint == one.Fingerprint)
        {
            one.Outcome = Outcome.Unchanged;
            return;
        }

        switch (one.Kind)
        {
            case ItemKind.GuestAuthor:
                one.Outcome = Outcome.Imported;
                break;
            case ItemKind.Reusable:
                one.Outcome = Outcome.Imported;
                break;
            case ItemKind.MenuItem:
                Skip(one, "menus are made from the sections here; kept with the import");
                break;
            default:
                Skip(one, $"items of the type “{one.Item.Type}” belong to a plugin or theme; kept whole with the import");
                break;
        }
    }

    private void Skip(Work one, string reason)
    {
        one.Outcome = Outcome.Skipped;
        run.Report.Lose(one.Item.ToString(), "item", reason);
    }

    private void Remember(Work one)
    {
        var item = one.Item;
        foreach (var (what, why) in one.Text.Losses)
        {
            run.Report.Lose(item.ToString(), what, why);
        }

        var isText = one.Kind is ItemKind.Post or ItemKind.Page;
        if (one.Outcome == Outcome.Unchanged || (isText && one.Outcome == Outcome.Skipped && one.Before is not null))
        {
            return;
        }

        var whole = !isText || one.Text.Losses.Count > 0;
        var kept = ImportRun.Kept(
        [
            .. item.Meta, .. item.Other, .. item.Tags.Where(tag => tag.Domain is not ("category" or "post_tag" or "author" or "")).Select(tag => new WxrMeta("term:" + tag.Domain, tag.Slug)),
            new("title", item.Title), new("link", item.Link), new("guid", item.Guid), new("status", item.Status), new("creator", item.Creator), new("password", item.Password),
            new("post_parent", item.Parent is "0" ? "" : item.Parent), new("menu_order", item.MenuOrder is "0" ? "" : item.MenuOrder), new("comment_status", item.CommentStatus),
            new("post_name", item.Name), new("post_date", item.Date), new("post_date_gmt", item.DateGmt),
            .. whole ? (WxrMeta[])[new("content:encoded", item.Content), new("excerpt:encoded", item.Excerpt)] : [],
        ]);
        var version = one.Story?.Version ?? one.Page?.Version;
        var fingerprint = version is null ? one.Fingerprint : $"{one.Fingerprint}.{version:n}";
        one.StoryId = one.Story?.Id;
        var local = one.Story?.Id ?? one.Page?.Id;
        if (one.Before is { } before)
        {
            run.Attached(before);
            (before.LocalId, before.Fingerprint, before.Kept) = (local, fingerprint, kept);
        }
        else
        {
            run.Remember(one.Type, one.Id, local, fingerprint, kept);
        }

        if (one.Story is { Status: Status.Published } story && item.Sticky == "1" && one.Before is null)
        {
            if (lineUp < 0)
            {
                lineUp = (run.Db.LineUp.Where(slot => slot.SectionId == null).Select(slot => (int?)slot.Position).Max() ?? -1) + 1;
            }

            run.Db.LineUp.Add(new LineUpSlot(null, lineUp++, story));
        }
    }

    private DateTimeOffset DateOf(Work one)
    {
        var item = one.Item;
        if (run.Survey.Dates.Of(item.Date, item.DateGmt, item.PubDate) is { } date)
        {
            if (date.Year > run.Now.Year + 20)
            {
                run.Report.Lose(item.ToString(), "date", $"{item.Date} lies too far ahead to be meant; kept as it is");
            }

            return date;
        }

        var other = run.Survey.Dates.Of(item.Modified, item.ModifiedGmt);
        if (item.Status is not ("draft" or "auto-draft" or "pending"))
        {
            run.Report.Lose(item.ToString(), "date", $"“{(item.DateGmt.Length > 0 ? item.DateGmt : item.Date)}” is no date; {(other is null ? "the day of the import stands for it" : "its last change stands for it")}");
        }

        return other ?? run.Now;
    }

    private string Headline(Work one)
    {
        var title = Plain(one.Item.Title);
        if (title.Length > 0)
        {
            return title;
        }

        var words = one.Text.FirstWords.Length > 0 ? one.Text.FirstWords : "(untitled)";
        run.Report.Lose(one.Item.ToString(), "title", $"it has none; here it is headed “{words}”");
        return words;
    }

    private int? FooterPlace(string page)
    {
        var menu = run.Survey.Menus.Where(menu => menu.Key.Contains("foot", StringComparison.OrdinalIgnoreCase)).Select(menu => menu.Value).FirstOrDefault()
            ?? (run.Survey.Menus.Count == 1 ? run.Survey.Menus.First().Value : null);
        var place = menu?.FindIndex(one => one.Page == page) ?? -1;
        return place < 0 ? null : menu![place].Order;
    }

    private static string LanguageOf(WxrItem item)
        => item.Tags.Find(tag => tag.Domain == "language") is { } tag && LanguageTag().IsMatch(tag.Slug) ? tag.Slug : "";

    private KindCount Count(ItemKind kind) => kind switch
    {
        ItemKind.Post => run.Report.Stories,
        ItemKind.Page => run.Report.Pages,
        _ => run.Report.Other,
    };

    private static long Number(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>All that an item says, its comments apart: they are told apart each by itself. What WordPress changes by being looked at does not count.</summary>
    private static string FingerprintOf(WxrItem item) => ImportRun.Fingerprint(new
    {
        item.Title,
        item.Link,
        item.Creator,
        item.Content,
        item.Excerpt,
        item.Date,
        item.DateGmt,
        item.PubDate,
        item.Modified,
        item.ModifiedGmt,
        item.CommentStatus,
        item.Name,
        item.Status,
        item.Parent,
        item.MenuOrder,
        item.Type,
        item.Password,
        item.Sticky,
        item.Tags,
        item.Other,
        Meta = item.Meta.Where(meta => meta.Key is not ("_edit_lock" or "_edit_last") && !meta.Key.StartsWith("_oembed_", StringComparison.Ordinal)),
    });

    private static string Plain(string html) => PlainWords.Of(html);

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex LanguageTag();
}
