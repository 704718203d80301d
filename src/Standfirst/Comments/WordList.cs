using System.Globalization;
using System.Text;

namespace Standfirst.Comments;

/// <summary>
/// Words and phrases of an editor's list, found as whole words in a comment, without regard to case and diacritics: <c>idiot</c> is found
/// in "IDIÓT!", not in "idiotic". Both sides are folded to letters and digits with single spaces between.
/// </summary>
public sealed class WordList
{
    private readonly (string Word, string Folded)[] _words;

    public WordList(IReadOnlyList<string> words)
        => _words = [.. words.Select(word => (word, Fold(word))).Where(word => word.Item2.Length > 2)];

    /// <summary>The first of the list that stands in it, as the editor wrote it; null for none.</summary>
    public string? Find(params ReadOnlySpan<string> texts)
    {
        if (_words.Length == 0)
        {
            return null;
        }

        foreach (var text in texts)
        {
            var folded = Fold(text);
            foreach (var (word, wanted) in _words)
            {
                if (folded.Contains(wanted, StringComparison.Ordinal))
                {
                    return word;
                }
            }
        }

        return null;
    }

    /// <summary>A space, the words with single spaces between, a space.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length + 2).Append(' ');
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                    // Accents, vowel marks, and the invisible letters with which a word is hidden from a list.
                    break;
                case UnicodeCategory.ModifierLetter when rune.Value == 0x0640:
                    // The line that stretches an Arabic word is none of its letters.
                    break;
                default:
                    if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpacingCombiningMark)
                    {
                        folded.Append(Rune.ToLowerInvariant(rune).ToString());
                    }
                    else if (folded[^1] != ' ')
                    {
                        folded.Append(' ');
                    }

                    break;
            }
        }

        return (folded[^1] == ' ' ? folded : folded.Append(' ')).ToString();
    }

    // KD: full-width and mathematical letters are the letters that they look like.
    private static string Decomposed(string text)
    {
        var whole = Typed.Clean(text);
        return whole.IsNormalized(NormalizationForm.FormKD) ? whole : whole.Normalize(NormalizationForm.FormKD);
    }
}
