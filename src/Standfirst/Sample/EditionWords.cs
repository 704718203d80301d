using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Standfirst.Sample;

/// <summary>
/// Fills in what a text of the edition cannot know: <c>{{weekday:-1}}</c>, <c>{{date:-63}}</c> (12 March), <c>{{longdate:w-300}}</c>
/// (12 March 2025), <c>{{year:-1}}</c>, counted from the story's own day, and <c>{{story:slug}}</c>, another story's path.
/// </summary>
internal sealed partial class EditionWords(DateOnly day, string language, Func<string, string> pathOf, string file)
{
    // The words themselves, because a machine without ICU data would give English ones for Arabic.
    private static readonly string[] ArabicDays = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"];

    private static readonly string[] ArabicMonths =
        ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];

    private readonly bool arabic = language == "ar";

    public string InText(string text) => Placeholder().Replace(text, match => Words(match.Groups[1].Value, match.Groups[2].Value));

    /// <summary>Days carry their date, so that nobody has to guess which Wednesday was meant.</summary>
    public string InHtml(string html) => Placeholder().Replace(html, match =>
    {
        var (kind, meant) = (match.Groups[1].Value, match.Groups[2].Value);
        var words = WebUtility.HtmlEncode(Words(kind, meant));
        return kind is "weekday" or "date" or "longdate"
            ? $"<time datetime=\"{EditionDays.Resolve(day, meant).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\">{words}</time>"
            : words;
    });

    private string Words(string kind, string meant) => kind switch
    {
        "weekday" => Weekday(EditionDays.Resolve(day, meant)),
        "date" => Date(EditionDays.Resolve(day, meant)),
        "longdate" => $"{Date(EditionDays.Resolve(day, meant))} {Year(EditionDays.Resolve(day, meant))}",
        "year" => Year(day.AddYears(int.Parse(meant, CultureInfo.InvariantCulture))),
        "story" => pathOf(meant),
        _ => throw new EditionException(file, $"asks for {{{{{kind}:{meant}}}}}, which is nothing that can be filled in"),
    };

    private string Weekday(DateOnly meant) => arabic ? ArabicDays[(int)meant.DayOfWeek] : meant.DayOfWeek.ToString();

    private string Date(DateOnly meant) => string.Create(CultureInfo.InvariantCulture,
        $"{meant.Day} {(arabic ? ArabicMonths[meant.Month - 1] : CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(meant.Month))}");

    private static string Year(DateOnly meant) => meant.Year.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{\{(\w+):([^}]*)\}\}")]
    private static partial Regex Placeholder();
}
