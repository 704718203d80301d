using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Quotations;

/// <summary>Roles and gaps of a passage's words. One is used again for passage after passage.</summary>
internal sealed partial class Syntax
{
    private Role[] roles = new Role[256];
    private Gap[] gaps = new Gap[256];

    public Passage Passage { get; private set; } = null!;

    public int Count { get; private set; }

    public Role this[int word] => roles[word];

    public ReadOnlySpan<Word> Words => Passage.Words;

    /// <summary>What stands before a word.</summary>
    public Gap GapBefore(int word) => word < Count ? gaps[word] : Gap.Stop;

    /// <summary>A full stop, question or exclamation mark stands before a word, within quotation marks or not.</summary>
    public bool StopsBefore(int word)
        => word >= Count || word == 0 || Passage.Text.AsSpan(Words[word - 1].End, Words[word].Start - Words[word - 1].End).IndexOfAny('.', '!', '?') >= 0;

    public bool Joined(int word) => gaps[word] == Gap.None;

    /// <summary>Reads a passage, with its quotations and those that it never closes.</summary>
    public void Read(Passage passage, IReadOnlyList<QuoteSpan>? spans = null)
    {
        Passage = passage;
        var quotes = spans ?? passage.Quotes;
        var words = passage.Words;
        Count = words.Length;
        if (roles.Length < Count)
        {
            (roles, gaps) = (new Role[Count * 2], new Gap[Count * 2]);
        }

        var quote = 0;
        var (opens, closes) = (-1, -1);
        for (var i = 0; i < words.Length; i++)
        {
            while (quote < quotes.Count && quotes[quote].End <= words[i].Start)
            {
                closes = IsNameLike(quotes[quote]) ? i : closes;
                quote++;
            }

            var quoted = quote < quotes.Count && quotes[quote].Start <= words[i].Start;
            if (quoted && IsNameLike(quotes[quote]))
            {
                opens = i == 0 || words[i - 1].Start < quotes[quote].Start ? i : opens;
                quoted = false;
            }

            gaps[i] = i == 0 ? Gap.Stop : FindGap(words, i);
            if ((i == opens || i == closes) && gaps[i] == Gap.Quote && !StopsBefore(i) && Passage.Text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End).IndexOfAny(',', ':', ';') < 0)
            {
                gaps[i] = Gap.None;
            }

            roles[i] = quoted ? Role.Quoted : FindRole(words, i);
        }
    }

    /// <summary>"wearing “Ted Cruz” pins", "the “Today” show": two or three words in the midst of a sentence, which goes on as if there were no marks.</summary>
    private bool IsNameLike(QuoteSpan quote)
    {
        var text = Passage.Text;
        if (quote.Depth > 0 || quote.Length > 30 || quote.GoesOn || quote.OpenedBefore || quote.Start == 0 || text[quote.Start - 1] != ' ' || quote.Start < 2 || !char.IsLetterOrDigit(text[quote.Start - 2])
            || !char.IsLetterOrDigit(text[Math.Max(quote.End - 2, 0)]) || quote.End + 1 >= text.Length || text[quote.End] != ' ' || !char.IsLetter(text[quote.End + 1]))
        {
            return false;
        }

        return text.AsSpan(quote.Start, quote.Length).Count(' ') < 3;
    }

    private Gap FindGap(ReadOnlySpan<Word> words, int i)
    {
        if (words[i].Is(Shape.Follows))
        {
            return Gap.None;
        }

        var gap = Passage.Text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End);
        var found = Gap.None;
        for (var k = 0; k < gap.Length; k++)
        {
            switch (gap[k])
            {
                case '"' or '“' or '”' or '„':
                    return Gap.Quote;
                case ',':
                    found = found == Gap.None ? Gap.Comma : found;
                    break;
                case '—' or '–' or '…':
                    found = found is Gap.None or Gap.Comma ? Gap.Dash : found;
                    break;
                case '-':
                    found = found is Gap.None && gap.Length > 1 ? Gap.Dash : found;
                    break;
                case '(' or '[':
                    found = Gap.Open;
                    break;
                case ')' or ']':
                    found = found == Gap.Open ? Gap.Open : Gap.Close;
                    break;
                case ':':
                    found = Gap.Colon;
                    break;
                // "R-Ky., said", "(R-Tex.)": an abbreviation's stop.
                case '.' when k + 1 < gap.Length && gap[k + 1] is ',' or ')' or ';' or ':' or ']':
                    break;
                case '.':
                    var joins = gap.Length <= 2 && (words[i - 1].Is(WordClass.TitleAbbreviation) || words[i - 1].Is(WordClass.Abbreviation) || (words[i - 1].Length == 1 && words[i - 1].Is(Shape.Capital))) && !words[i].Is(Shape.Opens);
                    found = joins && found == Gap.None ? Gap.None : Gap.Stop;
                    break;
                case ';' or '!' or '?' or '\n':
                    found = Gap.Stop;
                    break;
            }
        }

        return found;
    }
}
