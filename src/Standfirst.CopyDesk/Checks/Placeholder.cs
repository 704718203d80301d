using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>"TK" is to come, and must not come out.</summary>
internal sealed class Placeholder() : Check(
    "placeholder",
    Severity.Error,
    "Nothing stands in a story that was to be filled in later.",
    "Newsroom practice: TK, \"to come\", was chosen because no word holds it",
    language: null)
{
    private static readonly string[] Begun = ["insert", "name", "date", "tk", "placeholder", "fill in", "your name", "company name", "city", "link here", "add ", "check ", "todo", "tbc", "photo here", "quote here", "xx", "citation needed", "needs source"];

    public override IEnumerable<string> Phrases => ["tk", "tktk", "tk tk", "lorem ipsum", "dolor sit amet", "todo", "fixme", "headline goes here", "text goes here", "caption goes here", "caption here", "quote here", "insert quote", "insert name", "insert photo", "xxxx", "xxxxx", "xxxxxx", "tbd", "tbc"];

    public override void Found(in PhraseHit hit, Report report)
    {
        var (start, length) = (hit.Start, hit.Length);
        if (hit.Text == "dolor sit amet" && hit.Passage.Text.Contains("ipsum", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        if (hit.Passage.Before(start) == '[')
        {
            return;
        }

        if (hit.Text == "lorem ipsum" && hit.Passage.Text.IndexOf("lorem ipsum", StringComparison.OrdinalIgnoreCase) < start)
        {
            // Once in a paragraph is enough.
            return;
        }

        var text = hit.Passage.Text.AsSpan(start, length);
        var needsCapitals = hit.Text is "tk" or "tktk" or "tk tk" or "todo" or "fixme" or "tbd" or "tbc";
        if (needsCapitals && text.ContainsAnyInRange('a', 'z'))
        {
            return;
        }

        // "TK Maxx", "Prosenjit TK", "T-Mobile TK": a name stands beside a name.
        var words = hit.Passage.Words;
        var before = hit.At > 0 && words[hit.At].Is(Shape.Follows) && words[hit.At - 1].Is(Shape.Capital) && !words[hit.At - 1].Is(Shape.Opens);
        var after = hit.At + hit.Count < words.Length && words[hit.At + hit.Count] is var next && next.Is(Shape.Follows) && next.Is(Shape.Capital);
        if (hit.Text == "tk" && (before || after || hit.Passage.Before(start) == '.'))
        {
            return;
        }

        if (hit.Text is "tbd" or "tbc")
        {
            report.Add(Severity.Warning, hit.Passage, start, length, $"\"{text}\": this is still to be said.");
        }
        else
        {
            report.Add(hit.Passage, start, length, $"\"{text}\": this was to be filled in.");
        }
    }

    /// <summary>[insert name], [NAME], [TK]: brackets that ask for something.</summary>
    public override void Read(Reading reading, Report report)
    {
        foreach (var passage in reading.Passages)
        {
            for (var open = passage.Text.IndexOf('[', StringComparison.Ordinal); open >= 0; open = passage.Text.IndexOf('[', open + 1))
            {
                var close = passage.Text.IndexOf(']', open);
                if (close < 0)
                {
                    break;
                }

                var inner = passage.Text[(open + 1)..close];
                var loud = inner.Length is > 3 and < 40 && inner.All(c => char.IsUpper(c) || c is ' ' or '_') && inner.Contains(' ', StringComparison.Ordinal);
                var name = inner is "NAME" or "DATE" or "CITY" or "TITLE" or "LINK" or "PHOTO" or "QUOTE" or "SOURCE" or "TIME" or "PLACE";
                if (name || loud || (inner.Length < 60 && Array.Exists(Begun, one => one.Length > 4 && inner.StartsWith(one, StringComparison.OrdinalIgnoreCase) && (one.EndsWith(' ') ? inner.Split(' ').Length <= 6 : inner.Length <= one.Length + 24))))
                {
                    report.Add(passage, open, close + 1 - open, "Brackets that ask for something: this was to be filled in.");
                }
            }
        }
    }
}
