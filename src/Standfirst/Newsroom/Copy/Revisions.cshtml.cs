using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Body;
using Standfirst.Staff;
using Standfirst.Stories;

namespace Standfirst.Newsroom.Copy;

/// <summary>A version in the list; <see cref="Id"/> 0 is the story as it stands.</summary>
internal sealed record Version(long Id, string Headline, string Dek, string Body, string By, DateTimeOffset At, bool WasLive, string WithheldReason, bool IsAside = false);

/// <summary>What a story was: its versions, the difference of two of them by words, and back to one.</summary>
internal sealed class RevisionsModel(PaperNow papers) : NewsroomPage
{
    public Story Story { get; private set; } = null!;

    /// <summary>The newest first, the present one above all. Their texts are read only where they are compared.</summary>
    public IReadOnlyList<Version> Versions { get; private set; } = [];

    public Version? From { get; private set; }

    public Version? To { get; private set; }

    public IReadOnlyList<DifferenceRun> Headline { get; private set; } = [];

    public IReadOnlyList<DifferenceRun> Dek { get; private set; } = [];

    public IReadOnlyList<DifferenceLine> Lines { get; private set; } = [];

    public string Home => $"/newsroom/stories/{Story.Id}";

    private string Address => Home + "/revisions";

    public async Task<IActionResult> OnGet(long id, long? from, long? to)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        if (from is not null || to is not null)
        {
            From = await Whole(from ?? Versions.ElementAtOrDefault(1)?.Id ?? 0);
            To = await Whole(to ?? 0);
            if (From is null || To is null)
            {
                return NotFound();
            }

            if (From.At > To.At)
            {
                (From, To) = (To, From);
            }

            (Headline, Dek, Lines) = (Difference.OfLine(From.Headline, To.Headline), Difference.OfLine(From.Dek, To.Dek), Difference.Of(Document.Parse(From.Body), Document.Parse(To.Body)));
        }

        return Page();
    }

    /// <summary>Back to an earlier text: at once where readers have not seen the story, else into the window of whoever asks, to be corrected from there.</summary>
    public async Task<IActionResult> OnPostRestore(long id, long version)
    {
        if (!await Load(id) || await Whole(version) is not { Id: > 0 } old)
        {
            return NotFound();
        }

        if (!Me.MayWriteIn(Story, Now))
        {
            return NotAllowed();
        }

        if (Story.Status == Status.Published && !Story.IsUnseen(Now))
        {
            var paper = await papers.Get(Stop);
            var fields = (await Db.FieldsOf(Story, paper, Stop)).ToJson();
            await Db.Keep(Story, paper, Me, new SentText(Story.Version, old.Headline, old.Dek, Document.Parse(old.Body), fields), Now, Stop);
            await Db.SaveChangesAsync(Stop);
            return SeeOther(Home + "/correct");
        }

        await Db.Entry(Story).Collection(one => one.Revisions).LoadAsync(Stop);
        Story.Revise(old.Headline, old.Dek, old.Body, Me.Shown, Now, isOnRecord: true);
        Log(Acts.RestoredVersion, Story.Subject(), $"the text of {TimeZoneInfo.ConvertTime(old.At, (await papers.Get(Stop)).Zone):yyyy-MM-dd HH:mm}");
        try
        {
            await Db.SaveChangesAsync(Stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Done(Address, "A colleague changed the story at this moment. Nothing was done; please do it again.");
        }

        return Done(Home, "It is the earlier text again. What stood there before is in the list of versions.");
    }

    public async Task<IActionResult> OnPostWithhold(long id, long version, string? reason)
    {
        if (!May(Permission.WithholdVersions))
        {
            return NotAllowed();
        }

        if (!await Load(id) || await Db.Revisions.SingleOrDefaultAsync(one => one.Id == version && one.StoryId == id, Stop) is not { } found)
        {
            return NotFound();
        }

        try
        {
            found.Withhold(reason ?? "", Me.Shown, Now);
        }
        catch (StoryException wrong)
        {
            return Done(Address, wrong.Message);
        }

        Log(Acts.Withheld, Story.Subject(), found.WithheldReason);
        await Db.SaveChangesAsync(Stop);
        return Done(Address, "Readers cannot read this version any more; they are told the reason.", $"{Address}?handler=Release&version={version}");
    }

    public async Task<IActionResult> OnPostRelease(long id, long version)
    {
        if (!May(Permission.WithholdVersions))
        {
            return NotAllowed();
        }

        if (!await Load(id) || await Db.Revisions.SingleOrDefaultAsync(one => one.Id == version && one.StoryId == id, Stop) is not { } found)
        {
            return NotFound();
        }

        found.Release();
        Log(Acts.Released, Story.Subject());
        await Db.SaveChangesAsync(Stop);
        return Done(Address, "Readers can read it again.");
    }

    private async Task<bool> Load(long id)
    {
        var story = await Db.Stories.SingleOrDefaultAsync(one => one.Id == id, Stop);
        Story = story!;
        if (story is not null)
        {
            var (by, _) = await CopyRoutes.LastChange(Db, story, Stop);
            Versions =
            [
                new Version(0, story.Headline, "", "", by, story.ModifiedAt, story.Status == Status.Published, ""),
                .. await Db.Revisions.AsNoTracking().Where(one => one.StoryId == id).OrderByDescending(one => one.At).ThenByDescending(one => one.Id)
                    .Select(one => new Version(one.Id, one.Headline, "", "", one.By, one.At, one.WasLive, one.WithheldReason, one.IsAside)).ToListAsync(Stop),
            ];
        }

        return story is not null;
    }

    private async Task<Version?> Whole(long id) => id == 0 ? Versions[0] with { Dek = Story.Dek, Body = Story.Body }
        : Versions.FirstOrDefault(one => one.Id == id) is { } listed && await Db.Revisions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, Stop) is { } found ? listed with { Dek = found.Dek, Body = found.Body } : null;
}
