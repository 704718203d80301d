using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>Days and months are names.</summary>
internal sealed class DayCapital() : Check(
    "day-capital",
    Severity.Error,
    "Weekdays and months begin with a capital.",
    "The Associated Press Stylebook, \"days of the week\" and \"months\"")
{
    /// <summary>"march", "may" and "august" are words too.</summary>
    private static readonly string[] Months = ["january", "february", "april", "june", "july", "september", "october", "november", "december"];

    public override IEnumerable<string> Phrases => ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays", .. Months];

    public override void Found(in PhraseHit hit, Report report)
    {
        var passage = hit.Passage;
        var word = passage.Words[hit.At];
        if (word.Is(Shape.Capital) || passage.Before(hit.Start) is '#' or '@' or '/' or '.' or '-' or '_' || passage.At(word.End) is '/' or '_' or '=' || passage.Field is Field.Byline or Field.Credit)
        {
            return;
        }

        var written = passage.Text.Substring(hit.Start, hit.Length);
        report.Add(passage, hit.Start, hit.Length, "Days and months begin with a capital.", new Fix("Use a capital", char.ToUpperInvariant(written[0]) + written[1..]));
    }
}
