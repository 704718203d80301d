namespace Standfirst.CopyDesk.Checks;

/// <summary>"It is believed": by whom?</summary>
internal sealed class PassiveAttribution() : PhraseList(
    "passive-attribution",
    Severity.Note,
    "What is believed, said or feared has somebody who believes, says or fears it.",
    "Reuters Handbook, \"attribution\"; BBC News style guide, \"attribution\"",
    """
    it is believed
    it was believed
    it is thought
    it was thought
    it is understood
    it was understood
    it is said
    it was said
    it is alleged
    it was alleged
    it is claimed
    it was claimed
    it is feared
    it was feared
    it is hoped
    it was hoped
    it is reported
    it was reported
    it has been reported
    it has been claimed
    it has been alleged
    it has been suggested
    it has been said
    it is rumored
    it is rumoured
    it is widely believed
    it is widely thought
    it is generally believed
    it is generally accepted
    it is expected that
    it is estimated that
    it is assumed that
    it is considered that
    it is argued that
    it is felt that
    is widely regarded as
    is widely seen as
    is widely considered
    are widely regarded as
    is widely believed to
    is generally regarded as
    is generally considered
    many believe
    many say
    some say
    some believe
    some people say
    some would say
    critics say
    critics argue
    experts say
    experts believe
    observers say
    analysts say
    studies show
    research shows
    studies have shown
    research has shown
    """)
{
    protected override string Message(string written, string[] replacements) => $"\"{written}\": by whom?".Replace(": by whom?", written.StartsWith("it", StringComparison.OrdinalIgnoreCase) || written.StartsWith("is", StringComparison.OrdinalIgnoreCase) || written.StartsWith("are", StringComparison.OrdinalIgnoreCase) ? ": by whom?" : ": which?", StringComparison.Ordinal);

    /// <summary>A link or a "by" names them.</summary>
    protected override bool Applies(in Analysis.PhraseHit hit)
    {
        var passage = hit.Passage;
        if (!passage.IsProse)
        {
            return false;
        }

        var sentence = passage.Sentences[passage.SentenceAt(hit.Start)];
        var next = hit.At + hit.Count < passage.Words.Length ? passage[passage.Words[hit.At + hit.Count]] : default;
        return next is not ("by" or "to" or "in") && passage.MarkAt<LinkMark>(sentence.Start, sentence.End - sentence.Start) is null;
    }
}
