using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>A paragraph that stops in the middle lost its end on the way.</summary>
internal sealed class SentenceBroken() : Check(
    "sentence-broken",
    Severity.Warning,
    "A paragraph ends with a stop, a sentence begins with a capital, and no mark stands twice.",
    "Proofreading practice")
{
    /// <summary>Shorter lines may be labels, signatures and addresses.</summary>
    private const int Fewest = 12;

    public override void Read(Reading reading, Report report)
    {
        for (var i = 0; i < reading.Passages.Count; i++)
        {
            var passage = reading.Passages[i];
            if (!passage.IsEnglish || !passage.IsProse || passage.Words.Length == 0)
            {
                continue;
            }

            if (passage.Kind == BlockKind.Paragraph && passage.Words.Length >= Fewest)
            {
                End(passage, i + 1 < reading.Passages.Count ? reading.Passages[i + 1] : null, report);
            }

            Marks(passage, report);
        }
    }

    private static void End(Passage passage, Passage? next, Report report)
    {
        var text = passage.Text.AsSpan().TrimEnd();
        var last = text[^1];
        var lastWord = passage.Words[^1];
        if (lastWord.End < text.Length - 3 || (!char.IsLetterOrDigit(last) && last is not (',' or ';')) || lastWord.Is(Shape.Address | Shape.Dotted) || text[..Math.Min(4, text.Length)].ContainsAny('—', '–'))
        {
            return;
        }

        // “…” — Ana Lopez, head of the board
        if (text.LastIndexOfAny('—', '–') is var dash and > 0 && text[..dash].TrimEnd(" \\\n") is [.., '”' or '"' or '’' or '.' or '!' or '?'] && text[(dash + 1)..].TrimStart() is [var signed, ..] && char.IsUpper(signed))
        {
            return;
        }

        // What leads to a list, a quotation or a picture needs no stop; lines of an address or a poem have none; nor has a line that is one link.
        if (next?.Kind is BlockKind.ListItem or BlockKind.BlockQuote or BlockKind.TableCell || passage.Text.Contains('\n') || passage.MarkAt<LinkMark>(text.Length - 1, 1) is not null || passage.MarkAt<EmphasisMark>(text.Length - 1, 1) is not null)
        {
            return;
        }

        // A line without any stop or verb may be a title; two sentences or a comma at the end are text.
        if (last is ',' or ';' || passage.Sentences.Length > 1)
        {
            var sentence = passage.Sentences[^1];
            if (sentence.WordCount > 2)
            {
                report.Add(passage, lastWord.Start, text.Length - lastWord.Start, "The paragraph ends without a stop: is something missing?",
                    new Fix("End it here", $"{passage[lastWord]}."));
            }
        }
    }

    private static void Marks(Passage passage, Report report)
    {
        var text = passage.Text;
        for (var at = 1; at < text.Length - 1; at++)
        {
            var found = text.AsSpan(at, text.Length - 1 - at).IndexOfAny(',', '.', ';');
            if (found < 0)
            {
                break;
            }

            at += found;
            var (mark, next, before) = (text[at], text[at + 1], text[at - 1]);
            if (char.IsLetterOrDigit(before) && next is ',' or '.' or ';' && !(mark == '.' && next == '.' && passage.At(at + 2) == '.') && !IsAbbreviated(passage, at, next))
            {
                report.Add(passage, at, 2, "Two marks where one belongs.", new Fix("Leave the first", mark.ToString()), new Fix("Leave the second", next.ToString()));
                at++;
            }
        }

        for (var i = 1; i < passage.Words.Length; i++)
        {
            Lower(passage, i, report);
        }
    }

    /// <summary>"Inc., ", "etc.;", "U.S.," keep their stop.</summary>
    private static bool IsAbbreviated(Passage passage, int at, char next)
    {
        if (passage.Text[at] != '.' || next == '.')
        {
            return false;
        }

        var word = passage.Words[Math.Min(passage.WordAt(at - 1), passage.Words.Length - 1)];

        // Names and titles are cut in more ways than a list can hold: "St. Louis, Mo.," and "Sept.,".
        return word.Is(Shape.Dotted | Shape.Capital) || word.Is(WordClass.Abbreviation | WordClass.TitleAbbreviation | WordClass.NumberAbbreviation) || word.Length <= 4 || next is ',' && word.Is(Shape.Address);
    }

    /// <summary>"It rained. the council met."</summary>
    private static void Lower(Passage passage, int at, Report report)
    {
        var word = passage.Words[at];
        var last = passage.Words[at - 1];
        var gap = word.Start - last.End;
        if (gap != 2 || passage.Text[last.End] != '.' || passage.Text[last.End + 1] != ' ' || !char.IsAsciiLetterLower(passage.Text[word.Start]))
        {
            return;
        }

        if (last.Is(Shape.Dotted | Shape.Address | Shape.Capital | Shape.Digit) || last.Is(WordClass.Abbreviation | WordClass.TitleAbbreviation | WordClass.NumberAbbreviation) || last.Length < 4
            || !word.Is(WordClass.Starter | WordClass.Determiner | WordClass.Pronoun) || word.Is(Shape.Address))
        {
            return;
        }

        report.Add(passage, word.Start, word.Length, "A sentence begins with a capital.", new Fix("Use a capital", char.ToUpperInvariant(passage.Text[word.Start]) + passage.Text.Substring(word.Start + 1, word.Length - 1)));
    }
}
