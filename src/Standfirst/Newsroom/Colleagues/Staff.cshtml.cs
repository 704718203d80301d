using System.Data;
using System.Data.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Mail;
using Standfirst.Staff;
using Standfirst.Storage;

namespace Standfirst.Newsroom.Colleagues;

/// <summary>Who works here, and what each may do.</summary>
internal sealed class StaffModel(Sessions sessions, Letters letters, PaperNow paper) : NewsroomPage
{
    private const string Address = "/newsroom/staff";
    private const string LastOne = "There must be one administrator who can sign in. Make somebody else one first.";

    public IReadOnlyList<Member> Members { get; private set; } = [];

    /// <summary>A link to hand over, shown once, where no letter was sent.</summary>
    public string? Link { get; private set; }

    /// <summary>For whom it is, or what else was done.</summary>
    public string Told { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    public Role Role { get; private set; } = Role.Reporter;

    public Task OnGet() => Load();

    public async Task<IActionResult> OnPostInvite(string? name, string? email, Role role)
    {
        (Name, Email, Role) = ((name ?? "").Trim(), (email ?? "").Trim(), role);
        if (!Enum.IsDefined(role))
        {
            return await Refused("role", "There is no such role.");
        }

        Member member;
        try
        {
            member = new Member(Email, Name, role, Now);
            if (Name.Length > 0)
            {
                member.Rename(Name);
            }
        }
        catch (FormatException wrong)
        {
            return await Refused(Name.Length > Member.MaxName ? "name" : "email", Email.Length == 0 ? "Please enter an e-mail address." : wrong.Message);
        }

        if (await Db.Members.AnyAsync(one => one.Email == member.Email, Stop))
        {
            return await Refused("email", $"{member.Email} is on the staff already.");
        }

        await using var transaction = await Db.Database.BeginTransactionAsync(Stop);
        Db.Members.Add(member);
        await Db.SaveChangesAsync(Stop);
        Log(Acts.Invited, AuditSubject.Of(member), $"as {role.Name()}");
        var path = await Db.MakeLink(LinkKind.Invitation, member, isAfresh: false, Now, Stop);
        await transaction.CommitAsync(Stop);
        (Name, Email) = ("", "");
        return await HandOver(member, path, "You are invited to the newsroom of", "It is good for seven days and for one use");
    }

    public Task<IActionResult> OnPostRole(long id, Role role) => Change(id, member =>
    {
        if (!Enum.IsDefined(role))
        {
            throw new InvalidOperationException("There is no such role.");
        }

        var before = member.Role;
        member.GiveRole(role, Me);
        Log(Acts.GaveRole, AuditSubject.Of(member), $"from {before.Name()} to {role.Name()}");
        return $"{member.Shown} is now {role.Name()}.";
    });

    public Task<IActionResult> OnPostDisable(long id) => Change(id, member =>
    {
        if (member.Id == Me.Id)
        {
            throw new InvalidOperationException("Nobody disables themselves. Ask another administrator.");
        }

        member.Disable(Now);
        Log(Acts.Disabled, AuditSubject.Of(member));
        return $"{member.Shown} can sign in no more, and is out already.";
    }, endsSessions: true);

    public Task<IActionResult> OnPostEnable(long id) => Change(id, member =>
    {
        member.Enable();
        Log(Acts.Enabled, AuditSubject.Of(member));
        return $"{member.Shown} can sign in again.";
    });

    public async Task<IActionResult> OnPostLink(long id)
    {
        if (await Db.Members.Include(one => one.Passkeys).SingleOrDefaultAsync(one => one.Id == id && one.DisabledAt == null, Stop) is not { } member)
        {
            return NotFound();
        }

        if (member.Id == Me.Id)
        {
            return await Refused("staff", "Your own ways in are at your name, above.");
        }

        var isNew = !member.HasPassword && member.Passkeys.Count == 0;
        Log(Acts.GaveLink, AuditSubject.Of(member), isNew ? "an invitation" : "to get in again, with new ways in");
        var path = await Db.MakeLink(isNew ? LinkKind.Invitation : LinkKind.Reset, member, isAfresh: !isNew, Now, Stop);
        return await HandOver(member, path, isNew ? "You are invited to the newsroom of" : "Getting into the newsroom of",
            isNew ? "It is good for seven days and for one use" : "It is good for one hour and for one use; your passwords and passkeys from before count no more when you use it");
    }

    private async Task<IActionResult> Change(long id, Func<Member, string> act, bool endsSessions = false)
    {
        // As if one after the other: two administrators who disable each other at the same moment must not both succeed.
        await using var transaction = await Db.Database.BeginTransactionAsync(IsolationLevel.Serializable, Stop);
        if (await Db.Members.SingleOrDefaultAsync(one => one.Id == id, Stop) is not { } member)
        {
            return NotFound();
        }

        try
        {
            var told = act(member);
            if (endsSessions)
            {
                await sessions.EndAll(member, null, Stop);
            }

            await Db.SaveChangesAsync(Stop);
            if (!await Db.Members.AbleToSignIn().AnyAsync(one => one.Role == Role.Administrator, Stop))
            {
                throw new InvalidOperationException(LastOne);
            }

            await transaction.CommitAsync(Stop);
            return Done(Address, told);
        }
        catch (InvalidOperationException wrong) when (wrong is not ObjectDisposedException)
        {
            await transaction.RollbackAsync(Stop);
            Db.ChangeTracker.Clear();
            return await Refused("staff", wrong.Message);
        }
        catch (Exception failure) when (failure is DbUpdateException or DbException)
        {
            await transaction.RollbackAsync(Stop);
            Db.ChangeTracker.Clear();
            return await Refused("staff", "Somebody else changed the staff at the same moment. Look, and try again.");
        }
    }

    private async Task<IActionResult> HandOver(Member member, string path, string subject, string life)
    {
        var address = PaperAddress + path;
        if (letters.CanSend)
        {
            try
            {
                var of = (await paper.Get(Stop)).Name;
                await letters.Send(member.Email, $"{subject} {of}", $"{Me.Shown} sends you this link. {life}:\n\n{address}\n", Stop);
                return Done(Address, $"A letter with the link is on its way to {member.Email}.");
            }
            catch (LetterException wrong)
            {
                Told = $"The letter to {member.Email} could not be sent. {wrong.Message} Hand the link over yourself. {life}.";
            }
        }
        else
        {
            Told = $"Hand this link over to {member.Shown}. {life}.";
        }

        Link = address;
        await Load();
        return Page();
    }

    private async Task<IActionResult> Refused(string field, string why)
    {
        await Load();
        Wrong(field, why);
        return Again();
    }

    private async Task Load()
        => Members = await Db.Members.AsNoTracking().Include(member => member.Passkeys).OrderBy(member => member.DisabledAt != null).ThenBy(member => member.Email).ToListAsync(Stop);
}
