using Microsoft.EntityFrameworkCore;
using Standfirst.Newsroom.Copy;
using Standfirst.Storage;

namespace Standfirst.Newsroom.PictureDesk;

/// <summary>A place where a picture runs.</summary>
/// <param name="Kind"><c>lead</c>, <c>story</c> (in its text), <c>page</c>, <c>writer</c>, <c>draft</c>.</param>
/// <param name="Id">Of the story, page, writer or draft.</param>
/// <param name="Name">By which people know it.</param>
/// <param name="How">"Lead picture", "In the text", "In what Tom Reed is writing".</param>
/// <param name="Address">In the newsroom; null where there is no page of it.</param>
/// <param name="State">Of a story, as a word and its shape.</param>
internal sealed record PicturePlace(string Kind, long Id, string Name, string How, string? Address, (string Word, string Css)? State = null);

/// <summary>Where a picture runs.</summary>
internal static class PicturePlaces
{
    /// <summary>A page lists so many; a logo may run in thousands.</summary>
    public const int MostShown = 100;

    /// <summary>Stories over which or in whose text it runs. Two looks into indexes: one condition for both would read every story.</summary>
    public static async Task<List<long>> StoriesWith(this NewsDb db, long picture, CancellationToken stop)
        => [.. (await db.Stories.Where(story => story.LeadPictureId == picture).Select(story => story.Id).ToListAsync(stop))
            .Union(await db.PicturesInTexts.Where(place => place.PictureId == picture && place.StoryId != null).Select(place => place.StoryId!.Value).ToListAsync(stop))];

    public static async Task<IReadOnlyList<PicturePlace>> PlacesOf(this NewsDb db, long picture, DateTimeOffset now, CancellationToken stop)
    {
        var places = new List<PicturePlace>();
        var inTexts = db.PicturesInTexts.Where(place => place.PictureId == picture);
        var ids = await db.StoriesWith(picture, stop);
        var stories = await db.Stories.AsNoTracking().Where(story => ids.Contains(story.Id))
            .OrderByDescending(story => story.PublishedAt ?? story.ModifiedAt).ThenByDescending(story => story.Id)
            .Select(story => new
            {
                story.Id,
                story.Headline,
                story.Status,
                story.PublishedAt,
                story.EmbargoUntil,
                IsLead = story.LeadPictureId == picture,
                IsInText = inTexts.Any(place => place.StoryId == story.Id),
            }).ToListAsync(stop);
        foreach (var story in stories)
        {
            var place = new PicturePlace("lead", story.Id, StoryWords.Headline(story.Headline), "Lead picture", $"/newsroom/stories/{story.Id}",
                StoryWords.State(story.Status, story.PublishedAt, story.EmbargoUntil, now));
            if (story.IsLead)
            {
                places.Add(place);
            }

            if (story.IsInText)
            {
                places.Add(place with { Kind = "story", How = "In the text" });
            }
        }

        places.AddRange(await db.Pages.Where(page => inTexts.Any(place => place.PageId == page.Id)).OrderBy(page => page.Title)
            .Select(page => new PicturePlace("page", page.Id, page.Title, "On the page", page.Path, null)).ToListAsync(stop));
        places.AddRange(await db.Writers.Where(writer => writer.PictureId == picture).OrderBy(writer => writer.Name)
            .Select(writer => new PicturePlace("writer", writer.Id, writer.Name, "The writer’s portrait", null, null)).ToListAsync(stop));

        // Small print of a draft is a JSON object of texts: the picture's number stands in it in quotation marks.
        var asLead = $"\"picture\":\"{picture}\"";
        var drafts = await db.Drafts.Where(draft => draft.Fields.Contains(asLead) || inTexts.Any(place => place.DraftId == draft.Id))
            .Join(db.Stories, draft => draft.StoryId, story => story.Id, (draft, story) => new { draft.Id, draft.StoryId, draft.By, draft.Headline, draft.Fields, draft.BasedOn, StoryHas = story.LeadPictureId == picture || inTexts.Any(place => place.StoryId == story.Id) })
            .ToListAsync(stop);
        places.AddRange(drafts.Where(draft => !draft.StoryHas)
            .Select(draft => new PicturePlace("draft", draft.Id, StoryWords.Headline(draft.Headline), $"In what {draft.By} is writing", $"/newsroom/stories/{draft.StoryId}")));
        return places;
    }
}
