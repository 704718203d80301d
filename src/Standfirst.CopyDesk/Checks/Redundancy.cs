namespace Standfirst.CopyDesk.Checks;

/// <summary>Twice the same.</summary>
internal sealed class Redundancy() : PhraseList(
    "redundancy",
    Severity.Note,
    "Nothing is said twice in one phrase.",
    "The Associated Press Stylebook, \"redundancies\"; Fowler's Modern English Usage, \"pleonasm\"",
    """
    12 noon: noon
    12 midnight: midnight
    a.m. in the morning: a.m.
    p.m. in the afternoon: p.m.
    p.m. in the evening: p.m.
    p.m. at night: p.m.
    absolutely essential: essential
    absolutely necessary: necessary
    absolutely certain: certain
    actual fact: fact
    actual facts: facts
    added bonus: bonus
    added bonuses: bonuses
    advance planning: planning
    associate together: associate
    atm machine: ATM
    atm machines: ATMs
    basic fundamentals: basics
    basic necessities: necessities
    blatantly obvious: obvious
    close proximity: proximity
    collaborate together: collaborate
    combine together: combine
    completely destroyed: destroyed
    completely eliminate: eliminate
    completely eliminated: eliminated
    completely surrounded: surrounded
    completely unanimous: unanimous
    cooperate together: cooperate
    consensus of opinion: consensus
    current incumbent: incumbent
    each and every one: each
    end result: result
    end results: results
    exact replica: replica
    exact same: same
    false pretense: pretense
    final outcome: outcome
    final conclusion: conclusion
    first began: began
    first discovered: discovered
    first time ever: first time
    foreign imports: imports
    free gift: gift
    free gifts: gifts
    general consensus: consensus
    hiv virus: HIV
    invited guests: guests
    join together: join
    joint collaboration: collaboration
    large in size: large
    lcd display: LCD
    main protagonist: protagonist
    merge together: merge
    mutual cooperation: cooperation
    old adage: adage
    old cliche: cliché
    old proverb: proverb
    originally created: created
    over and over again: over and over
    past history: history
    personal opinion: opinion
    pin number: PIN
    pin numbers: PINs
    please rsvp: RSVP
    postpone until later: postpone
    pre-planned: planned
    preplanned: planned
    rectangular in shape: rectangular
    round in shape: round
    square in shape: square
    reason is because: reason is that
    reason why is because: reason is that
    refer back: refer
    repeat again: repeat
    repeated again: repeated
    return back: return
    returned back: returned
    revert back: revert
    same exact: same
    small in size: small
    still remains: remains
    still remain: remain
    sum total: total
    surrounded on all sides: surrounded
    temporary reprieve: reprieve
    totally unanimous: unanimous
    true fact: fact
    true facts: facts
    unexpected surprise: surprise
    unintended mistake: mistake
    usual custom: custom
    very first ever: first
    whether or not to: whether to
    """)
{
    protected override string Message(string written, string[] replacements) => $"\"{written}\" says it twice: \"{replacements[0]}\" is enough.";

    /// <summary>"Advance Planning Documents" are called so; in a headline capitals say nothing.</summary>
    protected override bool Applies(in Analysis.PhraseHit hit)
    {
        if (hit.Passage is { Field: Field.Headline } or { Kind: BlockKind.Heading })
        {
            return true;
        }

        var words = hit.Passage.Text.AsSpan(hit.Start, hit.Length);
        var space = words.LastIndexOf(' ');
        var isName = space > 0 && char.IsUpper(words[0]) && char.IsUpper(words[space + 1]) && words.IndexOfAnyInRange('a', 'z') >= 0;
        return !isName;
    }
}
