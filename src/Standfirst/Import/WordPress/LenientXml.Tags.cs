using System.Net;

namespace Standfirst.Import.WordPress;

/// <summary>Tags, their attributes, and the names that prefixes stand for.</summary>
internal sealed partial class LenientXml
{
    private XmlToken ReadStart()
    {
        var (line, column) = (text.Line, text.Column);
        var ahead = TagAhead();
        var length = TagLength(ahead);
        var inside = ahead[1..length];
        Raw = ahead[..(length + 1)].ToString();
        var empty = inside.EndsWith("/");
        if (empty)
        {
            inside = inside[..^1];
        }

        var nameEnd = inside.IndexOfAny(" \t\r\n");
        var given = nameEnd < 0 ? inside : inside[..nameEnd];
        Attributes.Clear();
        if (nameEnd >= 0)
        {
            ReadAttributes(inside[nameEnd..]);
        }

        Name = Canonical(given);
        if (given.Contains(':') && !prefixes.ContainsKey(given[..given.IndexOf(':')].ToString()))
        {
            text.Repair(Repairs.Prefix);
        }

        if (open.Count >= MostDepth)
        {
            throw text.Wrong($"Elements are nested more than {MostDepth} deep.");
        }

        if (open.Count == 0 && Name is not ("rss" or "channel" or "item"))
        {
            throw text.Wrong($"This is no WordPress export: it begins with <{Name}>.");
        }

        text.Skip(length + 1);
        open.Push((Name, line));
        endAtOnce = empty;
        return XmlToken.Start;
    }

    private ReadOnlySpan<char> TagAhead()
    {
        for (var wanted = 512; ; wanted *= 4)
        {
            var ahead = text.Ahead(wanted);
            if (TagLength(ahead) >= 0)
            {
                return ahead;
            }

            if (ahead.Length < wanted)
            {
                throw text.Wrong("The file is cut short inside a tag.");
            }

            if (wanted > 1024 * 1024)
            {
                throw text.Wrong("This tag is longer than a million characters.");
            }
        }
    }

    /// <summary>Place of the closing angle bracket outside of quotes, or -1.</summary>
    private static int TagLength(ReadOnlySpan<char> ahead)
    {
        var quote = '\0';
        for (var i = 1; i < ahead.Length; i++)
        {
            var c = ahead[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == '>')
            {
                return i;
            }
        }

        return -1;
    }

    private void ReadAttributes(ReadOnlySpan<char> rest)
    {
        while (true)
        {
            rest = rest.TrimStart();
            if (rest.IsEmpty)
            {
                return;
            }

            var equals = rest.IndexOf('=');
            if (equals <= 0)
            {
                throw text.Wrong($"The attribute {rest[..Math.Min(rest.Length, 40)]} has no value.");
            }

            var name = rest[..equals].Trim().ToString();
            rest = rest[(equals + 1)..].TrimStart();
            var close = rest.IsEmpty || rest[0] is not ('"' or '\'') ? -1 : rest[1..].IndexOf(rest[0]);
            if (close < 0)
            {
                throw text.Wrong($"The value of the attribute {name} is not quoted.");
            }

            var value = rest.Slice(1, close);
            Attributes[name] = value.Contains('&') ? WebUtility.HtmlDecode(value.ToString()) : value.ToString();
            rest = rest[(close + 2)..];
            if (name.StartsWith("xmlns:", StringComparison.Ordinal))
            {
                Declare(name[6..], Attributes[name]);
            }
        }
    }

    private void Declare(string prefix, string address)
    {
        var usual = address.Contains("wordpress.org/export/", StringComparison.Ordinal)
            ? address.TrimEnd('/').EndsWith("excerpt", StringComparison.Ordinal) ? "excerpt" : "wp"
            : address.Contains("purl.org/dc/elements", StringComparison.Ordinal) ? "dc"
            : address.Contains("purl.org/rss/1.0/modules/content", StringComparison.Ordinal) ? "content"
            : prefix;
        if (prefixes.TryAdd(prefix, usual))
        {
            names.Clear();
        }
    }

    private string Canonical(ReadOnlySpan<char> given)
    {
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(given, out var known))
        {
            return known;
        }

        var name = given.ToString();
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && prefixes.TryGetValue(name[..colon], out var usual))
        {
            name = usual + name[colon..];
        }

        if (names.Count > 1000)
        {
            names.Clear();
        }

        return names[given.ToString()] = name;
    }

    private XmlToken ReadEnd()
    {
        var ahead = TagAhead();
        var length = TagLength(ahead);
        var name = Canonical(ahead[2..length].Trim());
        if (open.Count == 0)
        {
            throw text.Wrong($"</{name}> closes nothing.");
        }

        if (open.Peek().Name != name)
        {
            throw text.Wrong($"</{name}> stands where </{open.Peek().Name}> should, which was opened in line {open.Peek().Line}.");
        }

        text.Skip(length + 1);
        open.Pop();
        Name = name;
        Raw = "";
        return XmlToken.End;
    }
}
