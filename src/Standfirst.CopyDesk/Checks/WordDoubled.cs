using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>The eye skips it, above all over the end of a line.</summary>
internal sealed class WordDoubled() : Check(
    "word-doubled",
    Severity.Error,
    "No word stands twice in a row by mistake.",
    "Proofreading practice")
{
    /// <summary>Never twice in English, whatever the sentence; others may be meant.</summary>
    private static readonly HashSet<string> Never = ["the", "a", "an", "of", "to", "and", "for", "with", "at", "was", "are", "by", "from", "as", "it", "he", "they", "we", "this", "or", "but", "be", "have", "will", "would", "their", "its", "our", "your", "my", "were", "not", "if", "than", "into", "these", "which", "i"];

    private static readonly HashSet<string> Meant = ["had", "that", "is", "no", "very", "so", "long", "ha", "bye", "blah", "really", "many", "much", "too", "far", "knock", "yes", "now", "well", "never", "again", "go", "there", "hear", "tut", "win", "do", "her", "you", "what", "in", "on", "up", "out", "over", "more", "all", "who", "one", "can", "million", "big", "old", "little", "ever", "oh", "hey", "wait", "please", "yeah", "okay", "hmm", "um", "uh", "beep", "boom", "choo", "pom", "tom", "couscous", "bang", "sing"];

    public override void Read(Reading reading, Report report)
    {
        foreach (var passage in reading.Passages)
        {
            if (!passage.IsEnglish)
            {
                continue;
            }

            var words = passage.Words;
            for (var at = 1; at < words.Length; at++)
            {
                if (words[at].Length == words[at - 1].Length && words[at].Is(Shape.Follows) && words[at].Entry == words[at - 1].Entry && passage[words[at]].Equals(passage[words[at - 1]], StringComparison.OrdinalIgnoreCase))
                {
                    One(passage, words, at, report);
                }
                else if (at > 2 && words[at].Is(Shape.Follows) && words[at].Entry != 0 && words[at].Entry == words[at - 2].Entry && words[at - 1].Entry == words[at - 3].Entry && words[at - 1].Is(Shape.Follows) && words[at - 2].Is(Shape.Follows) && words[at - 1].Entry != words[at].Entry)
                {
                    Two(passage, words, at, report);
                }
            }
        }
    }

    private static void One(Passage passage, ReadOnlySpan<Word> words, int at, Report report)
    {
        var word = passage[words[at]].ToString().ToLowerInvariant();

        // Names (Duran Duran, Walla Walla), figures, and what was said so.
        if (Meant.Contains(word) || (words[at].Is(Shape.Capital) && !(words[at - 1].Is(Shape.Opens) && words[at].Length < 4)) || words[at].Is(Shape.Digit) || (at > 1 && passage[words[at - 2]].Equals(word, StringComparison.OrdinalIgnoreCase)) || (at + 1 < words.Length && passage[words[at + 1]].Equals(word, StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }

        // "The A a", "vitamin A a day": a capital letter by itself is a name.
        if (word is "a" && words[at - 1].Is(Shape.Capital) && !words[at - 1].Is(Shape.Opens))
        {
            return;
        }

        var length = words[at].End - words[at - 1].Start;
        report.Add(Never.Contains(word) ? null : Severity.Warning, passage, words[at - 1].Start, length, $"\"{word}\" stands twice.", new Fix("Remove one", passage.Text.Substring(words[at - 1].Start, words[at - 1].Length)));
    }

    /// <summary>"of the of the": two small words twice.</summary>
    private static void Two(Passage passage, ReadOnlySpan<Word> words, int at, Report report)
    {
        const WordClass small = WordClass.Preposition | WordClass.Determiner | WordClass.Conjunction;
        var (first, second) = (passage[words[at - 1]].ToString(), passage[words[at]].ToString());
        if (words[at].Is(small) && words[at - 1].Is(small) && words[at - 1].Is(WordClass.Preposition) && words[at].Is(WordClass.Determiner) && second is "the" or "a" or "an" or "this")
        {
            report.Add(passage, words[at - 3].Start, words[at].End - words[at - 3].Start, $"\"{first} {second}\" stands twice.", new Fix("Remove one", $"{passage[words[at - 3]]} {passage[words[at - 2]]}"));
        }
    }
}
