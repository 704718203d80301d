using System.Globalization;

namespace Standfirst.Site.Cache;

/// <summary>What a page was made from. A page carries the tags of all that it shows; a change drops the tags of what it changed.</summary>
internal static class Tags
{
    private const string OfStory = "story:";

    /// <summary>The publication itself, its sections, its writers, its menu: rare, and on every page.</summary>
    public const string Everything = "everything";

    /// <summary>Which stories exist and in what order: fronts, lists, feeds, sitemaps, search.</summary>
    public const string Lists = "lists";

    /// <summary>The newest comments of the whole paper.</summary>
    public const string Comments = "comments";

    /// <summary>One story: its page, and every list that shows its headline or the number of its comments.</summary>
    public static string Story(long id) => $"{OfStory}{id}";

    /// <summary>Whether it is a story's, and whose.</summary>
    public static bool IsStory(string tag, out long id)
    {
        id = 0;
        return tag.StartsWith(OfStory, StringComparison.Ordinal) && long.TryParse(tag.AsSpan(OfStory.Length), NumberStyles.None, CultureInfo.InvariantCulture, out id);
    }
}
