using System.Security.Cryptography;

namespace Standfirst.Staff;

// How a member proves who they are: a passkey, or a password with a code from their telephone; and what happens after wrong tries.
public sealed partial class Member
{
    public const int TriesBeforeLock = 5;

    public const int RecoveryCodeCount = 10;

    /// <summary>After the fifth wrong try, the sixth, and so on; the last one from then on. Guessing is hopeless, and a tired colleague waits a minute.</summary>
    private static readonly TimeSpan[] Delays = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1)];

    /// <summary>Says nothing about the member, so that an authenticator may keep it; never changes.</summary>
    public string Handle { get; private set; } = Guid.NewGuid().ToString("n");

    /// <summary>As ASP.NET Core Identity's hasher writes it; null for one who has none.</summary>
    public string? PasswordHash { get; private set; }

    /// <summary>New whenever a credential changes: what was half done with the old ones counts no more.</summary>
    public string SecurityStamp { get; private set; } = NewStamp();

    /// <summary>Wrong tries since the last right one, this one included while it is judged.</summary>
    public int FailedAttempts { get; private set; }

    public DateTimeOffset? LockedUntil { get; private set; }

    /// <summary>The secret that the telephone shares, in base 32; null for one without codes.</summary>
    public string? CodeKey { get; private set; }

    /// <summary>The half minute of the last code that was taken: each is good once.</summary>
    public long LastCodeStep { get; private set; }

    /// <summary>SHA-256 of those not used yet, in hexadecimal.</summary>
    public List<string> RecoveryCodes { get; private set; } = [];

    public List<Passkey> Passkeys { get; private set; } = [];

    public DateTimeOffset? LastSeenAt { get; private set; }

    public bool HasPassword => PasswordHash is not null;

    public bool HasCodes => CodeKey is not null;

    /// <summary>Whoever may publish or change the staff does not rely on a password alone.</summary>
    public bool NeedsCodes => Role is Role.Editor or Role.Administrator;

    /// <summary>Must set up codes before anything else.</summary>
    public bool LacksCodes => HasPassword && !HasCodes && NeedsCodes;

    /// <summary>
    /// Counts a try before it is judged, so that tries at the same moment cannot all pass as the first; false while locked. To be saved,
    /// and where another try was saved meanwhile, refused.
    /// </summary>
    public bool BeginTry(DateTimeOffset now)
    {
        if (LockedUntil > now)
        {
            return false;
        }

        FailedAttempts++;
        if (FailedAttempts >= TriesBeforeLock)
        {
            LockedUntil = now + Delays[Math.Min(FailedAttempts - TriesBeforeLock, Delays.Length - 1)];
        }

        return true;
    }

    /// <summary>The try was right.</summary>
    public void TryWasRight()
    {
        FailedAttempts = 0;
        LockedUntil = null;
    }

    public void Seen(DateTimeOffset at) => LastSeenAt = at;

    /// <summary>The same password, hashed again in the way of today.</summary>
    public void Rehash(string hash) => PasswordHash = hash;

    public void SetPassword(string hash)
    {
        PasswordHash = hash;
        TryWasRight();
        Changed();
    }

    /// <summary>Codes from now on, and new recovery codes: they are returned this once, only their hashes are kept.</summary>
    public IReadOnlyList<string> SetCodes(string key)
    {
        CodeKey = key;
        LastCodeStep = 0;
        Changed();
        return NewRecoveryCodes();
    }

    public IReadOnlyList<string> NewRecoveryCodes()
    {
        var codes = Enumerable.Range(0, RecoveryCodeCount).Select(_ => RecoveryCode.New()).ToList();
        RecoveryCodes = [.. codes.Select(RecoveryCode.Hash)];
        return codes;
    }

    /// <exception cref="InvalidOperationException">Their role needs codes.</exception>
    public void DropCodes()
    {
        if (NeedsCodes)
        {
            throw new InvalidOperationException("Editors and administrators with a password need codes as well.");
        }

        CodeKey = null;
        RecoveryCodes = [];
        Changed();
    }

    /// <summary>A code from the telephone, or a recovery code, each good once.</summary>
    public bool TakesCode(string typed, DateTimeOffset now)
    {
        if (CodeKey is null)
        {
            return false;
        }

        if (OneTimeCode.Step(CodeKey, typed, now) is { } step && step > LastCodeStep)
        {
            LastCodeStep = step;
            return true;
        }

        var hash = RecoveryCode.Hash(typed);
        if (!RecoveryCodes.Contains(hash))
        {
            return false;
        }

        RecoveryCodes = [.. RecoveryCodes.Where(one => one != hash)];
        return true;
    }

    public void Add(Passkey passkey)
    {
        Passkeys.Add(passkey);
        Changed();
    }

    /// <exception cref="InvalidOperationException">It is the only way in.</exception>
    public void Remove(Passkey passkey)
    {
        if (Passkeys.Count == 1 && !HasPassword)
        {
            throw new InvalidOperationException("This is your only way in. Set a password or add another passkey first.");
        }

        Passkeys.Remove(passkey);
        Changed();
    }

    /// <summary>Nothing that was a way in is one now: for a link that an administrator gave because telephone or machine are lost. Passkeys have to be loaded.</summary>
    public void BeginAgain()
    {
        PasswordHash = null;
        CodeKey = null;
        RecoveryCodes = [];
        Passkeys.Clear();
        TryWasRight();
        Changed();
    }

    private void Changed() => SecurityStamp = NewStamp();

    private static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
