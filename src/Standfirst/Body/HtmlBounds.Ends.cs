namespace Standfirst.Body;

/// <summary>Where a tag, a comment and a raw text end, as the standard's tokenizer has it.</summary>
internal sealed partial class HtmlBounds
{
    private int AfterComment(int at)
    {
        if (at < html.Length && html[at] == '>')
        {
            return at + 1;
        }

        if (string.CompareOrdinal(html, at, "->", 0, 2) == 0)
        {
            return at + 2;
        }

        for (var dashes = html.IndexOf("--", at, StringComparison.Ordinal); dashes >= 0; dashes = html.IndexOf("--", dashes + 1, StringComparison.Ordinal))
        {
            if (dashes + 2 < html.Length && html[dashes + 2] == '>')
            {
                return dashes + 3;
            }

            if (string.CompareOrdinal(html, dashes + 2, "!>", 0, 2) == 0)
            {
                return dashes + 4;
            }
        }

        return html.Length;
    }

    private int CloseOf(string name, int from)
    {
        for (var at = html.IndexOf("</", from, StringComparison.Ordinal); at >= 0; at = html.IndexOf("</", at + 2, StringComparison.Ordinal))
        {
            var after = at + 2 + name.Length;
            if (after < html.Length && string.Compare(html, at + 2, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (Letters.IsSpace(html[after]) || html[after] is '/' or '>'))
            {
                return at;
            }
        }

        return html.Length;
    }

    /// <summary>Runs over a tag as the standard's tokenizer does.</summary>
    /// <returns>The place behind its &gt;, or -1 where the file ends before.</returns>
    private int Tag(int at, out string name, out int contentEnd, out bool selfClosing)
    {
        var start = at;
        while (at < html.Length && !Letters.IsSpace(html[at]) && html[at] is not ('/' or '>'))
        {
            at++;
        }

        name = html[start..at].ToLowerInvariant();
        contentEnd = at;
        selfClosing = false;
        for (var count = 0; at < html.Length; count++)
        {
            while (at < html.Length && (Letters.IsSpace(html[at]) || html[at] == '/'))
            {
                at++;
            }

            if (at < html.Length && html[at] == '>')
            {
                selfClosing = html[at - 1] == '/';
                return at + 1;
            }

            at = Attribute(at);
            Cut |= count == MaxAttributes;
            contentEnd = count < MaxAttributes ? at : contentEnd;
        }

        return -1;
    }

    private int Attribute(int at)
    {
        // The first letter belongs to the name whatever it is, even an equals sign.
        for (at++; at < html.Length && !Letters.IsSpace(html[at]) && html[at] is not ('/' or '>' or '='); at++)
        {
        }

        var after = at;
        while (after < html.Length && Letters.IsSpace(html[after]))
        {
            after++;
        }

        if (after >= html.Length || html[after] != '=')
        {
            return at;
        }

        for (after++; after < html.Length && Letters.IsSpace(html[after]); after++)
        {
        }

        if (after < html.Length && html[after] is '"' or '\'')
        {
            var end = html.IndexOf(html[after], after + 1);
            return end < 0 ? html.Length : end + 1;
        }

        while (after < html.Length && !Letters.IsSpace(html[after]) && html[after] != '>')
        {
            after++;
        }

        return after;
    }
}
