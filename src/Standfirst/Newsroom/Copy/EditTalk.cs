using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Staff;
using Standfirst.Stories;

namespace Standfirst.Newsroom.Copy;

/// <summary>Beside the text: notes and their answers, who does what by when, links for somebody outside.</summary>
internal sealed partial class EditModel
{
    private const int MaxTask = 300;

    public Task<IActionResult> OnPostNote(long id, string? text, string? passage) => Beside(id, () =>
    {
        Db.Notes.Add(new StoryNote(id, NoteKind.Note, text ?? "", passage?.Trim() ?? "", Me.Id, Me.Shown, Now));
        return "Noted.";
    }, "text");

    public Task<IActionResult> OnPostAnswer(long id, long note, string? text) => OnNote(id, note, found =>
    {
        found.Answer(text ?? "", Me.Id, Me.Shown, Now);
        return "Answered.";
    });

    public Task<IActionResult> OnPostResolve(long id, long note) => OnNote(id, note, found =>
    {
        found.Resolve(Me.Shown, Now);
        return "Resolved.";
    }, "Reopen");

    public Task<IActionResult> OnPostReopen(long id, long note) => OnNote(id, note, found =>
    {
        found.Reopen();
        return "Open again.";
    });

    public async Task<IActionResult> OnPostAssign(long id, long member, string? what, string? due)
    {
        if (member != Me.Id && !May(Permission.AssignStories))
        {
            return NotAllowed();
        }

        var to = await Db.Members.SingleOrDefaultAsync(one => one.Id == member && one.DisabledAt == null, Stop);
        Paper = await papers.Get(Stop);
        DateTimeOffset? by = null;
        if (!string.IsNullOrWhiteSpace(due))
        {
            if (!StoryFields.TryTime(due, Paper.Zone, out var at))
            {
                return Done($"/newsroom/stories/{id}", $"“{due}” is no time in {Paper.TimeZone}. Nobody was assigned.");
            }

            by = at;
        }

        return await Beside(id, () =>
        {
            if (to is null)
            {
                throw new StoryException("There is no such colleague any more.");
            }

            if (what?.Length > MaxTask)
            {
                throw new StoryException($"A task has at most {MaxTask} characters.");
            }

            Db.Assignments.Add(new Assignment(id, to.Id, to.Shown, what ?? "", by, Me.Shown, Now));
            Log(Acts.Assigned, Story.Subject(), $"to {to.Shown}{(string.IsNullOrWhiteSpace(what) ? "" : $": {what.Trim()}")}");
            return to.Id == Me.Id ? "It is yours." : $"{to.Shown} sees it on their desk.";
        }, "member");
    }

    public async Task<IActionResult> OnPostFinish(long id, long task)
    {
        var found = await Db.Assignments.SingleOrDefaultAsync(one => one.Id == task && one.StoryId == id, Stop);
        if (found is not null && found.MemberId != Me.Id && !May(Permission.AssignStories))
        {
            return NotAllowed();
        }

        return await Beside(id, () =>
        {
            found?.Finish(Now);
            return "Done.";
        }, "task");
    }

    public async Task<IActionResult> OnPostPreview(long id, string? open)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        // Under embargo a link is as good as a leak: only who may lift it hands one out.
        if (!May(Permission.SharePreviews) || (Story.EmbargoUntil > Now && !May(Permission.PublishStories)))
        {
            return NotAllowed();
        }

        var link = new PreviewLink(id, Me.Shown, Now, out var token);
        Db.PreviewLinks.Add(link);
        Log(Acts.MadePreview, Story.Subject());
        await Db.SaveChangesAsync(Stop);
        if (open is not null)
        {
            return SeeOther(PreviewLink.Path(token));
        }

        TempData["preview"] = $"{Request.Scheme}://{Request.Host}{PreviewLink.Path(token)}";
        return Done(Address, "The link is below. It is shown this once, and good for three days.");
    }

    public async Task<IActionResult> OnPostEndPreview(long id, long link)
    {
        var found = await Db.PreviewLinks.SingleOrDefaultAsync(one => one.Id == link && one.StoryId == id, Stop);
        return await Beside(id, () =>
        {
            found?.End(Now);
            return "The link is good for nothing any more.";
        }, "link");
    }

    private async Task<IActionResult> OnNote(long id, long note, Func<StoryNote, string> act, string? undo = null)
    {
        var found = await Db.Notes.Include(one => one.Answers).SingleOrDefaultAsync(one => one.Id == note && one.StoryId == id, Stop);
        return await Beside(id, () => act(found ?? throw new StoryException("There is no such note any more.")), "note", undo is null ? null : $"{undo}&note={note}");
    }

    /// <summary>What needs no right to write: everybody who sees a story may speak about it.</summary>
    private async Task<IActionResult> Beside(long id, Func<string> act, string field, string? undo = null)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        try
        {
            var told = act();
            await Db.SaveChangesAsync(Stop);
            return Done($"{Address}#{field}", told, undo is null ? null : $"{Address}?handler={undo}");
        }
        catch (StoryException wrong)
        {
            Db.ChangeTracker.Clear();
            return Done($"{Address}#{field}", wrong.Message);
        }
    }
}
