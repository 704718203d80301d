using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Staff;
using Standfirst.Stories;

namespace Standfirst.Newsroom.Copy;

/// <summary>Withdraws what readers have read, with the reason; and brings it back.</summary>
internal sealed class KillModel : NewsroomPage
{
    private const int MaxReason = 1000;

    public Story Story { get; private set; } = null!;

    public string Reason { get; private set; } = "";

    public bool IsPublic { get; private set; } = true;

    public bool IsKilled => Story.Status == Status.Killed;

    public string Home => $"/newsroom/stories/{Story.Id}";

    public async Task<IActionResult> OnGet(long id) => !await Load(id) ? NotFound() : IsKilled || Story.Status == Status.Published ? Page() : Done(Home, "Only what is out can be killed. What never ran is spiked.");

    public async Task<IActionResult> OnPost(long id, string? reason, string? isPublic)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        (Reason, IsPublic) = ((reason ?? "").Trim(), isPublic is not null);
        if (Story.Status != Status.Published)
        {
            return Done(Home, IsKilled ? "This story was killed already." : "Only what is out can be killed. What never ran is spiked.");
        }

        if (Reason.Length is 0 or > MaxReason)
        {
            Wrong("reason", Reason.Length == 0 ? "Please say why. It is kept, and shown to readers if you choose so." : $"At most {MaxReason} characters.");
            return Again();
        }

        Story.Withdraw(Reason, IsPublic, Me.Shown, Now);
        Log(Acts.KilledIt, Story.Subject(), Reason);
        return await Saved("Killed. Its address tells readers that it was withdrawn.");
    }

    public async Task<IActionResult> OnPostRestore(long id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        try
        {
            Story.Restore(Now);
        }
        catch (StoryException wrong)
        {
            return Done(Home, wrong.Message);
        }

        Log(Acts.RestoredIt, Story.Subject());
        return await Saved("Restored. It is out again, at its old address.");
    }

    private async Task<IActionResult> Saved(string told)
    {
        try
        {
            await Db.SaveChangesAsync(Stop);
            return Done(Home, told);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Done($"{Home}/kill", "A colleague changed the story at this moment. Nothing was done; please do it again.");
        }
    }

    private async Task<bool> Load(long id)
    {
        var story = await Db.Stories.Include(one => one.Kill).SingleOrDefaultAsync(one => one.Id == id, Stop);
        Story = story!;
        return story is not null;
    }
}
