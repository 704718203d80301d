using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>A quotation that is closed and was never opened, or opened and never closed: the reader cannot tell whose words they are.</summary>
internal sealed class QuotesUnbalanced() : Check(
    "quotes-unbalanced",
    Severity.Error,
    "Each opening quotation mark has a closing one; a quotation of several paragraphs opens each of them and closes the last.",
    "The Associated Press Stylebook, \"quotation marks\"; The Chicago Manual of Style, chapter 13",
    language: null)
{
    /// <summary>Languages whose marks come in pairs that <see cref="OtherQuotes"/> knows.</summary>
    private static readonly string[] Known = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "nb", "nn", "no", "fi", "ru", "uk", "cs", "ar"];

    public override void Read(Reading reading, Report report)
    {
        foreach (var passage in reading.Passages)
        {
            foreach (var fault in passage.QuoteFaults)
            {
                if (fault.Kind == QuoteFaultKind.Unopened && Known.Contains(passage.Language))
                {
                    Unopened(passage, fault.At, report);
                }
                else if (fault.Kind == QuoteFaultKind.Unclosed && Known.Contains(passage.Language))
                {
                    Unclosed(passage, fault.At, fault.Other, report);
                }
            }
        }
    }

    /// <summary>The opening is missing where the sentence begins, or behind the last quotation of it.</summary>
    private static void Unopened(Passage passage, int at, Report report)
    {
        var start = passage.Sentences.Length == 0 ? 0 : passage.Sentences[passage.SentenceAt(Math.Max(at - 1, 0))].Start;
        foreach (var quote in passage.Quotes)
        {
            start = quote.End <= at ? Math.Max(start, quote.End) : start;
        }

        start = BehindSpeaker(passage, start, at);
        while (start < at && (char.IsWhiteSpace(passage.Text[start]) || passage.Text[start] is ',' or '.' or ';'))
        {
            start++;
        }

        var words = passage.Text[start..(at + 1)];
        report.Add(passage, start, words.Length, "This quotation is closed but was never opened.",
            new Fix("Open the quotation", Opening(passage.Text[at]) + words.TrimStart('\'', '‘')), new Fix("Remove the mark", words[..^1]));
    }

    /// <summary>The closing is missing before the words that say who spoke, or at the end of the sentence.</summary>
    private static void Unclosed(Passage passage, int at, int next, Report report)
    {
        var end = passage.Sentences.Length == 0 ? passage.Text.Length : passage.Sentences[passage.SentenceAt(at + 1)].End;
        end = next > at ? Math.Min(end, next) : end;
        while (end > at + 1 && char.IsWhiteSpace(passage.Text[end - 1]))
        {
            end--;
        }

        if (passage.Text[at] is '"' or '“' && LoneSingle(passage.Text, at, end) is var single and > 0)
        {
            var inner = passage.Text[at..(single + 1)];
            report.Add(passage, at, inner.Length, "This quotation is opened with a double mark and closed with a single one.", new Fix("Close it with a double mark", inner[..^1] + Closing(inner[0])));
            return;
        }

        var words = passage.Text[at..BeforeSpeaker(passage, at, end)];
        report.Add(passage, at, words.Length, "This quotation is opened but never closed.",
            new Fix("Close the quotation", words + Closing(passage.Text[at])), new Fix("Remove the mark", words[1..]));
    }

    /// <summary>Behind "the mayor said" and behind the "and" that joins two quotations.</summary>
    private static int BehindSpeaker(Passage passage, int start, int end)
    {
        var words = passage.Words;
        var first = passage.WordAt(start);
        for (var i = first; i < words.Length && words[i].End < end; i++)
        {
            if (words[i].Is(WordClass.Reporting) || (i == first && start > 0 && words[i].Is(WordClass.Conjunction)))
            {
                start = words[i].End;
            }
        }

        return start;
    }

    /// <summary>"Mets Poet': the one single mark that stands where a quotation would close.</summary>
    private static int LoneSingle(string text, int start, int end)
    {
        var found = -1;
        for (var i = start + 2; i < end; i++)
        {
            if (text[i] is '\'' or '’' && !char.IsWhiteSpace(text[i - 1]) && text[i - 1] != 's' && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])))
            {
                if (found >= 0)
                {
                    return -1;
                }

                found = i;
            }
        }

        return found;
    }

    /// <summary>Behind the comma of ", he said"; otherwise the end.</summary>
    private static int BeforeSpeaker(Passage passage, int start, int end)
    {
        var words = passage.Words;
        for (var i = passage.WordAt(start) + 1; i < words.Length && words[i].Start < end; i++)
        {
            if (passage.At(words[i - 1].End) is ',' or '?' or '!' && !words[i].Is(Shape.Follows))
            {
                for (var verb = i; verb < Math.Min(i + 5, words.Length) && words[verb].End <= end && (verb == i || words[verb].Is(Shape.Follows)); verb++)
                {
                    if (words[verb].Is(WordClass.Reporting) && (words[i].Is(WordClass.Pronoun) || words[i].Is(Shape.Capital) || words[i].Is(WordClass.Determiner) || verb == i))
                    {
                        return words[i - 1].End + 1;
                    }
                }
            }
        }

        return end;
    }

    private static char Opening(char closing) => closing switch { '”' => '“', '’' => '‘', '»' => '«', '«' => '»', '“' => '„', _ => closing };

    private static char Closing(char opening) => opening switch { '“' => '”', '‘' => '’', '«' => '»', '»' => '«', '„' => '“', '‟' => '”', _ => opening };
}
