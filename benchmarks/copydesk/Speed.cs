using System.Diagnostics;
using System.Globalization;
using Standfirst.CopyDesk.Rules;

namespace Standfirst.CopyDesk.Bench;

/// <summary>
/// Words a second of one core's time, and bytes allocated for 1,000 words: the analysis alone, each check, and all of them. Time of the
/// processor, not of the clock: other programs take the rest. A check is measured in turns with none, since a machine is not as fast at the
/// end of a run as at its beginning; bytes are the same each time.
/// </summary>
internal static class Speed
{
    private const int Rounds = 7;
    private const int WordsAtOnce = 10_000;
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(8);
    private const double GoalWords = 1_000_000;
    private const double GoalMilliseconds = 20;

    public static void Measure(IReadOnlyList<(string Name, Copy Copy)> copies, string? rules)
    {
        var whole = new CopyEditor();
        var words = copies.Sum(one => Words(whole, one.Copy));
        Console.WriteLine($"{copies.Count} stories, {words} words");
        WarmUp(() => ReadAll(whole, copies));
        var (analysis, all) = InTurns(
            () =>
            {
                foreach (var (_, copy) in copies)
                {
                    using var reading = whole.Analyse(copy);
                }
            },
            () => ReadAll(whole, copies));
        Print("analysis", words, analysis);
        Print("all checks", words, all);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"goal: {GoalWords:N0} words/s, {(words / all.Seconds >= GoalWords ? "met" : "missed")}"));
        AtOnce(whole, copies);
        var style = HouseStyle.Default;
        if (rules is not null)
        {
            var clock = Stopwatch.StartNew();
            style = style with { Rules = Rules(rules) };
            var house = new CopyEditor(style);
            Console.WriteLine($"rules read in {clock.ElapsedMilliseconds} ms");
            clock.Restart();
            ReadAll(house, copies);
            Console.WriteLine($"first reading in {clock.ElapsedMilliseconds} ms");
            Print($"all checks and {style.Rules.Rules.Count} rules", words, InTurns(() => ReadAll(house, copies), null).One);
        }

        var bare = new CopyEditor(HouseStyle.Default, []);
        Console.WriteLine("beside the analysis, of one word and of 1,000:");
        foreach (var check in rules is null ? Checks.All.Checks(style) : (IEnumerable<Check>)style.Rules.All)
        {
            var editor = new CopyEditor(HouseStyle.Default, [check]);
            var (none, own) = InTurns(() => ReadAll(bare, copies), () => ReadAll(editor, copies));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {check.Name,-24} {(own.Seconds - none.Seconds) * 1e9 / words,8:0.0} ns {(own.Bytes - none.Bytes) * 1000.0 / words,10:N0} bytes"));
        }
    }

    /// <summary>One story of the length that the goal names, made of the paragraphs of many.</summary>
    private static void AtOnce(CopyEditor editor, IReadOnlyList<(string Name, Copy Copy)> copies)
    {
        var (blocks, words) = (new List<CopyBlock>(), 0);
        foreach (var (_, copy) in copies)
        {
            if (words >= WordsAtOnce)
            {
                break;
            }

            blocks.AddRange(copy.Blocks);
            words += Words(editor, copy);
        }

        var one = copies[0].Copy with { Blocks = blocks };
        words = Words(editor, one);
        var milliseconds = InTurns(() => editor.Read(one), null).One.Seconds * 1000 * WordsAtOnce / words;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"one story of {words:N0} words, for each {WordsAtOnce:N0}: {milliseconds:0.0} ms; goal: {GoalMilliseconds} ms, {(milliseconds <= GoalMilliseconds ? "met" : "missed")}"));
    }

    private static int Words(CopyEditor editor, Copy copy)
    {
        using var reading = editor.Analyse(copy);
        return reading.Passages.Sum(one => one.Words.Length);
    }

    private static ValeRules Rules(string folder)
        => ValeRules.Read([.. Directory.GetFiles(folder, "*.yml", SearchOption.AllDirectories).Select(file => new RuleText(Path.GetRelativePath(folder, file), File.ReadAllText(file)))]);

    private static void ReadAll(CopyEditor editor, IReadOnlyList<(string Name, Copy Copy)> copies)
    {
        foreach (var (_, copy) in copies)
        {
            editor.Read(copy);
        }
    }

    /// <summary>Until the compiler is done: it compiles what is hot once more in the background, and for seconds half of a run is what it was before.</summary>
    private static void WarmUp(Action act)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Warming)
        {
            act();
        }
    }

    /// <summary>The best round of each: what others do to a shared machine only ever adds.</summary>
    private static ((double Seconds, long Bytes) One, (double Seconds, long Bytes) Other) InTurns(Action one, Action? other)
    {
        for (var i = 0; i < 4; i++)
        {
            one();
            other?.Invoke();
        }

        var rounds = new List<((double Seconds, long Bytes) One, (double Seconds, long Bytes) Other)>();
        for (var i = 0; i < Rounds; i++)
        {
            rounds.Add((Once(one), other is null ? default : Once(other)));
        }

        return (rounds.Select(round => round.One).MinBy(round => round.Seconds), rounds.Select(round => round.Other).MinBy(round => round.Seconds));
    }

    private static (double Seconds, long Bytes) Once(Action act)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var before = Used();
        act();
        return ((Used() - before).TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    private static TimeSpan Used()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static void Print(string name, int words, (double Seconds, long Bytes) result)
        => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {words / result.Seconds:N0} words/s, {result.Bytes * 1000.0 / words:N0} bytes for 1,000 words"));
}
