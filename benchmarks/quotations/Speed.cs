using System.Diagnostics;
using System.Globalization;

namespace Standfirst.CopyDesk.Quotations.Bench;

/// <summary>What the finder costs beside the analysis that every check shares: medians of interleaved rounds.</summary>
internal static class Speed
{
    private const int Rounds = 7;

    public static void Print(IReadOnlyList<Copy> copies)
    {
        var editor = new CopyEditor(HouseStyle.Default, []);
        var words = 0L;
        foreach (var copy in copies)
        {
            using var reading = editor.Analyse(copy);
            words += reading.Passages.Sum(one => (long)one.Words.Length);
        }

        var (alone, whole) = (new List<(double Seconds, long Bytes)>(), new List<(double Seconds, long Bytes)>());
        for (var round = 0; round <= Rounds; round++)
        {
            alone.Add(Run(() => copies.Sum(copy => Analyse(editor, copy, false))));
            whole.Add(Run(() => copies.Sum(copy => Analyse(editor, copy, true))));
        }

        var (analysis, both) = (Median(alone), Median(whole));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{copies.Count} stories, {words} words; analysis {words / analysis.Seconds:N0} words/s; with the finder {words / both.Seconds:N0} words/s; the finder {(both.Seconds - analysis.Seconds) * 1e9 / words:0} ns and {(both.Bytes - analysis.Bytes) / (double)words:0} bytes a word"));
    }

    private static int Analyse(CopyEditor editor, Copy copy, bool find)
    {
        using var reading = editor.Analyse(copy);
        return find ? reading.Speech.Quotations.Count : 0;
    }

    private static (double Seconds, long Bytes) Run(Func<int> act)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var before = Busy();
        act();
        return ((Busy() - before).TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    /// <summary>The processor's time, since others work on the machine too.</summary>
    private static TimeSpan Busy()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static (double Seconds, long Bytes) Median(List<(double Seconds, long Bytes)> rounds) => rounds.Skip(1).OrderBy(one => one.Seconds).ElementAt(Rounds / 2);
}
