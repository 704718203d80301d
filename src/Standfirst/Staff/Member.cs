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
public sealed partial class Member
{
    public const int MaxName = 120;

    private Member()
    {
    }

    /// <exception cref="FormatException">The address is none.</exception>
    public Member(string email, string name, Role role, DateTimeOffset at, string? handle = null)
    {
        Handle = handle ?? Handle;
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

    /// <summary>As colleagues see them.</summary>
    public string Shown => Name.Length > 0 ? Name : Email;

    /// <exception cref="FormatException">The address is none.</exception>
    public static string Normal(string email)
        => MailAddress.TryCreate(email.Trim(), out var address) && address.Address == email.Trim() && address.Address.Length <= 254
            ? address.Address.ToLowerInvariant()
            : throw new FormatException($"“{email}” is not an e-mail address.");

    /// <exception cref="FormatException">The name is empty or too long.</exception>
    public void Rename(string name)
        => Name = name.Trim() is { Length: > 0 and <= MaxName } given ? given
            : throw new FormatException(name.Trim().Length == 0 ? "Please enter a name, as colleagues know it." : $"A name has at most {MaxName} letters.");

    /// <exception cref="InvalidOperationException">Nobody gives themselves rights, nor takes away the ones that they may need to give them back.</exception>
    public void GiveRole(Role role, Member by)
        => Role = by.Id != Id ? role : throw new InvalidOperationException("Nobody changes their own role. Ask another administrator.");

    /// <summary>The one who sets up a paper may do everything in it.</summary>
    public void BecomeFirstEditor() => Role = Role.Administrator;

    public void Disable(DateTimeOffset at) => DisabledAt ??= at;

    public void Enable() => DisabledAt = null;

    public bool May(Permission permission) => DisabledAt is null && Permissions.Of(Role).Contains(permission);
}
