using Microsoft.EntityFrameworkCore;
using Standfirst.Body;
using Standfirst.Publication;
using Standfirst.Staff;
using Standfirst.Storage;
using Standfirst.Stories;

namespace Standfirst.Newsroom.Copy;

/// <summary>The words that came from a writer's window.</summary>
/// <param name="Version">Of the story that they were made of.</param>
/// <param name="Headline">One line.</param>
/// <param name="Dek">One line.</param>
/// <param name="Body">Checked.</param>
/// <param name="Fields">The small print, as JSON.</param>
internal sealed record SentText(Guid Version, string Headline, string Dek, Document Body, string Fields);

/// <summary>What came of words that met a newer version of their story.</summary>
/// <param name="Body">Paragraph by paragraph.</param>
/// <param name="Headline">Null where both changed it, each in their own way.</param>
/// <param name="Dek">The same.</param>
internal sealed record Met(Merging Body, string? Headline, string? Dek)
{
    public bool HasConflicts => Body.HasConflicts || Headline is null || Dek is null;
}

/// <summary>Keeps what is typed, and puts it together with what others saved meanwhile. Nothing that anybody wrote is ever overwritten.</summary>
internal static class TextKeeping
{
    /// <summary>Headlines and deks are lines: a line end that was pasted is a space.</summary>
    public static string Line(string? text, int longest) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is var line && line.Length > longest ? line[..longest] : line;

    /// <summary>The member's draft of a story, if they have one.</summary>
    public static Task<Draft?> DraftOf(this NewsDb db, long story, Member member, CancellationToken stop)
        => db.Drafts.SingleOrDefaultAsync(draft => draft.StoryId == story && draft.MemberId == member.Id, stop);

    /// <summary>Puts the words into the member's draft, a new one or the one they have.</summary>
    /// <param name="db">Where drafts are.</param>
    /// <param name="story">What is written in.</param>
    /// <param name="paper">Its zone is that of times in the small print.</param>
    /// <param name="member">Who writes.</param>
    /// <param name="sent">What stands in their window.</param>
    /// <param name="now">The time.</param>
    /// <param name="stop">Gives up.</param>
    /// <returns>Null when they stand on the story's present version; otherwise how they and it go together, and the draft still stands on the old one.</returns>
    public static async Task<(Draft Draft, Met? Met)> Keep(this NewsDb db, Story story, Paper paper, Member member, SentText sent, DateTimeOffset now, CancellationToken stop)
    {
        var draft = await db.DraftOf(story.Id, member, stop);
        var met = Meet(draft, sent, story);
        if (met is null && (draft is null || draft.BasedOn != story.Version))
        {
            var fields = (await db.FieldsOf(story, paper, stop)).ToJson();
            if (draft is null)
            {
                db.Drafts.Add(draft = new Draft(story, fields, member.Id, member.Shown));
            }
            else
            {
                draft.Begin(story, fields);
            }
        }
        else if (draft is null)
        {
            // A window that slept for hours may stand on a version of which nobody remembers the words: then all that differs is for a choice.
            db.Drafts.Add(draft = new Draft(story, sent.Version, member.Id, member.Shown));
        }

        draft.Keep(sent.Headline, sent.Dek, sent.Body.ToJson(), sent.Fields, now);
        return (draft, met);
    }

    /// <summary>How words that were sent go together with the story as it is; null when they were made of its present version.</summary>
    public static Met? Meet(Draft? draft, SentText sent, Story story)
        => sent.Version == story.Version ? null : Meet(draft?.BasedOn == sent.Version && draft.RemembersBase ? draft : null, sent.Headline, sent.Dek, sent.Body, story);

    /// <summary>The small print of a story as its form has it.</summary>
    public static async Task<StoryFields> FieldsOf(this NewsDb db, Story story, Paper paper, CancellationToken stop)
    {
        var entry = db.Entry(story);
        if (!entry.Collection(one => one.Bylines).IsLoaded)
        {
            await entry.Collection(one => one.Bylines).LoadAsync(stop);
        }

        if (!entry.Collection(one => one.Topics).IsLoaded)
        {
            await entry.Collection(one => one.Topics).Query().Include(one => one.Topic).LoadAsync(stop);
        }

        var translation = story.TranslationOfId is { } of ? await db.Stories.Where(one => one.Id == of).Select(one => one.Path).SingleOrDefaultAsync(stop) : null;
        return StoryFields.Of(story, paper, translation ?? "");
    }

    /// <summary>A draft and the story as it is now.</summary>
    public static Met Meet(Draft draft, Story story) => Meet(draft.RemembersBase ? draft : null, draft.Headline, draft.Dek, Document.Parse(draft.Body), story);

    private static Met Meet(Draft? was, string headline, string dek, Document body, Story story) => new(
        Merging.Of(was is null ? null : Document.Parse(was.WasBody), body, Document.Parse(story.Body)),
        Meet(was?.WasHeadline, headline, story.Headline),
        Meet(was?.WasDek, dek, story.Dek));

    private static string? Meet(string? was, string mine, string theirs) => mine == theirs || mine == was ? theirs : theirs == was ? mine : null;
}
