using System.Globalization;
using System.Web;
using Standfirst.Themes.Views;

namespace Standfirst.Themes;

/// <summary>
/// What a template may do to a value: a part of Liquid's own filters, and four for words and numbers. Left out on purpose is what
/// would print text as HTML (<c>raw</c>): views say themselves what is HTML. Each is named as in a template, with its words joined.
/// </summary>
internal static class FilterMethods
{
    /// <summary><c>{{ words.reply_to | fill: comment.name }}</c> puts it in place of <c>{}</c>.</summary>
    public static string Fill(string? text, string? value) => (text ?? "").Replace("{}", value, StringComparison.Ordinal);

    /// <summary>One named place of <c>{{ words.page_n_of | fill: n: 3, count: 9 }}</c>.</summary>
    public static string FillNamed(string? text, string name, string? value) => (text ?? "").Replace($"{{{name}}}", value, StringComparison.Ordinal);

    /// <summary><c>{{ story.kind | word: "kind_" }}</c>: the site's word for a fixed name; empty where there is none.</summary>
    public static string Word(string? name, Words words, string? before) => words.Find(before + name) as string ?? "";

    public static string Append(string? text, string? more) => text + more;

    public static string Prepend(string? text, string? before) => before + text;

    public static string Upcase(string? text) => (text ?? "").ToUpperInvariant();

    public static string Downcase(string? text) => (text ?? "").ToLowerInvariant();

    public static string Capitalize(string? text) => string.IsNullOrEmpty(text) ? "" : char.ToUpperInvariant(text[0]) + text[1..];

    public static string Strip(string? text) => (text ?? "").Trim();

    public static string Remove(string? text, string? part) => string.IsNullOrEmpty(part) ? text ?? "" : (text ?? "").Replace(part, "", StringComparison.Ordinal);

    public static string Replace(string? text, string? part, string? with) => string.IsNullOrEmpty(part) ? text ?? "" : (text ?? "").Replace(part, with, StringComparison.Ordinal);

    public static string Truncate(string? text, long length) => text is null || text.Length <= length ? text ?? "" : string.Concat(text.AsSpan(0, (int)Math.Max(0, length - 1)), "…");

    public static string UrlEncode(string? text) => HttpUtility.UrlEncode(text ?? "");

    public static string Join(IReadOnlyList<string>? items, string? between) => string.Join(between, items ?? []);

    public static string Default(string? text, string? otherwise) => string.IsNullOrEmpty(text) ? otherwise ?? "" : text;

    public static Html DefaultHtml(Html html, Html otherwise) => html.IsEmpty ? otherwise : html;

    public static long Plus(long number, long other) => number + other;

    public static long Minus(long number, long other) => number - other;

    public static long Times(long number, long other) => number * other;

    public static long DividedBy(long number, long other) => number / other;

    public static long Modulo(long number, long other) => number % other;

    public static string Spell(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
