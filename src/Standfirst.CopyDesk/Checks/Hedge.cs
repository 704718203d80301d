namespace Standfirst.CopyDesk.Checks;

/// <summary>A sentence that takes itself back.</summary>
internal sealed class Hedge() : PhraseList(
    "hedge",
    Severity.Note,
    "A sentence says what it says, once, and does not take it back.",
    "Strunk and White, \"The Elements of Style\"; Joseph Williams, \"Style\", hedges",
    """
    i would argue that
    one could argue that
    it could be argued that
    it can be argued that
    so to speak
    to a certain extent
    to a certain degree
    to some degree
    for all intents and purposes
    it would seem that
    it would appear that
    it seems that
    it appears that
    it is possible that: perhaps
    it is likely that: probably
    may possibly: may
    might possibly: might
    could possibly: could
    may perhaps: may
    might perhaps: might
    could potentially: could
    may potentially: may
    might potentially: might
    can potentially: can
    somewhat unique: unique
    rather unique: unique
    very unique: unique
    quite unique: unique
    most unique: unique
    kind of
    sort of
    arguably
    it should be noted that
    it is worth noting that
    it is important to note that
    it is interesting to note that
    it must be remembered that
    in my opinion
    in my humble opinion
    needless to say
    if you will
    as it were
    truth be told
    to be honest
    allegedly claimed: claimed
    reportedly said: said
    reportedly claims: claims
    reportedly alleges: alleges
    supposedly alleged: alleged
    """)
{
    protected override string Message(string written, string[] replacements) => replacements.Length > 0 ? $"\"{written}\": \"{replacements[0]}\" says it." : $"\"{written}\" takes the sentence back.";

    protected override bool Applies(in Analysis.PhraseHit hit)
    {
        var (passage, at) = (hit.Passage, hit.At);
        if (!passage.IsProse)
        {
            return false;
        }

        // "what kind of bridge", "some sort of mill", "this kind of": a kind.
        if (hit.Text is "kind of" or "sort of")
        {
            var before = at > 0 ? passage[passage.Words[at - 1]] : default;
            return before is "is" or "was" or "are" or "were" or "it's" or "feel" or "felt" or "feels" or "just" or "looks" or "looked";
        }

        return hit.Text != "if you will" || passage.At(hit.Start + hit.Length) is ',' or '.';
    }
}
