using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Quotations;
using Standfirst.Staff;
using Standfirst.Stories;

namespace Standfirst.Newsroom.Record;

/// <summary>A source without a name and the story that has it.</summary>
internal sealed record UnnamedLine(UnnamedSource Source, string Headline, Status Status);

/// <summary>Sources that stories do not name: why, and who let it stand. Their names are not kept here.</summary>
internal sealed class UnnamedModel : NewsroomPage
{
    private const string Address = "/newsroom/record/unnamed";
    private const int PerPage = 30;
    private const int Least = 10;

    public IReadOnlyList<UnnamedLine> Sources { get; private set; } = [];

    /// <summary>Only those that nobody has approved.</summary>
    public bool IsOpen { get; private set; }

    public string? Older { get; private set; }

    /// <summary>Whose form was sent.</summary>
    public long Sent { get; private set; }

    /// <summary>What was typed there.</summary>
    public string Typed { get; private set; } = "";

    public Task OnGet(string? show, long? before) => Load(show, before);

    public async Task<IActionResult> OnPostExplain(long id, string? reason, string? show)
    {
        if (await Find(id) is not { } source)
        {
            return NotFound();
        }

        var given = (reason ?? "").Trim().ReplaceLineEndings("\n");
        if (given.Length is (> 0 and < Least) or > UnnamedSource.MaxReason)
        {
            (Sent, Typed) = (id, given);
            Wrong("reason", given.Length < Least ? "Please say it in a sentence: why, and how the source knows." : $"At most {UnnamedSource.MaxReason} characters.");
            await Load(show, id + 1);
            return Again();
        }

        source.Explain(given, Me.Shown);
        Log(Acts.ExplainedSource, Subject(source), $"“{source.Words}”: {(given.Length > 0 ? given : "none any more")}");
        await Db.SaveChangesAsync(Stop);
        return Done(Back(show), "The reason is kept.");
    }

    public async Task<IActionResult> OnPostApprove(long id, string? show)
    {
        if (!May(Permission.ApproveSources))
        {
            return NotAllowed();
        }

        if (await Find(id) is not { } source)
        {
            return NotFound();
        }

        if (source.Given.Length == 0 && source.Reason.Length == 0)
        {
            Sent = id;
            Wrong("reason", "Neither the story nor anybody here says why the source is not named. Please enter the reason first.");
            await Load(show, id + 1);
            return Again();
        }

        source.Approve(Me.Id, Me.Shown, Now);
        Log(Acts.ApprovedSource, Subject(source), $"“{source.Words}”");
        await Db.SaveChangesAsync(Stop);
        return Done(Back(show), $"“{source.Words}” may stand without a name.", FormattableString.Invariant($"{Address}?handler=TakeBack&id={id}"));
    }

    public async Task<IActionResult> OnPostTakeBack(long id, string? show)
    {
        if (!May(Permission.ApproveSources))
        {
            return NotAllowed();
        }

        if (await Find(id) is not { } source)
        {
            return NotFound();
        }

        source.TakeBack();
        Log(Acts.UnapprovedSource, Subject(source), $"“{source.Words}”");
        await Db.SaveChangesAsync(Stop);
        return Done(Back(show), $"“{source.Words}” is not approved any more.");
    }

    private Task<UnnamedSource?> Find(long id) => Db.UnnamedSources.Include(source => source.Story).SingleOrDefaultAsync(source => source.Id == id, Stop);

    private static AuditSubject Subject(UnnamedSource source) => new("story", source.StoryId, source.Story.Headline);

    private static string Back(string? show) => show == "open" ? Address + "?show=open" : Address;

    private async Task Load(string? show, long? before)
    {
        IsOpen = show == "open";
        var sources = Db.UnnamedSources.AsNoTracking().Where(source => before == null || source.Id < before);
        if (IsOpen)
        {
            sources = sources.Where(source => source.ApprovedAt == null);
        }

        var some = await sources.OrderByDescending(source => source.Id).Take(PerPage + 1).Select(source => new { Source = source, source.Story.Headline, source.Story.Status }).ToListAsync(Stop);
        Sources = [.. some.Take(PerPage).Select(one => new UnnamedLine(one.Source, one.Headline, one.Status))];
        Older = some.Count > PerPage ? FormattableString.Invariant($"{Address}?show={(IsOpen ? "open" : "")}&before={Sources[^1].Source.Id}") : null;
    }
}
