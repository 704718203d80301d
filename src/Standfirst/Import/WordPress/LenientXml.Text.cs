using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace Standfirst.Import.WordPress;

/// <summary>Text, references and CDATA, with the habits in them that are mended.</summary>
internal sealed partial class LenientXml
{
    /// <summary>Characters in one element; the longest book is a tenth of it.</summary>
    private const int MostText = 64 * 1024 * 1024;
    private static readonly SearchValues<char> EndsText = SearchValues.Create(Forbidden("<&"));
    private static readonly SearchValues<char> EndsCData = SearchValues.Create(Forbidden("]"));

    private readonly StringBuilder gathered = new();

    private static string Forbidden(string and) => string.Concat(Enumerable.Range(0, 32).Where(c => c is not ('\t' or '\n' or '\r')).Select(c => (char)c)) + "\uFFFE\uFFFF" + and;

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
}
