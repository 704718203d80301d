using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Quotations;

/// <summary>
/// Proposes who said what, from the words and the marks alone: a lexicon of verbs that report, and the forms that attributions have in
/// news. English; of other languages only the words in marks are told, without a speaker.
/// </summary>
public sealed class QuotationFinder
{
    private readonly CopyEditor editor;

    public QuotationFinder()
        : this(HouseStyle.Default)
    {
    }

    public QuotationFinder(HouseStyle style) => editor = new CopyEditor(style, []);

    /// <summary>The quotations of headline, dek and body in the order of the text. The same copy gives the same list.</summary>
    public IReadOnlyList<Quotation> Find(Copy copy)
    {
        using var reading = editor.Analyse(copy);
        return reading.Speech.Quotations;
    }

    internal static WhoSaidWhat Find(Reading reading) => new QuotationWalk(reading).Walk();
}

/// <summary>The quotations of a story, and the persons whom it names.</summary>
internal sealed record WhoSaidWhat(IReadOnlyList<Quotation> Quotations, Persons Persons);
