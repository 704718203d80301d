using System.Text;
using System.Text.RegularExpressions;
using Standfirst.Body;

namespace Standfirst.Import.Pages;

/// <summary>One block of a page on its way to be kept, used or dropped.</summary>
internal sealed record Piece(Block Block, string Text)
{
    /// <summary>A line of text as opposed to a picture, table or list.</summary>
    public bool IsLine => Block is Paragraph or Heading;

    /// <summary>A sentence or more: what stories are made of.</summary>
    public bool IsProse => Block is Paragraph && (Text.Length >= 200 || (Text.Length >= 60 && EndsSentence(Text)));

    public static Piece Of(Block block) => new(block, Letters.Line(PlainText.Of(new Document([block])).Text));

    public static bool EndsSentence(string text)
    {
        var end = text.Length - 1;
        while (end > 0 && text[end] is '"' or '”' or '’' or '\'' or '»' or '“' or ')' or ']' or ' ' or '\u00a0')
        {
            end--;
        }

        return end >= 0 && text[end] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।' or ':' or '۔';
    }
}

/// <summary>What was left out, in order; the same thing again is counted, not listed.</summary>
internal sealed class Leavings
{
    private readonly List<(string What, string Why)> order = [];
    private readonly Dictionary<(string What, string Why), int> times = [];

    public void Add(string what, string why)
    {
        var key = (Losses.Short(what), why);
        if (!times.TryAdd(key, 1))
        {
            times[key]++;
            return;
        }

        order.Add(key);
    }

    public IReadOnlyList<Body.Loss> All => order.ConvertAll(key => new Body.Loss(times[key] == 1 ? Quoted(key.What) : $"{Quoted(key.What)} ({times[key]} times)", key.Why));

    private static string Quoted(string what) => $"“{what}”";
}

/// <summary>Small readings of a line.</summary>
internal static partial class LineOf
{
    public static int Words(string text) => WordCount.Of(text).Words;

    /// <summary>The same for comparing: letters and digits only, in lower case.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(letter))
            {
                key.Append(char.ToLowerInvariant(letter));
            }
        }

        return key.ToString();
    }

    /// <summary>The names of a line such as "By Jane Doe and John Roe, Damascus"; null where it is none.</summary>
    public static IReadOnlyList<string>? Writers(string line, bool needsWord = true)
    {
        if (line.Length > 120)
        {
            return null;
        }

        var plain = line.TrimStart('-', '–', '—', '|', '•', ' ');
        var rest = needsWord ? null : plain;
        foreach (var word in Phrases.By)
        {
            if (plain.Length > word.Length + 1 && plain.StartsWith(word, StringComparison.OrdinalIgnoreCase) && plain[word.Length] is ' ' or ':' or '\u00a0'
                && plain[(word.Length + 1)..].TrimStart(' ', ':', '\u00a0') is { Length: > 0 } after)
            {
                rest = after;
                break;
            }
        }

        if (rest is null)
        {
            return null;
        }

        var names = Between().Split(rest).Select(name => Letters.Line(name).Trim('.', ':', '*')).Where(name => name.Length > 1).ToList();
        return names.Count is > 0 and < 8 && names.TrueForAll(IsName) ? names : null;
    }

    public static string? Tags(string line)
    {
        foreach (var word in Phrases.Tags)
        {
            if (line.Length >= word.Length && line.StartsWith(word, StringComparison.OrdinalIgnoreCase) && line[word.Length..].TrimStart() is var rest
                && (rest.Length == 0 || rest[0] is ':' or '：'))
            {
                return rest.TrimStart(':', '：', ' ');
            }
        }

        return null;
    }

    /// <summary>The maker of a picture where the line names nothing else: "Photo: Reuters", "(AP Photo/Hassan Ammar)".</summary>
    public static string? Credit(string line)
    {
        var plain = line.Trim('(', ')', '[', ']', ' ');
        if (plain.Length is 0 or > 120)
        {
            return null;
        }

        if (Agency().IsMatch(plain))
        {
            return plain;
        }

        foreach (var word in Phrases.Credit)
        {
            if (plain.Length > word.Length + 1 && plain.StartsWith(word, StringComparison.OrdinalIgnoreCase) && plain[word.Length..].TrimStart() is [':' or '：' or '|' or '/' or '©', .. var rest])
            {
                return rest.Trim(' ', '|', '/');
            }
        }

        return plain.StartsWith('©') ? plain : null;
    }

    public static (string Place, string After, string? Agency)? Dateline(string paragraph)
        => Place().Match(paragraph) is not { Success: true } match || match.Groups["place"].Value.Trim(' ', ',') is not { Length: > 2 } place || place.Any(char.IsAsciiDigit) ? null
            : (place, paragraph[match.Length..], match.Groups["agency"] is { Success: true } agency ? agency.Value : null);

    private static bool IsName(string name) => name.Length <= 60 && WordCount.Of(name).Words is > 0 and <= 6 && !name.Any(char.IsDigit) && !Piece.EndsSentence(name.TrimEnd('.'))
        && (char.IsUpper(name[0]) || char.GetUnicodeCategory(name[0]) is System.Globalization.UnicodeCategory.OtherLetter || name.Contains(' ', StringComparison.Ordinal));

    [GeneratedRegex(@"\s*(?:,|;|\||•|·|/|&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\boch\b|\bи\b|\bve\b|\sو(?=\p{L}))\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:(?:AP|AFP|Reuters|EPA|dpa|ANSA|EFE|TASS|Getty Images|Shutterstock|iStock|Xinhua|Anadolu)(?:\s*(?:Photo|Images?|Foto))?(?:\s*[/|–-]\s*[\p{L}\p{M} .’'/-]{2,60})?|[\p{L}\p{M} .’'-]{2,50}\s*/\s*(?:AP|AFP|Reuters|EPA|dpa|ANSA|EFE|Getty(?: Images)?|Shutterstock|Xinhua|Anadolu)(?:\s+via\s+[\p{L} ]{2,30})?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Agency();

    // "MOSCOW (AP) — ", "DAMASCUS, Syria — ", "BERLIN (dpa) - ".
    [GeneratedRegex(@"^(?<place>\p{Lu}[\p{Lu}\p{M} .’'-]{2,40}(?:,\s+\p{Lu}[\p{L}. ]{1,30})?)\s*(?:,?\s*\p{L}{3,9}\.?\s+\d{1,2})?\s*(?:\((?<agency>[\p{L} /]{2,24})\))?\s*(?:—|–|--|-)\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
