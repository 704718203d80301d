using System.Diagnostics;

namespace Standfirst.Tests.Cli;

/// <summary>The program as an operator starts it: a process of its own.</summary>
internal static class Cli
{
    public static readonly string Program = Path.Combine(AppContext.BaseDirectory, "standfirst.dll");

    public sealed record Answer(int Code, string Out, string Error);

    public static ProcessStartInfo Call(TestDatabase database, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.ArgumentList.Add("--data");
        start.ArgumentList.Add(database.Folder);
        start.Environment["STANDFIRST__CONNECTIONSTRINGS__NEWS"] = database.Connection;
        return start;
    }

    public static async Task<Answer> Run(TestDatabase database, params string[] arguments)
    {
        using var process = Process.Start(Call(database, arguments))!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Answer(process.ExitCode, await output, await error);
    }
}
