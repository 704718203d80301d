using System.Text.RegularExpressions;

namespace Standfirst.Import.Pages;

/// <summary>Tells the language of a text that does not say it: by its script, or by its small words.</summary>
internal static partial class Tongues
{
    private static readonly (string Language, HashSet<string> Words)[] Small =
    [
        ("en", ["the", "and", "of", "to", "that", "was", "with", "for", "his", "which", "from", "has", "said"]),
        ("de", ["der", "die", "und", "das", "nicht", "mit", "den", "ist", "ein", "eine", "auf", "für", "sich"]),
        ("fr", ["le", "les", "des", "et", "est", "dans", "une", "pour", "que", "qui", "sur", "du", "au"]),
        ("es", ["el", "los", "las", "que", "una", "por", "con", "para", "del", "se", "como", "más", "y"]),
        ("it", ["il", "che", "di", "gli", "una", "per", "con", "della", "del", "sono", "più", "nel", "è"]),
        ("pt", ["o", "os", "uma", "que", "para", "com", "não", "do", "da", "em", "mais", "foi", "ao"]),
        ("nl", ["de", "het", "een", "van", "en", "niet", "dat", "voor", "met", "zijn", "op", "te", "aan"]),
        ("sv", ["och", "att", "det", "som", "en", "är", "för", "inte", "med", "på", "den", "har", "av"]),
        ("pl", ["i", "w", "na", "nie", "się", "że", "jest", "do", "to", "z", "jak", "po", "przez"]),
        ("tr", ["ve", "bir", "bu", "için", "ile", "da", "de", "olarak", "olan", "çok", "gibi", "daha", "sonra"]),
        ("id", ["yang", "dan", "di", "dengan", "untuk", "dari", "pada", "ini", "itu", "tidak", "akan", "oleh", "dalam"]),
    ];

    /// <summary>BCP 47, or empty where it is not clear.</summary>
    public static string Of(string text)
    {
        text = text.Length > 20_000 ? text[..20_000] : text;
        if (ByScript(text) is { Length: > 0 } script)
        {
            return script;
        }

        var words = Word().Matches(text.ToLowerInvariant()).Select(match => match.Value).ToList();
        var counts = Small.Select(one => (one.Language, Count: words.Count(one.Words.Contains))).OrderByDescending(one => one.Count).ToArray();
        return words.Count >= 20 && counts[0].Count * 12 >= words.Count && counts[0].Count * 2 >= counts[1].Count * 3 ? counts[0].Language : "";
    }

    private static string ByScript(string text)
    {
        var (arabic, persian, hebrew, cyrillic, ukrainian, greek, kana, han, hangul, hindi, letters) = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        foreach (var letter in text)
        {
            letters += char.IsLetter(letter) ? 1 : 0;
            arabic += letter is >= '\u0600' and <= '\u06ff' ? 1 : 0;
            persian += letter is 'پ' or 'چ' or 'ژ' or 'گ' or 'ی' ? 1 : 0;
            hebrew += letter is >= '\u0590' and <= '\u05ff' ? 1 : 0;
            cyrillic += letter is >= '\u0400' and <= '\u04ff' ? 1 : 0;
            ukrainian += letter is 'і' or 'ї' or 'є' ? 1 : 0;
            greek += letter is >= '\u0370' and <= '\u03ff' ? 1 : 0;
            kana += letter is >= '\u3040' and <= '\u30ff' ? 1 : 0;
            han += letter is >= '\u4e00' and <= '\u9fff' ? 1 : 0;
            hangul += letter is >= '\uac00' and <= '\ud7af' ? 1 : 0;
            hindi += letter is >= '\u0900' and <= '\u097f' ? 1 : 0;
        }

        var half = letters / 2;
        return letters < 20 ? ""
            : arabic > half ? persian * 15 > arabic ? "fa" : "ar"
            : hebrew > half ? "he"
            : cyrillic > half ? ukrainian * 40 > cyrillic ? "uk" : "ru"
            : greek > half ? "el"
            : hangul > half ? "ko"
            : kana + han > half ? kana * 10 > han ? "ja" : "zh"
            : hindi > half ? "hi"
            : "";
    }

    [GeneratedRegex(@"[\p{L}\p{M}]+")]
    private static partial Regex Word();
}
