using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Newsroom.SigningIn;
using Standfirst.Staff;

namespace Standfirst.Newsroom.Account;

/// <summary>What a member keeps of themselves: name, ways in, sessions.</summary>
internal sealed class MeModel(Sessions sessions, SignInPace pace, PaperNow paper, TimeProvider clock) : NewsroomPage
{
    private const string Address = "/newsroom/me";

    public IReadOnlyList<MemberSession> Open { get; private set; } = [];

    public long Here => HttpContext.Duty()!.Session.Id;

    /// <summary>As typed, where it was not taken.</summary>
    public string? TypedName { get; private set; }

    public Task OnGet() => Load();

    public async Task<IActionResult> OnPostName(string? name)
    {
        var before = Me.Name;
        try
        {
            Me.Rename(name ?? "");
        }
        catch (FormatException wrong)
        {
            TypedName = name ?? "";
            return await Refused("name", wrong.Message);
        }

        Log(Acts.Renamed, AuditSubject.Of(Me), $"from {before}");
        await Db.SaveChangesAsync(Stop);
        return Done(Address, "Your name is changed.");
    }

    public async Task<IActionResult> OnPostPassword(string? current, string? password)
    {
        if (pace.Wait(HttpContext) is not null)
        {
            return await Refused("current", SignInModel.TooOften);
        }

        if (Me.HasPassword ? !PasswordCheck.IsRight(Me, current ?? "") : !PasskeyRoutes.IsFresh(HttpContext, clock))
        {
            return await Refused(Me.HasPassword ? "current" : "password",
                Me.HasPassword ? "This is not your password." : "You signed in more than an hour ago. Sign out and in again, then set a password.");
        }

        if (Passwords.Refusal(password ?? "", Me.Email, Me.Name, (await paper.Get(Stop)).Name) is { } refusal)
        {
            return await Refused("password", refusal);
        }

        Me.SetPassword(PasswordCheck.Hash(Me, password!));
        var ended = await sessions.EndAll(Me, Here, Stop);
        Log(Acts.SetPassword, AuditSubject.Of(Me), ended == 0 ? "" : $"{ended} other sessions ended");
        await Db.SaveChangesAsync(Stop);
        return Done(Me.LacksCodes ? Gate.CodesPath : Address, "Your password is set. You are signed out everywhere else.");
    }

    public async Task<IActionResult> OnPostRenamePasskey(long id, string? name)
    {
        await Load();
        if (Me.Passkeys.SingleOrDefault(one => one.Id == id) is not { } passkey)
        {
            return NotFound();
        }

        var before = passkey.Name;
        passkey.Rename(name ?? "");
        Log(Acts.RenamedPasskey, AuditSubject.Of(Me), $"{before} is now {passkey.Name}");
        await Db.SaveChangesAsync(Stop);
        return Done(Address, "The passkey has its new name.");
    }

    public async Task<IActionResult> OnPostRemovePasskey(long id)
    {
        await Load();
        if (Me.Passkeys.SingleOrDefault(one => one.Id == id) is not { } passkey)
        {
            return NotFound();
        }

        try
        {
            Me.Remove(passkey);
        }
        catch (InvalidOperationException only)
        {
            return await Refused("passkeys", only.Message);
        }

        Log(Acts.RemovedPasskey, AuditSubject.Of(Me), passkey.Name);
        await Db.SaveChangesAsync(Stop);
        return Done(Address, $"The passkey {passkey.Name} lets nobody in any more.");
    }

    public async Task<IActionResult> OnPostEnd(long id)
    {
        if (await Db.Sessions.Open(Now).SingleOrDefaultAsync(session => session.Id == id && session.MemberId == Me.Id, Stop) is not { } session)
        {
            return NotFound();
        }

        session.End(Now);
        Log(Acts.EndedSession, AuditSubject.Of(Me), session.Browser);
        await Db.SaveChangesAsync(Stop);
        return Done(Address, "That session is ended.");
    }

    public async Task<IActionResult> OnPostEndOthers()
    {
        var ended = await sessions.EndAll(Me, Here, Stop);
        Log(Acts.EndedSession, AuditSubject.Of(Me), $"all others: {ended}");
        await Db.SaveChangesAsync(Stop);
        return Done(Address, "You are signed out everywhere else.");
    }

    private async Task Load()
    {
        await Db.Entry(Me).Collection(member => member.Passkeys).LoadAsync(Stop);
        Open = await Db.Sessions.Open(Now).Where(session => session.MemberId == Me.Id).OrderByDescending(session => session.SeenAt).ToListAsync(Stop);
    }

    private async Task<IActionResult> Refused(string field, string why)
    {
        await Load();
        Wrong(field, why);
        return Again();
    }
}
