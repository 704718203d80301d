namespace Standfirst.Body;

/// <summary>Which elements and which formatting a parser would have open, and what closes them without an end tag.</summary>
internal sealed partial class HtmlBounds
{
    /// <summary>The parser opens again what formatting stayed open at every block.</summary>
    private void CountClones()
    {
        clones += OpenFormatting();
        if (tooManyClones || clones <= 500_000)
        {
            return;
        }

        tooManyClones = Cut = true;
        for (var i = formatting.Count - 1; i >= 0; i--)
        {
            made.Append(formatting[i].Length > 0 ? $"</{formatting[i]}>" : "");
        }

        formatting.RemoveAll(element => element.Length > 0);
        open.RemoveAll(Formatting.Contains);
    }

    private void Close(string name)
    {
        var isInline = Inline.Contains(name);
        var isScope = Scopes.Contains(name);
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (open[i] == name)
            {
                PopTo(i);
                return;
            }

            // As in a browser: an end tag does not reach out of a cell, an inline one not out of a block.
            if ((isInline && !Inline.Contains(open[i]) && !Formatting.Contains(open[i])) || (!isScope && Scopes.Contains(open[i])))
            {
                return;
            }
        }
    }

    private void PopTo(int index)
    {
        while (open.Count > index)
        {
            var popped = open[^1];
            open.RemoveAt(open.Count - 1);
            if (Markers.Contains(popped))
            {
                var marker = formatting.LastIndexOf("");
                if (marker >= 0)
                {
                    formatting.RemoveRange(marker, formatting.Count - marker);
                }
            }
        }
    }

    /// <summary>Elements that need no end tag: an old page's 10,000 paragraphs are not nested.</summary>
    private void CloseImplied(string name)
    {
        switch (name)
        {
            case "li":
                CloseUntil(static element => element is "li", static element => element is "ul" or "ol" or "menu" or "dir");
                break;
            case "dt" or "dd":
                CloseUntil(static element => element is "dt" or "dd", static element => element is "dl");
                break;
            case "td" or "th":
                CloseUntil(static element => element is "td" or "th", static element => element is "table" or "tr", intoCell: true);
                break;
            case "tr":
                CloseUntil(static element => element is "tr", static element => element is "table", intoCell: true);
                break;
            case "tbody" or "thead" or "tfoot":
                CloseUntil(static element => element is "tbody" or "thead" or "tfoot", static element => element is "table", intoCell: true);
                break;
            case "option":
                CloseUntil(static element => element is "option", static element => element is "select");
                break;
        }

        if (!Inline.Contains(name) && !Formatting.Contains(name) && !Void.Contains(name))
        {
            CloseUntil(static element => element is "p", static _ => false);
        }
    }

    private void CloseUntil(Predicate<string> closes, Predicate<string> stops, bool intoCell = false)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (closes(open[i]))
            {
                PopTo(i);
                return;
            }

            if (stops(open[i]) || (Scopes.Contains(open[i]) && !(intoCell && open[i] is "td" or "th" or "caption")))
            {
                return;
            }
        }
    }

    private int OpenFormatting() => formatting.Count - 1 - formatting.LastIndexOf("");
}
