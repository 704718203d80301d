using System.Globalization;
using System.Text.RegularExpressions;

namespace Standfirst.Import.WordPress;

/// <summary>What an item says of itself, read with the habits of exporters in mind.</summary>
internal sealed partial class Texts
{
    private DateTimeOffset DateOf(Work one)
    {
        var item = one.Item;
        if (run.Survey.Dates.Of(item.Date, item.DateGmt, item.PubDate) is { } date)
        {
            if (date.Year > run.Now.Year + 20)
            {
                run.Report.Lose(item.ToString(), "date", $"{item.Date} lies too far ahead to be meant; kept as it is");
            }

            return date;
        }

        var other = run.Survey.Dates.Of(item.Modified, item.ModifiedGmt);
        if (item.Status is not ("draft" or "auto-draft" or "pending"))
        {
            run.Report.Lose(item.ToString(), "date", $"“{(item.DateGmt.Length > 0 ? item.DateGmt : item.Date)}” is no date; {(other is null ? "the day of the import stands for it" : "its last change stands for it")}");
        }

        return other ?? run.Now;
    }

    private string Headline(Work one)
    {
        var title = Plain(one.Item.Title);
        if (title.Length > 0)
        {
            return title;
        }

        var words = one.Text.FirstWords.Length > 0 ? one.Text.FirstWords : "(untitled)";
        run.Report.Lose(one.Item.ToString(), "title", $"it has none; here it is headed “{words}”");
        return words;
    }

    private int? FooterPlace(string page)
    {
        var menu = run.Survey.Menus.Where(menu => menu.Key.Contains("foot", StringComparison.OrdinalIgnoreCase)).Select(menu => menu.Value).FirstOrDefault()
            ?? (run.Survey.Menus.Count == 1 ? run.Survey.Menus.First().Value : null);
        var place = menu?.FindIndex(one => one.Page == page) ?? -1;
        return place < 0 ? null : menu![place].Order;
    }

    private static string LanguageOf(WxrItem item)
        => item.Tags.Find(tag => tag.Domain == "language") is { } tag && LanguageTag().IsMatch(tag.Slug) ? tag.Slug : "";

    private KindCount Count(ItemKind kind) => kind switch
    {
        ItemKind.Post => run.Report.Stories,
        ItemKind.Page => run.Report.Pages,
        _ => run.Report.Other,
    };

    private static long Number(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>All that an item says, its comments apart: they are told apart each by itself. What WordPress changes by being looked at does not count.</summary>
    private static string FingerprintOf(WxrItem item) => ImportRun.Fingerprint(new
    {
        item.Title,
        item.Link,
        item.Creator,
        item.Content,
        item.Excerpt,
        item.Date,
        item.DateGmt,
        item.PubDate,
        item.Modified,
        item.ModifiedGmt,
        item.CommentStatus,
        item.Name,
        item.Status,
        item.Parent,
        item.MenuOrder,
        item.Type,
        item.Password,
        item.Sticky,
        item.Tags,
        item.Other,
        Meta = item.Meta.Where(meta => meta.Key is not ("_edit_lock" or "_edit_last") && !meta.Key.StartsWith("_oembed_", StringComparison.Ordinal)),
    });

    private static string Plain(string html) => PlainWords.Of(html);

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex LanguageTag();
}
