using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>"Three people: A, B, C and D".</summary>
internal sealed class FiguresCount() : Check(
    "figures-count",
    Severity.Warning,
    "As many things are named as were announced.",
    "Copy-editing practice: count what the text counts")
{
    /// <summary>Longer items are clauses, whose commas part other things.</summary>
    private const int LongestItem = 5;

    /// <summary>Characters of a list that a reader still counts.</summary>
    private const int Farthest = 400;

    /// <summary>Words behind which a number does not announce all that comes.</summary>
    private static readonly string[] Loose = ["about", "least", "than", "nearly", "almost", "other", "first", "last", "over", "around", "of", "among", "these", "following", "top", "most", "or", "between", "page", "step", "part", "phase", "number", "to"];

    public override void Read(Reading reading, Report report)
    {
        for (var i = 0; i < reading.Passages.Count; i++)
        {
            var passage = reading.Passages[i];
            if (!passage.IsEnglish || !passage.IsProse || passage.Text.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon))
            {
                continue;
            }

            if (passage.Text.AsSpan().TrimEnd() is [.., ':'])
            {
                BeforeList(reading, i, passage, report);
            }
            else
            {
                for (; colon > 0; colon = passage.Text.IndexOf(':', colon + 1))
                {
                    InSentence(passage, colon, report);
                }
            }
        }
    }

    /// <summary>"three people" a few words before the colon; the number's word, or -1.</summary>
    private static int Announced(Passage passage, int colon, out int count)
    {
        count = 0;
        var words = passage.Words;
        var last = passage.WordAt(colon) - 1;
        if (last < 0)
        {
            return -1;
        }

        // The number right before the noun: "three people:", "four young men:".
        for (var at = last; at >= Math.Max(last - 3, 0); at--)
        {
            if (Numbers.Of(passage[words[at]]) is { } number && !words[at].Is(Shape.Hyphen))
            {
                var loose = at > 0 && Array.IndexOf(Loose, passage[words[at - 1]].ToString().ToLowerInvariant()) >= 0;
                if (number is < 2 or > 12 || number % 1 != 0 || at == last || loose || !words[last].Is(Shape.Follows) || passage[words[last]] is not [.., 's'] and not "people" and not "men" and not "women" and not "children"
                    || passage.At(words[at].End) != ' ' || passage.Before(words[at].Start) is '$' or '£' or '€')
                {
                    return -1;
                }

                count = (int)number;
                return at;
            }

            if (at < last && words[at].Is(WordClass.Preposition | WordClass.Auxiliary))
            {
                return -1;
            }
        }

        return -1;
    }

    private static void BeforeList(Reading reading, int at, Passage passage, Report report)
    {
        var colon = passage.Text.LastIndexOf(':');
        if (Announced(passage, colon, out var count) is not (>= 0 and var word))
        {
            return;
        }

        var items = 0;
        for (var i = at + 1; i < reading.Passages.Count && reading.Passages[i].Kind == BlockKind.ListItem; i++)
        {
            items++;
        }

        // Lists within lists, and items of several paragraphs, count otherwise: only a list a little off is a slip.
        if (items >= 2 && items != count && Math.Abs(items - count) == 1)
        {
            Add(passage, word, colon, items, report);
        }
    }

    private static void InSentence(Passage passage, int colon, Report report)
    {
        if (Announced(passage, colon, out var count) is not (>= 0 and var word) || passage.At(colon + 1) != ' ')
        {
            return;
        }

        var sentence = passage.Sentences[passage.SentenceAt(colon)];
        if (sentence.End - colon > Farthest)
        {
            return;
        }

        var rest = passage.Text[(colon + 1)..sentence.End].Trim().TrimEnd('.', '!', '?');
        if (rest.IndexOfAny(['(', ':', '“', '"', '—', '–', '?']) >= 0)
        {
            return;
        }

        var parts = rest.Contains(';', StringComparison.Ordinal) ? rest.Split(';') : rest.Split(',');
        var last = parts[^1].Trim();
        var joined = last.StartsWith("and ", StringComparison.Ordinal) || last.StartsWith("or ", StringComparison.Ordinal) ? 1 : last.Split(" and ").Length;
        var items = parts.Length - 1 + joined;
        if (items >= 2 && items != count && joined <= 2 && (joined == 2 || last.StartsWith("and ", StringComparison.Ordinal)) && parts.All(part => part.Trim().Split(' ').Length <= LongestItem && part.Trim().Length > 0) && parts[..^1].All(part => !part.Contains(" and ", StringComparison.Ordinal)))
        {
            Add(passage, word, sentence.End, items, report);
        }
    }

    private static void Add(Passage passage, int word, int end, int items, Report report)
    {
        var start = passage.Words[word].Start;
        while (end > start && char.IsWhiteSpace(passage.Text[end - 1]))
        {
            end--;
        }

        var text = passage.Text[start..end];
        var number = passage[passage.Words[word]].ToString();
        var right = char.IsAsciiDigit(number[0]) ? items.ToString(System.Globalization.CultureInfo.InvariantCulture) : Numbers.Spelled(items) ?? items.ToString(System.Globalization.CultureInfo.InvariantCulture);
        right = char.IsUpper(number[0]) ? char.ToUpperInvariant(right[0]) + right[1..] : right;
        report.Add(passage, start, text.Length, $"\"{number}\" are announced, and {items} are named.", new Fix($"Write \"{right}\"", right + text[number.Length..]));
    }
}
