using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Standfirst.Staff;
using Standfirst.Storage;

namespace Standfirst.Newsroom.SigningIn;

/// <summary>Judges passwords and codes. Every wrong try costs the same time, for known and unknown addresses, and is in the log.</summary>
internal sealed class PasswordCheck(NewsDb db, TimeProvider clock)
{
    /// <summary>A wrong answer does not leave before: hashing and saving differ by some milliseconds, which can be measured from afar.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(300);

    private static readonly PasswordHasher<Member> Hasher = new();
    private static readonly Member Nobody = new("nobody@example.org", "", Role.Reporter, default);
    private static readonly Lazy<string> NoPassword = new(() => Hasher.HashPassword(Nobody, Guid.NewGuid().ToString()));

    public static string Hash(Member member, string password) => Hasher.HashPassword(member, password);

    public static bool IsRight(Member member, string password)
        => member.PasswordHash is { } hash && Hasher.VerifyHashedPassword(member, hash, password) != PasswordVerificationResult.Failed;

    /// <summary>The member whose password it is, their try still counted until they are in; null where it is not, or too many were wrong.</summary>
    public async Task<Member?> Right(HttpContext http, string email, string password)
    {
        var began = Stopwatch.GetTimestamp();
        var name = email.Trim().ToLowerInvariant();
        var member = name.Length is > 0 and <= 254 ? await db.Members.SingleOrDefaultAsync(member => member.Email == name, http.RequestAborted) : null;
        var mayTry = member is { DisabledAt: null, PasswordHash: not null } && await Begin(member, http.RequestAborted);
        var verdict = Hasher.VerifyHashedPassword(Nobody, mayTry ? member!.PasswordHash! : NoPassword.Value, password.Length <= Passwords.MaxLength ? password : "");
        if (mayTry && verdict != PasswordVerificationResult.Failed)
        {
            if (verdict == PasswordVerificationResult.SuccessRehashNeeded)
            {
                member!.Rehash(Hash(member, password));
            }

            return member;
        }

        await Refused(http, member, began, member is null ? "an address that nobody has" : "with a password");
        return null;
    }

    /// <summary>Whether a code of the telephone or a recovery code is right; each counts as a try. What changed is saved by whoever lets them in.</summary>
    public async Task<bool> Code(HttpContext http, Member member, string code)
    {
        var began = Stopwatch.GetTimestamp();
        var recoveryCodes = member.RecoveryCodes.Count;
        if (await Begin(member, http.RequestAborted) && member.TakesCode(code, clock.GetUtcNow()))
        {
            member.TryWasRight();
            if (member.RecoveryCodes.Count < recoveryCodes)
            {
                db.AuditLog.Add(http.Entry(Acts.UsedRecoveryCode, AuditSubject.Of(member), $"{member.RecoveryCodes.Count} are left", member));
            }

            return true;
        }

        await Refused(http, member, began, "with a code");
        return false;
    }

    private async Task<bool> Begin(Member member, CancellationToken stop)
    {
        if (!member.BeginTry(clock.GetUtcNow()))
        {
            return false;
        }

        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            await db.Entry(member).ReloadAsync(stop);
            return false;
        }
    }

    private async Task Refused(HttpContext http, Member? member, long began, string how)
    {
        // What was typed for an unknown address is often a password in the wrong field: it is not kept.
        db.AuditLog.Add(new AuditEntry(null, Acts.CameInFailed, member is null ? new AuditSubject("member", null, "") : AuditSubject.Of(member), how, http.AddressHash(), clock.GetUtcNow()));
        await db.SaveChangesAsync(http.RequestAborted);
        var left = Beat - Stopwatch.GetElapsedTime(began);
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left, http.RequestAborted);
        }
    }
}
