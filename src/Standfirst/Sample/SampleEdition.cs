using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Standfirst.Pages;
using Standfirst.Pictures;
using Standfirst.Publication;
using Standfirst.Readers;
using Standfirst.Sections;
using Standfirst.Staff;
using Standfirst.Storage;
using Standfirst.Stories;
using Standfirst.Topics;

namespace Standfirst.Sample;

/// <summary>
/// The paper that an empty data folder is filled with: the first thing that anyone sees of Standfirst. Its texts lie in
/// <c>Sample/Edition</c> and go in through the same verbs as a newsroom's.
/// </summary>
internal sealed class SampleEdition
{
    private readonly NewsDb db;
    private readonly EditionDays days;
    private readonly Paper paper;
    private readonly PaperFile file = EditionFiles.Paper();
    private readonly IReadOnlyList<StoryFile> files = EditionFiles.Stories();
    private readonly Dictionary<string, Section> sections = [];
    private readonly Dictionary<string, Writer> writers = [];
    private readonly Dictionary<string, Topic> topics = [];
    private readonly Dictionary<string, Picture> pictures = [];
    private readonly Dictionary<string, Story> stories = [];
    private Dictionary<string, string> paths = [];

    private SampleEdition(NewsDb db, Paper paper, DateTimeOffset now)
    {
        (this.db, this.paper) = (db, paper);
        (paper.Name, paper.Tagline, paper.Language, paper.TimeZone) = (file.Name, file.Tagline, file.Language, file.TimeZone);
        days = new EditionDays(now, paper.Zone);
    }

    /// <summary>Whether there is neither a story nor a section. Not through EF: every start asks, and the first question that EF translates takes it longer than all else here.</summary>
    public static async Task<bool> CanFill(NewsDb db, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        await using var ask = db.Database.GetDbConnection().CreateCommand();
        ask.CommandText = "SELECT NOT EXISTS (SELECT 1 FROM stories) AND NOT EXISTS (SELECT 1 FROM sections)";
        return Convert.ToBoolean(await ask.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture);
    }

