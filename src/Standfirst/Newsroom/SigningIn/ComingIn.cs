using Microsoft.EntityFrameworkCore;
using Standfirst.Staff;
using Standfirst.Storage;

namespace Standfirst.Newsroom.SigningIn;

/// <summary>What somebody who comes by a link says of themselves.</summary>
internal sealed record Arrival(string Name, string Email, string Code)
{
    public static async Task<Arrival> Of(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return new Arrival(form["name"].ToString().Trim(), form["email"].ToString().Trim(), form["code"].ToString());
    }
}

/// <summary>Lets in, once, whoever holds a link: the first editor, somebody invited, a member who could not get in.</summary>
internal sealed class ComingIn(NewsDb db, Sessions sessions, PasswordCheck check, SignInPace pace, TimeProvider clock)
{
    public const string Gone = "This link has been used, or is too old. Ask for a new one.";

    public sealed record Wrong(string Field, string Why);

    /// <summary>The link, while it is good; one that makes the first editor is not once there is one.</summary>
    public async Task<StaffLink?> Find(string token, CancellationToken stop)
        => await db.StaffLinks.Usable(token, clock.GetUtcNow()).SingleOrDefaultAsync(stop) is { } link
            && (link.Kind != LinkKind.Setup || !await db.Members.AbleToSignIn().AnyAsync(stop)) ? link : null;

    /// <summary>A link that a member asked for by mail does not stand for their telephone.</summary>
    public static bool AsksForCode(StaffLink link) => link is { Kind: LinkKind.Reset, IsAfresh: false, Member.HasCodes: true };

    /// <summary>What is wrong with what was said; null where nothing is.</summary>
    /// <param name="http">The request.</param>
    /// <param name="link">Found.</param>
    /// <param name="arrival">What was said.</param>
    /// <param name="takesCode">Whether the code is judged now, which uses it up.</param>
    public async Task<Wrong?> Refusal(HttpContext http, StaffLink link, Arrival arrival, bool takesCode)
    {
        if (link.Kind != LinkKind.Reset && arrival.Name.Length is 0 or > Member.MaxName)
        {
            return new Wrong("name", "Please enter your name, as colleagues know it.");
        }

        if (link.Kind == LinkKind.Setup)
        {
            try
            {
                Member.Normal(arrival.Email);
            }
            catch (FormatException)
            {
                return new Wrong("email", arrival.Email.Length == 0 ? "Please enter your e-mail address." : $"“{arrival.Email}” is not an e-mail address.");
            }
        }

        if (!AsksForCode(link))
        {
            return null;
        }

        if (arrival.Code.Trim().Length == 0)
        {
            return new Wrong("code", "Please enter the code that your telephone shows, or a recovery code.");
        }

        return takesCode && (pace.Wait(http) is not null || !await check.Code(http, link.Member!, arrival.Code))
            ? new Wrong("code", "This code is not right, or was used already. After some wrong ones one has to wait.") : null;
    }

    /// <summary>By which authenticators will know the first editor, who may have been added at the command line.</summary>
    public async Task<string> HandleOf(Arrival arrival, CancellationToken stop) => (await Known(arrival.Email, stop))?.Handle ?? Guid.NewGuid().ToString("n");

    /// <summary>Gives them their way in and signs them in; false where another was quicker with the same link.</summary>
    public async Task<bool> Enter(HttpContext http, StaffLink link, Arrival arrival, string? handle, Action<Member> credential, string how)
    {
        var now = clock.GetUtcNow();
        var member = link.Member ?? await Known(arrival.Email, http.RequestAborted);
        if (member is null)
        {
            member = new Member(arrival.Email, arrival.Name, Role.Administrator, now, handle);
            db.Members.Add(member);
        }

        if (link.Kind == LinkKind.Setup)
        {
            member.BecomeFirstEditor();
            member.Enable();
        }

        if (link.Kind != LinkKind.Reset)
        {
            member.Rename(arrival.Name);
        }

        if (link.IsAfresh)
        {
            member.BeginAgain();
        }

        link.Use(now);
        credential(member);
        member.TryWasRight();
        if (link.Kind == LinkKind.Reset)
        {
            await sessions.EndAll(member, null, http.RequestAborted);
        }

        try
        {
            await sessions.Begin(http, member, link.Kind switch { LinkKind.Setup => Acts.SetUp, LinkKind.Invitation => Acts.Joined, _ => Acts.Reset }, how);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }

    private async Task<Member?> Known(string email, CancellationToken stop)
    {
        var normal = Member.Normal(email);
        return await db.Members.Include(member => member.Passkeys).SingleOrDefaultAsync(member => member.Email == normal, stop);
    }
}
