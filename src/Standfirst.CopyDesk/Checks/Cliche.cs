namespace Standfirst.CopyDesk.Checks;

/// <summary>Said so often that nobody sees it any more.</summary>
internal sealed class Cliche() : PhraseList(
    "cliche",
    Severity.Note,
    "A phrase that has been worn out gives way to what it means.",
    "The Economist Style Guide, \"clichés\"; George Orwell, \"Politics and the English Language\", 1946",
    """
    at the end of the day: in the end
    when all is said and done: in the end
    only time will tell
    time will tell
    remains to be seen
    in the wake of: after
    against all odds
    avoid like the plague: avoid
    back to square one: back to the start
    back to the drawing board
    best-kept secret
    bite the bullet
    bitter end
    blessing in disguise
    bone of contention
    breathed a sigh of relief
    breathe a sigh of relief
    burning question
    calm before the storm
    carte blanche
    cautiously optimistic
    clear as mud
    cold comfort
    crystal clear: clear
    cutting edge
    dead as a doornail
    devil is in the details
    dodged a bullet
    double-edged sword
    drop in the bucket
    each and every: each | every
    easier said than done
    elephant in the room
    fall on deaf ears
    fell on deaf ears
    far and wide
    few and far between: rare
    first and foremost: first
    game changer
    game-changer
    game-changing
    give it 110 percent
    glimmer of hope
    go the extra mile
    goes without saying
    going forward: from now on
    hit the ground running
    hit the nail on the head
    in a nutshell: in short
    in harm's way: in danger
    in the nick of time
    in this day and age: now | today
    it is what it is
    key takeaways
    last but not least: last
    last-ditch effort
    leave no stone unturned
    left no stone unturned
    level playing field
    light at the end of the tunnel
    long and winding road
    low-hanging fruit
    make ends meet
    moment of truth
    move the needle
    needle in a haystack
    needless to say
    new lease on life
    no-brainer
    no stone unturned
    nothing short of
    on a daily basis: daily | every day
    on the same page
    one-stop shop
    outside the box
    think outside the box
    par for the course
    paradigm shift
    part and parcel: part
    perfect storm
    pushing the envelope
    push the envelope
    raise the bar
    reading between the lines
    rears its ugly head
    red-letter day
    sea change
    second to none: the best
    seismic shift
    shot in the arm
    sigh of relief
    silver bullet
    silver lining
    slippery slope
    slowly but surely
    smoking gun
    spread like wildfire
    stands in stark contrast
    state of the art
    stick to your guns
    straw that broke the camel's back
    take the bull by the horns
    taken aback
    tip of the iceberg
    to the best of my knowledge
    tried and true
    turn over a new leaf
    uncharted territory
    uncharted waters
    under the radar
    up in arms
    up in the air
    wake-up call
    war-torn
    whole nine yards
    win-win situation
    with bated breath
    without further ado
    world-class
    writing on the wall
    writing is on the wall
    in the final analysis: in the end
    the fact of the matter is
    when push comes to shove
    a whole new level
    like a kid in a candy store
    the jury is still out
    tight-knit community
    outpouring of support
    sent shockwaves through
    shrouded in mystery
    sparked outrage
    """)
{
    protected override string Message(string written, string[] replacements) => $"\"{written}\" is worn out{(replacements.Length > 0 ? "" : ": what does it mean here?")}{(replacements.Length > 0 ? "." : "")}";
}
