using System.Text;
using System.Text.Encodings.Web;

namespace Standfirst.Search;

/// <summary>Marks in a story what was asked for: by the same analysis that found it, at the places the words have in the text.</summary>
internal sealed class Marking
{
    /// <summary>UTF-16 units of a passage, more or less a word.</summary>
    private const int PassageLength = 240;

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    private readonly Question _question;
    private readonly Analysis _analysis;

    // A bit for each first letter of what is marked: of a text's words nearly none begin with one of them.
    private readonly ulong _initials;

    public Marking(Question question, Analysis analysis)
    {
        (_question, _analysis) = (question, analysis);
        foreach (var stem in question.Stems)
        {
            _initials |= 1UL << (stem[0] & 63);
        }
    }

    /// <summary>The whole text as HTML.</summary>
    public string Whole(string text) => Render(text, 0, text.Length, Found(new AnalysedText(text, _analysis)));

    /// <summary>The part of the text where most of the question stands together; the dek, where only that or nothing has any of it.</summary>
    public string Passage(AnalysedText text, string dek)
    {
        var (body, found) = (text.Text, Found(text));
        if (found.Count == 0)
        {
            return dek.Length > 0 ? Whole(dek) : Cut(body, 0, found);
        }

        // The window of one line with the most different words wins, then the one with most, then the first.
        var (best, bestScore) = (0, 0);
        for (var i = 0; i < found.Count; i++)
        {
            var different = new HashSet<string>();
            var j = i;
            var line = body.IndexOf('\n', found[i].Place.Start) is >= 0 and var at ? at : body.Length;
            while (j < found.Count && found[j].Place.Start < line && found[j].Place.End - found[i].Place.Start <= PassageLength * 3 / 4)
            {
                different.Add(found[j++].Term);
            }

            var score = (different.Count * 1000) + Math.Min(j - i, 999);
            if (score > bestScore)
            {
                (best, bestScore) = (i, score);
            }
        }

        return Cut(body, found[best].Place.Start, found);
    }

    private List<(Word Place, string Term)> Found(AnalysedText text)
    {
        var found = new List<(Word Place, string Term)>();
        if (_question.Ways.Count > 0)
        {
            foreach (var (place, form) in text.Words)
            {
                // A phrase's words count for rank wherever they stand; marked they are only where they stand together.
                if ((Of(form.Stems) ?? Of(form.Parts)) is { } stem && !_question.PhraseStems.Contains(stem))
                {
                    found.Add((place, stem));
                }
            }
        }

        foreach (var phrase in _question.Phrases)
        {
            for (var i = 0; i + phrase.Length <= text.Words.Length; i++)
            {
                if (Stands(phrase, text.Words.AsSpan(i)))
                {
                    found.AddRange(phrase.Select((term, n) => (text.Words[i + n].Place, term)));
                }
            }
        }

        return _question.Phrases.Count == 0 ? found : [.. found.OrderBy(one => one.Place.Start).DistinctBy(one => one.Place.Start)];
    }

    private static bool Stands(string[] phrase, ReadOnlySpan<TextWord> words)
    {
        for (var n = 0; n < phrase.Length; n++)
        {
            if (words[n].Form.Written != phrase[n])
            {
                return false;
            }
        }

        return true;
    }

    private string? Of(string[] stems)
    {
        foreach (var stem in stems)
        {
            if ((_initials & (1UL << (stem[0] & 63))) != 0 && _question.Stems.Contains(stem))
            {
                return stem;
            }
        }

        return null;
    }

    /// <summary>A passage around a place, cut between words and not across a line.</summary>
    private static string Cut(string text, int place, List<(Word Place, string Term)> found)
    {
        var line = place == 0 ? 0 : text.LastIndexOf('\n', place - 1) + 1;
        var start = place - line < PassageLength / 4 ? line : Between(text, place - (PassageLength / 4), line);
        var end = Math.Min(start + PassageLength, text.Length);
        var lineEnd = text.IndexOf('\n', place);
        // A short line (a heading, a list's item) does not fill a passage; the next ones help.
        if (lineEnd >= 0 && lineEnd < end && lineEnd - start > PassageLength / 2)
        {
            end = lineEnd;
        }
        else if (end < text.Length)
        {
            var space = text.LastIndexOf(' ', end, end - Math.Min(start + (PassageLength / 2), end));
            end = space > start ? space : char.IsLowSurrogate(text[end]) ? end - 1 : end;
        }

        return (start > line ? "… " : "") + Render(text, start, end, found) + (end < text.Length && end != lineEnd ? " …" : "");
    }

    private static int Between(string text, int at, int from)
    {
        var space = text.IndexOf(' ', at, Math.Min(40, text.Length - at));
        return space >= 0 ? space + 1 : char.IsLowSurrogate(text[at]) ? Math.Max(at - 1, from) : at;
    }

    private static string Render(string text, int start, int end, List<(Word Place, string Term)> found)
    {
        var html = new StringBuilder(end - start + 32);
        var at = start;
        foreach (var (place, _) in found)
        {
            if (place.Start < at || place.End > end)
            {
                continue;
            }

            Append(html, text, at, place.Start);
            html.Append("<mark>");
            Append(html, text, place.Start, place.End);
            html.Append("</mark>");
            at = place.End;
        }

        Append(html, text, at, end);
        return html.ToString().Replace('\n', ' ');
    }

    private static void Append(StringBuilder html, string text, int start, int end) => html.Append(Html.Encode(text[start..end].Replace('\n', ' ')));
}
