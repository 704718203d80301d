using System.Globalization;
using System.Text;
using Standfirst.Body;
using Standfirst.Publication;

namespace Standfirst.Quotations;

/// <summary>A quotation of a document whose speaker the document names or describes: the only ones that are kept.</summary>
/// <param name="Number">Its place.</param>
/// <param name="Kind">How much of it is in the speaker's own words.</param>
/// <param name="Text">Its words.</param>
/// <param name="SpeakerWords">As the document has it.</param>
/// <param name="Name">Who that is; empty where the words name nobody ("a contractor").</param>
/// <param name="Role">What stands behind the name; or empty.</param>
/// <param name="Source">Or empty.</param>
/// <param name="Language">BCP 47, where it is not the story's; or empty.</param>
public sealed record Saying(int Number, QuotationKind Kind, string Text, string SpeakerWords, string Name, string Role, string Source, string Language)
{
    /// <summary>From so many words on, words in marks of a script without capitals are a sentence.</summary>
    private const int WordsOfSentence = 5;

    private const string SentenceEnds = ".,!?…。！？،؟;:";

    private static readonly char[] Openers = ['"', '“', '”', '„', '«', '»', '‹', '›', '‘', '‚', '\'', '「', '『'];

    public string SourceKey => Source.Length == 0 ? "" : Slugs.From(Source, "");

    public static IReadOnlyList<Saying> In(Document document)
        => [.. Quoted.In(document).Where(quoted => quoted.Speaker is not null && !string.IsNullOrWhiteSpace(quoted.Text)).Take(Quotation.MostOfStory).Where(quoted => quoted.Number < Quotation.MostOfStory).Select(Of)];

    private static Saying Of(Quoted quoted)
    {
        var (name, role) = SpeakerWording.Read(quoted.Speaker!);
        return new Saying(quoted.Number, KindOf(quoted), quoted.Text, quoted.Speaker!, name, role, quoted.Source ?? "", quoted.Language ?? "");
    }

    private static QuotationKind KindOf(Quoted quoted)
    {
        var text = quoted.Text.Trim();
        if (quoted.IsBlock)
        {
            return QuotationKind.Block;
        }

        if (!Openers.Contains(text[0]))
        {
            return QuotationKind.Indirect;
        }

        var words = text.Trim(Openers);
        var first = words.EnumerateRunes().FirstOrDefault(Rune.IsLetterOrDigit);
        var isSentence = Rune.IsUpper(first) || Rune.IsDigit(first)
            || (Rune.GetUnicodeCategory(first) == UnicodeCategory.OtherLetter && words.Split(' ').Length >= WordsOfSentence)
            || (words.Length > 0 && SentenceEnds.Contains(words[^1], StringComparison.Ordinal));
        return isSentence ? QuotationKind.Direct : QuotationKind.Partial;
    }
}
