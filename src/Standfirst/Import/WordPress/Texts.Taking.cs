using Standfirst.Pages;
using Standfirst.Stories;

namespace Standfirst.Import.WordPress;

/// <summary>What an item becomes here, and what is kept of it.</summary>
internal sealed partial class Texts
{
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
            story = one.Story = new Story(headline, text.Body, terms.SectionOf(item), date);
            story.Write(headline, dek, text.Body);
            one.IsNewStory = true;
        }
        else
        {
            story.Revise(headline, dek, text.Body, ImportRun.By, run.Now);
            story.Place(terms.SectionOf(item) is { } section ? run.Attached(section) : null);
            story.Bylines.Clear();
            story.Topics.Clear();
        }

        story.Bylines.AddRange(people.Over(item).Select((writer, i) => new Byline(Known(writer), i)));
        story.Topics.AddRange(terms.TopicsOf(item).Select((topic, i) => new StoryTopic(Known(topic), i)));
        story.CommentsClosed = item.CommentStatus == "closed";
        story.Language = LanguageOf(item);
        story.Show(one.Lead);
        if (one.Lead is null && item.MetaOf("_thumbnail_id") is { Length: > 0 } missing and not "0")
        {
            run.Report.Lose(item.ToString(), "featured image", $"attachment {missing} is not in the archive");
        }

        Describe(story, item);
        await Place(one, story, date, stop);

        T Known<T>(T entity)
            where T : class => one.IsNewStory ? entity : run.Attached(entity);
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
        var local = one.StoryId ?? one.Page?.Id;
        if (one.Before is { } before)
        {
            run.Attached(before);
            (before.LocalId, before.Fingerprint, before.Kept) = (local, fingerprint, kept);
        }
        else
        {
            run.Remember(one.Type, one.Id, local, fingerprint, kept);
        }
    }
}
