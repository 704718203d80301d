using Microsoft.EntityFrameworkCore;
using Standfirst.Comments;
using Standfirst.Publication;
using Standfirst.Sections;
using Standfirst.Staff;
using Standfirst.Stories;
using Standfirst.Storage;
using Standfirst.Topics;

namespace Standfirst.Sample;

/// <summary>
/// Fills an empty publication for load tests: stories of about 617 words in six sections over ten years, the newest last. The newest hundred
/// have ten comments each, as long as there are so many; the others are spread over all. The same numbers and the same seed give the same rows.
/// </summary>
internal sealed class Seeding(NewsDb db, int stories, int comments, long seed)
{
    private const int Batch = 200, Discussed = 100, CommentsOfDiscussed = 10, Years = 10;

    /// <summary>The newest story is of this evening; nothing depends on when the seed is sown.</summary>
    private static readonly DateTimeOffset Last = new(2025, 12, 31, 18, 0, 0, TimeSpan.Zero);

    private readonly HashSet<string> paths = [];
    private readonly List<Section> sections = [];
    private readonly List<Writer> writers = [];
    private readonly List<Topic> topics = [];
    private long nextComment = 1;

    public static async Task<bool> IsEmpty(NewsDb db, CancellationToken stop)
        => !await db.Stories.AnyAsync(stop) && !await db.Sections.AnyAsync(stop) && !await db.Comments.AnyAsync(stop)
            && !await db.Writers.AnyAsync(stop) && !await db.Topics.AnyAsync(stop) && !await db.Pages.AnyAsync(stop);

    public async Task Fill(IProgress<(int Stories, int Comments)>? progress, CancellationToken stop)
    {
        var paper = await Furnish(stop);
        var perStory = Spread();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var sown = 0;
        for (var from = 0; from < stories; from += Batch)
        {
            db.ChangeTracker.Clear();
            db.AttachRange(sections);
            db.AttachRange(writers);
            db.AttachRange(topics);
            for (var number = from; number < Math.Min(from + Batch, stories); number++)
            {
                var dice = SeedDice.Of(seed, "story", number);
                var prose = new SeedProse(dice, number % SeedWords.Sections.Length);
                var story = Write(paper, number, prose, dice);
                db.Add(story);
                Discuss(story, prose, perStory[number]);
                sown += perStory[number];
            }

            await db.SaveChangesAsync(stop);
            progress?.Report((Math.Min(from + Batch, stories), sown));
        }

        db.ChangeTracker.Clear();
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        await CountOn(stop);
        // A site that serves from this database sees by it that its pages are old.
        await db.Papers.ExecuteUpdateAsync(set => set.SetProperty(one => one.Edition, one => one.Edition + 1), stop);
    }

    private async Task<Paper> Furnish(CancellationToken stop)
    {
        var paper = await db.Papers.FirstOrDefaultAsync(one => one.Id == Paper.OnlyId, stop);
        if (paper is null)
        {
            paper = new Paper { Name = "The Seedling", Tagline = "Every word of it invented", Language = "en-GB", TimeZone = "Europe/London" };
            db.Add(paper);
        }

        var dice = SeedDice.Of(seed, "paper", 0);
        foreach (var (name, slug, _) in SeedWords.Sections)
        {
            sections.Add(new Section(name, slug) { Position = sections.Count });
        }

        var slugs = new HashSet<string>();
        while (writers.Count < 40)
        {
            var name = SeedProse.Person(dice);
            if (slugs.Add(Slugs.From(name)))
            {
                writers.Add(new Writer(name, Slugs.From(name)) { Title = "Staff writer", Biography = $"{name} writes for {paper.Name}." });
            }
        }

        foreach (var name in SeedWords.Topics)
        {
            topics.Add(new Topic(name, Slugs.From(name)));
        }

        foreach (var name in SeedWords.Places.Take(60))
        {
            topics.Add(new Topic(name, Slugs.From(name), TopicKind.Place));
        }

        // One by one, so that the numbers of the rows do not hang on how EF orders a batch.
        foreach (var row in sections.Cast<object>().Concat(writers).Concat(topics))
        {
            db.Add(row);
            await db.SaveChangesAsync(stop);
        }

        return paper;
    }

