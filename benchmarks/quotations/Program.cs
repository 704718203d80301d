using System.Globalization;
using Standfirst.CopyDesk.Quotations;
using Standfirst.CopyDesk.Quotations.Bench;

// score FOLDER [--fold N]: a folder of annotated news in PolNeAR's layout; the figures with the goals beside, of four stories in five and of the fifth kept apart.
// errors FOLDER --class WORDS [--draw N] [--seed N]: the errors whose class begins so, with their text; never of the fifth kept apart.
// extra FOLDER, findings FOLDER --check NAME: quotations that nobody annotated; findings of a check, each with its text.
// litbank FOLDER: fiction in LitBank's layout, where speakers are identities.
// speed FOLDER: words a second and bytes a word, the analysis that all checks share and the finder beside it.
// list FILE…: what the finder proposes for text and Markdown.
const int Fold = 5;
string? Option(string name) => Array.IndexOf(args, name) is var at and > 0 && at + 1 < args.Length ? args[at + 1] : null;
var finder = new QuotationFinder();
if (args.Length < 2)
{
    Console.Error.WriteLine("score|errors|extra|findings|litbank|speed|list FOLDER");
    return 2;
}

switch (args[0])
{
    case "score":
        var stories = PolNeAR.Read(args[1]).ToList();
        var found = stories.ToDictionary(story => story, story => finder.Find(story.Copy));
        foreach (var (title, part) in new[] { ("worked on", stories.Where((_, i) => i % Fold != Fold - 1).ToList()), ("kept apart", stories.Where((_, i) => i % Fold == Fold - 1).ToList()) })
        {
            Score.Print(title, part, [.. part.SelectMany(story => Score.Compare(story, found[story]))], found);
        }

        return 0;
    case "errors":
        Errors.Print(PolNeAR.Read(args[1]).Where((_, i) => i % Fold != Fold - 1), finder, Option("--class") ?? "", int.Parse(Option("--draw") ?? "1000", CultureInfo.InvariantCulture), int.Parse(Option("--seed") ?? "1", CultureInfo.InvariantCulture), args.Contains("--partial"));
        return 0;
    case "extra":
        Errors.PrintExtra(PolNeAR.Read(args[1]).Where((_, i) => i % Fold != Fold - 1), finder, int.Parse(Option("--draw") ?? "1000", CultureInfo.InvariantCulture), int.Parse(Option("--seed") ?? "1", CultureInfo.InvariantCulture));
        return 0;
    case "findings":
        Errors.PrintFindings(PolNeAR.Read(args[1]).Where((_, i) => i % Fold != Fold - 1), Option("--check") ?? "", int.Parse(Option("--draw") ?? "1000", CultureInfo.InvariantCulture), int.Parse(Option("--seed") ?? "1", CultureInfo.InvariantCulture));
        return 0;
    case "litbank":
        LitBank.Print(args[1], finder);
        return 0;
    case "speed":
        Speed.Print([.. PolNeAR.Read(args[1]).Select(story => story.Copy)]);
        return 0;
    case "list":
        foreach (var file in args.Skip(1))
        {
            Errors.List(finder, file);
        }

        return 0;
    default:
        return 2;
}
