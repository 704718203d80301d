using Standfirst.Pictures;
using Standfirst.Publication;
using Standfirst.Sections;
using Standfirst.Topics;

namespace Standfirst.Stories;

public enum Status
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Waits for an editor.</summary>
    Submitted,

    /// <summary>Ready to run.</summary>
    Approved,

    /// <summary>Out, or out as soon as its minute has come: see <see cref="StoryQueries.Live"/>.</summary>
    Published,

    /// <summary>Never ran, and will not.</summary>
    Spiked,

    /// <summary>Ran, and was withdrawn: see <see cref="Kill"/>.</summary>
    Killed,
}

public enum StoryKind
{
    News,
    Analysis,
    Opinion,
    Review,
    Obituary,
    Brief,
}

/// <summary>What the paper prints. Changed only by its verbs; every save compares <see cref="Version"/>.</summary>
public sealed partial class Story
{
    private Story()
    {
    }

    public Story(string headline, string body, Section? section, DateTimeOffset at)
    {
        Headline = headline;
        Body = body;
        Section = section;
        SectionId = section?.Id;
        CreatedAt = ModifiedAt = at;
    }

    /// <summary>A blank page.</summary>
    public static Story Begin(long memberId, Section? section, DateTimeOffset at) => new("", "", section, at) { BegunById = memberId };

    public long Id { get; private set; }

    /// <summary>Changes with every change of the story; who saves must have seen the present one.</summary>
    public Guid Version { get; private set; } = Guid.NewGuid();

    public StoryKind Kind { get; set; }

    public Status Status { get; private set; }

    public string Headline { get; private set; } = "";

    /// <summary>The summary under the headline.</summary>
    public string Dek { get; private set; } = "";

    /// <summary>The place where it was reported: "LONDON".</summary>
    public string Dateline { get; set; } = "";

    /// <summary>The body document as JSON, checked on the way in: see <c>Standfirst.Body</c>.</summary>
    public string Body { get; private set; } = "";

    /// <summary>BCP 47; empty where it is the publication's.</summary>
    public string Language { get; set; } = "";

    /// <summary>The story that this one translates.</summary>
    public long? TranslationOfId { get; set; }

    public long? SectionId { get; private set; }

    public Section? Section { get; private set; }

    public List<Byline> Bylines { get; private set; } = [];

    /// <summary>Why nobody's name stands over it ("agency report"), or empty.</summary>
    public string NoBylineReason { get; set; } = "";

    public List<StoryTopic> Topics { get; private set; } = [];

    public long? LeadPictureId { get; private set; }

    public Picture? LeadPicture { get; private set; }

    /// <summary>The picture's caption for this story; empty where the picture's own serves.</summary>
    public string LeadCaption { get; set; } = "";

    /// <summary>Where it answers, with the slash it came with; null until first published. Frozen from then on.</summary>
    public string? Path { get; private set; }

    public string? PathKey { get; private set; }

