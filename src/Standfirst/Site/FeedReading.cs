using Microsoft.EntityFrameworkCore;
using Standfirst.Comments;
using Standfirst.Feeds;
using Standfirst.Pictures;
using Standfirst.Stories;
using Standfirst.Storage;
using Standfirst.Themes;

namespace Standfirst.Site;

/// <summary>Stories as feeds give them: whole, with absolute addresses, their corrections at the foot.</summary>
internal sealed class FeedReading(Renditions renditions, CardReading reading)
{
    public const int Count = 30;

    private const int PictureWidth = 1280;

    /// <summary>A picture that nobody has asked for yet is being made now; a feed does not wait for all of them.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public async Task<List<FeedEntry>> Entries(Visit visit, NewsDb db, IReadOnlyList<long> ids, CancellationToken stop)
    {
        var cards = await reading.List(db, visit.Now, ids, stop);
        var shown = cards.Select(card => card.Id).ToList();
        var texts = await db.Stories.Where(story => shown.Contains(story.Id))
            .Select(story => new { story.Id, story.Body, story.FirstPublishedAt, story.Dateline, story.CommentsClosed }).ToDictionaryAsync(story => story.Id, stop);
        var topics = (await db.Set<StoryTopic>().Where(about => shown.Contains(about.StoryId)).OrderBy(about => about.Position).Select(TopicRow.Of).ToListAsync(stop))
            .ToLookup(topic => topic.StoryId);
        var corrections = (await db.Corrections.Where(note => shown.Contains(note.StoryId)).OrderByDescending(note => note.At).Select(CorrectionRow.Of).ToListAsync(stop))
            .ToLookup(note => note.StoryId);
        cards.RemoveAll(card => !texts.ContainsKey(card.Id));
        var bodies = await BodyShown.Read(db, [.. cards.Select(card => texts[card.Id].Body)], stop);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        var entries = new List<FeedEntry>(cards.Count);
        for (var i = 0; i < cards.Count; i++)
        {
            var card = cards[i];
            var text = texts[card.Id];
            var html = Html(visit, card, bodies[i], text.Dateline, corrections[card.Id]);
            entries.Add(await Entry(visit, card, html, topics[card.Id], text.FirstPublishedAt, text.CommentsClosed, patience.Token));
        }

        return entries;
    }

    private async Task<FeedEntry> Entry(Visit visit, CardRow card, string html, IEnumerable<TopicRow> topics, DateTimeOffset? first, bool closed, CancellationToken patience)
    {
        visit.Tags.Add(Cache.Tags.Story(card.Id));
        var language = visit.LanguageOf(card.Language);
        var url = visit.Absolute(card.Path);
        // As on its page: where there are none and none may come, there is no place for them to lead to.
        var takes = card.Comments > 0 || Closing.Of(visit.Masthead.Comments, closed, card.PublishedAt, visit.Now) is null;
        return new FeedEntry
        {
            Id = FeedIds.Story(card.Id, first ?? card.PublishedAt),
            Url = url,
            Title = card.Headline,
            Summary = card.Dek,
            Html = html,
            Published = card.PublishedAt,
            Updated = card.UpdatedAt > card.PublishedAt ? card.UpdatedAt.Value : card.PublishedAt,
            Language = language,
            Authors = [.. card.Bylines.Select(by => new FeedAuthor(by.Name, visit.Masthead.Writer(by.WriterId) is { } writer ? visit.AbsoluteUrl(writer.Url) : null))],
            Categories = [.. Categories(visit, card, topics)],
            Picture = card.Picture() is { } picture ? await Picture(visit, picture, patience) : null,
            Comments = takes ? url + "#comments" : null,
            CommentsFeed = takes ? url.TrimEnd('/') + "/comments/feed.xml" : null,
        };
    }

    private static IEnumerable<string> Categories(Visit visit, CardRow card, IEnumerable<TopicRow> topics)
    {
        var section = visit.Masthead.Sections.Find(card.SectionId);
        return (section?.Line.Select(one => one.Name) ?? []).Concat(topics.Select(topic => topic.Name)).Distinct(StringComparer.Ordinal);
    }

    private static string Html(Visit visit, CardRow card, BodyShown body, string dateline, IEnumerable<CorrectionRow> corrections)
    {
        var language = visit.LanguageOf(card.Language);
        var words = Words.For(language, visit.Masthead.Language);
        var times = visit.TimesIn(language);
        var place = dateline.Length == 0 ? "" : $"<p><b>{Cards.Encoder.Encode(dateline)}</b></p>\n";
        var notes = corrections.Select(note => StoryPage.Note(note, times)).Select(note =>
            $"<p><strong>{Cards.Encoder.Encode(words.Get("note_" + note.Kind))} ({Cards.Encoder.Encode(note.Time.Date)}):</strong> {Cards.Encoder.Encode(note.Text)}</p>\n");
        return Directed(place + body.ForFeeds(new Uri(visit.Absolute(card.Path))) + string.Concat(notes), language);
    }

    /// <summary>Marked where it is written from the right: readers of feeds show many papers in one page.</summary>
    public static string Directed(string html, string language)
        => Themes.Views.Directions.Of(language) == "rtl" ? $"<div lang=\"{Cards.Encoder.Encode(language)}\" dir=\"rtl\">{html}</div>" : html;

    private async Task<FeedPicture?> Picture(Visit visit, Picture picture, CancellationToken patience)
    {
        var (address, width, height) = PictureSet.AtMost(picture, PictureWidth);
        if (!Uri.TryCreate(visit.AbsoluteUrl(address), UriKind.Absolute, out var url))
        {
            return null;
        }

        return new FeedPicture(url.AbsoluteUri, picture.Hash is null ? FileType(picture) : "image/jpeg", width, height, await Length(picture, address, patience))
        {
            Alt = picture.Alt,
            Credit = picture.Credit,
        };
    }

    private static string FileType(Picture picture)
        => picture.MediaType.StartsWith("image/", StringComparison.Ordinal) ? picture.MediaType : System.IO.Path.GetExtension(picture.FileName).ToUpperInvariant() switch
        {
            ".PNG" => "image/png",
            ".GIF" => "image/gif",
            ".WEBP" => "image/webp",
            ".AVIF" => "image/avif",
            ".SVG" => "image/svg+xml",
            _ => "image/jpeg",
        };

    private async Task<long?> Length(Picture picture, string address, CancellationToken patience)
    {
        if (picture.Hash is not { } hash || patience.IsCancellationRequested)
        {
            return null;
        }

        try
        {
            var found = await renditions.Find(hash, address[(address.LastIndexOf('/') + 1)..], patience);
            return found.Path is { } path ? new FileInfo(path).Length : null;
        }
        catch (Exception late) when (late is OperationCanceledException or IOException)
        {
            return null;
        }
    }
}
