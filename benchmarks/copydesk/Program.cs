using Standfirst.CopyDesk.Bench;

// hits PATH… [--check NAME] [--draw N --seed S --severity X]: each finding in its sentence; places PATH… [--each N --seed S]: some of each check, as positions alone; sum PATH…: counts by check; speed PATH… [--rules FOLDER]:
// words a second and bytes allocated, with the goals beside them; vale CHECKOUT…: our findings against those that the tests of Vale or of a package for it expect.
var paths = args.Skip(1).TakeWhile(one => !one.StartsWith("--", StringComparison.Ordinal)).ToList();
string? Option(string name) => Array.IndexOf(args, name) is var at and > 0 && at + 1 < args.Length ? args[at + 1] : null;
if (args.FirstOrDefault() == "vale")
{
    paths.ForEach(ValeFixtures.Compare);
    return 0;
}

var copies = paths.SelectMany(Corpus.Read).ToList();
switch (args.FirstOrDefault())
{
    case "hits":
        Hits.Print(copies, Option("--check"), Option("--severity"), Option("--draw"), Option("--seed"));
        return 0;
    case "places":
        Hits.Places(copies, Option("--each"), Option("--seed"));
        return 0;
    case "sum":
        Hits.Sum(copies);
        return 0;
    case "speed":
        Speed.Measure(copies, Option("--rules"));
        return 0;
    default:
        Console.Error.WriteLine("hits|places|sum|speed|vale PATH…");
        return 2;
}
