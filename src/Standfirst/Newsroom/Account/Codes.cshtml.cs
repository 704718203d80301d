using Microsoft.AspNetCore.Mvc;
using Standfirst.Newsroom.SigningIn;
using Standfirst.Staff;

namespace Standfirst.Newsroom.Account;

/// <summary>Codes from a telephone, and the recovery codes for the day when it is lost.</summary>
internal sealed class CodesModel(Sealed sealing, PasswordCheck check, SignInPace pace, PaperNow paper, TimeProvider clock) : NewsroomPage
{
    /// <summary>The new secret, sealed for this member: it is theirs only when a code proves that the telephone has it.</summary>
    public string SealedKey { get; private set; } = "";

    public string Key { get; private set; } = "";

    public string Address { get; private set; } = "";

    /// <summary>To be shown once.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public Task OnGet() => Offer(null);

    public async Task<IActionResult> OnPost(string? key, string? code, string? current)
    {
        var secret = sealing.Open(Purpose, key);
        if (await Refusal(secret, code, current) is { } wrong)
        {
            await Offer(secret);
            Wrong(wrong.Field, wrong.Why);
            return Again();
        }

        RecoveryCodes = Me.SetCodes(secret!);
        Me.TakesCode(code!, clock.GetUtcNow());
        Log(Acts.SetCodes, AuditSubject.Of(Me));
        await Db.SaveChangesAsync(Stop);
        return Page();
    }

    public async Task<IActionResult> OnPostRecovery(string? current)
    {
        if (!await IsRight(current))
        {
            return await Refused();
        }

        RecoveryCodes = Me.NewRecoveryCodes();
        Log(Acts.NewRecoveryCodes, AuditSubject.Of(Me));
        await Db.SaveChangesAsync(Stop);
        return Page();
    }

    public async Task<IActionResult> OnPostOff(string? current)
    {
        if (Me.NeedsCodes || !await IsRight(current))
        {
            return await Refused();
        }

        Me.DropCodes();
        Log(Acts.DroppedCodes, AuditSubject.Of(Me));
        await Db.SaveChangesAsync(Stop);
        return Done("/newsroom/me", "From now on your password lets you in alone.");
    }

    private string Purpose => $"codes {Me.Handle}";

    private async Task<ComingIn.Wrong?> Refusal(string? secret, string? code, string? current)
    {
        if (secret is null)
        {
            return new("code", "That took longer than five minutes. Here is a new secret: please scan it again.");
        }

        if (Me.HasCodes && !await IsRight(current))
        {
            return new("current", "This code of your telephone until now is not right, or was used already. A recovery code will do as well.");
        }

        return OneTimeCode.Step(secret, code ?? "", clock.GetUtcNow()) is null
            ? new("code", "This code is not right. Is the telephone's clock right, and is it the entry that you just made?") : null;
    }

    private async Task<bool> IsRight(string? code) => Me.HasCodes && pace.Wait(HttpContext) is null && await check.Code(HttpContext, Me, code ?? "");

    private async Task<IActionResult> Refused()
    {
        await Offer(null);
        Wrong("current", "This code is not right, or was used already.");
        return Again();
    }

    private async Task Offer(string? secret)
    {
        Key = secret ?? OneTimeCode.NewKey();
        SealedKey = sealing.Close(Purpose, Key);
        Address = OneTimeCode.Address((await paper.Get(Stop)).Name, Me.Email, Key);
    }
}
