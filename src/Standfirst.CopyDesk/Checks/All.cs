namespace Standfirst.CopyDesk.Checks;

/// <summary>Every check of the desk. A new one is a file beside this, a case file in the tests, and a line here.</summary>
internal static class All
{
    /// <summary>Names of all checks, in the order of the list.</summary>
    public static readonly IReadOnlyList<string> Names = [.. Checks(HouseStyle.Default).Select(check => check.Name)];

    public static Check[] Checks(HouseStyle style) =>
    [
        new QuotesUnbalanced(),
        new QuotesReversed(),
        new QuotesMixed(),
        new QuotesNested(),
        new QuotesParagraphs(),
        new QuoteUnattributed(),
        new SpeakerNotIntroduced(),
        new WeekdayUnresolved(),
        new RelativeDate(),
        new WeekdayDate(),
        new DateImpossible(),
        new DateTense(),
        new BylineMissing(),
        new BylineGeneric(),
        new DatelineMissing(),
        new DatelineForm(),
        new HeadlineLong(),
        new HeadlineStop(),
        new HeadlineCapitals(),
        new HeadlineRepeated(),
        new HeadlineUnsupported(),
        new CaptionMissing(),
        new CaptionRepeated(),
        new CaptionKeywords(),
        new CaptionVerb(),
        new CaptionCredit(),
        new AltMissing(),
        new AltUseless(),
    ];
}
