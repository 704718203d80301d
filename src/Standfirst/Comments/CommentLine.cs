using System.Text;

namespace Standfirst.Comments;

/// <summary>
/// One line of a comment. First its links are found, then the marks of emphasis between them; a mark that finds no partner on the line is
/// shown as typed. For each kind of mark only the nearest open one is remembered, which keeps the pass linear and the tags nested.
/// </summary>
internal static class CommentLine
{
    private const int Kinds = 3;

    private static readonly string[] Names = ["em", "em", "strong"];

    public static void Render(StringBuilder html, string line)
    {
        if (line.AsSpan().IndexOfAny("*_:") < 0)
        {
            Escape(html, line);
            return;
        }

        var pieces = Split(line);
        Pair(pieces, line);
        foreach (var piece in pieces)
        {
            var text = line.AsSpan(piece.Start, piece.Length);
            switch (piece)
            {
                case { Address: { } address }:
                    html.Append("<a href=\"");
                    Escape(html, address);
                    html.Append("\" rel=\"nofollow ugc noopener\">");
                    Escape(html, text);
                    html.Append("</a>");
                    break;
                case { Tag: > 0 }:
                    html.Append('<').Append(Names[piece.Kind]).Append('>');
                    break;
                case { Tag: < 0 }:
                    html.Append("</").Append(Names[piece.Kind]).Append('>');
                    break;
                default:
                    Escape(html, text);
                    break;
            }
        }
    }

    public static void Escape(StringBuilder html, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny("&<>\"'") is >= 0 and var at)
        {
            html.Append(text[..at]).Append(text[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => "&#39;" });
            text = text[(at + 1)..];
        }

        html.Append(text);
    }

    private static List<Piece> Split(string line)
    {
        var pieces = new List<Piece>();
        var from = 0;
        for (var i = 0; i < line.Length;)
        {
            if (line[i] is 'h' or 'H' && Link.At(line, i) is { Length: > 0 } link)
            {
                Plain(i);
                pieces.Add(new Piece(i, link.Length) { Address = link.Address });
                from = i += link.Length;
                continue;
            }

            if (line[i] is '*' or '_')
            {
                var end = i;
                while (end < line.Length && line[end] == line[i])
                {
                    end++;
                }

                if (Kind(line[i], end - i) is { } kind)
                {
                    Plain(i);
                    pieces.Add(new Piece(i, end - i) { Kind = kind, IsMark = true });
                    from = end;
                }

                i = end;
                continue;
            }

            i++;
        }

        Plain(line.Length);
        return pieces;

        void Plain(int to)
        {
            if (to > from)
            {
                pieces.Add(new Piece(from, to - from));
            }

            from = to;
        }
    }

    // Longer runs are rules, scores and swearing (***), all of them shown as typed.
    private static int? Kind(char mark, int length) => (mark, length) switch { ('*', 1) => 0, ('_', 1) => 1, ('*', 2) => 2, _ => null };

    private static void Pair(List<Piece> pieces, string line)
    {
        Span<int> open = [-1, -1, -1];
        for (var i = 0; i < pieces.Count; i++)
        {
            var mark = pieces[i];
            if (!mark.IsMark)
            {
                continue;
            }

            var before = mark.Start > 0 ? line[mark.Start - 1] : ' ';
            var end = mark.Start + mark.Length;
            var after = end < line.Length ? line[end] : ' ';
            if (open[mark.Kind] is >= 0 and var partner && !char.IsWhiteSpace(before) && !IsWord(after) && pieces[partner].Start + pieces[partner].Length < mark.Start)
            {
                pieces[partner] = pieces[partner] with { Tag = 1 };
                pieces[i] = mark with { Tag = -1 };
                for (var kind = 0; kind < Kinds; kind++)
                {
                    // What opened inside and did not close there stays as typed.
                    open[kind] = open[kind] >= partner ? -1 : open[kind];
                }
            }
            else if (!char.IsWhiteSpace(after) && !IsWord(before))
            {
                open[mark.Kind] = i;
            }
        }
    }

    // A surrogate is a letter or a picture: 2*😀*3 has no emphasis, as 2*3*4 has none.
    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    private readonly record struct Piece(int Start, int Length)
    {
        /// <summary>Of a link.</summary>
        public string? Address { get; init; }

        public bool IsMark { get; init; }

        public int Kind { get; init; }

        /// <summary>1 opens, -1 closes, 0 is shown as typed.</summary>
        public int Tag { get; init; }
    }
}
