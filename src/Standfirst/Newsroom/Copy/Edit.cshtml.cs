using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Sections;
using Standfirst.Staff;
using Standfirst.Stories;

namespace Standfirst.Newsroom.Copy;

/// <summary>A story: its text as it will be read, its papers on the left, what colleagues say of it on the right.</summary>
internal sealed partial class EditModel(PaperNow papers) : NewsroomPage
{
    public Story Story { get; private set; } = null!;

    public Paper Paper { get; private set; } = null!;

    public string Headline { get; private set; } = "";

    public string Dek { get; private set; } = "";

    /// <summary>The document as JSON.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What the text above was made of: the story's present version, or an older one where the member has to choose.</summary>
    public Guid Version { get; private set; }

    /// <summary>As it stands in the form.</summary>
    public StoryFields Fields { get; private set; } = null!;

    /// <summary>As the story had it when the form was filled: what differs from it is the member's doing.</summary>
    public StoryFields Shown { get; private set; } = null!;

    /// <summary>Somebody saved other words in the same place: the script asks for a choice.</summary>
    public bool HasClash { get; private set; }

    /// <summary>When the member's text was kept that is no version of the story yet.</summary>
    public DateTimeOffset? DraftAt { get; private set; }

    public bool MayWrite => Me.MayWriteIn(Story, Now);

    /// <summary>Readers can read it: it is changed by correcting it.</summary>
    public bool IsOut => Story.Status == Status.Published && !Story.IsUnseen(Now);

    public IReadOnlyList<Section> Sections { get; private set; } = [];

    public IReadOnlyList<StoryNote> Notes { get; private set; } = [];

    public IReadOnlyList<Assignment> Assignments { get; private set; } = [];

    /// <summary>Whom a task can be given to.</summary>
    public IReadOnlyList<Member> Colleagues { get; private set; } = [];

    public IReadOnlyList<PreviewLink> Previews { get; private set; } = [];

    /// <summary>A new preview's address, shown once.</summary>
    public string? PreviewAddress => TempData.Peek("preview") as string;

    private string Address => $"/newsroom/stories/{Story.Id}";

    public async Task<IActionResult> OnGet(long id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        var current = await Db.FieldsOf(Story, Paper, Stop);
        (Headline, Dek, Text, Version, Fields, Shown) = (Story.Headline, Story.Dek, Story.Body, Story.Version, current, current);
        if (MayWrite && await Db.DraftOf(id, Me, Stop) is { } draft)
        {
            TakeUp(draft, current);
        }

        await Beside();
        return Page();
    }

    /// <summary>The member goes on where they were, on top of what colleagues saved meanwhile.</summary>
    private void TakeUp(Draft draft, StoryFields current)
    {
        DraftAt = draft.SavedAt;
        Shown = draft.RemembersBase ? StoryFields.Of(draft.WasFields).Over(current) : current;
        Fields = StoryFields.Of(draft.Fields).Over(current).Rebased(Shown, current);
        var met = draft.BasedOn == Story.Version ? null : TextKeeping.Meet(draft, Story);
        if (met is null || met.HasConflicts)
        {
            (Headline, Dek, Text, Version, HasClash) = (draft.Headline, draft.Dek, draft.Body, draft.BasedOn, met is not null);
        }
        else
        {
            (Headline, Dek, Text) = (met.Headline!, met.Dek!, met.Body.Take(_ => default).ToJson());
        }
    }

    private async Task<bool> Load(long id)
    {
        Paper = await papers.Get(Stop);
        var story = await Db.Stories.Include(one => one.Section).Include(one => one.LeadPicture).Include(one => one.Kill).Include(one => one.Bylines).ThenInclude(one => one.Writer)
            .Include(one => one.Topics).ThenInclude(one => one.Topic).Include(one => one.Corrections).AsSplitQuery().SingleOrDefaultAsync(one => one.Id == id, Stop);
        Story = story!;
        if (story is not null)
        {
            // The last one says whether the next change is a version of its own.
            await Db.Entry(story).Collection(one => one.Revisions).Query().Where(one => !one.IsAside).OrderByDescending(one => one.At).Take(1).LoadAsync(Stop);
        }

        return story is not null;
    }

    private async Task Beside()
    {
        Sections = await Db.Sections.AsNoTracking().OrderBy(one => one.Path).ToListAsync(Stop);
        Notes = await Db.Notes.AsNoTracking().Include(note => note.Answers).Where(note => note.StoryId == Story.Id).OrderBy(note => note.ResolvedAt != null).ThenBy(note => note.Id).ToListAsync(Stop);
        Assignments = await Db.Assignments.AsNoTracking().Where(task => task.StoryId == Story.Id).OrderBy(task => task.DoneAt != null).ThenBy(task => task.Id).ToListAsync(Stop);
        Colleagues = May(Permission.AssignStories) ? await Db.Members.AsNoTracking().Where(member => member.DisabledAt == null).OrderBy(member => member.Name).ToListAsync(Stop) : [Me];
        var now = Now;
        Previews = await Db.PreviewLinks.AsNoTracking().Where(link => link.StoryId == Story.Id && link.Expires > now).OrderBy(link => link.Id).ToListAsync(Stop);
    }

    /// <summary>The page with what was sent, and what is wrong with it beside its field; the text is kept.</summary>
    private async Task<IActionResult> AgainWith(long id, IFormCollection form, StoryFields typed, SentText? sent)
    {
        Db.ChangeTracker.Clear();
        if (!await Load(id))
        {
            return NotFound();
        }

        if (sent is not null && MayWrite)
        {
            if (TextKeeping.Meet(await Db.DraftOf(id, Me, Stop), sent, Story) is { HasConflicts: false } met)
            {
                // What colleagues saved meanwhile is in the text that is shown again.
                sent = sent with { Version = Story.Version, Headline = met.Headline!, Dek = met.Dek!, Body = met.Body.Take(_ => default) };
            }

            await Db.Keep(Story, Paper, Me, sent, Now, Stop);
            await Db.SaveChangesAsync(Stop);
        }

        Headline = sent?.Headline ?? form["headline"].ToString();
        Dek = sent?.Dek ?? form["dek"].ToString();
        Text = sent?.Body.ToJson() ?? Story.Body;
        Version = sent?.Version ?? Story.Version;
        // A field that a colleague changed is shown as theirs from now on, and what the member changed as theirs: the next save is sent knowing both.
        Shown = await Db.FieldsOf(Story, Paper, Stop);
        Fields = typed.Rebased(StoryFields.Of(form["shown"].ToString() is { Length: > 0 } json ? json : "{}").Over(Shown), Shown);
        await Beside();
        return Again();
    }
}
