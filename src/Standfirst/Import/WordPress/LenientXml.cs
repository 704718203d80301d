using System.Globalization;
using System.Text;

namespace Standfirst.Import.WordPress;

internal enum XmlToken
{
    Start,
    End,
    Text,
    Nothing,
}

/// <summary>
/// Reads XML as exporters write it. It is a reader of its own because the faults it must mend (a bare ampersand, a prefix that is not declared, two
/// roots, a CDATA section with <c>]]&gt;</c> in it) each end a conforming parser for good. What it does not know as a habit it refuses with the
/// place. Declarations of entities are refused, so that there is nothing to expand.
/// </summary>
internal sealed partial class LenientXml(XmlText text)
{
    private const int MostDepth = 100;

    private readonly Stack<(string Name, int Line)> open = new();
    private readonly Dictionary<string, string> prefixes = new(StringComparer.Ordinal) { ["xml"] = "xml" };
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private bool endAtOnce;
    private bool hadRoot;

    public XmlText Place => text;

    /// <summary>With the prefix that WordPress uses, whatever the file calls it.</summary>
    public string Name { get; private set; } = "";

    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    public string Text { get; private set; } = "";

    public int Depth => open.Count;

    /// <summary>The start tag as it stood, for text fields with markup in them.</summary>
    public string Raw { get; private set; } = "";

    public bool HasPrefix(string prefix) => prefixes.ContainsValue(prefix);

    public XmlToken Read()
    {
        if (endAtOnce)
        {
            endAtOnce = false;
            Name = open.Pop().Name;
            return XmlToken.End;
        }

        if (!hadRoot && open.Count == 0)
        {
            PassBeginning();
        }

        while (true)
        {
            var next = text.Peek();
            if (next < 0)
            {
                return open.Count == 0 ? XmlToken.Nothing
                    : throw text.Wrong($"The file is cut short: <{open.Peek().Name}> of line {open.Peek().Line} is not closed.");
            }

            if (next != '<' || text.Starts("<![CDATA[") || !BeginsTag())
            {
                if (ReadText())
                {
                    return XmlToken.Text;
                }
            }
            else if (text.Starts("<!--"))
            {
                PassUntil("-->", "comment");
            }
            else if (text.Starts("<?"))
            {
                PassUntil("?>", "processing instruction");
            }
            else if (text.Starts("<!"))
            {
                PassDocumentType();
            }
            else if (text.Starts("</"))
            {
                return ReadEnd();
            }
            else
            {
                return ReadStart();
            }
        }
    }

    /// <summary>All text up to the end of the element whose start was read last, markup in it included as text.</summary>
    public string ReadField()
    {
        var name = Name;
        var depth = Depth;
        StringBuilder? whole = null;
        var only = "";
        while (true)
        {
            switch (Read())
            {
                case XmlToken.Text when whole is null && only.Length == 0:
                    only = Text;
                    break;
                case XmlToken.Text:
                    (whole ??= new(only)).Append(Text);
                    break;
                case XmlToken.Start:
                    text.Repair(Repairs.Markup);
                    (whole ??= new(only)).Append(Raw);
                    break;
                case XmlToken.End when Depth < depth && Name == name:
                    return whole?.ToString() ?? only;
                case XmlToken.End when !Raw.EndsWith("/>", StringComparison.Ordinal):
                    (whole ??= new(only)).Append(CultureInfo.InvariantCulture, $"</{Name}>");
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Passes over the element whose start was read last.</summary>
    public void SkipElement()
    {
        for (var depth = Depth; Depth >= depth;)
        {
            Read();
        }
    }

    /// <summary>Servers put warnings and blank lines before the file that they send.</summary>
    private void PassBeginning()
    {
        hadRoot = true;
        var start = text.Ahead(16 * 1024);
        start = start[..Math.Min(start.Length, 16 * 1024)];
        var at = -1;
        foreach (var mark in (ReadOnlySpan<string>)["<?xml", "<rss", "<channel", "<item>", "<!DOCTYPE"])
        {
            var found = start.IndexOf(mark, StringComparison.Ordinal);
            at = found >= 0 && (at < 0 || found < at) ? found : at;
        }

        if (at > 0)
        {
            // A blank line is a fault only before the declaration, a comment only there too.
            var harmless = start[..at].IsWhiteSpace() || start[..at].TrimStart().StartsWith("<!--");
            if (!harmless || start[at..].StartsWith("<?xml"))
            {
                text.Repair(Repairs.Before);
            }

            text.Skip(at);
        }
        else if (at < 0)
        {
            throw text.Wrong("This is no WordPress export: it has none of <rss>, <channel> and <item> at its beginning.");
        }
    }

    private bool BeginsTag()
    {
        var after = text.Peek(1);
        if (after is '/' or '!' or '?' or '_' || (after >= 0 && char.IsLetter((char)after)))
        {
            return true;
        }

        if (after < 0)
        {
            throw text.Wrong("The file is cut short inside a tag.");
        }

        return false;
    }

    private void PassUntil(string end, string what)
    {
        var (line, column) = (text.Line, text.Column);
        text.Skip(2);
        while (true)
        {
            var ahead = text.Ahead(end.Length);
            if (ahead.Length < end.Length)
            {
                throw new WxrException(text.File, line, column, $"The file is cut short: this {what} is not closed.");
            }

            var found = ahead.IndexOf(end, StringComparison.Ordinal);
            if (found >= 0)
            {
                text.Skip(found + end.Length);
                return;
            }

            text.Skip(ahead.Length - end.Length + 1);
        }
    }

    private void PassDocumentType()
    {
        var ahead = text.Ahead(4096);
        var close = ahead[..Math.Min(ahead.Length, 4096)].IndexOfAny('>', '[');
        if (!ahead.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) || close < 0 || ahead[close] == '[')
        {
            throw text.Wrong("The file declares entities or other markup of its own; that is refused, since no WordPress export needs it.");
        }

        text.Skip(close + 1);
    }
}
