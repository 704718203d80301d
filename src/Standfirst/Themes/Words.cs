using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Standfirst.Themes;

/// <summary>
/// The site's own words in one language ("Leave a reply"), with the forms that its numbers want. They come from <c>Words/*.json</c>:
/// a region's file (<c>en-US</c>) says only what differs from its language's, and English stands where a language has no word.
/// </summary>
public sealed class Words
{
    private const string Otherwise = "en";
    private const string Files = "Standfirst.Words.";

    /// <summary>English has every key; a template knows a word by its place in this order, in whatever language it is rendered.</summary>
    private static readonly FrozenDictionary<string, int> Places = Read(Otherwise)!.Keys.Select((key, place) => (key, place)).ToFrozenDictionary(one => one.key, one => one.place, StringComparer.Ordinal);

    /// <summary>One for each language that has a file.</summary>
    private static readonly ConcurrentDictionary<string, Words> Known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// By the language that was asked for: most papers are in one whose region has no file, and every page asks a dozen times. Languages are
    /// data that anybody may make up, so only so many are remembered.
    /// </summary>
    private static readonly ConcurrentDictionary<string, Words> Asked = new(StringComparer.OrdinalIgnoreCase);

    private const int MostAsked = 200;

    private readonly object[] _words = new object[Places.Count];
    private readonly byte[][] _encoded = new byte[Places.Count][];
    private readonly string _group;
    private readonly long _groupedFrom;
    private readonly Func<long, string> _rule;

    private Words(string language, Dictionary<string, object> words)
    {
        Language = language;
        _rule = Plurals.Of(language);
        foreach (var (key, place) in Places)
        {
            _words[place] = words[key];
            _encoded[place] = words[key] is string text ? Encoding.UTF8.GetBytes(System.Net.WebUtility.HtmlEncode(text)) : [];
        }

        _group = Get("number_group");
        _groupedFrom = long.Parse(Get("number_grouped_from"), CultureInfo.InvariantCulture);
    }

    /// <summary>The language whose words these are: the asked one, or English where we have none of it.</summary>
    public string Language { get; }

    /// <summary>The languages that have words of their own, without their regions.</summary>
    public static IReadOnlyList<string> Languages { get; } =
        [.. Embedded.Names(Files).Select(name => name[Files.Length..^".json".Length]).Where(name => !name.Contains('-', StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Every key that a template may use.</summary>
    internal static IEnumerable<string> Keys => Places.Keys;

    /// <summary>The words for a page.</summary>
    /// <param name="language">BCP 47, such as <c>ar</c> or <c>en-US</c>.</param>
    public static Words For(string language) => Asked.TryGetValue(language, out var words) ? words : Load(language);

    /// <summary>The same for a page whose own language may be one that we have no words in.</summary>
    /// <param name="language">The page's.</param>
    /// <param name="otherwise">The publication's.</param>
    public static Words For(string language, string otherwise)
    {
        var words = For(language);
        return words.Language == Otherwise && !language.StartsWith(Otherwise, StringComparison.OrdinalIgnoreCase) ? For(otherwise) : words;
    }

    /// <summary>A word without a number.</summary>
    public string Get(string key) => Find(key) as string ?? throw new KeyNotFoundException($"words.{key} is no word of the site.");

    /// <summary>A word with a number, in the form that the number wants.</summary>
    public string Count(string key, long number) => Place(key) is { } place ? Count(place, number) : throw new KeyNotFoundException($"words.{key} has no forms for numbers.");

    /// <summary>Months, weekdays.</summary>
    public IReadOnlyList<string> List(string key) => Find(key) as string[] ?? throw new KeyNotFoundException($"words.{key} is no list.");

    /// <summary>A number with its groups apart, where it is long enough for that: Spanish writes 9999 and 10.000.</summary>
    public string Number(long number)
    {
        var digits = number.ToString(Math.Abs(number) < _groupedFrom ? "D" : "N0", CultureInfo.InvariantCulture);
        return _group == "," ? digits : digits.Replace(",", _group, StringComparison.Ordinal);
    }

    internal static int? Place(string key) => Places.TryGetValue(key, out var place) ? place : null;

    internal object? Find(string key) => Place(key) is { } place ? _words[place] : null;

    internal string At(int place) => (string)_words[place];

    internal byte[] Encoded(int place) => _encoded[place];

    internal string Count(int place, long number)
    {
        var forms = (FrozenDictionary<string, string>)_words[place];
        var form = forms.GetValueOrDefault(_rule(number)) ?? forms["other"];
        return form.Replace("{n}", Number(number), StringComparison.Ordinal);
    }

    private static Words Load(string language)
    {
        Dictionary<string, object> found = new(StringComparer.Ordinal);
        var named = Otherwise;
        foreach (var one in Chain(language))
        {
            if (Read(one) is { } words)
            {
                named = one;
                foreach (var (key, word) in words)
                {
                    found[key] = word;
                }
            }
        }

        var loaded = Known.GetOrAdd(named, static (name, words) => new Words(name, words), found);
        return Asked.Count < MostAsked ? Asked.GetOrAdd(language, loaded) : loaded;
    }

    private static IEnumerable<string> Chain(string language)
    {
        yield return Otherwise;
        var parts = language.Split('-');
        var spoken = parts[0].ToLowerInvariant();
        if (spoken != Otherwise)
        {
            yield return spoken;
        }

        if (parts.Length > 1 && parts[^1].Length == 2)
        {
            yield return $"{spoken}-{parts[^1].ToUpperInvariant()}";
        }
    }

    private static Dictionary<string, object>? Read(string language)
    {
        if (!Embedded.Has($"{Files}{language}.json"))
        {
            return null;
        }

        using var json = JsonDocument.Parse(Embedded.Text($"{Files}{language}.json"));
        return json.RootElement.EnumerateObject().ToDictionary(word => word.Name, word => (object)(word.Value.ValueKind switch
        {
            JsonValueKind.Array => word.Value.EnumerateArray().Select(one => one.GetString()!).ToArray(),
            JsonValueKind.Object => word.Value.EnumerateObject().ToFrozenDictionary(form => form.Name, form => form.Value.GetString()!, StringComparer.Ordinal),
            _ => word.Value.GetString()!,
        }));
    }
}

/// <summary>Unicode's plural rules, for whole numbers, of the languages that the site has words in.</summary>
internal static class Plurals
{
    public static Func<long, string> Of(string language) => language.Split('-')[0] switch
    {
        "ar" => Arabic,
        "fr" => static number => number is 0 or 1 ? "one" : IsMillions(number) ? "many" : "other",
        "es" => static number => number == 1 ? "one" : IsMillions(number) ? "many" : "other",
        _ => static number => number == 1 ? "one" : "other",
    };

    /// <summary>French and Spanish say "un million de lecteurs", "dos millones de lectores".</summary>
    private static bool IsMillions(long number) => number != 0 && number % 1_000_000 == 0;

    private static string Arabic(long number) => (number, number % 100) switch
    {
        (0, _) => "zero",
        (1, _) => "one",
        (2, _) => "two",
        (_, >= 3 and <= 10) => "few",
        (_, >= 11 and <= 99) => "many",
        _ => "other",
    };
}
