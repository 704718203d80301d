using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Body;
using Standfirst.Staff;
using Standfirst.Stories;

namespace Standfirst.Newsroom.Copy;

/// <summary>Saving, and the steps on the way to print. A step that comes with the form saves the text first, so that what is submitted is what one sees.</summary>
internal sealed partial class EditModel
{
    /// <param name="Logged">One of <see cref="Acts"/>; null for none.</param>
    /// <param name="Told">What was done, to the one who did it.</param>
    /// <param name="Do">It.</param>
    /// <param name="Needs">A right beside that of writing in the story.</param>
    /// <param name="Undo">The handler that takes it back.</param>
    private sealed record Step(string? Logged, string Told, Action<Story> Do, Permission? Needs = null, string? Undo = null)
    {
        /// <summary>Where it goes on, under the story's address.</summary>
        public string Next { get; init; } = "";
    }

    public Task<IActionResult> OnPost(long id) => Send(id, null);

    public Task<IActionResult> OnPostSubmit(long id) => Send(id, new Step(Acts.Submitted, "Submitted.", story => story.Submit(Now), Undo: "TakeBack"));

    public Task<IActionResult> OnPostTakeBack(long id) => Send(id, new Step(Acts.TookBack, "It is a draft again.", story => story.SendBack(Now)));

    public Task<IActionResult> OnPostApprove(long id) => Send(id, new Step(Acts.Approved, "Approved.", story => story.Approve(Now), Permission.ApproveStories, Undo: "Submit"));

    public Task<IActionResult> OnPostSpike(long id) => Send(id, new Step(Acts.SpikedIt, "Spiked.", story => story.Spike(Now), Undo: "Unspike"));

    public Task<IActionResult> OnPostUnspike(long id) => Send(id, new Step(Acts.UnspikedIt, "Off the spike; it is a draft again.", story => story.Unspike(Now)));

    public Task<IActionResult> OnPostUnschedule(long id) => Send(id, new Step(Acts.Unscheduled, "Off the schedule; it stays approved.", story => story.Unschedule(Now), Permission.PublishStories));

    /// <summary>What is on the sheet is what was just typed.</summary>
    public Task<IActionResult> OnPostPublish(long id) => Send(id, new Step(null, "", _ => { }, Permission.PublishStories) { Next = "/publish" });

    public Task<IActionResult> OnPostSendBack(long id, string? why)
    {
        if (string.IsNullOrWhiteSpace(why))
        {
            Wrong("why", "Please say what is to be done, so that the writer knows.");
        }

        return Send(id, new Step(Acts.SentBack, "Sent back.", story =>
        {
            story.SendBack(Now);
            Db.Notes.Add(new StoryNote(story.Id, NoteKind.SentBack, why!, "", Me.Id, Me.Shown, Now));
        }, Permission.ApproveStories, Undo: "Submit"));
    }

    /// <summary>Gives up what the member typed and did not save: their window shows the story as it is.</summary>
    public async Task<IActionResult> OnPostDiscard(long id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        if (await Db.DraftOf(id, Me, Stop) is { } draft)
        {
            // Words are never gone: they are a version in the list, beside the story's own.
            Story.Keep(draft.Headline, draft.Dek, draft.Body, Me.Shown, Now);
            Db.Drafts.Remove(draft);
            await Db.SaveChangesAsync(Stop);
        }

        return Done(Address, "Discarded. What you had typed is in the list of versions.");
    }

