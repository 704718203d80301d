using Standfirst.CopyDesk.Bench;

// hits PATH… [--check NAME] [--draw N --seed S --severity X]: each finding in its sentence; sum PATH…: counts by check; speed PATH…: words a second.
var paths = args.Skip(1).TakeWhile(one => !one.StartsWith("--", StringComparison.Ordinal)).ToList();
string? Option(string name) => Array.IndexOf(args, name) is var at and > 0 && at + 1 < args.Length ? args[at + 1] : null;
var copies = paths.SelectMany(Corpus.Read).ToList();
switch (args.FirstOrDefault())
{
    case "hits":
        Hits.Print(copies, Option("--check"), Option("--severity"), Option("--draw"), Option("--seed"));
        return 0;
    case "sum":
        Hits.Sum(copies);
        return 0;
    case "speed":
        Speed.Measure(copies);
        return 0;
    default:
        Console.Error.WriteLine("hits|sum|speed PATH…");
        return 2;
}
