using Microsoft.EntityFrameworkCore;
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
        await Insert([.. work.Where(one => one.IsNewStory)], stop);
        foreach (var one in work)
        {
            Remember(one);
        }

        await run.Save(stop);
        await addresses.Write(stop);
        await replies.Import(work.Where(one => one.Kind == ItemKind.Post && one.StoryId is not null).Select(one => (one.Item, one.StoryId!.Value)), stop);
    }

    private async Task Insert(List<Work> made, CancellationToken stop)
    {
        var ids = await run.Insert(made.ConvertAll(one => one.Story!));
        foreach (var (one, id) in made.Zip(ids))
        {
            one.StoryId = id;
        }

        var bylines = made.SelectMany(one => one.Story!.Bylines, (one, byline) => (one.StoryId, Row: byline)).ToList();
        var topics = made.SelectMany(one => one.Story!.Topics, (one, topic) => (one.StoryId, Row: topic)).ToList();
        await run.Insert(made.ConvertAll(one => one.Story!.Counts), (nameof(StoryCounts.StoryId), i => made[i].StoryId));
        await run.Insert(bylines.ConvertAll(one => one.Row), (nameof(Byline.StoryId), i => bylines[i].StoryId), (nameof(Byline.WriterId), i => bylines[i].Row.Writer?.Id));
        await run.Insert(topics.ConvertAll(one => one.Row), (nameof(StoryTopic.StoryId), i => topics[i].StoryId), (nameof(StoryTopic.TopicId), i => topics[i].Row.Topic.Id));
        var sticky = made.FindAll(one => one.Story!.Status == Status.Published && one.Item.Sticky == "1" && one.Before is null);
        if (sticky.Count > 0)
        {
            var next = (await run.Db.LineUp.Where(slot => slot.SectionId == null).MaxAsync(slot => (int?)slot.Position, stop) ?? -1) + 1;
            await run.Insert(sticky.Select((one, i) => new LineUpSlot(null, next + i, one.Story!)).ToList(), (nameof(LineUpSlot.StoryId), i => sticky[i].StoryId));
        }

        await run.TellSearch(run.Db, [.. made.Where(one => one.Story!.Status == Status.Published).Select(one => one.StoryId!.Value)], stop);
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
}
