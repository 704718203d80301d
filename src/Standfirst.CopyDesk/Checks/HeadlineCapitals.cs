using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>Capitals shout, and a screen reader may spell them out letter by letter.</summary>
internal sealed class HeadlineCapitals() : Check(
    "headline-capitals",
    Severity.Warning,
    "A headline is not in capitals throughout, and has its capitals as the house has them.",
    "The Associated Press Stylebook, \"headlines\" and \"composition titles\"; W3C, WCAG 2.2, understanding 1.4.8")
{
    public override void Read(Reading reading, Report report)
    {
        if (reading.Headline is not { IsEnglish: true } headline || headline.Words.Length < 3)
        {
            return;
        }

        var (loud, raised, lowered, letters) = (0, 0, 0, 0);
        var words = headline.Words;
        for (var i = 0; i < words.Length; i++)
        {
            letters += words[i].Length;
            loud += !headline[words[i]].ContainsAnyInRange('a', 'z') ? 1 : 0;
            if (i > 0 && words[i].Length > 3 && !words[i].Is(Shape.AllCapitals))
            {
                raised += words[i].Is(Shape.Capital) ? 1 : 0;
                lowered += char.IsLower(headline.Text[words[i].Start]) ? 1 : 0;
            }
        }

        if (loud == words.Length && letters > 12)
        {
            report.Add(headline, 0, headline.Text.Length, "The headline is in capitals throughout.");
        }
        else if (report.Style.Headline.Capitals == Capitals.Title && TitleCase.Of(headline) is var titled && titled != headline.Text)
        {
            report.Add(headline, 0, headline.Text.Length, "The house writes every word of weight with a capital.", new Fix("Set the capitals", titled));
        }
        else if (report.Style.Headline.Capitals == Capitals.Sentence && raised > 3 && raised > lowered * 3)
        {
            report.Add(headline, 0, headline.Text.Length, "The house gives capitals to the first word and to names only.");
        }
    }
}
