using System.Globalization;
using System.Text.RegularExpressions;
using Standfirst.Publication;

namespace Standfirst.Stories;

/// <summary>Makes a story's path from the publication's pattern.</summary>
public static partial class StoryPath
{
    public static string Make(Paper paper, string sectionPath, string slug, DateTimeOffset at, long id)
    {
        var local = TimeZoneInfo.ConvertTime(at, paper.Zone);
        var made = Placeholder().Replace(paper.PathPattern, match => match.Groups[1].Value switch
        {
            "section" => sectionPath.Trim('/'),
            "yyyy" => local.ToString("yyyy", CultureInfo.InvariantCulture),
            "mm" => local.ToString("MM", CultureInfo.InvariantCulture),
            "dd" => local.ToString("dd", CultureInfo.InvariantCulture),
            "slug" => slug,
            "id" => id.ToString(CultureInfo.InvariantCulture),
            _ => match.Value,
        });
        return DoubleSlash().Replace(made, "/");
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("/{2,}")]
    private static partial Regex DoubleSlash();
}
