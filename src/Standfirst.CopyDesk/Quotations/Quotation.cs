namespace Standfirst.CopyDesk.Quotations;

/// <summary>How much of a quotation is in somebody's own words.</summary>
public enum QuotationKind
{
    /// <summary>Within quotation marks, a sentence or clause of its own.</summary>
    Direct,

    /// <summary>Told in the reporter's words, with a verb or "according to" that says whose it is.</summary>
    Indirect,

    /// <summary>Words within quotation marks that are part of the reporter's sentence.</summary>
    Partial,
}

/// <summary>What the speaker was told from; the surest first.</summary>
public enum Confidence
{
    /// <summary>"…," Smith said; "…," said Smith.</summary>
    CueAfter,

    /// <summary>Smith said: "…"; Smith said that "…".</summary>
    CueBefore,

    /// <summary>According to Smith, "…"; "…," according to Smith.</summary>
    AccordingTo,

    /// <summary>
    /// No cue of its own: it goes on with the speaker of the words before it. Or one whose subject stands with another verb: "Smith left
    /// the room the guard had opened, saying “…”".
    /// </summary>
    Carried,

    /// <summary>No speaker found.</summary>
    None,
}

/// <summary>Words that somebody said or wrote. Offsets are UTF-16 units of the field or block.</summary>
/// <param name="Text">The text from <paramref name="Start"/>, <paramref name="Length"/> of it: with the quotation marks, where it has any.</param>
/// <param name="Field">The part of the story.</param>
/// <param name="Block">Number of the block in <see cref="Copy.Blocks"/>; null for headline and dek.</param>
/// <param name="Start">Of the opening mark.</param>
/// <param name="Length">To behind the closing mark. Of a quotation of several paragraphs each is one, as is each part of one that "he said" interrupts.</param>
/// <param name="Kind">Direct, indirect or partial.</param>
/// <param name="Confidence">What the speaker was told from.</param>
public sealed record Quotation(string Text, Field Field, int? Block, int Start, int Length, QuotationKind Kind, Confidence Confidence)
{
    /// <summary>As it stands in the text: "he", "Mr. Smith", "a spokesman for the ministry"; empty where none was found.</summary>
    public string Speaker { get; init; } = "";

    /// <summary>Block in which <see cref="Speaker"/> stands; null where it is in headline or dek, or none was found.</summary>
    public int? SpeakerBlock { get; init; }

    /// <summary>UTF-16 units of the block of <see cref="Speaker"/>; 0 where none was found.</summary>
    public int SpeakerStart { get; init; }

    /// <summary>UTF-16 units; 0 where none was found.</summary>
    public int SpeakerLength { get; init; }

    /// <summary>Who that is: the full name under which the story introduced the speaker, or the speaker as it stands; empty where a pronoun fits nobody.</summary>
    public string FullName { get; init; } = "";

    /// <summary>The verb or phrase that says so: "said", "according to"; empty where there is none.</summary>
    public string Cue { get; init; } = "";

    /// <summary>Where it was said, or who reported it: "told CBS", "in a statement", "on Twitter", "Reuters reported"; empty where the text does not tell.</summary>
    public string Source { get; init; } = "";

    /// <summary>Of <see cref="Source"/> the name alone: "CBS" of "told CBS", "a statement" of "in a statement", "Reuters" of "Reuters reported".</summary>
    public string Carrier
    {
        get
        {
            var words = Source.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var (first, end) = (0, words.Length);
            while (end - first > 1 && words[first] is "told" or "to" or "in" or "on" or "at" or "by" or "via" or "with" or "through")
            {
                first++;
            }

            while (end - first > 1 && words[end - 1] is "reported" or "reports" or "said" or "says")
            {
                end--;
            }

            return string.Join(' ', words[first..end]);
        }
    }

    /// <summary>Parts of one utterance bear one number, in the order of the text from 0.</summary>
    public int Utterance { get; init; }

    /// <summary>Carried over the end of a paragraph that closed its own quotation or held none: nothing on the page says that the speaker is the same.</summary>
    public bool IsLoose { get; init; }

    /// <summary>The words without their marks.</summary>
    public string Words => Text.Trim().Trim(Marks).Trim();

    private static readonly char[] Marks = ['"', '“', '”', '„', '«', '»', '‹', '›', '‘', '‚', '\''];
}
