using System.Text.RegularExpressions;
using Standfirst.Stories;

namespace Standfirst.Import.WordPress;

/// <summary>What the plugins for search engines say of an item.</summary>
internal sealed partial class Texts
{
    private static readonly string[] Titles = ["_yoast_wpseo_title", "rank_math_title", "_aioseo_title", "_aioseop_title"];

    private static readonly string[] Descriptions =
        ["_yoast_wpseo_metadesc", "rank_math_description", "_aioseo_description", "_aioseop_description", "standard_seo_post_meta_description"];

    private void Describe(Story story, WxrItem item)
    {
        story.SearchTitle = Seo(item, story.Headline, Titles);
        story.SearchDescription = Seo(item, story.Headline, Descriptions);
        var canonical = item.MetaOf("_yoast_wpseo_canonical") ?? item.MetaOf("rank_math_canonical_url") ?? "";
        story.CanonicalAddress = canonical.Length > 0 && !run.Site.IsOwn(canonical) && Uri.TryCreate(canonical, UriKind.Absolute, out _) ? canonical : "";
    }

    /// <summary>The plugins' texts, with those of their variables that mean something here put in; with others they are only kept.</summary>
    private string Seo(WxrItem item, string headline, string[] keys)
    {
        var text = keys.Select(item.MetaOf).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
        if (text is null)
        {
            return "";
        }

        text = Variable().Replace(Plain(text), match => match.Groups["name"].Value switch
        {
            "title" or "post_title" => headline,
            "sitename" or "site_title" => paper.Name,
            "sep" or "separator_sa" => "–",
            "page" => "",
            "excerpt" or "excerpt_only" => Plain(item.Excerpt),
            _ => match.Value,
        });
        if (Variable().IsMatch(text))
        {
            run.Report.Lose(item.ToString(), keys == Titles ? "SEO title" : "SEO description", $"“{text}” has a plugin's variables in it; kept with the import");
            return "";
        }

        return Spaces().Replace(text, " ").Trim();
    }

    [GeneratedRegex(@"%%?(?<name>[a-z_]+)%?%|#(?<name>[a-z_]+)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
