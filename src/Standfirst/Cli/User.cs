using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Standfirst.Staff;
using Standfirst.Storage;

namespace Standfirst.Cli;

/// <summary><c>user add</c>, <c>user list</c>, <c>user disable</c>: the staff.</summary>
internal static class User
{
    public static Command Command() => new("user", "The staff: who may work in the newsroom.") { Add(), List(), Disable() };

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
            await Console.Out.WriteLineAsync($"Added {member.Email} as {known}.");
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
            var address = Member.Normal(call.GetValue(email)!);
            var member = await db.Members.SingleOrDefaultAsync(member => member.Email == address, stop)
                ?? throw new CommandException($"{address} is not a member of the staff.");
            member.Disable(TimeProvider.System.GetUtcNow());
            await db.SaveChangesAsync(stop);
            await Console.Out.WriteLineAsync($"Disabled {member.Email}.");
        }));
        return command;
    }

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
