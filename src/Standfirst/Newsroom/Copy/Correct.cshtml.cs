using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Body;
using Standfirst.Publication;
using Standfirst.Staff;
using Standfirst.Stories;

namespace Standfirst.Newsroom.Copy;

/// <summary>Changing what readers have read: the difference by words, and whether they are told.</summary>
internal sealed class CorrectModel(PaperNow papers) : NewsroomPage
{
    public const string Minor = "minor";
    private const int MaxNote = 2000;

    /// <summary>Kinds of change, with the form of words in which the house says it.</summary>
    public static readonly (string Value, string Name, string Means, string Form)[] Kinds =
    [
        (Minor, "Minor", "A slip of the pen, such as a letter or a comma. Readers are not told.", ""),
        (nameof(CorrectionKind.Correction), "Correction", "Something was wrong.", "An earlier version of this story said that …. In fact …."),
        (nameof(CorrectionKind.Clarification), "Clarification", "Nothing was wrong, but it could be misunderstood.", "This story has been changed to make clear that …."),
        (nameof(CorrectionKind.Update), "Update", "Something has happened since.", "This story has been updated with …."),
        (nameof(CorrectionKind.EditorsNote), "Editor’s note", "Readers must know something about the story itself.", "Editors’ note: …."),
    ];

    public Story Story { get; private set; } = null!;

    public Draft? Draft { get; private set; }

    public IReadOnlyList<DifferenceRun> Headline { get; private set; } = [];

    public IReadOnlyList<DifferenceRun> Dek { get; private set; } = [];

    public IReadOnlyList<DifferenceLine> Lines { get; private set; } = [];

    /// <summary>Names of the fields beside the text that change.</summary>
    public IReadOnlyList<string> Fields { get; private set; } = [];

    public string Kind { get; private set; } = "";

    public string Note { get; private set; } = "";

    public NotePlace Place { get; private set; }

    public bool HasChange => Fields.Count > 0 || Headline.Concat(Dek).Concat(Lines.SelectMany(line => line.Runs)).Any(run => run.Change != Change.Same);

    public string Home => $"/newsroom/stories/{Story.Id}";

    private (string Headline, string Dek, Document Body) next;
    private StoryFields typed = null!;
    private StoryFields shown = null!;
    private Paper paper = null!;

    public async Task<IActionResult> OnGet(long id) => !await Load(id) ? NotFound() : Barred() ?? (IActionResult)Page();

    public async Task<IActionResult> OnPost(long id, string? kind, string? note, NotePlace place, Guid version, int draft)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        (Kind, Note, Place) = (kind ?? "", (note ?? "").Trim().ReplaceLineEndings("\n"), Enum.IsDefined(place) ? place : NotePlace.Foot);
        if (Barred() is { } barred)
        {
            return barred;
        }

        var isTold = Enum.TryParse<CorrectionKind>(Kind, out var told) && Enum.IsDefined(told);
        if (version != Story.Version || draft != (Draft?.Number ?? 0))
        {
            Wrong("story", "The text changed since you opened this sheet. Look at the difference once more.");
        }
        else if (!isTold && Kind != Minor)
        {
            Wrong("kind", "Please say what kind of change it is.");
        }
        else if (isTold && Note.Length is 0 or > MaxNote)
        {
            Wrong("note", Note.Length == 0 ? "Please say to readers what was changed." : $"At most {MaxNote} characters.");
        }
        else if (!isTold && !HasChange)
        {
            Wrong("kind", "Nothing was changed yet. Change the text first, or write a note to readers.");
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        var now = Now;
        Story.Revise(next.Headline, next.Dek, next.Body.ToJson(), Me.Shown, now, isOnRecord: isTold);
        await typed.Apply(Db, Story, shown, paper, Me, now, Stop);
        if (typed.Wrong.Count > 0)
        {
            return Done(Home, string.Join(" ", typed.Wrong.Select(one => one.Why)) + " Nothing was changed.");
        }

        if (isTold)
        {
            Story.Correct(told, Note, Me.Shown, now, Place);
        }

        if (Draft is not null)
        {
            Db.Drafts.Remove(Draft);
        }

        Log(isTold ? Acts.Corrected : Acts.ChangedSlightly, Story.Subject(), isTold ? $"{StoryWords.Kind(told)}: {Note}" : "");
        try
        {
            await Db.SaveChangesAsync(Stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            Db.ChangeTracker.Clear();
            await Load(id);
            Wrong("story", "A colleague changed the story at this moment. Look at the difference once more.");
            return Barred() ?? (IActionResult)Again();
        }

        return Done(Home, isTold ? $"{StoryWords.Kind(told)} published." : "Changed.");
    }

    private RedirectResult? Barred()
        => Story.Status != Status.Published || Story.IsUnseen(Now) ? Done(Home, "Only what is out is corrected.")
            : next.Body is null ? Done(Home, "A colleague changed the story in the same place. Choose below what stays, then correct it.") : null;

    private async Task<bool> Load(long id)
    {
        var story = await Db.Stories.Include(one => one.Section).Include(one => one.LeadPicture).Include(one => one.Bylines).Include(one => one.Topics).ThenInclude(one => one.Topic).Include(one => one.Corrections)
            .AsSplitQuery().SingleOrDefaultAsync(one => one.Id == id, Stop);
        if (story is null)
        {
            return false;
        }

        await Db.Entry(story).Collection(one => one.Revisions).Query().Where(one => !one.IsAside).OrderByDescending(one => one.At).Take(1).LoadAsync(Stop);
        (Story, paper) = (story, await papers.Get(Stop));
        Draft = await Db.DraftOf(id, Me, Stop);
        var current = await Db.FieldsOf(story, paper, Stop);
        var old = Document.Parse(story.Body);
        (next, typed, shown) = ((story.Headline, story.Dek, old), current, current);
        if (Draft is not null)
        {
            shown = Draft.RemembersBase ? StoryFields.Of(Draft.WasFields).Over(current) : current;
            typed = StoryFields.Of(Draft.Fields).Over(current).Rebased(shown, current);
            next = Next(Draft, story);
        }

        if (next.Body is not null)
        {
            (Headline, Dek, Lines) = (Difference.OfLine(story.Headline, next.Headline), Difference.OfLine(story.Dek, next.Dek), Difference.Of(old, next.Body));
            Fields = [.. StoryFields.Names.Where(name => typed[name] != current[name])];
        }

        return true;
    }

    private static (string Headline, string Dek, Document Body) Next(Draft draft, Story story)
    {
        if (draft.BasedOn == story.Version)
        {
            return (draft.Headline, draft.Dek, Document.Parse(draft.Body));
        }

        var met = TextKeeping.Meet(draft, story);
        return met.HasConflicts ? default : (met.Headline!, met.Dek!, met.Body.Take(_ => default));
    }
}
