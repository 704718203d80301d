using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace Standfirst.Import.Pages;

/// <summary>Tells a page's furniture from its text, line by line, by <see cref="Phrases"/> and by shape.</summary>
internal static partial class Furnishings
{
    /// <summary>Longer lines are text, whatever they begin with: a paragraph may start with "Subscribe to" as well.</summary>
    private const int Longest = 180;

    private static readonly FrozenDictionary<string, Furniture> Whole =
        Entries().Where(entry => !entry.Words.EndsWith('…')).DistinctBy(entry => entry.Words).ToFrozenDictionary(entry => entry.Words, entry => entry.Kind);

    // By the first word, so that a line is compared with few of the thousand phrases.
    private static readonly FrozenDictionary<string, (string Start, Furniture Kind)[]> Starts =
        Entries().Where(entry => entry.Words.EndsWith('…')).Select(entry => (Start: entry.Words[..^1], entry.Kind))
            .GroupBy(entry => FirstWord(entry.Start)).ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Start.Length).ToArray());

    public static Furniture Of(string line)
    {
        var plain = Plain(line);
        if (plain.Length == 0)
        {
            return Furniture.Counter;
        }

        if (Whole.TryGetValue(plain, out var kind))
        {
            return kind;
        }

        if (line.AsSpan().TrimStart().StartsWith("©"))
        {
            return Furniture.Foot;
        }

        if (Counter().IsMatch(plain))
        {
            return Furniture.Counter;
        }

        if (Comments().IsMatch(plain))
        {
            return Furniture.Comments;
        }

        if (!Starts.TryGetValue(FirstWord(plain), out var starts))
        {
            return Furniture.None;
        }

        foreach (var (start, its) in starts)
        {
            if (plain.StartsWith(start, StringComparison.Ordinal) && IsEndOfWord(plain, start.Length) && plain.Length <= Limit(its, plain))
            {
                return its;
            }
        }

        return Furniture.None;
    }

    /// <summary>A mere link or count of comments, which may also stand above the text.</summary>
    public static bool IsWeak(string line) => Plain(line) is var plain && (Comments().IsMatch(plain) || !plain.Contains(' ', StringComparison.Ordinal));

    /// <summary>Why a line of this kind is no part of the story.</summary>
    public static string Why(Furniture kind) => kind switch
    {
        Furniture.Comments => "comment form or comments",
        Furniture.Foot => "foot of the page",
        Furniture.AuthorBox => "box about the writer",
        Furniture.Related => "box of other stories",
        Furniture.ReadAlso => "leads to another story",
        Furniture.Share => "buttons for sharing",
        Furniture.Advertisement => "advertisement",
        Furniture.Newsletter => "newsletter or subscription",
        Furniture.Cookies => "note on cookies or consent",
        Furniture.Counter => "counter",
        Furniture.Tags => "list of tags: became topics",
        _ => "navigation",
    };

    /// <summary>The line in lower case with plain apostrophes, without arrows, bullets and the like around it.</summary>
    public static string Plain(string line)
    {
        var text = line.AsSpan().Trim();
        while (text.Length > 0 && IsOrnament(text[0]))
        {
            text = text[1..].TrimStart();
        }

        while (text.Length > 0 && (IsOrnament(text[^1]) || text[^1] is ':' or '!'))
        {
            text = text[..^1].TrimEnd();
        }

        return text.ToString().Normalize(NormalizationForm.FormC).ToLowerInvariant();
    }

    private static bool IsOrnament(char letter)
        => letter is '-' or '–' or '—' or '•' or '·' or '*' or '|' or '»' or '«' or '›' or '‹' or '>' or '<' or '+' or '#' or '=' or '_' or '~' or '/' or '\\' or '…' or '[' or ']'
            || char.IsSymbol(letter) || (char.IsSurrogate(letter) || letter is '\ufe0f' or '\u200d');

    private static IEnumerable<(string Words, Furniture Kind)> Entries() => Phrases.All.SelectMany(group => group.Words.Select(words => (words, group.Kind)));

    private static string FirstWord(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || char.GetUnicodeCategory(text[end]) == System.Globalization.UnicodeCategory.NonSpacingMark))
        {
            end++;
        }

        return end == 0 ? text.Length > 0 ? text[..1] : "" : text[..end];
    }

    private static bool IsEndOfWord(string text, int at) => at >= text.Length || !char.IsLetterOrDigit(text[at]) || !char.IsLetterOrDigit(text[at - 1]);

    private static int Limit(Furniture kind, string line) => kind switch
    {
        // Notes on cookies are long, and only they speak of cookies and consent; their buttons are short.
        Furniture.Cookies => line.Contains("cookie", StringComparison.Ordinal) || line.Contains("consent", StringComparison.Ordinal) || line.Contains("privacy", StringComparison.Ordinal)
            || line.Contains("çerez", StringComparison.Ordinal) || line.Contains("ارتباط", StringComparison.Ordinal) || line.Contains("akismet", StringComparison.Ordinal) ? 1200 : 40,
        Furniture.Comments or Furniture.Foot or Furniture.ReadAlso => Longest,
        Furniture.Newsletter => 130,
        Furniture.Advertisement => 60,
        _ => 70,
    };

    // "8", "1,204", "1.2k views", "3 min read", "5 minutes ago", "12 shares", "Lesezeit: 4 Minuten", "4 dk okuma".
    [GeneratedRegex(
        @"^(?:\d[\d.,  ]*[km]?|(?:reading time|read time|estimated reading time|lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|время чтения|okuma süresi|وقت القراءة)\b.{0,20}|\d[\d.,]*\s*[km]?\+?\s*(?:views?|shares?|likes?|reads?|min(?:ute)?s?(?:\s+(?:read|ago))?|min\. read|mins? read|hours? ago|days? ago|seconds? ago|sec(?:onds?)? read|aufrufe|min\.? lesezeit|minuten(?: lesezeit)?|min de lecture|vues|min de lectura|minutos de lectura|visitas|vistas|min di lettura|min de leitura|visualizações|min leestijd|просмотр(?:ов|а)?|мин(?:ут)?(?: чтения)?|dk okuma|görüntüleme|مشاهدة|مشاهدات|دقائق|دقيقة))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Counter();

    // "3 comments", "no comments", "comments (3)".
    [GeneratedRegex(@"^(?:(?:\d[\d.,]*|no|keine|aucun|sin|nessun|nenhum|geen|нет|ingen)\s+(?:comments?|repl(?:y|ies)|responses?|thoughts? on .{0,120}|kommentare?|commentaires?|comentarios?|commenti?|comentários?|reacties?|комментари(?:й|я|ев)|yorum|kommentarer?|تعليق(?:ات)?)|(?:comments?|kommentare?|commentaires?|comentarios?|commenti|comentários?|reacties|комментарии|yorumlar|التعليقات)\s*[(:]?\s*\d+\)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Comments();
}
