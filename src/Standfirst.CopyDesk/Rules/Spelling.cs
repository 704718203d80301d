using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Rules;

/// <summary><c>spelling</c>: words that are in none of the rule's lists.</summary>
internal sealed class Spelling : Rule
{
    /// <summary>Codes, abbreviations and names with capitals within, words with figures or hyphens: no dictionary has them.</summary>
    private static readonly string[] Usual = ["[A-Z]{1}[a-z]+[A-Z]+\\w+", "[A-Z]+$", "[^a-zA-Z_']"];

    private static readonly char[] Opening = ['$', '(', '"', '[', '\'', '“', '‘', '«', '„', '¿', '¡'];
    private static readonly char[] Closing = [',', ')', '"', ']', '!', ';', '.', '?', ':', '\'', '”', '’', '»', '…'];

    private readonly Dictionary dictionary = new();
    private readonly List<Pattern> filters = [];
    private readonly RuleExceptions exceptions;

    public Spelling(RuleHead head, RuleFile file, RulePackage package)
        : base(head)
    {
        exceptions = RuleExceptions.Read(file, package);
        file.Pass("threshold", "append", "aff");
        foreach (var filter in file.List("filters"))
        {
            filters.Add(Pattern.Of(filter.Text, file, filter.Number));
        }

        if (!file.Truth("custom"))
        {
            filters.AddRange(Usual.Select(Pattern.Of));
        }

        var folder = file.Text("dicpath") is { Length: > 0 } path ? path.TrimEnd('/') + "/" : "";
        foreach (var name in file.List("dictionaries"))
        {
            AddDictionary(file, package, folder + name.Text + ".dic", folder + name.Text + ".aff", name.Number);
        }

        if (file.Text("dic") is { Length: > 0 } dic)
        {
            AddDictionary(file, package, dic, file.Text("aff") ?? "", file.LineOf("dic"));
        }

        foreach (var list in file.List("ignore"))
        {
            var words = package.Find(list.Text, "ignore") ?? throw file.Wrong(list.Number, $"there is no file {list.Text} with words to ignore.");
            Take(file, list.Text, list.Number, () => dictionary.AddWords(words.Text));
        }

        if (!dictionary.HasWords)
        {
            throw new RefusedException(file.LineOf("extends"), "spelling has no list of words: Vale brings an American dictionary of its own, the desk does not. Put a .dic and .aff, or a list of words, beside the rule and name it under dictionaries or ignore.");
        }
    }

    protected override void Read(in RuleBlock block, Hits found)
    {
        var text = block.Text;
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            var (start, length) = Bare(text, at, end);
            at = end;
            if (length > 0 && !IsRight(text.Slice(start, length)))
            {
                var word = text.Slice(start, length).ToString();
                var fixes = Head.Action.IsSuggest ? RuleAction.Fixes(dictionary.Near(word), word) : found.Fixes(word);
                found.Add(block, start, length, Say(Head.Message, word), fixes);
            }
        }
    }

    private static (int Start, int Length) Bare(ReadOnlySpan<char> text, int start, int end)
    {
        while (end - start > 1 && Opening.AsSpan().Contains(text[start]))
        {
            start++;
        }

        // "U.S." and "Dr." keep their stop.
        while (end - start > 1 && Closing.AsSpan().Contains(text[end - 1]) && !IsAbbreviated(text[start..end]))
        {
            end--;
        }

        return text[start..end].ContainsAnyInRange('A', 'z') || HasLetter(text[start..end]) ? (start, end - start) : (start, 0);
    }

    private static bool IsAbbreviated(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            letters += c == '.' ? 0 : 1;
        }

        return (word.Length >= 4 && letters * 2 == word.Length && word[1] == '.' && word[^1] == '.') || (word.Length is 3 or 4 && word[^1] == '.' && char.IsAsciiLetterUpper(word[0]) && !word[1..^1].ContainsAnyExceptInRange('a', 'z'));
    }

    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsRight(ReadOnlySpan<char> word)
    {
        if (dictionary.Has(word) || exceptions.Has(word))
        {
            return true;
        }

        // Dictionaries have straight apostrophes.
        Span<char> straight = stackalloc char[Math.Min(word.Length, Vocabulary.Longest)];
        if (word.Contains('’') && word.Length <= straight.Length)
        {
            word.CopyTo(straight);
            straight.Replace('’', '\'');
            return IsRight(straight);
        }

        foreach (var filter in filters)
        {
            if (filter.IsMatch(word))
            {
                return true;
            }
        }

        return false;
    }

    private void AddDictionary(RuleFile file, RulePackage package, string dic, string aff, int line)
    {
        var words = package.Find(dic, "dictionaries") ?? throw file.Wrong(line, $"there is no dictionary {dic}.");
        Take(file, dic, line, () => dictionary.AddHunspell(words.Text, package.Find(aff, "dictionaries")?.Text ?? ""));
    }

    private static void Take(RuleFile file, string name, int line, Action add)
    {
        try
        {
            add();
        }
        catch (FormatException wrong)
        {
            throw file.Wrong(line, $"{name}: {wrong.Message}");
        }
    }
}
