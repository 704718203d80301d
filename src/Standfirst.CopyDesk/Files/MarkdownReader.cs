namespace Standfirst.CopyDesk.Files;

/// <summary>
/// Reads Markdown as copy: YAML front matter, headings, paragraphs, lists, block quotations, tables, pictures, and the marks within
/// lines. What a site's generator adds ({{&lt; … &gt;}}, {% … %}, HTML tags) is left out, code is not looked into.
/// </summary>
public static class MarkdownReader
{
    /// <exception cref="CopyFileException">The front matter is not YAML, or a value in it cannot be read.</exception>
    public static CopyFile Read(string markdown)
    {
        var builder = new CopyBuilder(markdown);
        var at = FrontMatter.Read(builder);
        new Walk(builder, at).Run();
        return builder.Finish();
    }

    private sealed class Walk(CopyBuilder builder, int at)
    {
        private readonly string source = builder.Source;
        private readonly List<(int Start, int End)> open = [];
        private BlockKind kind = BlockKind.Paragraph;
        private bool inList;
        private int heading;

        public void Run()
        {
            var fence = '\0';
            var afterBlank = true;
            var inComment = false;
            while (at < source.Length)
            {
                var end = source.IndexOf('\n', at);
                end = end < 0 ? source.Length : end;
                var next = Math.Min(end + 1, source.Length);
                end = end > at && source[end - 1] == '\r' ? end - 1 : end;
                var start = at;
                while (start < end && source[start] is ' ' or '\t')
                {
                    start++;
                }

                var line = source.AsSpan(start, end - start);
                if (inComment || line.StartsWith("<!--"))
                {
                    inComment = !line.Contains("-->", StringComparison.Ordinal);
                }
                else if (fence != '\0')
                {
                    fence = line.StartsWith(new string(fence, 3)) ? '\0' : fence;
                }
                else if (line.StartsWith("```") || line.StartsWith("~~~"))
                {
                    Close();
                    fence = line[0];
                }
                else
                {
                    Line(start, end, start - at, afterBlank);
                }

                afterBlank = line.IsEmpty;
                at = next;
            }

            Close();
        }

        private void Line(int start, int end, int indent, bool afterBlank)
        {
            var line = source.AsSpan(start, end - start);
            if (line.IsEmpty)
            {
                Close();
                return;
            }

            // Code by indentation; in a list an indented line is the item's.
            inList = inList && (indent > 0 || !afterBlank || Marker(line) > 0);
            if (indent >= 4 && afterBlank && !inList && Marker(line) == 0)
            {
                return;
            }

            var level = 0;
            while (level < line.Length && line[level] == '#')
            {
                level++;
            }

            if (level is > 0 and <= 6 && level < line.Length && line[level] == ' ')
            {
                Close();
                heading = level;
                Single(BlockKind.Heading, start + level, end);
            }
            else if (open.Count > 0 && kind == BlockKind.Paragraph && line.Trim("=-").IsEmpty && line.Length > 2)
            {
                (kind, heading) = (BlockKind.Heading, line[0] == '=' ? 1 : 2);
                Close();
            }
            else if (IsRule(line) || (line[0] == '[' && line.IndexOf("]: ") > 0) || (line.StartsWith("{{") && line.TrimEnd().EndsWith("}}") && line[2..].IndexOf("{{") < 0) || line.StartsWith("{%"))
            {
                Close();
            }
            else if (line[0] == '>')
            {
                if (kind != BlockKind.BlockQuote)
                {
                    Close();
                }

                kind = BlockKind.BlockQuote;
                var skip = line.Length > 1 && line[1] == ' ' ? 2 : 1;
                if (skip >= line.Length)
                {
                    Close();
                }
                else
                {
                    open.Add((start + skip, end));
                }
            }
            else if (Marker(line) is var marker and > 0)
            {
                Close();
                (kind, inList) = (BlockKind.ListItem, true);
                open.Add((start + marker, end));
            }
            else if (line[0] == '|')
            {
                Close();
                Cells(start, end);
            }
            else
            {
                open.Add((start, end));
            }
        }

        private void Single(BlockKind single, int start, int end)
        {
            while (end > start && source[end - 1] is '#' or ' ')
            {
                end--;
            }

            kind = single;
            open.Add((start, end));
            Close();
        }

        private void Cells(int start, int end)
        {
            var from = start + 1;
            for (var i = from; i <= end; i++)
            {
                if (i == end || (source[i] == '|' && source[i - 1] != '\\'))
                {
                    if (!source.AsSpan(from, i - from).Trim(" -:").IsEmpty)
                    {
                        Single(BlockKind.TableCell, from, i);
                    }

                    from = i + 1;
                }
            }
        }

        private void Close()
        {
            if (open.Count > 0)
            {
                new MarkdownInline(builder, kind, open, heading).Run();
                open.Clear();
            }

            kind = BlockKind.Paragraph;
        }

        private static bool IsRule(ReadOnlySpan<char> line)
        {
            var bare = line.Trim();
            return bare.Length >= 3 && bare[0] is '-' or '*' or '_' && bare.Trim(bare[0]).Trim(' ').Trim(bare[0]).IsEmpty;
        }

        /// <summary>Characters of a list's mark and the blanks behind it; 0 where there is none.</summary>
        private static int Marker(ReadOnlySpan<char> line)
        {
            var i = 0;
            if (line.Length > 1 && line[0] is '-' or '*' or '+')
            {
                i = 1;
            }
            else
            {
                while (i < line.Length && i < 4 && char.IsAsciiDigit(line[i]))
                {
                    i++;
                }

                i = i > 0 && i < line.Length && line[i] is '.' or ')' ? i + 1 : 0;
            }

            if (i == 0 || i >= line.Length || line[i] != ' ')
            {
                return 0;
            }

            while (i < line.Length && line[i] == ' ')
            {
                i++;
            }

            return i;
        }
    }
}
