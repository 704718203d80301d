namespace Standfirst.Stories;

/// <summary>
/// What one member has typed into a story and not yet saved: kept every two seconds, apart from the story and its revisions, so that nothing
/// of it is seen by anybody before they say so. It remembers the version that it began from, for what others save meanwhile.
/// </summary>
public sealed class Draft
{
    private Draft()
    {
    }

    /// <param name="story">What is written in.</param>
    /// <param name="fields">Its small print as it stands, in the form of <see cref="Fields"/>.</param>
    /// <param name="memberId">Who writes.</param>
    /// <param name="by">Their name.</param>
    public Draft(Story story, string fields, long memberId, string by)
    {
        (StoryId, MemberId, By) = (story.Id, memberId, by);
        Begin(story, fields);
    }

    /// <summary>Words that stand on a version which is not kept any more.</summary>
    public Draft(Story story, Guid basedOn, long memberId, string by)
        => (StoryId, MemberId, By, BasedOn) = (story.Id, memberId, by, basedOn);

    public long Id { get; private set; }

    public long StoryId { get; private set; }

    public long MemberId { get; private set; }

    public string By { get; private set; } = "";

    /// <summary>The story's version when the text was taken up.</summary>
    public Guid BasedOn { get; private set; }

    /// <summary>Whether the words of that version are known.</summary>
    public bool RemembersBase { get; private set; }

    public string WasHeadline { get; private set; } = "";

    public string WasDek { get; private set; } = "";

    public string WasBody { get; private set; } = "";

    /// <summary>The small print of that version, in the form of <see cref="Fields"/>.</summary>
    public string WasFields { get; private set; } = "{}";

    public string Headline { get; private set; } = "";

    public string Dek { get; private set; } = "";

    public string Body { get; private set; } = "";

    /// <summary>The small print beside the text as a JSON object of strings, by the names of the form's fields.</summary>
    public string Fields { get; private set; } = "{}";

    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>How often it was kept.</summary>
    public int Number { get; private set; }

    /// <summary>The story's present text, as the one that changes are made to.</summary>
    public void Begin(Story story, string fields)
    {
        (BasedOn, RemembersBase) = (story.Version, true);
        (WasHeadline, WasDek, WasBody, WasFields) = (story.Headline, story.Dek, story.Body, fields);
    }

    /// <summary>What stands in the writer's window.</summary>
    public void Keep(string headline, string dek, string body, string fields, DateTimeOffset at)
    {
        (Headline, Dek, Body, Fields, SavedAt) = (headline, dek, body, fields, at);
        Number++;
    }
}
