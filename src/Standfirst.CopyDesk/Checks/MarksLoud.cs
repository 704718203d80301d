using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>One mark is loud enough.</summary>
internal sealed class MarksLoud() : Check(
    "marks-loud",
    Severity.Warning,
    "One question mark or exclamation mark ends a sentence.",
    "The Economist Style Guide, \"punctuation\"; The Chicago Manual of Style, chapter 6")
{
    public override void Read(Reading reading, Report report)
    {
        foreach (var passage in reading.Passages)
        {
            if (!passage.IsEnglish || passage.Field is Field.Byline or Field.Credit)
            {
                continue;
            }

            var text = passage.Text.AsSpan();
            for (var at = text.IndexOfAny('!', '?'); at >= 0 && at < text.Length;)
            {
                var end = at;
                while (end < text.Length && text[end] is '!' or '?')
                {
                    end++;
                }

                if (end - at > 1 && at > 0 && !char.IsWhiteSpace(text[at - 1]))
                {
                    report.Add(passage, at, end - at, "One mark is loud enough.", new Fix("Leave one", text[at..end].Contains('?') ? "?" : "!"));
                }

                var next = text[end..].IndexOfAny('!', '?');
                at = next < 0 ? -1 : end + next;
            }
        }
    }
}
