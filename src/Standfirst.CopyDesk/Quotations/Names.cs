namespace Standfirst.CopyDesk.Quotations;

/// <summary>The names of kinds and confidences in files and addresses: <c>cue-after</c>, <c>direct</c>.</summary>
public static class Names
{
    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.CueAfter => "cue-after",
        Confidence.CueBefore => "cue-before",
        Confidence.AccordingTo => "according-to",
        Confidence.Carried => "carried",
        _ => "none",
    };

    public static string Of(QuotationKind kind) => kind switch
    {
        QuotationKind.Direct => "direct",
        QuotationKind.Indirect => "indirect",
        _ => "partial",
    };
}
