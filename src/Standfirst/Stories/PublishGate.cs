using Standfirst.Body;
using Standfirst.Pictures;

namespace Standfirst.Stories;

/// <param name="Field">Where it is put right: <c>headline</c>, <c>section</c>, <c>bylines</c>, <c>body</c>, <c>picture</c>, <c>embargo</c>.</param>
/// <param name="Message">In words for the newsroom.</param>
/// <param name="Blocks">Nothing gets past it, not even with a reason.</param>
public sealed record Missing(string Field, string Message, bool Blocks = false);

/// <summary>What a story must have before readers see it. All but the few that block may be overridden with a reason, which is logged.</summary>
public static class PublishGate
{
    /// <summary>The numbers of the paper's pictures that a text shows.</summary>
    public static HashSet<long> Pictures(Document body) => [.. body.Content.SelectMany(Shown).Select(shown => shown.Picture).OfType<long>()];

    /// <param name="story">With bylines, section and lead picture loaded.</param>
    /// <param name="pictures">Those that its body shows, by their number.</param>
    /// <param name="requiresDateline">Whether news and analysis say where they were reported.</param>
    /// <param name="at">When readers will see it: by then the right to a picture must not have ended.</param>
    public static IReadOnlyList<Missing> Check(Story story, IReadOnlyDictionary<long, Picture> pictures, bool requiresDateline, DateTimeOffset at)
    {
        var missing = new List<Missing>();
        if (string.IsNullOrWhiteSpace(story.Headline))
        {
            missing.Add(new Missing("headline", "It has no headline.", Blocks: true));
        }

        var body = Document.Parse(story.Body);
        if (body.IsEmpty)
        {
            missing.Add(new Missing("body", "It has no text.", Blocks: true));
        }

        if (story.SectionId is null && story.Section is null)
        {
            missing.Add(new Missing("section", "It stands in no section."));
        }

        if (story.Bylines.Count == 0 && story.NoBylineReason.Length == 0)
        {
            missing.Add(new Missing("bylines", "It has neither a byline nor a reason for none."));
        }

        if (requiresDateline && story.Dateline.Length == 0 && story.Kind is StoryKind.News or StoryKind.Analysis)
        {
            missing.Add(new Missing("dateline", "It does not say where it was reported."));
        }

        if (story.LeadPicture is { } lead)
        {
            Check(missing, "picture", "The lead picture", story.LeadCaption.Length > 0 ? story.LeadCaption : lead.Caption, lead.Credit, lead.Alt, lead, at);
        }

        foreach (var (number, shown) in body.Content.SelectMany(Shown).Index())
        {
            var kept = shown.Picture is { } id ? pictures.GetValueOrDefault(id) : null;
            if (shown.Picture is not null && kept is null)
            {
                missing.Add(new Missing("body", $"Picture {number + 1} of the text is not in the paper any more.", Blocks: true));
                continue;
            }

            var caption = PlainText.Of(shown.Caption);
            Check(missing, "body", $"Picture {number + 1} of the text", caption.Length > 0 ? caption : kept?.Caption ?? "", shown.Credit.Length > 0 ? shown.Credit : kept?.Credit ?? "",
                shown.Alt is { Length: > 0 } alt ? alt : kept?.Alt ?? "", kept, at);
        }

        return missing;
    }

    private static void Check(List<Missing> missing, string field, string which, string caption, string credit, string alt, Picture? kept, DateTimeOffset at)
    {
        // A picture at an address elsewhere is not the paper's, and there is nowhere to write its rights down.
        if (PictureUse.Missing(caption, credit, alt, kept?.Rights ?? "unknown") is { Count: > 0 } lacks)
        {
            missing.Add(new Missing(field, $"{which} has no {PictureUse.List(lacks)}."));
        }

        if (kept is not null && PictureUse.HasEnded(kept, at))
        {
            missing.Add(new Missing(field, $"{which}: {PictureUse.Ended(kept)}", Blocks: true));
        }
    }

    private static IEnumerable<PictureNode> Shown(Block block) => block switch
    {
        PictureNode picture => [picture],
        Gallery gallery => gallery.Pictures,
        FactBox box => box.Content.SelectMany(Shown),
        _ => [],
    };
}
