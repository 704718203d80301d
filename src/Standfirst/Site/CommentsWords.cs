using Standfirst.Comments;
using Standfirst.Themes;

namespace Standfirst.Site;

/// <summary>Says to a reader what moderation has against a reply, in the language of the page. English stands in the steps themselves.</summary>
internal static class CommentsWords
{
    public static string Say(Objection objection, Words words)
    {
        var key = "objection_" + objection.Key.Replace('-', '_');
        var said = words.Find(key) switch
        {
            string plain => plain.Replace("{n}", words.Number(objection.Number), StringComparison.Ordinal),
            null => objection.Reason,
            _ => words.Count(key, objection.Number),
        };
        return said.Replace("{date}", objection.Until is { } until ? new Times(words, TimeZoneInfo.Utc, until).At(until).Date : "", StringComparison.Ordinal)
            .Replace("{}", objection.Said, StringComparison.Ordinal);
    }
}
