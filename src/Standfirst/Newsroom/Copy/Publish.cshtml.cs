using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Body;
using Standfirst.CopyDesk;
using Standfirst.Pictures;
using Standfirst.Publication;
using Standfirst.Staff;
using Standfirst.Stories;

namespace Standfirst.Newsroom.Copy;

/// <summary>The last sheet before readers: what is missing, when it goes out, how it will look where it is found.</summary>
internal sealed class PublishModel(PaperNow papers, Proofs proofs) : NewsroomPage
{
    private const int MaxReason = 500;

    private IReadOnlyDictionary<long, Picture> pictures = new Dictionary<long, Picture>();
    private ProofDesk desk = null!;

    public Story Story { get; private set; } = null!;

    public Paper Paper { get; private set; } = null!;

    public IReadOnlyList<Missing> Missing { get; private set; } = [];

    /// <summary>Of the copy desk, what stands in the way; each of them is in <see cref="Missing"/> too.</summary>
    public IReadOnlyList<Finding> Errors { get; private set; } = [];

    /// <summary>Of the copy desk, what does not: warnings, then notes.</summary>
    public IReadOnlyList<Finding> Remarks { get; private set; } = [];

    /// <summary>What was let stand in this story.</summary>
    public IReadOnlyList<Stet> Stets { get; private set; } = [];

    public bool IsBlocked => Missing.Any(one => one.Blocks);

    /// <summary><c>now</c> or <c>at</c>.</summary>
    public string When { get; private set; } = "now";

    public string At { get; private set; } = "";

    public string Reason { get; private set; } = "";

    /// <summary>The address that it will have, or has.</summary>
    public string Path { get; private set; } = "";

    public string Site { get; private set; } = "";

    /// <summary>The beginning of the text, for where a dek is missing.</summary>
    public string Beginning { get; private set; } = "";

    public string Home => $"/newsroom/stories/{Story.Id}";

    public async Task<IActionResult> OnGet(long id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        if (Story.IsScheduled(Now))
        {
            (When, At) = ("at", StoryFields.Local(Story.PublishedAt!.Value, Paper.Zone));
        }

        return Barred() ?? (IActionResult)Page();
    }

    public async Task<IActionResult> OnPost(long id, string? when, string? at, string? reason, Guid version)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        (When, At, Reason) = (when == "at" ? "at" : "now", at ?? "", (reason ?? "").Trim());
        if (Barred() is { } barred)
        {
            return barred;
        }

        if (version != Story.Version)
        {
            Wrong("story", "A colleague changed the story since you opened this sheet. Look at it once more: what you see now is what it is.");
            return Again();
        }

        var now = Now;
        var moment = now;
        if (When == "at" && !StoryFields.TryTime(At, Paper.Zone, out moment))
        {
            Wrong("at", At.Length == 0 ? "Please say when." : $"“{At}” is no time in {Paper.TimeZone}.");
        }
        else if (When == "at" && moment <= now)
        {
            Wrong("at", "That time is over. Choose a later one, or publish now.");
        }
        else
        {
            // The right to a picture may end before the story goes out.
            await Ask(moment);
        }

