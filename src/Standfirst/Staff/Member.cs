using System.Net.Mail;

namespace Standfirst.Staff;

/// <summary>What a member of the staff may do; from the least to the most.</summary>
public enum Role
{
    Reporter,
    CopyEditor,
    PhotoEditor,
    Moderator,
    Editor,
    Administrator,
}

/// <summary>Somebody who works in the newsroom, known by their e-mail address. Their byline, if they have one, is a <see cref="Writer"/>.</summary>
public sealed class Member
{
    private Member()
    {
    }

    /// <exception cref="FormatException">The address is none.</exception>
    public Member(string email, string name, Role role, DateTimeOffset at)
    {
        Email = Normal(email);
        Name = name;
        Role = role;
        AddedAt = at;
    }

    public long Id { get; private set; }

    /// <summary>Lower case: it is the name to sign in with, and nobody remembers how they once wrote it.</summary>
    public string Email { get; private set; } = "";

    public string Name { get; private set; } = "";

    public Role Role { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>Since when they may no longer sign in; their name stays with what they did.</summary>
    public DateTimeOffset? DisabledAt { get; private set; }

    /// <exception cref="FormatException">The address is none.</exception>
    public static string Normal(string email)
        => MailAddress.TryCreate(email.Trim(), out var address) && address.Address == email.Trim() && address.Address.Length <= 254
            ? address.Address.ToLowerInvariant()
            : throw new FormatException($"“{email}” is not an e-mail address.");

    public void Disable(DateTimeOffset at) => DisabledAt ??= at;
}
