using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Standfirst.Staff;
using Standfirst.Storage;

namespace Standfirst.Cli;

/// <summary><c>user add</c>, <c>user list</c>, <c>user disable</c>, <c>user link</c>: the staff.</summary>
internal static class User
{
    public static Command Command() => new("user", "The staff: who may work in the newsroom.") { Add(), List(), Disable(), Link() };

    private static Command Add()
    {
        var email = Email();
        var role = new Option<string>("--role")
        {
            Description = $"What they may do: {string.Join(", ", Enum.GetNames<Role>())}.",
            HelpName = "ROLE",
            Required = true,
        };
        role.Validators.Add(given =>
        {
            if (given.Tokens is [var one] && !Known(one.Value, out _))
            {
                given.AddError($"“{one.Value}” is no role; there are {string.Join(", ", Enum.GetNames<Role>())}.");
            }
        });
        var name = new Option<string>("--name") { Description = "Their name, as colleagues see it.", HelpName = "NAME", DefaultValueFactory = _ => "" };
        var command = new Command("add", "Adds a member of the staff.") { email, role, name };
        command.SetAction((call, stop) => On(call, async db =>
        {
            var address = call.GetValue(email)!;
            Known(call.GetValue(role)!, out var known);
            if (await db.Members.AnyAsync(member => member.Email == Member.Normal(address), stop))
            {
                throw new CommandException($"{address} is a member of the staff already.");
            }

            var member = new Member(address, call.GetValue(name)!, known, TimeProvider.System.GetUtcNow());
            db.Members.Add(member);
            await db.SaveChangesAsync(stop);
            db.AuditLog.Add(Entry(Acts.Invited, member, $"as {known.Name()}"));
            await db.SaveChangesAsync(stop);
            await Console.Out.WriteLineAsync($"Added {member.Email} as {known}. For the link with which they come in: standfirst user link {member.Email}");
        }));
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "Lists the staff.");
        command.SetAction((call, stop) => On(call, async db =>
        {
            var members = await db.Members.AsNoTracking().OrderBy(member => member.Email).ToListAsync(stop);
            if (members.Count == 0)
            {
                await Console.Out.WriteLineAsync("Nobody yet. Add somebody with: standfirst user add EMAIL --role Editor");
            }

            foreach (var member in members)
            {
                var since = member.DisabledAt is { } at ? $"  disabled since {at:yyyy-MM-dd}" : "";
                await Console.Out.WriteLineAsync($"{member.Email,-40} {member.Role,-14} {member.Name}{since}");
            }
        }));
        return command;
    }

    private static Command Disable()
    {
        var email = Email();
        var command = new Command("disable", "Takes away a member's right to sign in; what they did keeps their name.") { email };
        command.SetAction((call, stop) => On(call, async db =>
        {
            var member = await Known(db, call.GetValue(email)!, stop);
            var now = TimeProvider.System.GetUtcNow();
            member.Disable(now);
            foreach (var session in await db.Sessions.Where(session => session.MemberId == member.Id && session.EndedAt == null).ToListAsync(stop))
            {
                session.End(now);
            }

            db.AuditLog.Add(Entry(Acts.Disabled, member));
            await db.SaveChangesAsync(stop);
            await Console.Out.WriteLineAsync($"Disabled {member.Email}.");
        }));
        return command;
    }

    private static Command Link()
    {
        var email = Email();
        var command = new Command("link", "Prints a link with which a member comes in once and makes a new password or passkey; those from before count no more.") { email };
        command.SetAction((call, stop) => On(call, async db =>
        {
            var member = await Known(db, call.GetValue(email)!, stop);
            if (member.DisabledAt is not null)
            {
                throw new CommandException($"{member.Email} is disabled. An administrator can enable them in the newsroom, at Staff.");
            }

            db.AuditLog.Add(Entry(Acts.GaveLink, member));
            var isNew = !member.HasPassword && member.Passkeys.Count == 0;
            var path = await db.MakeLink(isNew ? LinkKind.Invitation : LinkKind.Reset, member, isAfresh: !isNew, TimeProvider.System.GetUtcNow(), stop);
            var life = isNew ? "seven days" : "an hour";
            await Console.Out.WriteLineAsync($"{call.Settings().PublicUrl ?? "http://localhost:8080"}{path}");
            await Console.Error.WriteLineAsync($"For {member.Email}, for one use within {life}.");
        }));
        return command;
    }

    private static async Task<Member> Known(NewsDb db, string email, CancellationToken stop)
    {
        var address = Member.Normal(email);
        return await db.Members.Include(member => member.Passkeys).SingleOrDefaultAsync(member => member.Email == address, stop)
            ?? throw new CommandException($"{address} is not a member of the staff.");
    }

    private static AuditEntry Entry(string act, Member member, string details = "")
        => new(null, act, AuditSubject.Of(member), details.Length > 0 ? $"{details}, at the command line" : "at the command line", "", TimeProvider.System.GetUtcNow());

    private static Argument<string> Email()
    {
        var email = new Argument<string>("EMAIL") { Description = "Their e-mail address." };
        email.Validators.Add(given =>
        {
            try
            {
                Member.Normal(given.Tokens[0].Value);
            }
            catch (FormatException wrong)
            {
                given.AddError(wrong.Message);
            }
        });
        return email;
    }

    private static bool Known(string text, out Role role)
        => Enum.TryParse(text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out role) && Enum.IsDefined(role)
            && !char.IsAsciiDigit(text[0]);

    private static async Task<int> On(ParseResult call, Func<NewsDb, Task> act)
    {
        await using var paper = await OpenPaper.At(call.Settings());
        await using var db = paper.Db();
        await act(db);
        return 0;
    }
}
