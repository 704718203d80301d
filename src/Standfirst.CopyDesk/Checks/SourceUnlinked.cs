using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>On the web a source that was read can be read by the reader too.</summary>
internal sealed class SourceUnlinked() : Check(
    "source-unlinked",
    Severity.Warning,
    "Where a story cites an agency, a paper or a broadcaster, it links to what it cites.",
    "BBC Editorial Guidelines, linking; The Trust Project, trust indicators, \"references\"")
{
    /// <summary>Outlets by the names they are cited with.</summary>
    private static readonly string[] Outlets =
    [
        "reuters", "afp", "agence france-presse", "the associated press", "associated press", "bloomberg", "bloomberg news", "cbs", "cbs news", "nbc", "nbc news", "abc news", "fox news", "cnn", "msnbc", "npr", "pbs", "bbc", "bbc news",
        "sky news", "itv news", "al jazeera", "al arabiya", "al-arabiya", "the new york times", "new york times", "the washington post", "washington post", "the wall street journal", "wall street journal", "the guardian", "the times of london", "the daily telegraph",
        "the financial times", "financial times", "the economist", "the independent", "the daily mail", "daily mail", "usa today", "los angeles times", "the los angeles times", "chicago tribune", "politico", "axios", "the atlantic", "time magazine", "newsweek", "buzzfeed news",
        "vox", "vice news", "the intercept", "propublica", "le monde", "le figaro", "der spiegel", "die zeit", "bild", "süddeutsche zeitung", "el país", "el pais", "la repubblica", "corriere della sera", "xinhua", "tass", "interfax", "ria novosti", "sana", "irna", "anadolu",
        "anadolu agency", "kyodo", "kyodo news", "yonhap", "nhk", "the times of india", "the hindu", "haaretz", "the jerusalem post", "the south china morning post", "south china morning post", "deutsche welle", "dpa", "efe", "ansa", "pti", "ani", "the kyiv independent", "euronews", "france 24",
        "the globe and mail", "the toronto star", "cbc news", "the age", "the sydney morning herald", "gb news", "the sun", "the daily mirror", "the mirror", "the irish times", "rte", "the scotsman", "the register", "the verge", "wired", "techcrunch", "forbes", "fortune", "the hollywood reporter", "variety", "tmz",
    ];

    private static readonly string[] Said = ["reported", "reports", "said", "says", "quoted", "wrote", "writes", "revealed", "reveals", "cited", "found", "published", "noted", "claimed", "claims", "broadcast", "aired", "announced", "confirmed", "interviewed", "interview", "report", "article", "investigation", "poll", "analysis", "story"];

    public override IEnumerable<string> Phrases => Outlets;

    public override void Found(in PhraseHit hit, Report report)
    {
        var passage = hit.Passage;
        if (!passage.IsProse || passage.IsQuoted(hit.Start) || !passage.Words[hit.At].Is(Shape.Capital) || !IsName(hit))
        {
            return;
        }

        // A name within a longer one ("the New York Times Building", "BBC Two") is found with its own.
        var sentence = passage.Sentences[passage.SentenceAt(hit.Start)];
        var cue = CitesBefore(hit) || CitesAfter(hit);
        if (!cue || passage.MarkAt<LinkMark>(sentence.Start, sentence.End - sentence.Start) is not null || IsCitedBefore(hit) || IsLinkedElsewhere(hit))
        {
            return;
        }

        report.Add(passage, hit.Start, hit.Length, $"{passage.Text.AsSpan(hit.Start, hit.Length)} is cited without a link to what it published.");
    }

    /// <summary>Short names are words too: "time", "sun", "age", "bild"; capitals tell.</summary>
    private static bool IsName(in PhraseHit hit)
    {
        var passage = hit.Passage;
        for (var i = hit.At; i < hit.At + hit.Count; i++)
        {
            if (!passage.Words[i].Is(Shape.Capital) && passage[passage.Words[i]] is not ("and" or "of" or "della" or "the"))
            {
                return false;
            }
        }

        return hit.Text is not ("afp" or "cbs" or "nbc" or "cnn" or "bbc" or "npr" or "pbs" or "dpa" or "efe" or "pti" or "ani" or "sana" or "irna" or "nhk" or "rte" or "tass") || passage.Words[hit.At].Is(Shape.AllCapitals);
    }

    /// <summary>according to X (and Y), told X, interview with X, by X, in a recent X interview.</summary>
    private static bool CitesBefore(in PhraseHit hit)
    {
        var passage = hit.Passage;
        var words = passage.Words;
        for (var at = hit.At - 1; at >= Math.Max(hit.At - 7, 0); at--)
        {
            var word = passage[words[at]];
            if (word is "told" or "tells" && at >= hit.At - 3)
            {
                return true;
            }

            if (word is "to" && at > 0 && passage[words[at - 1]] is "according" or "According" or "speaking" or "Speaking")
            {
                return true;
            }

            if (word is "with" or "by" or "to" && at >= hit.At - 2 && at > 0 && passage[words[at - 1]] is "interview" or "quoted" or "reported" or "cited" or "statement" or "conducted" or "obtained" or "published")
            {
                return true;
            }

            if (!words[at].Is(Shape.Capital) && word is not ("and" or "the" or "news" or "agency" or "a" or "an" or "broadcaster" or "newspaper" or "agencies" or "to" or "state" or "both" or "website" or "with" or "by"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>X reported, X's report, a recent X interview.</summary>
    private static bool CitesAfter(in PhraseHit hit)
    {
        var passage = hit.Passage;
        var words = passage.Words;
        var next = hit.At + hit.Count;
        for (var at = next; at < Math.Min(next + 3, words.Length) && words[at].Is(Shape.Follows); at++)
        {
            var word = passage[words[at]].ToString();
            if (Array.IndexOf(Said, word) >= 0)
            {
                // "BBC said it would cut jobs" is news about the BBC: its own acts are no citing.
                return word is not ("said" or "says" or "announced" or "confirmed" or "found" or "published" or "claimed" or "story") || at + 1 >= words.Length || !(passage[words[at + 1]] is "it" or "its" or "that" && at + 2 < words.Length && passage[words[at + 2]] is "it" or "its" or "would" or "will" or "had");
            }

            if (word is not ("and" or "news" or "agency" or "has" or "have" or "also" or "newspaper" or "first" or "later" or "had") && !words[at].Is(Shape.Capital))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsCitedBefore(in PhraseHit hit)
    {
        var text = hit.Passage.Text.Substring(hit.Start, hit.Length);
        foreach (var passage in hit.Passage.Reading.Passages)
        {
            if (passage.IsProse && passage.Text.IndexOf(text, StringComparison.Ordinal) is >= 0 and var at)
            {
                return !ReferenceEquals(passage, hit.Passage) || at < hit.Start;
            }
        }

        return false;
    }

    /// <summary>The paragraph before may carry the link.</summary>
    private static bool IsLinkedElsewhere(in PhraseHit hit)
    {
        var (start, length) = (hit.Start, hit.Length);
        return hit.Passage.Marks.Any(mark => mark is LinkMark && mark.Touches(start, length));
    }
}
