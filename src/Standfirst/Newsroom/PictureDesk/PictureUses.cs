using Standfirst.Pictures;
using Standfirst.Storage;

namespace Standfirst.Newsroom.PictureDesk;

internal static class PictureUses
{
    /// <summary>Those that run nowhere: over no story, in no text, beside no writer's name. What is being typed just now counts as use.</summary>
    public static IQueryable<Picture> Unused(this IQueryable<Picture> pictures, NewsDb db)
        => pictures.Where(picture => !db.Stories.Any(story => story.LeadPictureId == picture.Id)
            && !db.PicturesInTexts.Any(place => place.PictureId == picture.Id)
            && !db.Writers.Any(writer => writer.PictureId == picture.Id));
}
