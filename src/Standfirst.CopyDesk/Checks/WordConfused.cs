using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>Words that sound alike, in phrases where only one of them can be meant.</summary>
internal sealed class WordConfused() : PhraseList(
    "word-confused",
    Severity.Error,
    "Of two words that sound alike stands the one that is meant.",
    "Fowler's Modern English Usage; Merriam-Webster's Dictionary of English Usage",
    """
    should of: should have
    could of: could have
    would of: would have
    must of: must have
    might of: might have
    it's own: its own
    its been: it's been
    its not: it's not
    its a: it's a
    there own: their own
    they're own: their own
    you're own: your own
    who's own: whose own
    your welcome: you're welcome
    more then: more than
    less then: less than
    rather then: rather than
    other then: other than
    better then: better than
    worse then: worse than
    larger then: larger than
    smaller then: smaller than
    higher then: higher than
    lower then: lower than
    greater then: greater than
    fewer then: fewer than
    was lead by: was led by
    were lead by: were led by
    has lead to: has led to
    have lead to: have led to
    had lead to: had led to
    which lead to the: which led to the
    the affect of: the effect of
    the affects of: the effects of
    an affect on: an effect on
    no affect on: no effect on
    side affects: side effects
    side affect: side effect
    take affect: take effect
    took affect: took effect
    takes affect: takes effect
    into affect: into effect
    in affect: in effect
    to breath: to breathe
    some advise: some advice
    good advise: good advice
    legal advise: legal advice
    legal council: legal counsel
    city counsel: city council
    town counsel: town council
    capital hill: Capitol Hill
    capitol city: capital city
    capitol punishment: capital punishment
    flaunt the law: flout the law
    flaunt the rules: flout the rules
    flaunting the law: flouting the law
    flaunting the rules: flouting the rules
    flaunted the rules: flouted the rules
    gorilla warfare: guerrilla warfare
    eminent danger: imminent danger
    imminent domain: eminent domain
    unexploded ordinance: unexploded ordnance
    color palate: color palette
    colour palate: colour palette
    basic tenants: basic tenets
    central tenant of: central tenet of
    in the throws of: in the throes of
    death throws: death throes
    in the same vain: in the same vein
    weather or not: whether or not
    right of passage: rite of passage
    rights of passage: rites of passage
    bare in mind: bear in mind
    bare with me: bear with me
    bare with us: bear with us
    bare witness: bear witness
    by in large: by and large
    nip it in the butt: nip it in the bud
    low and behold: lo and behold
    hair-brained: hare-brained
    escape goat: scapegoat
    make due with: make do with
    makes due with: makes do with
    making due with: making do with
    peaked my interest: piqued my interest
    peaked her interest: piqued her interest
    peaked his interest: piqued his interest
    peaked their interest: piqued their interest
    peak your interest: pique your interest
    baited breath: bated breath
    tow the line: toe the line
    towing the line: toeing the line
    towed the line: toed the line
    beckon call: beck and call
    case and point: case in point
    deep-seeded: deep-seated
    deep seeded: deep-seated
    sneak peak: sneak peek
    sneak peaks: sneak peeks
    mute point: moot point
    wreck havoc: wreak havoc
    wrecked havoc: wreaked havoc
    wrecking havoc: wreaking havoc
    reek havoc: wreak havoc
    extract revenge: exact revenge
    free reign: free rein
    reign in: rein in
    reigned in: reined in
    reigning in: reining in
    shoe-in: shoo-in
    slight of hand: sleight of hand
    statue of limitations: statute of limitations
    per say: per se
    unphased: unfazed
    wet your appetite: whet your appetite
    wet the appetite: whet the appetite
    one in the same: one and the same
    for all intensive purposes: for all intents and purposes
    on tender hooks: on tenterhooks
    all of the sudden: all of a sudden
    back-peddle: backpedal
    backpeddle: backpedal
    backpeddled: backpedaled
    soft-peddle: soft-pedal
    suppose to be: supposed to be
    is suppose to: is supposed to
    was suppose to: was supposed to
    are suppose to: are supposed to
    between you and i: between you and me
    be apart of: be a part of
    became apart of: became a part of
    being apart of: being a part of
    poured over the documents: pored over the documents
    pouring over the documents: poring over the documents
    pouring over documents: poring over documents
    pouring over the data: poring over the data
    pour over the data: pore over the data
    pouring over records: poring over records
    principle reason: principal reason
    principle cause: principal cause
    school principle: school principal
    vise versa: vice versa
    waived goodbye: waved goodbye
    forgone conclusion: foregone conclusion
    in lue of: in lieu of
    pass mustard: pass muster
    step foot in: set foot in
    wonton destruction: wanton destruction
    loosing the: losing the
    loose their job: lose their job
    loose their jobs: lose their jobs
    to loose weight: to lose weight
    loose control of: lose control of
    anchors away: anchors aweigh
    chalk full: chock-full
    butt naked: buck naked
    expresso: espresso
    irregardless: regardless
    supposably: supposedly
    mischievious: mischievous
    """)
{
    protected override bool InQuotations => true;

    protected override string Message(string written, string[] replacements) => $"\"{written}\": \"{replacements[0]}\" is meant.";

    protected override bool Applies(in PhraseHit hit)
    {
        var words = hit.Passage.Words;
        var next = hit.At + hit.Count < words.Length && words[hit.At + hit.Count].Is(Shape.Follows) ? hit.Passage[words[hit.At + hit.Count]] : default;
        return hit.Text switch
        {
            // "He should of course stay", "the best that could of itself happen".
            "should of" or "could of" or "would of" or "must of" or "might of" => next is not ("course" or "itself" or "necessity" or "late"),
            // "its a cappella choir", "Its A side".
            "its a" => next is not ("cappella" or "priori") && !hit.Passage.Words[hit.At + 1].Is(Shape.Capital),
            // "You will need more. Then": the words are parted there; "once more then" is rare and meant.
            "more then" or "better then" or "less then" or "worse then" => next.Length > 0 && next is not "and",
            // "long may she reign in peace", "the king who reigned in 1900".
            "reign in" => hit.At > 0 && hit.Passage[words[hit.At - 1]] is "to" && next is not ("peace" or "glory"),
            "reigned in" or "reigning in" => next is "spending" or "costs" or "the" && hit.Passage.Text.AsSpan(hit.Start).Contains("spending", StringComparison.Ordinal),
            // The drink: Expresso is a name too.
            "expresso" => !words[hit.At].Is(Shape.Capital) || words[hit.At].Is(Shape.Opens),
            "to breath" => next is not ("tests" or "test" or "work" or "control" or "analysis"),
            "the affect of" => !hit.Passage.Text.Contains("psych", StringComparison.OrdinalIgnoreCase),
            "your welcome" => next is not ("letter" or "email" or "kit" or "pack" or "packet" or "message" or "page" or "note" or "mat" or "and" or "is" or "was"),
            _ => true,
        };
    }
}
