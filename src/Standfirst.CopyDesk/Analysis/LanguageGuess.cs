namespace Standfirst.CopyDesk.Analysis;

/// <summary>
/// Tells a language by its small words and its script, so that a rule of English is never held against a text of another language that
/// nobody marked. Says nothing where it is not sure.
/// </summary>
internal static class LanguageGuess
{
    private static readonly (WordClass Kind, string Language)[] Latin =
    [
        (WordClass.EnglishFunction, "en"), (WordClass.GermanFunction, "de"), (WordClass.FrenchFunction, "fr"), (WordClass.SpanishFunction, "es"), (WordClass.OtherFunction, "und"),
    ];

    /// <summary>The language of a copy that does not name it; null where the words do not tell.</summary>
    public static string? Of(Copy copy, Vocabulary vocabulary)
    {
        Span<int> counts = stackalloc int[Latin.Length];
        var (words, scripts) = (0, default(Scripts));
        foreach (var text in copy.Blocks.Where(block => block.Kind is BlockKind.Paragraph or BlockKind.ListItem).Select(block => block.Text).Prepend(copy.Headline))
        {
            scripts.Count(text);
            var scanner = new WordScanner(text);
            while (scanner.Next() && words < 400)
            {
                words++;
                Count(vocabulary.ClassOf(vocabulary.Find(text.AsSpan(scanner.Start, scanner.End - scanner.Start))), counts);
            }

            if (words >= 400)
            {
                break;
            }
        }

        return scripts.Foreign() ?? Winner(counts, words);
    }

    /// <summary>The language of a passage that is plainly not in the story's; null where it may be.</summary>
    public static string? Foreign(ReadOnlySpan<Word> words, string text, string story)
    {
        if (words.Length < 4)
        {
            return default(Scripts).With(text).Foreign();
        }

        Span<int> counts = stackalloc int[Latin.Length];
        var own = 0;
        foreach (var word in words)
        {
            if (word.Class != WordClass.None)
            {
                Count(word.Class, counts);
            }
        }

        for (var i = 0; i < Latin.Length; i++)
        {
            own = Latin[i].Language == story ? counts[i] : own;
        }

        if (default(Scripts).With(text).Foreign() is { } script)
        {
            return script == story ? null : script;
        }

        var other = Winner(counts, words.Length);
        return other is null || other == story || own > 0 || words.Length < 6 ? null : other;
    }

    private static void Count(WordClass kind, Span<int> counts)
    {
        for (var i = 0; i < Latin.Length; i++)
        {
            counts[i] += (kind & Latin[i].Kind) != 0 ? 1 : 0;
        }
    }

    /// <summary>The one with most small words, where these are a sixth of all and half as many again as any other's.</summary>
    private static string? Winner(ReadOnlySpan<int> counts, int words)
    {
        var (best, second) = (0, -1);
        for (var i = 1; i < counts.Length; i++)
        {
            if (counts[i] > counts[best])
            {
                (best, second) = (i, best);
            }
            else if (second < 0 || counts[i] > counts[second])
            {
                second = i;
            }
        }

        return counts[best] * 6 >= words && words > 0 && counts[best] * 2 >= counts[second] * 3 && counts[best] > 1 ? Latin[best].Language : null;
    }

    private struct Scripts
    {
        private int latin;
        private int arabic;
        private int cyrillic;
        private int hebrew;
        private int greek;
        private int other;

        public Scripts With(string text)
        {
            Count(text);
            return this;
        }

        public void Count(string text)
        {
            if (System.Text.Ascii.IsValid(text))
            {
                latin += text.Length;
                return;
            }

            foreach (var c in text)
            {
                switch (c)
                {
                    case < 'A':
                        break;
                    case <= '\u024f':
                        latin++;
                        break;
                    case >= '\u0370' and <= '\u03ff':
                        greek++;
                        break;
                    case >= '\u0400' and <= '\u052f':
                        cyrillic++;
                        break;
                    case >= '\u0590' and <= '\u05ff':
                        hebrew++;
                        break;
                    case >= '\u0600' and <= '\u06ff':
                        arabic++;
                        break;
                    case >= '\u0900' and < '\u2000' or > '\u2e80' and < '\ue000':
                        other++;
                        break;
                }
            }
        }

        /// <summary>The language that a script stands for where most letters are of it: other languages write in it too, and none of them is English.</summary>
        public readonly string? Foreign()
        {
            var (most, language) = (latin, (string?)null);
            (most, language) = arabic > most ? (arabic, "ar") : (most, language);
            (most, language) = cyrillic > most ? (cyrillic, "ru") : (most, language);
            (most, language) = hebrew > most ? (hebrew, "he") : (most, language);
            (most, language) = greek > most ? (greek, "el") : (most, language);
            return other > most ? "und" : language;
        }
    }
}