    private async Task<IActionResult> Send(long id, Step? step)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Try(id, step);
            }
            catch (DbUpdateConcurrencyException) when (attempt < 4)
            {
                // Somebody saved between our reading and our writing: once more, on top of theirs.
                Db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<IActionResult> Try(long id, Step? step)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        if (step?.Needs is { } needs && !May(needs))
        {
            return NotAllowed();
        }

        var form = Request.HasFormContentType ? await Request.ReadFormAsync(Stop) : FormCollection.Empty;
        var typed = StoryFields.Of(form);
        SentText? sent = null;
        if (form.ContainsKey("body"))
        {
            try
            {
                sent = new SentText(Guid.TryParse(form["version"], out var version) ? version : Guid.Empty, TextKeeping.Line(form["headline"], CopyRoutes.MaxHeadline),
                    TextKeeping.Line(form["dek"], CopyRoutes.MaxDek), Document.Parse(form["body"].ToString()), typed.ToJson());
            }
            catch (DocumentException wrong)
            {
                Wrong("story", $"The text could not be read at {wrong.Path}: {wrong.Message} Nothing was saved.");
                return await AgainWith(id, form, typed, null);
            }
        }

        if (!MayWrite && (sent is not null || step?.Needs is null))
        {
            return await KeptApart(sent);
        }

        if (sent is not null && IsOut)
        {
            // What readers have read is changed on a sheet of its own, which shows the difference and asks for its note.
            await Db.Keep(Story, Paper, Me, sent, Now, Stop);
            await Db.SaveChangesAsync(Stop);
            return SeeOther(Address + "/correct");
        }

        if (!ModelState.IsValid)
        {
            return sent is null ? Done(Address, ModelState.Values.SelectMany(one => one.Errors).First().ErrorMessage) : await AgainWith(id, form, typed, sent);
        }

        var before = Story.Version;
        if (sent is not null && await Put(id, form, typed, sent) is { } stopped)
        {
            return stopped;
        }

        var isSaved = before != Story.Version;
        try
        {
            step?.Do(Story);
        }
        catch (StoryException wrong)
        {
            if (sent is null)
            {
                return Done(Address, wrong.Message);
            }

            Wrong("story", wrong.Message);
            return await AgainWith(id, form, typed, sent);
        }

        if (isSaved)
        {
            Log(Acts.Saved, Story.Subject());
        }

        if (step?.Logged is { } act)
        {
            Log(act, Story.Subject());
        }

        await Db.SaveChangesAsync(Stop);
        if (step is null && Request.IsScript())
        {
            // Saved in place: the writer's cursor stays where it is.
            return new JsonResult(new { version = Story.Version, savedAt = Now, told = isSaved ? "Saved." : "Nothing had changed.", shown = (await Db.FieldsOf(Story, Paper, Stop)).ToJson() });
        }

        return step switch
        {
            null => Done(Address, isSaved ? "Saved." : "Nothing had changed."),
            { Next.Length: > 0 } => SeeOther(Address + step.Next),
            _ => Done(Address, step.Told, step.Undo is null ? null : $"{Address}?handler={step.Undo}"),
        };
    }

    /// <summary>Puts what was sent into the story, with what others saved meanwhile; an answer where it cannot be.</summary>
    private async Task<IActionResult?> Put(long id, IFormCollection form, StoryFields typed, SentText sent)
    {
        var draft = await Db.DraftOf(id, Me, Stop);
        var met = TextKeeping.Meet(draft, sent, Story);
        if (met is { HasConflicts: true })
        {
            var (by, _) = await CopyRoutes.LastChange(Db, Story, Stop);
            await Db.Keep(Story, Paper, Me, sent, Now, Stop);
            await Db.SaveChangesAsync(Stop);
            return Done(Address, $"{by} saved this story while you wrote, in the same place. Nothing is lost: choose below what stays.");
        }

        var shown = StoryFields.Of(form["shown"].ToString() is { Length: > 0 } json ? json : "{}");
        await typed.Apply(Db, Story, shown.Over(await Db.FieldsOf(Story, Paper, Stop)), Paper, Me, Now, Stop);
        foreach (var (field, why) in typed.Wrong)
        {
            Wrong(field, why);
        }

        if (typed.Wrong.Count > 0)
        {
            return await AgainWith(id, form, typed, sent);
        }

        Story.Revise(met?.Headline ?? sent.Headline, met?.Dek ?? sent.Dek, (met?.Body.Take(_ => default) ?? sent.Body).ToJson(), Me.Shown, Now);
        if (draft is not null)
        {
            Db.Drafts.Remove(draft);
        }

        return null;
    }

    /// <summary>The story was killed, published or given to others while somebody wrote: their words stay, apart from it.</summary>
    private async Task<IActionResult> KeptApart(SentText? sent)
    {
        if (sent is null)
        {
            return NotAllowed();
        }

        Story.Keep(sent.Headline, sent.Dek, sent.Body.ToJson(), Me.Shown, Now);
        await Db.SaveChangesAsync(Stop);
        return Done(Address, $"{CopyRights.WhyNot(Story, Now)} What you wrote is kept in the list of versions.");
    }
}
