namespace Standfirst.CopyDesk.Checks;

/// <summary>Words of offices where a plain one is at hand.</summary>
internal sealed class Jargon() : PhraseList(
    "jargon",
    Severity.Note,
    "A plain word stands where one is at hand.",
    "GOV.UK, \"A to Z of style\", words to avoid; U.S. Federal Plain Language Guidelines, \"use simple words and phrases\"",
    """
    utilize: use
    utilizes: uses
    utilized: used
    utilizing: using
    utilise: use
    utilised: used
    utilisation: use
    utilization: use
    in order to: to
    prior to: before
    subsequent to: after
    at this point in time: now
    at the present time: now
    at this time: now
    due to the fact that: because
    in light of the fact that: because
    in the event that: if
    for the purpose of: to | for
    with regard to: about
    with regards to: about
    in regards to: about
    pertaining to: about
    in excess of: more than
    in close proximity to: near
    in the vicinity of: near
    in spite of the fact that: although
    despite the fact that: although
    until such time as: until
    has the ability to: can
    have the ability to: can
    make a decision: decide
    made a decision: decided
    commence: begin | start
    commenced: began | started
    commencing: beginning | starting
    endeavour to: try to
    endeavor to: try to
    ascertain: find out
    leverage: use
    leveraging: using
    leveraged: used
    impactful: effective
    learnings: lessons
    synergy
    synergies
    actionable insights
    deep dive
    deep-dive
    touch base
    reach out to: ask | write to | call
    circle back
    value-add
    value proposition
    ideate
    operationalize: start
    incentivize: encourage
    incentivise: encourage
    going-forward basis
    holistic approach
    robust solution
    scalable solution
    mission-critical
    thought leadership
    thought leader
    granular level
    drill down into
    a myriad of: many
    a plethora of: many
    aforementioned
    heretofore
    herein
    therein
    thereof
    henceforth: from now on
    whilst: while
    amongst: among
    amidst: amid
    on an annual basis: every year
    on a regular basis: regularly
    on a monthly basis: every month
    officer-involved shooting: shooting by the police
    motor vehicle accident: crash
    passed away: died
    altercation: fight
    fled on foot: ran
    transported to hospital: taken to hospital
    transported to the hospital: taken to the hospital
    """)
{
    protected override string Message(string written, string[] replacements) => replacements.Length > 0 ? $"\"{written}\": a plainer word is \"{replacements[0]}\"." : $"\"{written}\" is a word of offices: what does it mean here?";

    protected override bool Applies(in Analysis.PhraseHit hit)
    {
        var words = hit.Passage.Words;
        return hit.Text switch
        {
            // "financial leverage": a noun.
            "leverage" => hit.At > 0 && hit.Passage[words[hit.At - 1]] is "to" or "can" or "will" or "and" or "we" or "they" or "could" or "should",
            "utilization" or "utilisation" when hit.At + 1 < words.Length && hit.Passage[words[hit.At + 1]] is "rate" or "rates" => false,
            _ => hit.Passage.IsProse || hit.Passage.Field is Field.Dek or Field.Headline,
        };
    }
}
