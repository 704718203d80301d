using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Standfirst.Staff;
using Standfirst.Storage;

namespace Standfirst.Newsroom.SigningIn;

/// <summary>The two halves of each passkey ceremony. What the first half asked, the browser carries to the second in a sealed cookie.</summary>
internal sealed class PasskeyDesk(NewsDb db, IPasskeyHandler<Member> passkeys, Sealed cookies, Settings settings, TimeProvider clock)
{
    private const string MakingCookie = "passkey-new";
    private const string UsingCookie = "passkey";

    /// <summary>What <c>navigator.credentials.create</c> is to be asked, as JSON.</summary>
    public async Task<string> BeginMaking(HttpContext http, string handle, string email, string name)
    {
        var options = await passkeys.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = handle, Name = email, DisplayName = name.Length > 0 ? name : email }, http);
        cookies.Hand(http, MakingCookie, options.AttestationState!, IsSecure(http));
        return options.CreationOptionsJson;
    }

    /// <summary>The key that was made and the handle that it was made for; null where it is not what was asked for.</summary>
    public async Task<(Passkey Passkey, string Handle)?> Made(HttpContext http, string credential, string? name)
    {
        var state = cookies.Take(http, MakingCookie, IsSecure(http));
        var result = await passkeys.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = http, CredentialJson = credential, AttestationState = state });
        if (!result.Succeeded)
        {
            return null;
        }

        // The handler reads the machine's clock; a paper has its own.
        var info = result.Passkey;
        var key = new UserPasskeyInfo(info.CredentialId, info.PublicKey, clock.GetUtcNow(), info.SignCount, info.Transports, info.IsUserVerified, info.IsBackupEligible, info.IsBackedUp,
            info.AttestationObject, info.ClientDataJson);
        return (MemberStore.Of(key, string.IsNullOrWhiteSpace(name) ? Browsers.Name(http.Request.Headers.UserAgent) : name), result.UserEntity.Id);
    }

    /// <summary>What <c>navigator.credentials.get</c> is to be asked, as JSON.</summary>
    public async Task<string> BeginUsing(HttpContext http)
    {
        var options = await passkeys.MakeRequestOptionsAsync(null!, http);
        cookies.Hand(http, UsingCookie, options.AssertionState!, IsSecure(http));
        return options.RequestOptionsJson;
    }

    /// <summary>The member whose passkey signed; null for nobody.</summary>
    public async Task<Member?> Used(HttpContext http, string credential)
    {
        var state = cookies.Take(http, UsingCookie, IsSecure(http));
        var result = await passkeys.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = http, CredentialJson = credential, AssertionState = state });
        if (!result.Succeeded)
        {
            db.AuditLog.Add(new AuditEntry(null, Acts.CameInFailed, new AuditSubject("member", null, ""), "with a passkey", http.AddressHash(), clock.GetUtcNow()));
            await db.SaveChangesAsync(http.RequestAborted);
            return null;
        }

        var passkey = await db.Set<Passkey>().SingleAsync(one => one.CredentialId == result.Passkey.CredentialId, http.RequestAborted);
        passkey.State(result.Passkey.SignCount, result.Passkey.IsBackedUp);
        passkey.Used(clock.GetUtcNow());
        return result.User;
    }

    private bool IsSecure(HttpContext http) => settings.IsSecure(http.Request);
}