    /// <summary>The member who began it, and so may write in it; null for what was imported or seeded.</summary>
    public long? BegunById { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ModifiedAt { get; private set; }

    /// <summary>When readers could first read it; never changes.</summary>
    public DateTimeOffset? FirstPublishedAt { get; private set; }

    /// <summary>When it is out; in the future it is scheduled.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>The last change that readers are told of.</summary>
    public DateTimeOffset? UpdatedAt { get; private set; }

    /// <summary>Nothing of it is anywhere before this moment.</summary>
    public DateTimeOffset? EmbargoUntil { get; set; }

    /// <summary>More is expected: the front and the page say so in a word.</summary>
    public bool Developing { get; set; }

    /// <summary>Stories of one course of events share its name; empty for none.</summary>
    public string Thread { get; set; } = "";

    /// <summary>Title for search engines where it differs from the headline.</summary>
    public string SearchTitle { get; set; } = "";

    public string SearchDescription { get; set; } = "";

    /// <summary>Where it was first published, when not here.</summary>
    public string CanonicalAddress { get; set; } = "";

    /// <summary>Closed for comments whatever the publication says.</summary>
    public bool CommentsClosed { get; set; }

    public StoryCounts Counts { get; private set; } = new();

    public List<Correction> Corrections { get; private set; } = [];

    public List<Revision> Revisions { get; private set; } = [];

    public Kill? Kill { get; private set; }

    /// <summary>New words. A version is kept when the text changed and the last kept one is older than ten minutes or by another hand.</summary>
    /// <param name="headline">The new one.</param>
    /// <param name="dek">The new one.</param>
    /// <param name="body">The new one.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="at">Now.</param>
    /// <param name="isOnRecord">What stood there is kept whatever the ten minutes say: readers are told that it changed.</param>
    public void Revise(string headline, string dek, string body, string by, DateTimeOffset at, bool isOnRecord = false)
    {
        if (headline == Headline && dek == Dek && body == Body)
        {
            return;
        }

        var last = Revisions.Where(revision => !revision.IsAside).MaxBy(revision => revision.At);
        if (isOnRecord || last is null || at - last.At >= Revision.Apart || last.By != by)
        {
            Revisions.Add(new Revision(Headline, Dek, Body, by, at, StoryQueries.IsLive(Status, PublishedAt, EmbargoUntil, at)));
        }

        (Headline, Dek, Body) = (headline, dek, body);
        Touch(at);
    }

    /// <summary>Words that somebody typed and that did not come to stand in the story: a version in its list all the same.</summary>
    public void Keep(string headline, string dek, string body, string by, DateTimeOffset at) => Revisions.Add(Revision.Aside(headline, dek, body, by, at));

    /// <summary>The words of a story that has no past here yet: no revision is kept.</summary>
    public void Write(string headline, string dek, string body) => (Headline, Dek, Body) = (headline, dek, body);

    public void Place(Section? section) => (Section, SectionId) = (section, section?.Id);

    public void Show(Picture? picture, string caption = "")
    {
        (LeadPicture, LeadPictureId) = (picture, picture?.Id);
        LeadCaption = caption;
    }

    /// <summary>Says in public what was wrong, or what is new.</summary>
    public Correction Correct(CorrectionKind kind, string text, string by, DateTimeOffset at, NotePlace place = NotePlace.Foot)
    {
        var correction = new Correction(kind, text, by, at, place);
        Corrections.Add(correction);
        UpdatedAt = at;
        Touch(at);
        return correction;
    }

    /// <summary>Readers are told that it changed at this moment.</summary>
    public void MarkUpdated(DateTimeOffset at) => UpdatedAt = at;

    /// <summary>The small print of it changed: everybody who has it open is to know. Nothing of that makes a revision.</summary>
    public void Describe(DateTimeOffset at) => Touch(at);

    /// <summary>Whose names stand over it, in this order.</summary>
    public void Sign(IEnumerable<Byline> bylines)
    {
        Bylines.Clear();
        Bylines.AddRange(bylines);
    }

    /// <summary>What it is about, the weightiest first.</summary>
    public void Tag(IEnumerable<Topic> topics)
    {
        // A row that stays keeps its key: the same topic cannot go and come in one save.
        var given = topics.ToList();
        Topics.RemoveAll(one => !given.Contains(one.Topic));
        foreach (var (position, topic) in given.Index())
        {
            if (Topics.Find(one => one.Topic == topic) is { } there)
            {
                there.Move(position);
            }
            else
            {
                Topics.Add(new StoryTopic(topic, position));
            }
        }
    }

    /// <summary>Gives a path before it is first published, or keeps the one it has: a path once public is for good.</summary>
    public void Settle(string path)
    {
        if (Path is not null)
        {
            return;
        }

        Path = path;
        PathKey = Addresses.Key(path);
    }

    private void Touch(DateTimeOffset at)
    {
        ModifiedAt = at;
        Version = Guid.NewGuid();
    }
}

/// <summary>What cannot be done with a story as it stands, in words for the newsroom.</summary>
public sealed class StoryException(string message) : Exception(message);
