using System.Globalization;
using DiffPlex;
using DiffPlex.Chunkers;

namespace Standfirst.Body;

/// <summary>Which parts of two sequences are the same, in order (Myers, by DiffPlex).</summary>
internal static class Alignment
{
    /// <summary>For each part of <paramref name="old"/> the place of its like in <paramref name="new"/>, or -1; places only grow.</summary>
    public static int[] Of<T>(ReadOnlySpan<T> old, ReadOnlySpan<T> @new)
        where T : notnull
    {
        // DiffPlex compares lines of text: each different part becomes a number of its own.
        var numbers = new Dictionary<T, string>(old.Length + @new.Length);
        var blocks = Differ.Instance.CreateDiffs(Lines(old, numbers), Lines(@new, numbers), ignoreWhiteSpace: false, ignoreCase: false, LineChunker.Instance).DiffBlocks;
        var places = new int[old.Length];
        var (from, to) = (0, 0);
        foreach (var block in blocks)
        {
            while (from < block.DeleteStartA)
            {
                places[from++] = to++;
            }

            for (var i = 0; i < block.DeleteCountA && from < places.Length; i++)
            {
                places[from++] = -1;
            }

            to = block.InsertStartB + block.InsertCountB;
        }

        while (from < places.Length)
        {
            places[from++] = to++;
        }

        return places;
    }

    private static string Lines<T>(ReadOnlySpan<T> parts, Dictionary<T, string> numbers)
        where T : notnull
    {
        var lines = new string[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!numbers.TryGetValue(parts[i], out lines[i]!))
            {
                numbers.Add(parts[i], lines[i] = numbers.Count.ToString(CultureInfo.InvariantCulture));
            }
        }

        return string.Join('\n', lines);
    }
}
