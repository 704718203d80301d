using Microsoft.EntityFrameworkCore;
using Standfirst.Body;
using Standfirst.Pictures;
using Standfirst.Storage;

namespace Standfirst.Newsroom.PictureDesk;

/// <summary>Puts one picture in the place of another wherever it runs, and undoes that. The caller has a transaction and saves.</summary>
internal static class Replacing
{
    /// <param name="db">The context.</param>
    /// <param name="old">Which runs.</param>
    /// <param name="by">Which takes its place.</param>
    /// <param name="who">As revisions name them.</param>
    /// <param name="now">The time.</param>
    /// <param name="stop">Gives up.</param>
    /// <returns>What was done, to be added by the caller; drafts keep what is being typed, and meet the change when they are saved.</returns>
    public static async Task<PictureReplacement> Replace(this NewsDb db, Picture old, Picture by, string who, DateTimeOffset now, CancellationToken stop)
    {
        var places = new List<ReplacedPlace>();
        var ids = await db.StoriesWith(old.Id, stop);
        foreach (var story in await db.Stories.Include(story => story.LeadPicture).Include(story => story.Revisions).Where(story => ids.Contains(story.Id)).AsSplitQuery().ToListAsync(stop))
        {
            if (story.LeadPictureId == old.Id)
            {
                places.Add(new ReplacedPlace("lead", story.Id));
                story.Show(by, story.LeadCaption == old.Caption ? "" : story.LeadCaption);
                story.Describe(now);
            }

            story.Revise(story.Headline, story.Dek, In(story.Body, "story", story.Id), who, now);
        }

        foreach (var page in await db.Pages.Where(page => db.PicturesInTexts.Any(place => place.PictureId == old.Id && place.PageId == page.Id)).ToListAsync(stop))
        {
            page.Write(page.Title, In(page.Body, "page", page.Id), now);
        }

        foreach (var writer in await db.Writers.Where(writer => writer.PictureId == old.Id).ToListAsync(stop))
        {
            places.Add(new ReplacedPlace("writer", writer.Id));
            writer.PictureId = by.Id;
        }

        return new PictureReplacement(old.Id, by.Id, places, who, now);

        string In(string body, string kind, long id)
        {
            var document = Document.Parse(body);
            var shown = PicturesOf(document);
            if (!shown.Any(node => node.Picture == old.Id))
            {
                return body;
            }

            var count = shown.Count(node => node.Picture == old.Id || node.Picture == by.Id);
            var rank = 0;
            return document.WithPictures(node =>
            {
                if (node.Picture == by.Id)
                {
                    rank++;
                    return node;
                }

                if (node.Picture != old.Id)
                {
                    return node;
                }

                places.Add(new ReplacedPlace(kind, id, count, rank++, new Document([node]).ToJson()));
                return Instead(node, old, by);
            }).ToJson();
        }
    }

    /// <summary>Puts the old picture where it was. A place that was changed so much since that it cannot be told is left as it is.</summary>
    /// <returns>How many places have it again, and how many were left.</returns>
    public static async Task<(int Done, int Left)> PutBack(this NewsDb db, PictureReplacement replacement, Picture old, string who, DateTimeOffset now, CancellationToken stop)
    {
        var (done, left) = (0, 0);
        foreach (var places in replacement.ReadPlaces().GroupBy(place => (place.Kind, place.Id)))
        {
            var (kind, id) = places.Key;
            switch (kind)
            {
                case "lead":
                    var led = await db.Stories.Include(story => story.LeadPicture).SingleOrDefaultAsync(story => story.Id == id && story.LeadPictureId == replacement.NewId, stop);
                    led?.Show(old, led.LeadCaption);
                    led?.Describe(now);
                    Count(led is not null, 1);
                    break;
                case "writer":
                    var writer = await db.Writers.SingleOrDefaultAsync(writer => writer.Id == id && writer.PictureId == replacement.NewId, stop);
                    writer?.PictureId = old.Id;
                    Count(writer is not null, 1);
                    break;
                case "page":
                    var page = await db.Pages.SingleOrDefaultAsync(page => page.Id == id, stop);
                    var pageBody = page is null ? null : Back(page.Body, [.. places]);
                    page?.Write(page.Title, pageBody ?? page.Body, now);
                    Count(pageBody is not null, places.Count());
                    break;
                default:
                    var story = await db.Stories.Include(story => story.Revisions).SingleOrDefaultAsync(story => story.Id == id, stop);
                    var body = story is null ? null : Back(story.Body, [.. places]);
                    story?.Revise(story.Headline, story.Dek, body ?? story.Body, who, now);
                    Count(body is not null, places.Count());
                    break;
            }
        }

        return (done, left);

        void Count(bool isDone, int number) => (done, left) = isDone ? (done + number, left) : (done, left + number);

        string? Back(string body, List<ReplacedPlace> places)
        {
            var document = Document.Parse(body);
            // The new picture stands in it as often as then: so each is the one that it was.
            if (PicturesOf(document).Count(node => node.Picture == replacement.NewId) != places[0].Count)
            {
                return null;
            }

            var rank = 0;
            return document.WithPictures(node =>
            {
                if (node.Picture != replacement.NewId)
                {
                    return node;
                }

                var at = rank++;
                return places.Find(place => place.Rank == at) is { } place ? (PictureNode)Document.Parse(place.Node).Content[0] : node;
            }).ToJson();
        }
    }

    // Who made it and what it shows is the new picture's own; a caption belongs to the story, unless it was the old picture's word for word.
    private static PictureNode Instead(PictureNode node, Picture old, Picture by) => node with
    {
        Picture = by.Id,
        Credit = node.Credit.Length > 0 ? by.Credit : "",
        Alt = node.Alt.Length > 0 ? by.Alt : "",
        Width = node.Width is null || by.Width == 0 ? null : by.Width,
        Height = node.Height is null || by.Height == 0 ? null : by.Height,
        Caption = PlainText.Of(node.Caption) == old.Caption ? (by.Caption.Length > 0 ? [by.Caption] : []) : node.Caption,
    };

    private static List<PictureNode> PicturesOf(Document document) => [.. Nodes.In(document).OfType<PictureNode>()];
}
