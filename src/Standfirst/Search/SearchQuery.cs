using System.Collections.Frozen;
using System.Text;

namespace Standfirst.Search;

/// <summary>
/// A question as a reader types it: words that must all occur, <c>"phrases"</c>, <c>-without</c>, and the filters <c>section:</c>,
/// <c>writer:</c>, <c>topic:</c>, <c>from:</c> and <c>to:</c>, in English or as the site's own words for searching call them. Whatever is
/// typed means something: nothing is an error.
/// </summary>
public sealed record SearchQuery
{
    /// <summary>UTF-16 units that are read; the rest of a longer text is no question.</summary>
    public const int MaxLength = 1000;

    /// <summary>Words, phrases and filters together; a database must be able to answer.</summary>
    public const int MaxParts = 32;

    /// <summary>What each filter is called in each language, the first as the site itself writes it. No name means two filters, so the page's language need not be known.</summary>
    private static readonly (QueryPartKind Kind, string Language, string[] Names)[] Called =
    [
        (QueryPartKind.Section, "en", ["section"]), (QueryPartKind.Section, "de", ["Ressort"]), (QueryPartKind.Section, "fr", ["rubrique"]),
        (QueryPartKind.Section, "es", ["sección"]), (QueryPartKind.Section, "ar", ["قسم"]),
        (QueryPartKind.Writer, "en", ["writer"]), (QueryPartKind.Writer, "de", ["Autor", "Autorin"]), (QueryPartKind.Writer, "fr", ["auteur", "autrice"]),
        (QueryPartKind.Writer, "es", ["autor", "autora"]), (QueryPartKind.Writer, "ar", ["كاتب", "كاتبة"]),
        (QueryPartKind.Topic, "en", ["topic"]), (QueryPartKind.Topic, "de", ["Thema"]), (QueryPartKind.Topic, "fr", ["thème"]),
        (QueryPartKind.Topic, "es", ["tema"]), (QueryPartKind.Topic, "ar", ["موضوع"]),
        (QueryPartKind.From, "en", ["from"]), (QueryPartKind.From, "de", ["von"]), (QueryPartKind.From, "fr", ["du"]),
        (QueryPartKind.From, "es", ["desde"]), (QueryPartKind.From, "ar", ["من"]),
        (QueryPartKind.To, "en", ["to"]), (QueryPartKind.To, "de", ["bis"]), (QueryPartKind.To, "fr", ["au"]),
        (QueryPartKind.To, "es", ["hasta"]), (QueryPartKind.To, "ar", ["إلى"]),
    ];

    private static readonly FrozenDictionary<string, QueryPartKind> Filters = Called
        .SelectMany(filter => filter.Names, (filter, name) => (Name: Folding.Fold(Folding.Lower(name)), filter.Kind))
        .DistinctBy(filter => filter.Name).ToFrozenDictionary(filter => filter.Name, filter => filter.Kind, StringComparer.Ordinal);

    private SearchQuery(string text, IReadOnlyList<QueryPart> parts) => (Text, Parts) = (text, parts);

    /// <summary>As it was typed, without the blanks around it, cut at <see cref="MaxLength"/>.</summary>
    public string Text { get; }

    internal IReadOnlyList<QueryPart> Parts { get; }

    /// <summary>Nothing was asked.</summary>
    public bool IsEmpty => Parts.Count == 0;

