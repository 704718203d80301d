using System.Text;
using System.Text.RegularExpressions;

namespace Standfirst.CopyDesk.Rules;

/// <summary>A text with the capitals of a title or of a sentence, and how far one is from it. Words of exceptions keep their own.</summary>
internal sealed partial class Casing
{
    private static readonly HashSet<string> Small = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "and", "as", "at", "but", "by", "en", "for", "if", "in", "nor", "of", "on", "or", "per", "the", "to", "vs", "vs.", "via", "v", "v.",
    };

    /// <summary>Chicago writes every preposition small, however long.</summary>
    private static readonly HashSet<string> Prepositions = new(StringComparer.OrdinalIgnoreCase)
    {
        "about", "above", "across", "after", "against", "along", "among", "around", "before", "between", "beyond", "concerning", "despite", "down", "during", "following", "from",
        "including", "into", "near", "over", "since", "through", "throughout", "towards", "under", "until", "upon", "with", "within", "without",
    };

    private readonly bool isTitle;
    private readonly bool isChicago;
    private readonly RuleExceptions exceptions;
    private readonly List<string> indicators;
    private readonly Pattern? prefix;
    private readonly List<(string Word, Pattern? Pattern)> own = [];
    private readonly Pattern parts;

    public Casing(bool isTitle, bool isChicago, RuleExceptions exceptions, List<string> indicators, Pattern? prefix, RuleFile file, int line)
    {
        (this.isTitle, this.isChicago, this.exceptions, this.indicators, this.prefix) = (isTitle, isChicago, exceptions, indicators, prefix);
        foreach (var word in exceptions.Words)
        {
            own.Add((word, word.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-') ? null : Pattern.Of(word, file, line)));
        }

        // An exception of several words is one part.
        var held = (own.Count > 0 ? $@"\b(?:{string.Join('|', exceptions.Words)})\b|" : "") + @"[\p{N}\p{L}*]+[^\s]*";
        parts = Pattern.Of(held, file, line);
    }

    public string Of(string text)
    {
        var start = prefix is not null && prefix.Match(text) is { Success: true, Index: 0 } found ? found.Length : 0;
        return text[..start] + (isTitle ? Title(text[start..]) : Sentence(text[start..]));
    }

    /// <summary>Whether enough words are as they should be. In a sentence the first decides alone: a small letter there is wrong.</summary>
    public bool IsRight(string text, string expected, double threshold)
    {
        var (words, wanted) = (Parts(text), Parts(expected));
        var right = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (i >= wanted.Count || words[i] == wanted[i] || exceptions.Has(words[i]) || (isTitle && (!words[i].Any(char.IsLower) || IsTo(words[i]))))
            {
                right++;
            }
            else if (!isTitle && i == 0 && words[i] != Capital(words[i].ToLowerInvariant()))
            {
                return false;
            }
        }

        return words.Count == 0 || (double)right / words.Count >= threshold;
    }

    /// <summary>"To" before a verb is written large by the AP and small before a noun; which of the two follows only a tagger tells, so either will do.</summary>
    private bool IsTo(string word) => !isChicago && word is "to" or "To";

    private List<string> Parts(string text)
    {
        var found = new List<string>();
        foreach (var part in parts.In(text))
        {
            found.Add(text.Substring(part.Index, part.Length));
        }

        return found;
    }

    private string Sentence(string text)
    {
        var made = new StringBuilder(text.Length);
        var (before, last, number) = ("", 0, 0);
        foreach (var part in parts.In(text))
        {
            var word = text.Substring(part.Index, part.Length);
            var opens = number == 0 || indicators.Exists(mark => before.Length > mark.Length && before.EndsWith(mark, StringComparison.Ordinal)) || (number == 1 && Numbered().IsMatch(before));
            made.Append(text, last, part.Index - last).Append(Own(word) ?? (opens ? Capital(word.ToLowerInvariant()) : word.ToLowerInvariant()));
            (before, last, number) = (word, part.Index + part.Length, number + 1);
        }

        return made.Append(text, last, text.Length - last).ToString();
    }

    private string Title(string text)
    {
        var words = TitleWord().Matches(text);
        var made = new StringBuilder(text.Length);
        var last = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var bare = word.Value.TrimEnd(',', ';', ')', '"', '”', '’');
            var isSmall = i > 0 && i < words.Count - 1 && (Small.Contains(bare) || (isChicago && Prepositions.Contains(bare)));
            var before = text.AsSpan(0, word.Index).TrimEnd();
            var stands = word.Index > 0 && text[word.Index - 1] is ' ' or '-' or '/' && !before.EndsWith(":") && !before.EndsWith(" -");
            made.Append(text, last, word.Index - last).Append(Own(word.Value) ?? (isSmall && stands ? word.Value.ToLowerInvariant() : Capital(word.Value)));
            last = word.Index + word.Length;
        }

        return made.Append(text, last, text.Length - last).ToString();
    }

    /// <summary>The word as it is, where an exception stands within it, capitals and all.</summary>
    private string? Own(string word)
    {
        foreach (var (entry, pattern) in own)
        {
            if (pattern is null ? word.Contains(entry, StringComparison.Ordinal) : pattern.IsMatch(word))
            {
                return word;
            }
        }

        return null;
    }

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    [GeneratedRegex(@"^\d+\.")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"[\p{N}\p{L}]+[^\s\-/]*")]
    private static partial Regex TitleWord();
}
