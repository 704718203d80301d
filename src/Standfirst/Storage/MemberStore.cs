using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Standfirst.Staff;

namespace Standfirst.Storage;

/// <summary>
/// Shows the staff to ASP.NET Core Identity, whose passkeys we use, so that <see cref="Member"/> stays a class of our own. It implements
/// what is asked for there and no more: lock-out and codes are rules of the member (decision 0005).
/// </summary>
internal sealed class MemberStore(NewsDb db) : IUserPasskeyStore<Member>
{
    public Task<string> GetUserIdAsync(Member user, CancellationToken cancellationToken) => Task.FromResult(user.Handle);

    public Task<string?> GetUserNameAsync(Member user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<string?> GetNormalizedUserNameAsync(Member user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    /// <summary>The member keeps the address in its own normal form.</summary>
    public Task SetNormalizedUserNameAsync(Member user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetUserNameAsync(Member user, string? userName, CancellationToken cancellationToken)
        => throw new NotSupportedException("The e-mail address is the name to sign in with; it does not change.");

    public async Task<IdentityResult> CreateAsync(Member user, CancellationToken cancellationToken)
    {
        db.Members.Add(user);
        await db.SaveChangesAsync(cancellationToken);
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> UpdateAsync(Member user, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        return IdentityResult.Success;
    }

    public Task<IdentityResult> DeleteAsync(Member user, CancellationToken cancellationToken)
        => throw new NotSupportedException("Members are disabled, never deleted: their name stays with what they did.");

    public Task<Member?> FindByIdAsync(string userId, CancellationToken cancellationToken)
        => db.Members.Include(member => member.Passkeys).SingleOrDefaultAsync(member => member.Handle == userId && member.DisabledAt == null, cancellationToken);

    public Task<Member?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        var email = normalizedUserName.ToLowerInvariant();
        return db.Members.Include(member => member.Passkeys).SingleOrDefaultAsync(member => member.Email == email, cancellationToken);
    }

    public Task<Member?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
        => db.Members.Include(member => member.Passkeys).SingleOrDefaultAsync(member => member.Passkeys.Any(passkey => passkey.CredentialId == credentialId), cancellationToken);

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Member user, CancellationToken cancellationToken)
        => Task.FromResult<IList<UserPasskeyInfo>>([.. user.Passkeys.Select(Info)]);

    public Task<UserPasskeyInfo?> FindPasskeyAsync(Member user, byte[] credentialId, CancellationToken cancellationToken)
        => Task.FromResult(Find(user, credentialId) is { } passkey ? Info(passkey) : null);

    public Task AddOrUpdatePasskeyAsync(Member user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        if (Find(user, passkey.CredentialId) is { } known)
        {
            known.State(passkey.SignCount, passkey.IsBackedUp);
        }
        else
        {
            user.Add(Of(passkey, passkey.Name ?? ""));
        }

        return Task.CompletedTask;
    }

    public Task RemovePasskeyAsync(Member user, byte[] credentialId, CancellationToken cancellationToken)
    {
        if (Find(user, credentialId) is { } passkey)
        {
            user.Remove(passkey);
        }

        return Task.CompletedTask;
    }

    public static Passkey Of(UserPasskeyInfo info, string name)
    {
        var passkey = new Passkey(info.CredentialId, info.PublicKey, name, info.CreatedAt)
        {
            Transports = [.. info.Transports ?? []],
            IsUserVerified = info.IsUserVerified,
            IsBackupEligible = info.IsBackupEligible,
            AttestationObject = info.AttestationObject,
            ClientDataJson = info.ClientDataJson,
        };
        passkey.State(info.SignCount, info.IsBackedUp);
        return passkey;
    }

    /// <summary>The context is the request's, and ends with it.</summary>
    public void Dispose()
    {
    }

    private static Passkey? Find(Member member, byte[] credentialId) => member.Passkeys.SingleOrDefault(passkey => passkey.CredentialId.AsSpan().SequenceEqual(credentialId));

    private static UserPasskeyInfo Info(Passkey passkey)
        => new(passkey.CredentialId, passkey.PublicKey, passkey.AddedAt, (uint)passkey.SignCount, [.. passkey.Transports], passkey.IsUserVerified,
            passkey.IsBackupEligible, passkey.IsBackedUp, passkey.AttestationObject, passkey.ClientDataJson)
        { Name = passkey.Name };
}