    private int[] Spread()
    {
        var perStory = new int[stories];
        var left = comments;
        for (var number = stories - 1; number >= 0 && number >= stories - Discussed && left > 0; number--)
        {
            perStory[number] = Math.Min(CommentsOfDiscussed, left);
            left -= perStory[number];
        }

        var dice = SeedDice.Of(seed, "spread", 0);
        for (; left > 0 && stories > 0; left--)
        {
            perStory[dice.Below(stories)]++;
        }

        return perStory;
    }

    private Story Write(Paper paper, int number, SeedProse prose, SeedDice dice)
    {
        var step = TimeSpan.FromDays(365.25 * Years) / Math.Max(stories, 1);
        var at = Last - (step * (stories - 1 - number)) - (step * (dice.Fraction() * 0.9));
        at = new DateTimeOffset(at.Ticks - (at.Ticks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
        var section = sections[number % sections.Count];
        var story = new Story(prose.Headline, "", section, at)
        {
            Kind = section.Slug == "opinion" ? StoryKind.Opinion : dice.OneIn(12) ? StoryKind.Analysis : StoryKind.News,
            Dateline = dice.OneIn(3) ? prose.Place.ToUpperInvariant() : "",
        };
        story.Write(prose.Headline, prose.Dek, prose.Body());
        var named = dice.OneIn(8) ? 2 : 1;
        foreach (var writer in Some(writers, named, dice))
        {
            story.Bylines.Add(new Byline(writer, story.Bylines.Count));
        }

        foreach (var topic in Some(topics, dice.Between(2, 4), dice))
        {
            story.Topics.Add(new StoryTopic(topic, story.Topics.Count));
        }

        var path = StoryPath.Make(paper, section.Path, Slugs.From(prose.Headline), at, number + 1);
        story.Publish(at, Slugs.Free(path, one => !paths.Add(Addresses.Key(one))));
        var row = db.Entry(story);
        row.Property(one => one.Id).CurrentValue = number + 1;
        row.Property(one => one.Version).CurrentValue = dice.Guid();
        return story;
    }

    /// <summary>Threads: every third comment answers one before it.</summary>
    private void Discuss(Story story, SeedProse prose, int count)
    {
        var dice = SeedDice.Of(seed, "comments", story.Id);
        var said = new List<Comment>(count);
        var at = story.PublishedAt!.Value;
        for (var n = 0; n < count; n++)
        {
            at += TimeSpan.FromSeconds(dice.Between(20, 9000));
            var parent = said.Count > 0 && dice.OneIn(3) ? dice.Of(said) : null;
            var comment = new Comment(story.Id, parent, SeedProse.Person(dice), prose.Comment(dice, parent is not null), at);
            db.Entry(comment).Property(one => one.Id).CurrentValue = nextComment++;
            db.Add(comment);
            said.Add(comment);
        }

        story.Counts.Comments = count;
        story.Counts.Threads = said.Count(comment => comment.ParentId is null);
    }

    private static List<T> Some<T>(List<T> from, int count, SeedDice dice)
    {
        var some = new List<T>();
        while (some.Count < count)
        {
            var one = dice.Early(from);
            if (!some.Contains(one))
            {
                some.Add(one);
            }
        }

        return some;
    }

    /// <summary>The rows came with their numbers; PostgreSQL must give out the next ones from there.</summary>
    private async Task CountOn(CancellationToken stop)
    {
        if (db.Database.ProviderName!.Contains("Npgsql", StringComparison.Ordinal))
        {
            await db.Database.ExecuteSqlRawAsync("SELECT setval(pg_get_serial_sequence('stories', 'id'), greatest((SELECT max(id) FROM stories), 1))", stop);
            await db.Database.ExecuteSqlRawAsync("SELECT setval(pg_get_serial_sequence('comments', 'id'), greatest((SELECT max(id) FROM comments), 1))", stop);
            // Freshly filled tables have no statistics, and the first questions would be answered by bad plans.
            await db.Database.ExecuteSqlRawAsync("ANALYZE", stop);
        }
    }
}
