using System.Text;

namespace Standfirst.Comments;

/// <summary>
/// What a reader typed, and the HTML it becomes: paragraphs, <c>*emphasis*</c>, <c>**strong**</c>, <c>&gt; quotations</c> and links. The set
/// is closed and every other character is shown as it was typed, so nothing that is typed can become markup. Each pass is linear in
/// the length of the text, whatever the text is.
/// </summary>
public static class CommentText
{
    /// <summary>Longest comment, in UTF-16 units, as the form's <c>maxlength</c> counts.</summary>
    public const int MaxLength = 20_000;

    // A quotation of a quotation of a quotation is a quarrel; deeper marks are shown as typed, and the page stays narrow enough to read.
    private const int MaxQuotations = 3;

    /// <summary>HTML of a closed set: <c>p[dir] blockquote br em strong a[href|rel]</c>.</summary>
    public static string Render(string text)
    {
        var lines = Typed.Clean(text).Split('\n');
        var html = new StringBuilder(text.Length + (text.Length / 8) + 32);
        Blocks(html, lines, 0);
        return html.ToString();
    }

    /// <summary>The text of a comment that an archive holds as HTML, and whether all that a reader saw has its counterpart in it.</summary>
    public static (string Text, bool Lossless) FromHtml(string html) => CommentHtml.Read(html);

    private static void Blocks(StringBuilder html, ReadOnlySpan<string> lines, int depth)
    {
        for (var i = 0; i < lines.Length;)
        {
            if (IsBlank(lines[i]))
            {
                i++;
                continue;
            }

            var quoted = depth < MaxQuotations && IsQuoted(lines[i]);
            var start = i;
            while (i < lines.Length && !IsBlank(lines[i]) && (depth < MaxQuotations && IsQuoted(lines[i])) == quoted)
            {
                i++;
            }

            if (quoted)
            {
                var inner = new string[i - start];
                for (var line = start; line < i; line++)
                {
                    inner[line - start] = Unquoted(lines[line]);
                }

                html.Append("<blockquote>");
                var before = html.Length;
                Blocks(html, inner, depth + 1);
                if (html.Length == before)
                {
                    // Nothing but ">": typed as a mark of something, and not an empty box.
                    html.Length -= "<blockquote>".Length;
                    Paragraph(html, lines[start..i]);
                    continue;
                }

                html.Append("</blockquote>");
                continue;
            }

            Paragraph(html, lines[start..i]);
        }
    }

    private static void Paragraph(StringBuilder html, ReadOnlySpan<string> lines)
    {
        // Each paragraph takes its direction from its own first letter: an Arabic answer under an English story reads from the right.
        html.Append("<p dir=\"auto\">");
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                html.Append("<br>");
            }

            CommentLine.Render(html, lines[i]);
        }

        html.Append("</p>");
    }

    private static bool IsBlank(string line) => string.IsNullOrWhiteSpace(line);

    private static bool IsQuoted(string line) => line.AsSpan().TrimStart(' ') is ['>', ..];

    private static string Unquoted(string line)
    {
        var rest = line.AsSpan().TrimStart(' ')[1..];
        return (rest is [' ', ..] ? rest[1..] : rest).ToString();
    }
}
