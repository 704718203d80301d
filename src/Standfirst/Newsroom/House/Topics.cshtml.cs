using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Staff;
using Standfirst.Storage;
using Standfirst.Stories;
using Standfirst.Topics;

namespace Standfirst.Newsroom.House;

/// <summary>What stories are about: each topic can be renamed and merged, and its old address leads on.</summary>
internal sealed class TopicsModel : NewsroomPage
{
    private const string Address = "/newsroom/topics";
    private const int PageSize = 25;
    private const int Batch = 200;

    public string Words { get; private set; } = "";

    public IReadOnlyList<(Topic Topic, int Stories)> Topics { get; private set; } = [];

    public string? Next { get; private set; }

    /// <summary>Whose form was sent; 0 for the one that makes a new one.</summary>
    public long Sent { get; private set; }

    public Task OnGet(string? words, string? after) => Load(words, after);

    public async Task<IActionResult> OnPostAdd(string? name, TopicKind kind)
    {
        await Load(null, null);
        if (await Named(name, null) is not var (given, slug))
        {
            return Again();
        }

        Db.Topics.Add(new Topic(given, slug, Enum.IsDefined(kind) ? kind : TopicKind.Topic));
        Log(Acts.Made, new AuditSubject("topic", null, given));
        await Db.SaveChangesAsync(Stop);
        return Done($"{Address}?words={Uri.EscapeDataString(given)}", $"{given} is at /topics/{slug}.");
    }

    public async Task<IActionResult> OnPostChange(long id, string? name, TopicKind kind, string? description)
    {
        if (await Db.Topics.SingleOrDefaultAsync(one => one.Id == id, Stop) is not { } topic)
        {
            return NotFound();
        }

        Sent = id;
        await Load(topic.Name, null);
        if (await Named(name, topic) is not var (given, slug))
        {
            return Again();
        }

        if (topic.Slug != slug)
        {
            await Db.Lead($"/topics/{topic.Slug}", $"/topics/{slug}", Stop);
        }

        (topic.Name, topic.Slug, topic.Kind, topic.Description) = (given, slug, Enum.IsDefined(kind) ? kind : topic.Kind, (description ?? "").Trim());
        Log(Acts.Changed, new AuditSubject("topic", id, given));
        await Db.SaveChangesAsync(Stop);
        await Touch(id);
        return Done($"{Address}?words={Uri.EscapeDataString(given)}", $"{given} is changed.");
    }

    public async Task<IActionResult> OnPostMerge(long id, string? into)
    {
        var name = (into ?? "").Trim();
        var slug = Slugs.From(name, "topic");
        if (await Db.Topics.SingleOrDefaultAsync(one => one.Id == id, Stop) is not { } topic)
        {
            return NotFound();
        }

        if (await Db.Topics.FirstOrDefaultAsync(one => one.Name == name || one.Slug == slug, Stop) is not { } target || target.Id == id)
        {
            Sent = id;
            await Load(topic.Name, null);
            Wrong("into", name.Length == 0 ? "Please name the topic that it becomes." : $"There is no other topic called “{name}”.");
            return Again();
        }

        await using var transaction = await Db.Database.BeginTransactionAsync(Stop);
        var count = 0;
        while (await Db.Stories.Include(story => story.Topics).ThenInclude(about => about.Topic).Where(story => story.Topics.Any(about => about.TopicId == id)).OrderBy(story => story.Id).Take(Batch).ToListAsync(Stop) is { Count: > 0 } some)
        {
            some.ForEach(story =>
            {
                story.Tag(story.Topics.OrderBy(about => about.Position).Select(about => about.TopicId == id ? target : about.Topic).Distinct().ToList());
                story.Describe(Now);
            });
            count += some.Count;
            await Db.SaveChangesAsync(Stop);
            some.ForEach(story => Db.Entry(story).State = EntityState.Detached);
        }

        await Db.Lead($"/topics/{topic.Slug}", $"/topics/{target.Slug}", Stop);
        await Db.FollowTopic(id, target.Id, Stop);
        Db.Topics.Remove(topic);
        Log(Acts.Merged, new AuditSubject("topic", id, topic.Name), $"into {target.Name}, {count} stories");
        await Db.SaveChangesAsync(Stop);
        await transaction.CommitAsync(Stop);
        return Done($"{Address}?words={Uri.EscapeDataString(target.Name)}", $"{topic.Name} is {target.Name} now, in {count} stories.");
    }

    public async Task<IActionResult> OnPostDelete(long id)
    {
        if (await Db.Topics.SingleOrDefaultAsync(one => one.Id == id, Stop) is not { } topic)
        {
            return NotFound();
        }

        if (await Db.Stories.AnyAsync(story => story.Topics.Any(about => about.TopicId == id), Stop))
        {
            Sent = id;
            await Load(topic.Name, null);
            Wrong("into", "Stories are about it. Merge it into another topic.");
            return Again();
        }

        Db.Topics.Remove(topic);
        Log(Acts.Deleted, new AuditSubject("topic", id, topic.Name));
        await Db.SaveChangesAsync(Stop);
        return Done(Address, $"{topic.Name} is gone.");
    }

    private async Task<(string Name, string Slug)?> Named(string? name, Topic? own)
    {
        var given = (name ?? "").Trim();
        var slug = Slugs.From(given, "topic");
        if (given.Length is 0 or > 120)
        {
            Wrong("name", given.Length == 0 ? "Please give it a name." : "At most 120 characters.");
            return null;
        }

        if (own?.Slug != slug && await Db.Topics.AnyAsync(one => one.Slug == slug, Stop))
        {
            Wrong("name", $"There is a topic at /topics/{slug} already. Merge the two.");
            return null;
        }

        return (given, slug);
    }

    /// <summary>Pages and the search index of stories about it.</summary>
    private async Task Touch(long id)
    {
        for (var after = 0L; await Db.Stories.Where(story => story.Id > after && story.Topics.Any(about => about.TopicId == id)).OrderBy(story => story.Id).Take(Batch).ToListAsync(Stop) is { Count: > 0 } some; after = some[^1].Id)
        {
            some.ForEach(story => story.Describe(Now));
            await Db.SaveChangesAsync(Stop);
            some.ForEach(story => Db.Entry(story).State = EntityState.Detached);
        }
    }

    private async Task Load(string? words, string? after)
    {
        Words = (words ?? "").Trim();
        var topics = Db.Topics.AsNoTracking();
        if (Words.Length > 0)
        {
            var lower = Words.ToLowerInvariant();
            topics = topics.Where(topic => NewsDb.Lower(topic.Name).Contains(lower));
        }

        // By its address, which is the same order on both databases.
        var some = await topics.Behind(topic => topic.Slug, after).OrderBy(topic => topic.Slug).Take(PageSize + 1).Select(topic => new { Topic = topic, Count = Db.Set<StoryTopic>().Count(about => about.TopicId == topic.Id) }).ToListAsync(Stop);
        Topics = [.. some.Take(PageSize).Select(one => (one.Topic, one.Count))];
        Next = some.Count > PageSize ? $"{Address}?words={Uri.EscapeDataString(Words)}&after={Uri.EscapeDataString(Topics[^1].Topic.Slug)}" : null;
    }
}
