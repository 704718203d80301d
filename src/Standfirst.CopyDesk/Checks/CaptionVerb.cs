using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>A caption that says what happens needs a verb; "Officials at a meeting" may be any.</summary>
internal sealed class CaptionVerb() : Check(
    "caption-verb",
    Severity.Note,
    "A caption says in a sentence what the picture shows.",
    "The Associated Press, caption guidelines: who does what, in the present tense, where and when")
{
    private static readonly string[] Plain = ["sit", "stand", "walk", "meet", "hold", "speak", "watch", "look", "wait", "play", "work", "run", "take", "show", "gather", "wave", "pose", "cast", "vote", "clear", "carry", "fly", "fall", "rise", "left", "met", "stood", "sat", "won", "lost", "held", "cut", "hit", "put", "make", "give", "go", "come", "see", "seen", "taken", "born", "built", "shown"];

    /// <summary>A name with its role is all that a portrait needs.</summary>
    private const int Fewest = 8;

    private static readonly string[] Credits = ["Image:", "Photo:", "Credit:", "Picture:", "Photo by", "Image by", "Audio:", "Video:", "©"];

    public override void Read(Reading reading, Report report)
    {
        foreach (var passage in reading.Passages)
        {
            if (passage.Kind == BlockKind.Caption && passage.IsEnglish && Words(passage) >= Fewest && !HasVerb(passage))
            {
                report.Add(passage, 0, passage.Text.Length, "The caption has no verb: what happens in the picture?");
            }
        }
    }

    /// <summary>How many, without a credit at the end.</summary>
    private static int Words(Passage passage)
    {
        var end = passage.Text.Length;
        foreach (var sign in Credits)
        {
            var at = passage.Text.IndexOf(sign, StringComparison.Ordinal);
            end = at >= 0 ? Math.Min(end, at) : end;
        }

        var (count, small) = (passage.WordAt(end), 0);
        foreach (var word in passage.Words[..count])
        {
            small += word.Is(Shape.Capital) ? 0 : 1;
        }

        return small < 4 ? 0 : count;
    }

    /// <summary>Anything that may be one: this check speaks only where there surely is none.</summary>
    private static bool HasVerb(Passage passage)
    {
        foreach (var word in passage.Words)
        {
            var text = passage[word];
            if ((word.Is(WordClass.Auxiliary | WordClass.Reporting) && !(word.Is(WordClass.Month) && word.Is(Shape.Capital))) || Array.IndexOf(Plain, text.ToString()) >= 0
                || (char.IsLower(text[0]) && !word.Is(WordClass.Preposition | WordClass.Determiner | WordClass.Pronoun) && (text.EndsWith("s") || (text.Length > 4 && (text.EndsWith("ed") || text.EndsWith("ing"))) || text.EndsWith("n't"))))
            {
                return true;
            }
        }

        return false;
    }
}
