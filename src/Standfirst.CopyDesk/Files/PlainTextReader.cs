namespace Standfirst.CopyDesk.Files;

/// <summary>Reads plain text as copy: paragraphs parted by empty lines, the first short one without a full stop the headline.</summary>
public static class PlainTextReader
{
    /// <summary>A line at least this long that does not end a sentence was broken by a program, and goes on in the next.</summary>
    private const int Wrapped = 55;

    private const int LongestHeadline = 160;

    public static CopyFile Read(string source)
    {
        var builder = new CopyBuilder(source);
        var text = new TrackedText();
        var isFirst = true;
        var at = 0;
        while (at <= source.Length)
        {
            var end = source.IndexOf('\n', at);
            end = end < 0 ? source.Length : end;
            var line = source.AsSpan(at, end - at).TrimEnd();
            var goesOn = text.Length >= Wrapped && text.Last is not ('.' or '!' or '?' or '”' or '"' or ':');
            if (line.IsWhiteSpace() || (text.Length > 0 && !goesOn))
            {
                Close(builder, ref text, ref isFirst);
            }

            if (text.Length > 0)
            {
                text.Add(' ', at);
            }

            for (var i = 0; i < line.Length; i++)
            {
                text.Add(line[i], at + i);
            }

            at = end + 1;
        }

        Close(builder, ref text, ref isFirst);
        return builder.Finish();
    }

    private static void Close(CopyBuilder builder, ref TrackedText text, ref bool isFirst)
    {
        if (text.Length == 0)
        {
            return;
        }

        var (words, places, _) = text.Finish();
        if (isFirst && words.Length <= LongestHeadline && words.Length > 0 && words[^1] is not ('.' or ':'))
        {
            builder.Copy = builder.Copy with { Headline = words };
            builder.Place(Field.Headline, null, places[0]);
        }
        else
        {
            builder.Add(BlockKind.Paragraph, text);
        }

        isFirst = isFirst && words.Length == 0;
        text = new TrackedText();
    }
}
