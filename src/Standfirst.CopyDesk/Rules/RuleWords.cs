using System.Text;

namespace Standfirst.CopyDesk.Rules;

/// <summary>
/// The alternatives that a rule looks for: those that are plain words by the index that all rules share, the others by one expression. What is
/// found is what the expression of all of them would find: the first in the text, at one place the one that stands first in the list.
/// </summary>
internal sealed class RuleWords
{
    private readonly Pattern? pattern;
    private readonly List<(int Number, int Group)> groups = [];

    /// <param name="tokens">In the order in which they are tried.</param>
    /// <param name="ignoreCase">Whether capitals make no difference.</param>
    /// <param name="nonword">Whether they may begin and end within words.</param>
    /// <param name="file">For what is wrong with them.</param>
    /// <param name="key">Of the file, where they stand.</param>
    public RuleWords(IReadOnlyList<Line> tokens, bool ignoreCase, bool nonword, RuleFile file, string key)
    {
        IgnoresCase = ignoreCase;
        var (rest, numbers) = (new StringBuilder(), new List<int>());
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!nonword && IsPlain(tokens[i].Text))
            {
                Plain.Add((tokens[i].Text, i));
            }
            else
            {
                rest.Append(rest.Length > 0 ? "|" : "").Append(null, $"(?<token{i}>{tokens[i].Text})");
                numbers.Add(i);
            }
        }

        if (numbers.Count > 0)
        {
            pattern = Pattern.Of(Pattern.Held(rest.ToString(), ignoreCase, nonword), file, tokens, file.LineOf(key));
            groups = numbers.ConvertAll(number => (number, pattern.GroupNumber($"token{number}")));
        }
    }

    public bool IgnoresCase { get; }

    public List<(string Text, int Number)> Plain { get; } = [];

    /// <summary>Places in a text, in its order, none within another.</summary>
    public void In(in RuleBlock block, List<WordHit> found)
    {
        found.Clear();
        foreach (var hit in block.Hits)
        {
            if (hit.Words == this && hit.Start >= block.Start && hit.Start + hit.Length <= block.Start + block.Length)
            {
                found.Add(hit with { Start = hit.Start - block.Start });
            }
        }

        if (pattern is not null && pattern.IsMatch(block.Text))
        {
            for (var match = pattern.Match(block.Text.ToString()); match.Success; match = match.NextMatch())
            {
                var number = groups.FindIndex(group => match.Groups[group.Group].Success);
                if (match.Length > 0 && number >= 0)
                {
                    found.Add(new WordHit(this, groups[number].Number, match.Index, match.Length));
                }
            }
        }

        if (found.Count > 1)
        {
            Sort(found);
        }
    }

    private static void Sort(List<WordHit> found)
    {
        found.Sort(static (one, other) => one.Start != other.Start ? one.Start.CompareTo(other.Start) : one.Number.CompareTo(other.Number));
        var end = 0;
        found.RemoveAll(hit =>
        {
            var within = hit.Start < end;
            end = within ? end : hit.Start + hit.Length;
            return within;
        });
    }

    private static bool IsPlain(string token)
        => token.Length > 0 && WordIndex.IsWord(token[0]) && WordIndex.IsWord(token[^1]) && token.All(c => char.IsLetterOrDigit(c) || c is ' ' or '\'' or '’' or '-' or ',' or '&' or '_');
}
