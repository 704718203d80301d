using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>The reader has forgotten the beginning.</summary>
internal sealed class SentenceLong() : Check(
    "sentence-long",
    Severity.Note,
    "A sentence has 45 words at most, or as many as the house says.",
    "GOV.UK, \"Writing for GOV.UK\", sentence length; set by long-sentence in the house style",
    language: null)
{
    public override void Read(Reading reading, Report report)
    {
        var longest = report.Style.LongSentence;
        foreach (var passage in reading.Passages)
        {
            if (!passage.IsProse || passage.Words.Length <= longest)
            {
                continue;
            }

            foreach (var sentence in passage.Sentences)
            {
                if (sentence.WordCount > longest && !passage.IsQuoted(sentence.Start) && !IsList(passage, sentence))
                {
                    report.Add(passage, sentence.Start, sentence.End - sentence.Start, $"This sentence has {sentence.WordCount} words.");
                }
            }
        }
    }

    /// <summary>A list of names in one sentence is read as a list.</summary>
    private static bool IsList(Passage passage, in Sentence sentence)
        => passage.Text.AsSpan(sentence.Start, sentence.End - sentence.Start) is var text && text.Count(',') + text.Count(';') is var marks && marks * 4 > sentence.WordCount;
}
