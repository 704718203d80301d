using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>Readers who cannot know who says so want to know why they cannot.</summary>
internal sealed class SourceAnonymous() : Check(
    "source-anonymous",
    Severity.Warning,
    "Where a source is not named, the text says why, and how the source knows.",
    "The Associated Press, \"News Values and Principles\", anonymous sources; SPJ Code of Ethics; Reuters Handbook, \"sources\"")
{
    private static readonly string[] Verbs = ["said", "say", "says", "told", "tell", "tells", "added", "claim", "claimed", "claims", "confirmed", "confirm", "confirms", "revealed", "reveal", "suggest", "suggested", "indicated", "described"];

    private static readonly string[] Reasons = ["anonymity", "anonymously", "because", "authorized", "authorised", "fear", "fearing", "feared", "named", "identified", "identity", "sensitive", "allowed", "permitted", "publicly", "retaliation", "safety", "declined", "reprisal", "reprisals", "record", "confidential"];

    public override IEnumerable<string> Phrases =>
    [
        "according to sources", "according to a source", "according to one source", "according to insiders", "sources close to", "source close to", "sources familiar with", "source familiar with", "people familiar with the matter",
        "person familiar with the matter", "sources with knowledge of", "source with knowledge of", "sources said", "sources say", "sources told", "sources claim", "sources claimed", "sources have said", "sources added", "sources confirmed", "source said", "source told", "source says", "source added",
        "source confirmed", "source claimed", "insiders say", "insiders said", "insider said", "insider told", "an unnamed source", "unnamed sources", "anonymous sources", "an anonymous source", "unnamed official", "unnamed officials", "anonymous official", "anonymous officials", "sources in the", "a source in the", "source inside", "sources inside", "well-placed sources", "reliable sources",
    ];

    public override void Found(in PhraseHit hit, Report report)
    {
        var passage = hit.Passage;
        if (!IsUnnamed(hit))
        {
            return;
        }

        var number = passage.SentenceAt(hit.Start);
        if (ReasonAt(passage, number) is null && passage.MarkAt<LinkMark>(passage.Sentences[number].Start, passage.Sentences[number].End - passage.Sentences[number].Start) is null)
        {
            report.Add(passage, hit.Start, hit.Length, "The source is not named, and the text does not say why.");
        }
    }

    /// <summary>Whether the reporter speaks of somebody who is not named.</summary>
    public static bool IsUnnamed(in PhraseHit hit)
    {
        var passage = hit.Passage;
        if (!(passage.IsProse || passage.Field is Field.Dek) || passage.IsQuoted(hit.Start))
        {
            return false;
        }

        // "sources in the Thames", "energy sources said": springs and power have sources too.
        if (hit.Text is "sources in the" or "a source in the" or "source inside" or "sources inside" or "well-placed sources" or "reliable sources" or "unnamed sources" or "anonymous sources"
            && !Has(passage, passage.SentenceAt(hit.Start), Verbs))
        {
            return false;
        }

        var before = hit.At > 0 ? passage[passage.Words[hit.At - 1]].ToString().ToLowerInvariant() : "";
        return before is not ("open" or "data" or "energy" or "power" or "light" or "water" or "food" or "news" or "information" or "primary" or "the");
    }

    /// <summary>The sentence that says why: this one or the next.</summary>
    public static int? ReasonAt(Passage passage, int sentence)
        => SaysWhy(passage, sentence) ? sentence : sentence + 1 < passage.Sentences.Length && SaysWhy(passage, sentence + 1) ? sentence + 1 : null;

    public static bool SaysWhy(Passage passage, int sentence) => Has(passage, sentence, Reasons);

    private static bool Has(Passage passage, int sentence, string[] list)
    {
        var (first, last) = (passage.Sentences[sentence].FirstWord, passage.Sentences[sentence].LastWord);
        for (var i = first; i <= last; i++)
        {
            if (Array.IndexOf(list, passage[passage.Words[i]].ToString().ToLowerInvariant()) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
