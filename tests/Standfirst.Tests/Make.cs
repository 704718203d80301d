using System.Text.Json;
using Standfirst.Publication;
using Standfirst.Sections;
using Standfirst.Staff;
using Standfirst.Stories;
using Standfirst.Topics;

namespace Standfirst.Tests;

/// <summary>Makes test data: what is not named is plausible.</summary>
internal static class Make
{
    public static readonly DateTimeOffset Yesterday = TestPaper.Start.AddDays(-1);

    private static int made;

    /// <summary>A body document of paragraphs.</summary>
    public static string Body(params string[] paragraphs) => JsonSerializer.Serialize(new
    {
        type = "doc",
        content = paragraphs.Select(text => new { type = "paragraph", content = new[] { new { type = "text", text } } }),
    });

    public static Section Section(string name = "News", Section? parent = null) => new(name, Slugs.From(name), parent);

    public static Writer Writer(string name = "Ada Quill") => new(name, Slugs.From(name));

    public static Topic Topic(string name = "Harbour", TopicKind kind = TopicKind.Topic) => new(name, Slugs.From(name), kind);

    /// <summary>A story that is out since yesterday; <paramref name="status"/> other than published leaves it in that state.</summary>
    public static Story Story(
        string headline = "Harbour wall holds",
        Section? section = null,
        string? path = null,
        DateTimeOffset? at = null,
        string dek = "The sea came up to the last stone.",
        string? body = null,
        Status status = Status.Published,
        IEnumerable<Writer>? by = null,
        IEnumerable<Topic>? topics = null)
    {
        var when = at ?? Yesterday;
        var story = new Story(headline, "", section, when);
        story.Write(headline, dek, body ?? Body("The wall was built in 1911.", "It has not moved since."));
        var position = 0;
        story.Bylines.AddRange((by ?? []).Select(writer => new Byline(writer, position++)));
        story.Topics.AddRange((topics ?? []).Select(topic => new StoryTopic(topic, position++)));
        switch (status)
        {
            case Status.Published or Status.Killed:
                story.Publish(when, path ?? $"{section?.Path ?? "/"}{Slugs.From(headline)}-{Interlocked.Increment(ref made)}");
                break;
            case Status.Submitted:
                story.Submit(when);
                break;
            case Status.Approved:
                story.Approve(when);
                break;
            case Status.Spiked:
                story.Spike(when);
                break;
        }

        if (path is not null && status is not (Status.Published or Status.Killed))
        {
            story.Settle(path);
        }

        if (status == Status.Killed)
        {
            story.Withdraw("It was wrong.", isPublic: true, "The editor", when);
        }

        return story;
    }
}