    public static SearchQuery Parse(string? text)
    {
        var asked = Readable(text ?? "").Trim();
        if (asked.Length > MaxLength)
        {
            asked = asked[..(char.IsHighSurrogate(asked[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
        }

        var parts = new List<QueryPart>();
        var rest = asked.AsSpan();
        while (parts.Count < MaxParts && Next(ref rest) is { } part)
        {
            parts.Add(part);
        }

        return new SearchQuery(asked, parts);
    }

    /// <summary>The filter's name in a language, English where it has none in it.</summary>
    /// <param name="kind">A filter.</param>
    /// <param name="language">BCP 47.</param>
    internal static string NameOf(QueryPartKind kind, string language)
        => Called.Where(filter => filter.Kind == kind).OrderByDescending(filter => Languages.Tag(language) == filter.Language).First().Names[0];

    /// <summary>A question of these parts, written as a reader would type it.</summary>
    internal static SearchQuery Of(IReadOnlyList<QueryPart> parts) => new(string.Join(' ', parts), parts);

    /// <summary>It asks for one of these, and does not only exclude it.</summary>
    internal bool Has(QueryPartKind kind) => Parts.Any(part => part.Kind == kind && !part.IsExcluded);

    /// <summary>The same question narrowed by filters, which are called as in the language.</summary>
    internal SearchQuery With(string language, params ReadOnlySpan<(QueryPartKind Kind, string Value)> filters)
    {
        var parts = new List<QueryPart>(Parts);
        foreach (var (kind, value) in filters)
        {
            parts.Add(new QueryPart(kind, value, false, NameOf(kind, language)));
        }

        return Of(parts);
    }

    internal SearchQuery Without(QueryPart one) => Of([.. Parts.Where(part => part != one)]);

    /// <summary>Without halves of characters and control characters, which databases refuse.</summary>
    private static string Readable(string text)
    {
        var read = new StringBuilder(Math.Min(text.Length, MaxLength + 2));
        foreach (var rune in text.EnumerateRunes())
        {
            // Halves come out as U+FFFD, which is no letter.
            read.Append(Rune.IsControl(rune) ? " " : rune.ToString());
            if (read.Length > MaxLength)
            {
                break;
            }
        }

        return read.ToString();
    }

    private static QueryPart? Next(ref ReadOnlySpan<char> rest)
    {
        while (true)
        {
            rest = rest.TrimStart();
            if (rest.IsEmpty)
            {
                return null;
            }

            var isExcluded = rest[0] is '-' or '−' or '–' && rest.Length > 1 && !char.IsWhiteSpace(rest[1]);
            if (isExcluded)
            {
                rest = rest[1..];
            }

            if (IsQuote(rest[0]))
            {
                var phrase = Quoted(ref rest);
                if (HasWord(phrase))
                {
                    return new QueryPart(QueryPartKind.Phrase, phrase, isExcluded);
                }

                continue;
            }

            var end = 0;
            while (end < rest.Length && !char.IsWhiteSpace(rest[end]) && !IsQuote(rest[end]))
            {
                end++;
            }

            var word = rest[..end];
            var colon = word.IndexOf(':');
            if (colon > 0 && Filters.TryGetValue(Folding.Fold(Folding.Lower(word[..colon])), out var filter))
            {
                var name = word[..colon].ToString();
                rest = rest[(colon + 1)..];
                var value = rest.Length > 0 && IsQuote(rest[0]) ? Quoted(ref rest) : Take(ref rest, end - colon - 1);
                return new QueryPart(filter, value.Trim(), isExcluded, name);
            }

            rest = rest[end..];
            if (HasWord(word))
            {
                return new QueryPart(QueryPartKind.Words, word.ToString(), isExcluded);
            }
        }
    }

    private static string Take(ref ReadOnlySpan<char> rest, int length)
    {
        var taken = rest[..length].ToString();
        rest = rest[length..];
        return taken;
    }

    /// <summary>Up to the next quotation mark of any kind, or to the end where none closes it.</summary>
    private static string Quoted(ref ReadOnlySpan<char> rest)
    {
        rest = rest[1..];
        var end = 0;
        while (end < rest.Length && !IsQuote(rest[end]))
        {
            end++;
        }

        var inside = rest[..end].ToString();
        rest = end < rest.Length ? rest[(end + 1)..] : default;
        return inside;
    }

    private static bool HasWord(ReadOnlySpan<char> text) => new Words(text).MoveNext();

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '＂';
}

internal enum QueryPartKind
{
    Words,
    Phrase,
    Section,
    Writer,
    Topic,
    From,
    To,
}

/// <param name="Kind">What it asks for.</param>
/// <param name="Value">The word, the words of the phrase, or what the filter names.</param>
/// <param name="IsExcluded">A hyphen stood before it.</param>
/// <param name="Filter">The filter's name as it was typed; or empty.</param>
internal sealed record QueryPart(QueryPartKind Kind, string Value, bool IsExcluded, string Filter = "")
{
    public bool IsFilter => Kind is not (QueryPartKind.Words or QueryPartKind.Phrase);

    /// <summary>As it is typed.</summary>
    public override string ToString()
    {
        var quoted = Kind == QueryPartKind.Phrase || (IsFilter && Value.AsSpan().ContainsAny(" \t\u00A0")) ? $"\"{Value}\"" : Value;
        return (IsExcluded ? "-" : "") + (IsFilter ? Filter + ":" : "") + quoted;
    }
}