    /// <summary>Fills an empty publication, all of it or nothing.</summary>
    /// <param name="db">The publication.</param>
    /// <param name="draw">The picture of a drawing by its name, its file kept and itself not yet saved; without credit and words.</param>
    /// <param name="clock">The edition is dated from this moment.</param>
    /// <param name="cancel">Gives up; nothing is kept.</param>
    /// <returns>False where there are stories or sections already: then nothing was done.</returns>
    public static async Task<bool> Fill(
        NewsDb db, Func<string, CancellationToken, Task<Picture>> draw, TimeProvider clock, CancellationToken cancel = default)
    {
        if (!await CanFill(db, cancel))
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var paper = await db.Papers.SingleOrDefaultAsync(cancel);
        if (paper is null)
        {
            db.Papers.Add(paper = new Paper());
        }

        var now = clock.GetUtcNow();
        var edition = new SampleEdition(db, paper, now);
        edition.AddSections(edition.file.Sections, null);
        edition.AddPeopleAndTopics();
        await edition.AddPictures(draw, cancel);
        await db.SaveChangesAsync(cancel);
        await edition.AddStories(cancel);
        edition.AddPages(now);
        await db.SaveChangesAsync(cancel);
        await edition.AddComments(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private void AddSections(List<SectionFile> of, Section? parent)
    {
        foreach (var (position, one) in of.Index())
        {
            var section = new Section(one.Name, one.Slug, parent) { Description = one.Description, Position = position };
            db.Sections.Add(sections[one.Slug] = section);
            AddSections(one.Children, section);
        }
    }

    private void AddPeopleAndTopics()
    {
        foreach (var one in file.Writers)
        {
            db.Writers.Add(writers[one.Slug] = new Writer(one.Name, one.Slug) { Title = one.Title, Biography = one.Biography.Trim() });
        }

        foreach (var one in file.Topics)
        {
            db.Topics.Add(topics[one.Slug] = new Topic(one.Name, one.Slug, one.Kind) { Description = one.Description });
        }
    }

    private async Task AddPictures(Func<string, CancellationToken, Task<Picture>> draw, CancellationToken cancel)
    {
        foreach (var (name, words) in file.Pictures)
        {
            var picture = await draw(name, cancel);
            (picture.Caption, picture.Alt, picture.Credit) = (words.Caption, words.Alt, words.Credit);
            picture.Rights = $"© {file.Name}";
            db.Pictures.Add(pictures[name] = picture);
        }
    }

    private async Task AddStories(CancellationToken cancel)
    {
        paths = files.ToDictionary(one => one.Slug, one => StoryPath.Make(paper, Section(one).Path, one.Slug, days.Moment(one), 0));
        foreach (var one in files)
        {
            var story = Write(one);
            db.Stories.Add(stories[one.Slug] = story);
            if (one.Lineup is { } position)
            {
                db.LineUp.Add(new LineUpSlot(null, position, story));
            }
        }

        // The link is by number, and the numbers come with the first save.
        await db.SaveChangesAsync(cancel);
        foreach (var one in files.Where(one => one.TranslationOf.Length > 0))
        {
            stories[one.Slug].TranslationOfId = Find(stories, one.TranslationOf, one).Id;
        }

        foreach (var one in files.Where(one => one.Readers > 0))
        {
            var story = stories[one.Slug];
            db.DaysOfReaders.Add(new DayOfReaders(story.Id, days.Today) { Readers = one.Readers });
            story.Counts.Readers = one.Readers;
        }

        // By hour, host and device nobody was counted, and nobody is invented.
        db.PartsOfReaders.Add(new PartOfReaders(days.Today, ReadersBy.All, "") { Readers = files.Sum(one => one.Readers) });
    }

    /// <summary>From its first version, with what happened to it since.</summary>
    private Story Write(StoryFile one)
    {
        var at = days.Moment(one);
        var words = new EditionWords(days.Day(at), one.Language, slug => paths.GetValueOrDefault(slug) ?? throw Missing(slug, one), one.Name);
        string Body(string html) => EditionBody.Of(words.InHtml(html), name => Find(pictures, name, one), one.Name).ToJson();

        var versions = Versions(one);
        var story = new Story(words.InText(one.Headline), Body(versions[0]), Section(one), at)
        {
            Kind = one.Kind,
            Dateline = one.Dateline,
            Language = one.Language,
            NoBylineReason = one.NoByline,
            Thread = one.Thread,
            Developing = one.Developing,
            CommentsClosed = one.Comments == "closed",
        };
        var dek = words.InText(one.Dek);
        story.Write(story.Headline, dek, story.Body);
        story.Bylines.AddRange(one.Writers.Select((slug, position) => new Byline(Find(writers, slug, one), position)));
        story.Topics.AddRange(one.Topics.Select((slug, position) => new StoryTopic(Find(topics, slug, one), position)));
        if (one.Picture.Length > 0)
        {
            story.Show(Find(pictures, one.Picture, one), words.InText(one.Caption));
        }

        story.Publish(at, paths[one.Slug]);
        foreach (var (version, correction) in one.Corrections.Index())
        {
            var then = at + EditionDays.Span(correction.After, one.Name);
            story.Revise(story.Headline, dek, Body(versions[version + 1]), correction.By, then);
            story.Correct(correction.Kind, words.InText(correction.Text), correction.By, then);
        }

        if (one.Kill is { } kill)
        {
            story.Withdraw(words.InText(kill.Reason), kill.Public, kill.By, at + EditionDays.Span(kill.After, one.Name));
        }

        return story;
    }

    /// <summary>The file holds the last version; each correction says what stood there before it.</summary>
    private static List<string> Versions(StoryFile one)
    {
        var versions = new List<string> { one.Html };
        foreach (var correction in Enumerable.Reverse(one.Corrections))
        {
            if (correction.Now.Length == 0 || !versions[0].Contains(correction.Now, StringComparison.Ordinal))
            {
                throw new EditionException(one.Name, $"does not contain what a correction says it does: “{correction.Now}”");
            }

            versions.Insert(0, versions[0].Replace(correction.Now, correction.Was, StringComparison.Ordinal));
        }

        return versions;
    }

    private void AddPages(DateTimeOffset now)
    {
        foreach (var one in EditionFiles.Pages())
        {
            var body = EditionBody.Of(one.Html, name => throw Missing(name, one), one.Name).ToJson();
            db.Pages.Add(new StaticPage(one.Title, body, one.Address, now)
            {
                IsPublic = true,
                MenuPosition = one.Menu,
                SearchDescription = one.Description,
            });
        }
    }

    private async Task AddComments(CancellationToken cancel)
    {
        foreach (var one in files)
        {
            await EditionThreads.Add(db, stories[one.Slug], EditionFiles.Comments(one.Slug), cancel);
        }
    }

    private Section Section(StoryFile one) => Find(sections, one.Section, one);

    private static T Find<T>(Dictionary<string, T> known, string name, FileWithHead wantedBy)
        => known.TryGetValue(name, out var found) ? found : throw Missing(name, wantedBy);

    private static EditionException Missing(string name, FileWithHead wantedBy) => new(wantedBy.Name, $"names “{name}”, which is not there");
}
