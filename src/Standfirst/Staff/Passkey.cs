namespace Standfirst.Staff;

/// <summary>A key pair whose private half never leaves a member's machine or telephone; this is the public one. Fields as WebAuthn has them.</summary>
public sealed class Passkey
{
    public const int MaxName = 60;

    private Passkey()
    {
    }

    public Passkey(byte[] credentialId, byte[] publicKey, string name, DateTimeOffset at)
    {
        CredentialId = credentialId;
        PublicKey = publicKey;
        Name = Named(name);
        AddedAt = at;
    }

    public long Id { get; private set; }

    public long MemberId { get; private set; }

    public byte[] CredentialId { get; private set; } = [];

    /// <summary>COSE.</summary>
    public byte[] PublicKey { get; private set; } = [];

    /// <summary>By which its owner knows it: "Work laptop".</summary>
    public string Name { get; private set; } = "";

    public DateTimeOffset AddedAt { get; private set; }

    public DateTimeOffset? LastUsedAt { get; private set; }

    /// <summary>How often the authenticator says that it signed; one that runs backwards has been copied.</summary>
    public long SignCount { get; private set; }

    public List<string> Transports { get; init; } = [];

    public bool IsUserVerified { get; init; }

    public bool IsBackupEligible { get; init; }

    public bool IsBackedUp { get; private set; }

    public byte[] AttestationObject { get; init; } = [];

    public byte[] ClientDataJson { get; init; } = [];

    public void Rename(string name) => Name = Named(name);

    public void State(uint signCount, bool isBackedUp)
    {
        SignCount = signCount;
        IsBackedUp = isBackedUp;
    }

    public void Used(DateTimeOffset at) => LastUsedAt = at;

    private static string Named(string name) => name.Trim() is { Length: > 0 } given ? given[..Math.Min(given.Length, MaxName)] : "Passkey";
}
