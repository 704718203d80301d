namespace Standfirst.CopyDesk.Analysis;

/// <summary>
/// Walks over the quotation marks of a passage in another language than English: „so“, „so”, «so», »so«, ”so”, “so”. Which of them a
/// language uses is not checked, since papers differ; that they pair, is, where the language is known.
/// </summary>
internal sealed class OtherQuotes(string text, string language)
{
    /// <summary>Languages in which “ closes what „ opened, so that one by itself closes.</summary>
    private static readonly string[] LowOpens = ["de", "cs", "sk", "sl", "bg", "is", "lt", "et", "lv", "sr", "hr", "mk", "ka", "ro", "hu", "pl"];

    /// <summary>Languages with books that write »so«.</summary>
    private static readonly string[] RightOpens = ["de", "da", "sl", "hr", "cs", "sk", "hu", "pl", "sr", "fi", "sv"];

    private readonly QuoteWalk walk = new();
    private readonly List<int> open = [];

    public QuoteWalk Walk()
    {
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"':
                    Straight(at);
                    break;
                case '„' or '«' when text[at] == '„' || !TopIs('»'):
                    Open(at);
                    break;
                case '“':
                    if (TopIs('„') || (Array.IndexOf(LowOpens, language) >= 0 && Touches(at - 1)))
                    {
                        Close(at);
                    }
                    else
                    {
                        Open(at);
                    }

                    break;
                case '”':
                    if (open.Count > 0 || !Touches(at + 1) || Touches(at - 1))
                    {
                        Close(at);
                    }
                    else
                    {
                        Open(at);
                    }

                    break;
                case '«':
                    Close(at);
                    break;
                case '»':
                    if (Array.IndexOf(RightOpens, language) < 0 || open.Exists(one => text[one] == '«') || Touches(at - 1) || !Touches(at + 1))
                    {
                        // » at the head of a paragraph goes on with the quotation of the one before.
                        if (open.Count == 0 && text.AsSpan(0, at).IsWhiteSpace())
                        {
                            Open(at);
                        }
                        else
                        {
                            Close(at);
                        }
                    }
                    else
                    {
                        Open(at);
                    }

                    break;
            }
        }

        if (open.Count > 0)
        {
            walk.Open = open[^1];
        }

        return walk;
    }

    private bool TopIs(char mark) => open.Count > 0 && text[open[^1]] == mark;

    private bool Touches(int at) => at >= 0 && at < text.Length && !char.IsWhiteSpace(text[at]);

    private void Straight(int at)
    {
        var (before, after) = (at > 0 ? text[at - 1] : ' ', at + 1 < text.Length ? text[at + 1] : ' ');
        if ((language == "he" && char.IsLetter(before) && char.IsLetter(after)) || (char.IsAsciiDigit(before) && open.Count == 0))
        {
            // Gershayim of Hebrew (צה"ל) and inches.
            return;
        }

        // Arabic sets blanks within the marks and hangs its "and" on them: their shape tells nothing, only their number.
        if (TopIs('"'))
        {
            Close(at);
        }
        else if (language is not ("ar" or "fa" or "ur") && char.IsWhiteSpace(after) && open.Count == 0 && !char.IsWhiteSpace(before))
        {
            Close(at);
        }
        else
        {
            Open(at);
        }
    }

    private void Open(int at)
    {
        if (!walk.AnyDouble)
        {
            walk.AnyDouble = true;
            walk.BeginsOpen = text.AsSpan(0, at).IsWhiteSpace();
        }

        open.Add(at);
    }

    private void Close(int at)
    {
        walk.AnyDouble = true;
        if (open.Count == 0)
        {
            if (walk.Spans.Count == 0 && walk.ClosesFirst < 0)
            {
                walk.ClosesFirst = at;
            }
            else
            {
                walk.Faults.Add(new QuoteFault(QuoteFaultKind.Unopened, at));
            }

            return;
        }

        var start = open[^1];
        open.RemoveAt(open.Count - 1);
        walk.Spans.Add(new QuoteSpan(start, at + 1, open.Count, text[start]));
    }
}
