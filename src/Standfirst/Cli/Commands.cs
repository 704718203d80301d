using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

namespace Standfirst.Cli;

/// <summary>The operator's verbs. A failure is one line on standard error and exit code 1; a wrong call is exit code 2.</summary>
internal static class Commands
{
    /// <summary>Shared by every verb.</summary>
    public static readonly Option<string> Data = new("--data")
    {
        Description = "Folder of database, pictures and keys.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "./data",
        Recursive = true,
    };

    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand("Standfirst, a news publishing system.") { Data, Serve.Command(), Import.Command(), Check.Command(), User.Command(), Seed.Command() };
        var call = root.Parse(args);
        if (call.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync($"{call.Errors[0].Message} See: standfirst {Path(call)}--help");
            return 2;
        }

        if (call.CommandResult.Command is RootCommand && call.Action is not HelpAction && args.Length == 0)
        {
            await root.Parse(["--help"]).InvokeAsync();
            return 2;
        }

        try
        {
            return await call.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception failure) when (Explained(failure) is { } line)
        {
            await Console.Error.WriteLineAsync(line);
            return 1;
        }
    }

    public static Settings Settings(this ParseResult call) => Standfirst.Settings.Load(call.GetValue(Data)!);

    /// <summary>The one line for what an operator can do something about; null for a fault of the program, which keeps its trace.</summary>
    private static string? Explained(Exception failure) => failure switch
    {
        SettingsException or CommandException => failure.Message,
        OperationCanceledException => "Stopped.",
        Microsoft.Data.Sqlite.SqliteException sqlite => $"The database cannot be used: {sqlite.Message}",
        Npgsql.NpgsqlException postgres => $"The database cannot be used: {postgres.Message}",
        IOException or UnauthorizedAccessException => failure.Message,
        _ => failure.InnerException is { } inner ? Explained(inner) : null,
    };

    private static string Path(ParseResult call)
    {
        var names = new Stack<string>();
        for (SymbolResult? at = call.CommandResult; at is CommandResult { Command: not RootCommand } command; at = at.Parent)
        {
            names.Push(command.Command.Name + " ");
        }

        return string.Concat(names);
    }
}

/// <summary>What went wrong with a verb, in words for the operator.</summary>
internal sealed class CommandException(string message) : Exception(message);
