using Standfirst.Feeds;
using Standfirst.Search;
using Standfirst.Storage;

namespace Standfirst.Site;

/// <summary>What was said, by anybody or by one speaker, in the three formats of the other feeds.</summary>
internal sealed class QuotationFeeds(FeedPages feeds, QuotationReading reading)
{
    private const int TitleLength = 120;

    public Task<bool> All(Visit visit, NewsDb db, string name)
        => Send(visit, db, name, Themes.Words.For(visit.Masthead.Language).Get("quotations"), QuotationsPage.Url, new QuotationQuery());

    public async Task<bool> Speaker(Visit visit, NewsDb db, string name, string slug)
        => await SpeakerPage.Find(visit, db, slug) is { } speaker && await Send(visit, db, name, speaker.Name, Cards.SpeakerUrl(speaker.Slug), new QuotationQuery { Speaker = speaker.Id });

    private async Task<bool> Send(Visit visit, NewsDb db, string name, string title, string home, QuotationQuery query)
    {
        var (rows, stories, _) = await reading.Rows(visit, db, query, FeedReading.Count);
        var entries = rows.Select(row =>
        {
            visit.Tags.Add(Cache.Tags.Story(row.StoryId));
            var story = stories[row.StoryId];
            var url = visit.AbsoluteUrl(QuotationReading.Url(story.Path, row.Number));
            var speaker = visit.AbsoluteUrl(Cards.SpeakerUrl(row.Slug));
            var beside = string.Concat(((string[])[row.Role, row.Source]).Where(words => words.Length > 0).Select(words => ", " + Cards.Encoder.Encode(words)));
            var lines = string.Concat(row.Text.Split('\n').Select(line => $"<p>{Cards.Encoder.Encode(line)}</p>"));
            var html = $"<blockquote cite=\"{Cards.Encoder.Encode(url)}\">{lines}</blockquote>\n<p><a href=\"{Cards.Encoder.Encode(speaker)}\">{Cards.Encoder.Encode(row.Name)}</a>{beside}</p>\n"
                + $"<p><a href=\"{Cards.Encoder.Encode(url)}\">{Cards.Encoder.Encode(story.Headline)}</a></p>";
            return new FeedEntry
            {
                Id = FeedIds.Quotation(row.StoryId, row.Number, row.PublishedAt),
                Url = url,
                Title = row.Name + Themes.Words.For(row.Language, visit.Masthead.Language).Get("colon") + Beginning(row.Text),
                Html = FeedReading.Directed(html, row.Language),
                Published = story.PublishedAt,
                Updated = story.UpdatedAt > story.PublishedAt ? story.UpdatedAt.Value : story.PublishedAt,
                Language = row.Language,
                Authors = [new FeedAuthor(row.Name, speaker)],
            };
        }).ToList();
        return await feeds.Send(visit, db, name, FeedPages.Title(visit, title), "", home, $"{home}/{name}", entries);
    }

    private static string Beginning(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        var cut = line.Length <= TitleLength ? -1 : line.LastIndexOf(' ', TitleLength);
        return line.Length <= TitleLength ? line : line[..(cut > TitleLength / 2 ? cut : TitleLength - (char.IsHighSurrogate(line[TitleLength - 1]) ? 1 : 0))] + "…";
    }
}
