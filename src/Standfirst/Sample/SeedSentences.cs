namespace Standfirst.Sample;

/// <summary>
/// The sentences of seeded stories, with what fills them in brackets: <c>who</c> and <c>other</c> are the story's two people, <c>place</c>,
/// <c>body</c> and <c>subject</c> are its own too; everything else is drawn anew.
/// </summary>
internal static class SeedSentences
{
    public static readonly string[] Headlines =
    [
        "[place] split over [subject]", "[Body] [verb] [subject]", "[who-last] to lead review of [subject]", "What [subject] means for [place]", "Questions remain over [subject]",
        "[Subject]: [body] under pressure", "Inside [place]’s fight about [subject]", "[who-last] quits [body] over [subject]", "[place] counts the cost of [subject]",
        "[number] sign petition on [subject] in [place]", "How [subject] divided [place]", "[Body] promises [quality] answer on [subject]", "A [quality] year for [place] and [subject]",
        "Court hears case on [subject]", "[place] waits for word on [subject]",
    ];

    public static readonly string[] Deks =
    [
        "[Body] says the [thing] will be published by [month]. Residents of [place] doubt it.", "[who], a [role], has spent [small] years on the question. Now there is a [quality] [thing].",
        "The [thing] shows costs of [money], and nobody in [place] wants to pay.", "A [quality] [thing] has changed what people in [place] think, and what [body] may do next.",
        "Why a dispute about [details] and [details] became the talk of [place].",
    ];

    public static readonly string[] Leads =
    [
        "[Body] has [verb] [subject] after a [quality] debate that lasted until late on [day] and left [place] no less divided.",
        "For [small] years the people of [place] have argued about [subject]. On [day] they were given an answer by [body].",
        "[who], a [role] from [place], did not expect to become the voice of a campaign about [subject].",
        "A [quality] [thing] on [subject], seen before its publication, puts the cost at [money] and blames [body] for the delay.",
        "When the [details] were inspected in [month], nobody at [body] thought that [subject] would reach the courts.",
        "[place] woke on [day] to the news that [subject] would not wait for another [thing].",
    ];

