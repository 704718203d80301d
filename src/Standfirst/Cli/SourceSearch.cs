using Standfirst.CopyDesk;

namespace Standfirst.Cli;

/// <summary>Finds the place of a finding in a file whose text was read through a parser: by its words, which are looked up in the file.</summary>
internal sealed class SourceSearch(string source, Copy copy)
{
    private const int Longest = 40;

    private const int Shortest = 3;

    /// <summary>Line and column from 1; 1 and 1 for what is not there.</summary>
    public (int Line, int Column) PlaceOf(Finding finding)
    {
        var text = finding.Field switch
        {
            Field.Headline => copy.Headline,
            Field.Dek => copy.Dek,
            Field.Dateline => copy.Dateline,
            Field.Byline => finding.Block is { } one ? copy.Bylines[one] : "",
            Field.Meta => "",
            _ => finding.Block is { } block ? copy.Blocks[block].Text : "",
        };
        var at = Find(text, finding.Start);
        at = at < 0 ? Find(text, 0) : at;
        if (at < 0)
        {
            return (1, 1);
        }

        var before = source.AsSpan(0, at);
        return (before.Count('\n') + 1, at - before.LastIndexOf('\n'));
    }

    /// <summary>The words from a place on, up to what a file may write otherwise: &amp;amp;, \", a tag, a line break.</summary>
    private int Find(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < Longest && text[end] is not ('<' or '>' or '&' or '"' or '\\' or '\n' or '\''))
        {
            end++;
        }

        return end - start >= Shortest ? source.IndexOf(text[start..end], StringComparison.Ordinal) : -1;
    }
}
