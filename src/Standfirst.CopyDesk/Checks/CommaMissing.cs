using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>
/// "Elections the first since his ouster calling them a success": a clause that was set between commas and lost them. Told only where it
/// can be told safely: an event, "the first since" or its like right behind it, and no verb that could carry it.
/// </summary>
internal sealed class CommaMissing() : Check(
    "comma-missing",
    Severity.Warning,
    "What is added to a noun (\", the first since the war,\") stands between commas.",
    "The Associated Press Stylebook, punctuation guide, \"comma\", nonessential phrases; The Chicago Manual of Style, chapter 6")
{
    /// <summary>Nouns that a verb cannot be taken for before "the first since".</summary>
    private static readonly HashSet<string> Events = new(StringComparer.OrdinalIgnoreCase)
    {
        "election", "elections", "referendum", "summit", "talks", "meeting", "meetings", "conference", "visit", "trip", "tour", "ceremony", "session", "hearing", "trial", "verdict", "sentence", "ruling", "appointment", "resignation", "agreement", "treaty", "deal", "truce", "ceasefire", "cease-fire",
        "attack", "attacks", "bombing", "bombings", "shooting", "shootings", "raid", "raids", "offensive", "war", "conflict", "protest", "protests", "demonstration", "demonstrations", "riot", "riots", "strike", "strikes", "walkout", "crash", "accident", "disaster", "earthquake", "quake", "eruption", "flood", "floods", "storm",
        "hurricane", "cyclone", "drought", "outbreak", "epidemic", "pandemic", "case", "cases", "death", "deaths", "victory", "defeat", "title", "championship", "season", "tournament", "match", "game", "games", "goal", "budget", "deficit", "surplus", "recession", "census", "survey", "poll", "polls", "mission", "flight", "launch", "landing", "film", "album",
        "novel", "exhibition", "festival", "parade", "execution", "executions", "bill", "law", "reform", "reforms", "amendment", "constitution", "government", "coalition", "cabinet", "parliament", "vote", "votes",
    };

    public override IEnumerable<string> Phrases =>
    [
        "the first since", "the second since", "the third since", "the only one since", "the largest since", "the biggest since", "the worst since", "the deadliest since", "the highest since", "the lowest since", "the longest since", "the most since", "the latest since",
        "the first in more than", "the first in nearly", "the first in almost", "the first in over", "the first of its kind", "the largest of its kind", "the first in decades", "the first in years", "the worst in decades", "the worst in years", "the biggest in decades", "the largest in decades", "the deadliest in decades",
    ];

    public override void Found(in PhraseHit hit, Report report)
    {
        var passage = hit.Passage;
        var words = passage.Words;
        if (!passage.IsProse || hit.At < 2 || !words[hit.At].Is(Shape.Follows) || passage.IsQuoted(hit.Start) || !Events.Contains(passage[words[hit.At - 1]].ToString()))
        {
            return;
        }

        // "Will the parliament vote the first since …": an auxiliary before makes a verb of the noun.
        if (words[hit.At - 2].Is(WordClass.Auxiliary) || passage[words[hit.At - 2]] is "to" or "they" or "we" or "who" or "that" || Names(passage, hit.At - 2))
        {
            return;
        }

        var sentence = passage.Sentences[passage.SentenceAt(hit.Start)];
        // "Since" and "more than" want something behind them; "of its kind" and "in decades" are whole.
        var isWhole = hit.Text.EndsWith("kind", StringComparison.Ordinal) || hit.Text.EndsWith("decades", StringComparison.Ordinal) || hit.Text.EndsWith("years", StringComparison.Ordinal);
        var end = End(passage, hit.At + hit.Count, isWhole, sentence.LastWord, out var goesOn);
        var noun = words[hit.At - 1];
        var clause = passage.Text[hit.Start..end];
        report.Add(passage, noun.Start, end - noun.Start, "What is added to a noun stands between commas.", new Fix("Put the commas in", $"{passage[noun]}, {clause}{(goesOn ? "," : "")}"));
    }

    /// <summary>"Called the summit the first of its kind": the clause is what it was called.</summary>
    private static bool Names(Passage passage, int before)
    {
        for (var at = before; at >= Math.Max(before - 3, 0); at--)
        {
            if (passage[passage.Words[at]] is "call" or "called" or "calls" or "calling" or "make" or "made" or "makes" or "making" or "consider" or "considered" or "declared" or "deemed" or "named" or "labelled" or "labeled" or "termed" or "dubbed")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the added clause ends: before the next mark, or before a verb that goes on with the sentence.</summary>
    private static int End(Passage passage, int from, bool isWhole, int last, out bool goesOn)
    {
        var words = passage.Words;
        goesOn = false;
        for (var at = from; at <= last; at++)
        {
            var mayEnd = at > from || isWhole;
            if (mayEnd && !words[at].Is(Shape.Follows))
            {
                return words[at - 1].End;
            }

            var word = passage[words[at]];
            var verb = words[at].Is(WordClass.Auxiliary | WordClass.Reporting) && !words[at].Is(Shape.Capital);
            if (mayEnd && char.IsLower(word[0]) && (verb || (word.Length > 5 && word.EndsWith("ing") && !words[at - 1].Is(WordClass.Determiner | WordClass.Preposition))))
            {
                goesOn = true;
                return words[at - 1].End;
            }
        }

        return words[last].End;
    }
}