    public static readonly string[] Middle =
    [
        "The [thing], which runs to [number] pages, describes the [details] as [quality] and the management as [quality].",
        "[who] said that [body] had known about the [details] since [month] and had done nothing.",
        "“We asked for a [thing] and were given a [thing],” said [other], a [role] who has lived in [place] for [small] years.",
        "“Nobody here is against [subject],” [who-last] said. “We are against paying [money] for [details] that we already have.”",
        "According to figures from [body], the number of [details] in [place] went from [number] to [number] in [small] years.",
        "[Body] [verb] the [thing] on [day] and said that a [quality] decision would follow in [month].",
        "The cost has risen to [money], from [money] when the plan was first shown to residents.",
        "[other-last], who chaired the meeting, asked for a [quality] [thing] and called the present one a [thing] without numbers.",
        "Neighbouring [town] went through the same dispute [small] years ago and settled it with a [quality] [thing].",
        "Those who drive through [place] every day see the [details] and the [details]; they do not see the [thing] behind them.",
        "In [town], [km] kilometres away, [body2] has taken the opposite view and invested [money] in [details].",
        "“I have seen [small] of these reviews,” [other-last] said. “Each one was [quality], and each one ended in a drawer.”",
        "A spokeswoman for [body] declined to comment on the [thing] but said that all [details] had been checked by [day].",
        "Documents released on [day] show that [number] letters about [subject] were never answered.",
        "[who-last] keeps copies of the [thing], the [thing] and the minutes in [small] boxes beside the kitchen door.",
        "The dispute has a history: in [year] the same [details] were sold, and in [year] they were bought back for [money].",
        "Officials from [body2] joined the talks on [day], bringing with them a [quality] [thing] and a map of the [details].",
        "Of [number] people who answered the survey, [percent] per cent [verb] the plan and [percent] per cent had never heard of it.",
        "“It is a [quality] idea, badly explained,” said [stranger], a [role] at [body2].",
        "That view is not shared by everyone in [place]. [stranger], who owns [number] [details], called the plan [quality] and the critics [quality].",
        "The [thing] must now be approved by [body2], which meets again on the second [day] of [month].",
        "Work on the [details] could begin in [month] if the [thing] is signed, engineers say, and in [month] if it is not.",
        "For [other-last] the question is simple: who pays for the [details], and who looks after them in [small] years.",
        "The [details] were moved to [town] in [month], where they stand under a [quality] roof and wait for a [thing].",
        "Nobody was hurt, but the damage to the [details] was put at [money], more than [body] spends in a year.",
        "[Body2] offered a [thing] of [money] in [month]; it was [verb] within [small] days.",
        "Lawyers for [place] argue that the [thing] of [year] still binds [body], whatever was said on [day].",
        "At the market on [day] few spoke of anything else. “[Subject]? Ask me about the [details],” said [stranger].",
        "The figures are [quality]: [number] [details] in [year], [number] a year later, and no [thing] to explain the difference.",
        "A [quality] compromise was on the table by [day] evening, and off it again by the morning.",
        "[who-last] and [other-last], once on opposite sides, now write the letters together.",
        "The inspectors found [small] faults in the [details], among them a [quality] seal, a [quality] beam and a [thing] that nobody had signed.",
        "For a [quality] month [body2] kept the [thing] in a safe; then a copy of it reached [town], and the [details] were on every front page.",
        "[stranger] remembers [year], when the [details] of [place] were [quality] and a [thing] was settled with a handshake.",
        "The alternative, a [quality] [thing] shared with [town], would save [money] and cost [number] [details].",
        "Both sides expect a [thing]. Neither expects it to be [quality].",
        "“You can have a [thing] or you can have [details],” said [stranger], a [role]. “In [place] we have had neither since [year].”",
        "An earlier [thing], in [month], had found the [details] [quality] and recommended that nothing be done for [small] years.",
        "Between [month] and [month] the meetings of [body] were held behind closed doors, and the [thing] was known only by its number.",
        "Children from [town] drew the [details] for a competition; the [quality] winner hangs in the office of the [role].",
        "The rules are clear, says [body2]: without a [thing], no [details]; without [details], no [thing].",
        "On paper the plan is [quality]. On the ground, between the [details] and the [details], it is harder to see.",
    ];

    public static readonly string[] Ends =
    [
        "A decision is expected by the end of [month].", "[who-last] will not wait for it. “There is work to do,” the [role] said, and closed the gate.",
        "The next hearing is on [day] in [town].", "Until then the [details] stay where they are, and [place] with them.",
        "[Body] did not answer questions before this edition went to press.", "“Come back in [small] years,” said [other-last]. “We shall still be here, and so will the [thing].”",
    ];

    public static readonly string[] Crossheads =
    [
        "A [quality] [thing]", "‘Nobody asked us’", "What comes next", "The view from [town]", "Money and [details]", "[small] years of waiting", "The other side",
    ];

    public static readonly string[] Comments =
    [
        "I live in [place] and I have not met one person who was asked about [subject].", "Thank you for printing the figures. [money] for [details]?",
        "[who-last] is right. The [thing] was [quality] from the start.", "With respect, the [thing] says the opposite. Read page [small].",
        "My father worked on those [details] in [year]. They were fine then.", "Why does nobody mention [town]? It had the same trouble.",
        "A [quality] article. I would like to know what [body2] thinks.", "This is what happens when a [thing] is written by people who never saw the [details].",
        "I disagree, but I am glad that somebody says it.", "Could the paper please publish the whole [thing]?", "I was at the meeting on [day]. It was not as [quality] as you make it.",
        "So it will cost [money], and in [small] years we shall do it again.", "Has anybody asked the people who use the [details] every day?",
        "I know [other-last]. A [quality] person, and no friend of [body].", "Nonsense. [percent] per cent is not a majority of anything.", "Well said.",
    ];

    public static readonly string[] Replies =
    [
        "You are forgetting the [details].", "Exactly my view.", "Where did you read that? The [thing] says nothing of the kind.", "That was in [year]; things have changed.",
        "I agree about the [thing], not about [subject].", "And who should pay the [money]?", "As somebody from [town] I can only say: wait for [month].", "Fair point, thank you.",
        "With [number] [details] to look after? Hardly.", "That is [quality], and you know it.",
    ];
}
