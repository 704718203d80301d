namespace Standfirst.CopyDesk.Files;

/// <summary>Copy that was read from a file, and where in the file each of its characters stands.</summary>
public sealed class CopyFile
{
    private readonly Dictionary<(Field Field, int? Block), int[]> places;
    private readonly List<int> lines = [0];

    internal CopyFile(Copy copy, string source, Dictionary<(Field Field, int? Block), int[]> places)
    {
        Copy = copy;
        this.places = places;
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == '\n')
            {
                lines.Add(i + 1);
            }
        }
    }

    public Copy Copy { get; }

    /// <summary>Line and column of a finding, both from 1, the column in UTF-16 units; 1 and 1 for what is not in the file.</summary>
    public (int Line, int Column) PlaceOf(Finding finding)
    {
        var at = places.TryGetValue((finding.Field, finding.Block), out var found) && found.Length > 0 ? found[Math.Min(finding.Start, found.Length - 1)] : 0;
        var line = lines.BinarySearch(at);
        line = line < 0 ? ~line - 1 : line;
        return (line + 1, at - lines[line] + 1);
    }
}

/// <summary>A file that cannot be read as copy, and the line that says why.</summary>
public sealed class CopyFileException(int line, string problem) : Exception($"line {line}: {problem}")
{
    /// <summary>From 1.</summary>
    public int Line { get; } = line;
}

/// <summary>Text under way, each character with its place in the file.</summary>
internal sealed class TrackedText
{
    private readonly System.Text.StringBuilder text = new();
    private readonly List<int> places = [];

    public int Length => text.Length;

    public void Add(char c, int place)
    {
        text.Append(c);
        places.Add(place);
    }

    public void Add(string words, int place)
    {
        foreach (var c in words)
        {
            Add(c, place);
        }
    }

    public char Last => text.Length > 0 ? text[^1] : '\n';

    /// <summary>The text without blanks at its ends, the places of its characters, and how many went from its beginning.</summary>
    public (string Text, int[] Places, int Cut) Finish()
    {
        var all = text.ToString();
        var start = 0;
        while (start < all.Length && char.IsWhiteSpace(all[start]))
        {
            start++;
        }

        var end = all.Length;
        while (end > start && char.IsWhiteSpace(all[end - 1]))
        {
            end--;
        }

        return (all[start..end], [.. places.GetRange(start, end - start)], start);
    }
}
