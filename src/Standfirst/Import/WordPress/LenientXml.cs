using System.Buffers;
using System.Globalization;
using System.Net;
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
    /// <summary>Characters in one element; the longest book is a tenth of it.</summary>
    private const int MostText = 64 * 1024 * 1024;
    private const int MostDepth = 100;

    private static readonly SearchValues<char> EndsText = SearchValues.Create(Forbidden("<&"));
    private static readonly SearchValues<char> EndsCData = SearchValues.Create(Forbidden("]"));

    private readonly Stack<(string Name, int Line)> open = new();
    private readonly Dictionary<string, string> prefixes = new(StringComparer.Ordinal) { ["xml"] = "xml" };
    private readonly StringBuilder gathered = new();
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

    private static string Forbidden(string and) => string.Concat(Enumerable.Range(0, 32).Where(c => c is not ('\t' or '\n' or '\r')).Select(c => (char)c)) + "\uFFFE\uFFFF" + and;

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

    /// <summary>Text, references and CDATA up to the next tag, as one. False where it was only blank between the roots.</summary>
    private bool ReadText()
    {
        gathered.Clear();
        while (true)
        {
            var ahead = text.Ahead();
            if (ahead.IsEmpty)
            {
                break;
            }

            var plain = ahead.IndexOfAny(EndsText);
            if (plain != 0)
            {
                var length = plain < 0 ? ahead.Length : plain;
                Gather(ahead[..length]);
                text.Skip(length);
                continue;
            }

            if (ahead[0] == '&')
            {
                ReadReference();
            }
            else if (ahead[0] != '<')
            {
                text.Repair(Repairs.Control);
                text.Skip(1);
            }
            else if (text.Starts("<![CDATA["))
            {
                ReadCData();
            }
            else if (BeginsTag())
            {
                break;
            }
            else
            {
                text.Repair(Repairs.LessThan);
                Gather("<");
                text.Skip(1);
            }
        }

        if (open.Count == 0)
        {
            if (!gathered.ToString().AsSpan().Trim().IsEmpty)
            {
                text.Repair(Repairs.After);
            }

            return false;
        }

        Text = gathered.ToString();
        return true;
    }

    private void ReadCData()
    {
        var (line, column) = (text.Line, text.Column);
        text.Skip(9);
        while (true)
        {
            var ahead = text.Ahead(3);
            if (ahead.Length < 3)
            {
                throw new WxrException(text.File, line, column, "The file is cut short: this CDATA section is not closed.");
            }

            var plain = ahead.IndexOfAny(EndsCData);
            if (plain != 0)
            {
                var length = plain < 0 ? ahead.Length : plain;
                Gather(ahead[..length]);
                text.Skip(length);
            }
            else if (ahead[0] != ']')
            {
                text.Repair(Repairs.Control);
                text.Skip(1);
            }
            else if (!ahead.StartsWith("]]>"))
            {
                Gather("]");
                text.Skip(1);
            }
            else if (EndsHere())
            {
                text.Skip(3);
                return;
            }
            else
            {
                text.Repair(Repairs.SplitCData);
                Gather("]]>");
                text.Skip(3);
            }
        }
    }

    /// <summary>
    /// Whether the <c>]]&gt;</c> here really ends the section: the element's end or another section follows. Old exporters did not mask it where it
    /// stood in a text.
    /// </summary>
    private bool EndsHere()
    {
        var at = 3;
        while (text.Peek(at) is ' ' or '\t' or '\r' or '\n' && at < 4096)
        {
            at++;
        }

        var next = text.Peek(at);
        if (next < 0 || open.Count == 0)
        {
            return true;
        }

        var ahead = text.Ahead(at + 300)[at..];
        if (ahead.StartsWith("<![CDATA[") || ahead.StartsWith("<!--"))
        {
            return true;
        }

        if (ahead.StartsWith("</"))
        {
            var close = ahead.IndexOfAny('>', ' ');
            return close < 0 || Canonical(ahead[2..close]) == open.Peek().Name;
        }

        return false;
    }

    private void ReadReference()
    {
        var ahead = text.Ahead(40);
        var semicolon = ahead[..Math.Min(ahead.Length, 40)].IndexOf(';');
        if (semicolon > 1)
        {
            var name = ahead[1..semicolon];
            switch (name)
            {
                case "amp": Resolve("&", semicolon); return;
                case "lt": Resolve("<", semicolon); return;
                case "gt": Resolve(">", semicolon); return;
                case "quot": Resolve("\"", semicolon); return;
                case "apos": Resolve("'", semicolon); return;
            }

            if (name[0] == '#')
            {
                var digits = name[1..];
                var hex = digits.Length > 0 && digits[0] is 'x' or 'X';
                if (uint.TryParse(hex ? digits[1..] : digits, hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code))
                {
                    var valid = Rune.IsValid(code) && code is >= 32 or 9 or 10 or 13 && code is not (0xFFFE or 0xFFFF);
                    if (!valid)
                    {
                        text.Repair(Repairs.Control);
                    }

                    Resolve(valid ? new Rune(code).ToString() : "", semicolon);
                    return;
                }
            }
            else if (name.IndexOfAnyExceptInRange('0', 'z') < 0)
            {
                var whole = ahead[..(semicolon + 1)].ToString();
                var decoded = WebUtility.HtmlDecode(whole);
                text.Repair(decoded == whole ? Repairs.UnknownEntity : Repairs.HtmlEntity);
                Resolve(decoded, semicolon);
                return;
            }
        }

        text.Repair(Repairs.Ampersand);
        Gather("&");
        text.Skip(1);
    }

    private void Resolve(string value, int semicolon)
    {
        Gather(value);
        text.Skip(semicolon + 1);
    }

    private void Gather(ReadOnlySpan<char> more)
    {
        if (gathered.Length + more.Length > MostText)
        {
            throw text.Wrong($"<{(open.Count > 0 ? open.Peek().Name : "")}> holds more than {MostText / 1024 / 1024} million characters.");
        }

        gathered.Append(more);
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