        if (IsBlocked)
        {
            Wrong("story", "What stands first below must be there before it can go out.");
        }
        else if (Missing.Count > 0 && !May(Permission.OverrideGate))
        {
            Wrong("story", "An editor can publish it without what is missing.");
        }
        else if (Missing.Count > 0 && Reason.Length is 0 or > MaxReason)
        {
            Wrong("reason", Reason.Length == 0 ? "Please say why it goes out all the same. The reason is kept in the log." : $"At most {MaxReason} characters.");
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        var wasScheduled = Story.IsUnseen(now);
        try
        {
            if (wasScheduled)
            {
                // Nobody has seen it: it goes out for the first time at the new moment, at an address of that day.
                Story.Unschedule(now);
            }

            Path = Story.Path ?? await StoryAddress.For(Db, Paper, Story, Story.Section?.Path ?? "", moment, Stop);
            Story.Publish(moment, Path);
        }
        catch (StoryException wrong)
        {
            Wrong("story", wrong.Message);
            return Again();
        }

        var local = TimeZoneInfo.ConvertTime(moment, Paper.Zone);
        var isLater = moment > now;
        Log(isLater ? Acts.Scheduled : Missing.Count > 0 ? Acts.PublishedDespite : Acts.Published, Story.Subject(),
            string.Join(" ", ((string?[])[isLater ? $"for {local:yyyy-MM-dd HH:mm} ({Paper.TimeZone})" : null, Missing.Count > 0 ? $"over the gate: {Reason} ({string.Join(" ", Missing.Select(one => one.Message))})" : null]).OfType<string>()));
        try
        {
            await Db.SaveChangesAsync(Stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await Changed(id, "A colleague saved the story at this moment. Look at it once more.");
        }
        catch (DbUpdateException)
        {
            // Another story took the same address between our look and our writing.
            return await Changed(id, "Another story went out at the same address at this moment. Publish once more.");
        }

        var told = isLater ? $"Scheduled for {local:dddd, d MMMM, HH:mm} ({Paper.TimeZone}), {From(now, moment)}." : Story.EmbargoUntil > now ? "Published, and held back until its embargo ends." : $"Published at {Path}.";
        return Done(Home, told, isLater && wasScheduled ? null : $"{Home}?handler=Unschedule");
    }

    /// <summary>A finding is let stand here too, for who works without script or sees it last.</summary>
    /// <param name="id">The story.</param>
    /// <param name="finding">The check and, behind a space, the words.</param>
    /// <param name="stet">Why.</param>
    public Task<IActionResult> OnPostStet(long id, string? finding, string? stet) => Beside(id, async () =>
    {
        // A form sends a line break as two characters.
        var (check, passage) = (finding ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Split(' ', 2) is [var name, var words] ? (name, words) : (finding ?? "", "");
        if (Errors.Any(error => error.Check == check && error.Excerpt == passage) && (string.IsNullOrWhiteSpace(stet) || !May(Permission.OverrideGate)))
        {
            throw new StoryException(May(Permission.OverrideGate) ? "Please say why: an error does not stand without a reason." : "An editor can let an error stand.");
        }

        Db.LetStand(HttpContext, Story, check, passage, stet ?? "", Now);
        await Db.SaveChangesAsync(Stop);
        return "It stands.";
    });

    public Task<IActionResult> OnPostBack(long id, long stet) => Beside(id, async () =>
    {
        await Db.TakeBack(HttpContext, Story, stet, Stop);
        await Db.SaveChangesAsync(Stop);
        return "It is a finding again.";
    });

    private async Task<IActionResult> Beside(long id, Func<Task<string>> act)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        try
        {
            return Done($"{Home}/publish", await act());
        }
        catch (StoryException wrong)
        {
            return Done($"{Home}/publish", wrong.Message);
        }
    }

    /// <summary>How long from now, as people say it.</summary>
    public static string From(DateTimeOffset now, DateTimeOffset then) => (then - now) switch
    {
        { TotalMinutes: < 1.5 } => "in a minute",
        { TotalMinutes: < 90 } span => $"in {span.TotalMinutes:0} minutes",
        { TotalHours: < 36 } span => $"in {span.TotalHours:0} hours",
        var span => $"in {span.TotalDays:0} days",
    };

    private async Task<IActionResult> Changed(long id, string why)
    {
        Db.ChangeTracker.Clear();
        await Load(id);
        Wrong("story", why);
        return Again();
    }

    private RedirectResult? Barred() => Story.Status switch
    {
        Status.Killed => Done(Home, "This story was killed. Restore it before it can go out again."),
        Status.Spiked => Done(Home, "This story is on the spike. Take it off before it can go out."),
        Status.Published when !Story.IsUnseen(Now) => Done(Home, "This story is out."),
        _ => null,
    };

    private async Task Ask(DateTimeOffset at)
    {
        var findings = (await desk.Read(Db, Story, Paper, Site, pictures, Stets, at, Stop)).Select(proof => proof.Finding).ToLookup(finding => finding.Severity);
        Errors = [.. findings[Severity.Error]];
        Missing =
        [
            .. PublishGate.Check(Story, pictures, Paper.RequiresDateline, at),
            .. Errors.Select(finding => new Missing(finding.Field is Field.Headline or Field.Dateline ? finding.Field.ToString().ToLowerInvariant() : "body", finding.Excerpt.Length > 0 ? $"{finding.Message} “{StoryWords.Short(finding.Excerpt)}”" : finding.Message)),
        ];
        Remarks = [.. findings[Severity.Warning], .. findings[Severity.Note]];
    }

    private async Task<bool> Load(long id)
    {
        var story = await Db.Stories.Include(one => one.Section).Include(one => one.LeadPicture).Include(one => one.Bylines).SingleOrDefaultAsync(one => one.Id == id, Stop);
        if (story is null)
        {
            return false;
        }

        (Story, Paper, Site) = (story, await papers.Get(Stop), PaperAddress);
        desk = await proofs.Of(Db, Paper, Stop);
        Stets = await Db.StetsOf(id, Stop);
        var body = Document.Parse(story.Body);
        var shown = PublishGate.Pictures(body);
        pictures = await Db.Pictures.Where(picture => shown.Contains(picture.Id)).ToDictionaryAsync(picture => picture.Id, Stop);
        await Ask(Story.IsScheduled(Now) ? Story.PublishedAt!.Value : Now);
        Path = story.Path ?? await StoryAddress.For(Db, Paper, story, story.Section?.Path ?? "", Now, Stop);
        var text = PlainText.Of(body).Text;
        Beginning = text.Length <= 160 ? text : text[..160] + "…";
        return true;
    }
}
