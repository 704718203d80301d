using System.CommandLine;
using System.Text.Json;
using Standfirst.Body;
using Standfirst.CopyDesk;
using Standfirst.CopyDesk.Files;
using Standfirst.CopyDesk.Rules;
using Standfirst.Import.Pages;

namespace Standfirst.Cli;

/// <summary><c>check</c>: the copy desk on files, for editors of any other system and for their builds.</summary>
internal static class Check
{
    public static Command Command()
    {
        var files = new Argument<string[]>("FILE") { Description = "Stories: .md, .html, .txt, or a story's JSON.", Arity = ArgumentArity.OneOrMore };
        var style = new Option<string?>("--style") { Description = "The house style, with the rules that it names beside it.", HelpName = "FILE.yaml" };
        var format = new Option<string>("--format") { Description = "How findings are printed.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "sarif", "line");
        var quotations = new Option<bool>("--quotations") { Description = "Print who said what, as JSON, instead of findings." };
        var command = new Command("check", "Reads stories as the copy desk does. Exit code 1 where a finding of severity error stands.") { files, style, format, quotations };
        command.SetAction(async (call, stop) =>
        {
            try
            {
                var house = call.GetValue(style) is { } path ? await Style(path, stop) : HouseStyle.Default;
                if (call.GetValue(quotations))
                {
                    var stories = new List<(string File, Copy Copy)>();
                    foreach (var file in call.GetValue(files)!)
                    {
                        stories.Add((file, (await Read(file, stop)).Copy));
                    }

                    CheckQuotations.Write(Console.Out, stories, house);
                    return 0;
                }

                var editor = new CopyEditor(house);
                var found = new List<PlacedFinding>();
                foreach (var file in call.GetValue(files)!)
                {
                    var (copy, placeOf) = await Read(file, stop);
                    found.AddRange(editor.Read(copy).Select(finding => new PlacedFinding(file, finding, placeOf(finding))));
                }

                CheckText.Write(Console.Out, found, editor.Runs, call.GetValue(format)!);
                return found.Exists(one => one.Finding.Severity == Severity.Error) ? 1 : 0;
            }
            catch (CheckRefused refused)
            {
                await Console.Error.WriteLineAsync(refused.Message);
                return 2;
            }
        });
        return command;
    }

    private static async Task<HouseStyle> Style(string path, CancellationToken stop)
    {
        try
        {
            var style = HouseStyle.Parse(await Text(path, stop), name => CheckRules.Read(path, name));
            foreach (var rule in style.Rules.Refused.Where(rule => !style.Severities.TryGetValue(rule.Name, out var severity) || severity is not null))
            {
                await Console.Error.WriteLineAsync($"{rule.Path}: line {rule.Line}: {rule.Name} is not run: {rule.Reason}");
            }

            return style;
        }
        catch (HouseStyleException wrong)
        {
            throw new CheckRefused($"{path}: {wrong.Message}");
        }
        catch (RuleException wrong)
        {
            throw new CheckRefused(wrong.Message);
        }
    }

    private static async Task<string> Text(string path, CancellationToken stop)
        => File.Exists(path) ? await File.ReadAllTextAsync(path, stop) : throw new CheckRefused($"There is no file {path}.");

    private static async Task<(Copy Copy, Func<Finding, (int Line, int Column)> PlaceOf)> Read(string path, CancellationToken stop)
    {
        var text = await Text(path, stop);
        try
        {
            switch (Path.GetExtension(path).ToLowerInvariant())
            {
                case ".md" or ".markdown":
                    var markdown = MarkdownReader.Read(text);
                    return (markdown.Copy, markdown.PlaceOf);
                case ".txt" or ".text":
                    var plain = PlainTextReader.Read(text);
                    return (plain.Copy, plain.PlaceOf);
                case ".html" or ".htm" or ".xhtml":
                    var page = CopyJson.Read(PageReader.Read(text).ToJson());
                    return (page, new SourceSearch(text, page).PlaceOf);
                case ".json":
                    var story = CopyJson.Read(text);
                    return (story, new SourceSearch(text, story).PlaceOf);
                default:
                    throw new CheckRefused($"{path}: what is it? Known are .md, .html, .txt and .json.");
            }
        }
        catch (Exception wrong) when (wrong is CopyFileException or JsonException or DocumentException)
        {
            throw new CheckRefused($"{path}: {wrong.Message}");
        }
    }

    /// <summary>A file that cannot be read is a wrong call: the findings of the others would look like all of them.</summary>
    private sealed class CheckRefused(string message) : Exception(message);
}
