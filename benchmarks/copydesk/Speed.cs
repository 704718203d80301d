using System.Diagnostics;
using System.Globalization;
using Standfirst.CopyDesk.Rules;

namespace Standfirst.CopyDesk.Bench;

/// <summary>Words a second of one core's time, and bytes allocated a word: the analysis alone, each check, and all of them. Time of the processor, not of the clock: other programs take the rest.</summary>
internal static class Speed
{
    private const int Rounds = 7;

    public static void Measure(IReadOnlyList<(string Name, Copy Copy)> copies, string? rules)
    {
        var whole = new CopyEditor();
        var words = 0;
        foreach (var (_, copy) in copies)
        {
            using var reading = whole.Analyse(copy);
            words += reading.Passages.Sum(one => one.Words.Length);
        }

        Console.WriteLine($"{copies.Count} stories, {words} words");
        var analysis = Run(words, () =>
        {
            foreach (var (_, copy) in copies)
            {
                using var reading = whole.Analyse(copy);
            }
        });
        Print("analysis", words, analysis);
        Print("all checks", words, Run(words, () => ReadAll(whole, copies)));
        var bare = new CopyEditor(HouseStyle.Default, []);
        var none = Run(words, () => ReadAll(bare, copies));
        var clock = Stopwatch.StartNew();
        var style = HouseStyle.Default with { Rules = Rules(rules) };
        if (rules is not null)
        {
            var house = new CopyEditor(style);
            Console.WriteLine($"rules read in {clock.ElapsedMilliseconds} ms");
            clock.Restart();
            ReadAll(house, copies);
            Console.WriteLine($"first reading in {clock.ElapsedMilliseconds} ms");
            Print($"all checks and {style.Rules.Rules.Count} rules", words, Run(words, () => ReadAll(house, copies)));
        }

        foreach (var check in rules is null ? Checks.All.Checks(style) : (IEnumerable<Check>)style.Rules.All)
        {
            var editor = new CopyEditor(HouseStyle.Default, [check]);
            var (seconds, bytes) = Run(words, () => ReadAll(editor, copies));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {check.Name,-24} {(seconds - none.Seconds) * 1e9 / words,8:0.0} ns and {(bytes - none.Bytes) / (double)words,6:0.0} bytes a word beside the analysis"));
        }
    }

    private static ValeRules Rules(string? folder) => folder is null ? ValeRules.None
        : ValeRules.Read([.. Directory.GetFiles(folder, "*.yml", SearchOption.AllDirectories).Select(file => new RuleText(Path.GetRelativePath(folder, file), File.ReadAllText(file)))]);

    private static void ReadAll(CopyEditor editor, IReadOnlyList<(string Name, Copy Copy)> copies)
    {
        foreach (var (_, copy) in copies)
        {
            editor.Read(copy);
        }
    }

    /// <summary>The best round: what others do to a shared machine only ever adds.</summary>
    private static (double Seconds, long Bytes) Run(int words, Action act)
    {
        for (var i = 0; i < 4; i++)
        {
            act();
        }

        var rounds = new List<(double Seconds, long Bytes)>();
        for (var i = 0; i < Rounds; i++)
        {
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var before = Used();
            act();
            rounds.Add(((Used() - before).TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - bytes));
        }

        return rounds.MinBy(one => one.Seconds);
    }

    private static TimeSpan Used()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static void Print(string name, int words, (double Seconds, long Bytes) result)
        => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {words / result.Seconds:N0} words/s, {result.Bytes / (double)words:0.0} bytes a word"));
}
