using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>A headline is no sentence of the text.</summary>
internal sealed class HeadlineStop() : Check(
    "headline-stop",
    Severity.Warning,
    "A headline ends without a full stop.",
    "The Associated Press Stylebook, \"headlines\"; The Guardian style guide, \"headlines\"",
    language: null)
{
    public override void Read(Reading reading, Report report)
    {
        if (reading.Headline is not { } headline)
        {
            return;
        }

        var text = headline.Text.AsSpan().TrimEnd();
        var end = text.Length - 1;
        if (end < 1 || text[end] != '.' || text[end - 1] == '.' || headline.Words.Length < 3 || headline.Sentences.Length > 1)
        {
            return;
        }

        var last = headline.Words[^1];
        if (!last.Is(Shape.Dotted) && !last.Is(WordClass.Abbreviation) && !last.Is(WordClass.TitleAbbreviation) && last.Length > 1)
        {
            report.Add(headline, end, 1, "A headline ends without a full stop.", new Fix("Remove it", ""));
        }
    }
}
