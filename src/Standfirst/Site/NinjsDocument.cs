using Standfirst.Body;
using Standfirst.Feeds;
using Standfirst.Site.Cache;
using Standfirst.Stories;
using Standfirst.Storage;
using Standfirst.Topics;

namespace Standfirst.Site;

/// <summary>The alternate that every story's page names: the same story for other newsrooms' systems.</summary>
internal sealed class NinjsDocument(Printer printer, FeedReading feeds, CardReading reading)
{
    public async Task<bool> Show(Visit visit, NewsDb db, long id)
    {
        if (await StoryReading.ById(db, id) is not { } row || !row.IsLive(visit.Now) || (await reading.List(db, visit.Now, [id], visit.Stop)) is not [var card])
        {
            return false;
        }

        visit.Tags.Add(Tags.Story(id));
        var entry = (await feeds.Entries(visit, db, [id], visit.Stop)).Single();
        var body = (await StoryReading.Body(db, row)).Json;
        var text = PlainText.Of(body.Length == 0 ? Document.Empty : Document.Parse(body));
        var story = new NinjsStory
        {
            Uri = entry.Id,
            Version = row.Version.ToString("n"),
            FirstCreated = row.FirstPublishedAt ?? entry.Published,
            VersionCreated = entry.Updated,
            Language = entry.Language,
            Headline = card.Headline,
            Dek = card.Dek,
            Html = entry.Html,
            Text = text.Text,
            Words = text.Words,
            Authors = entry.Authors,
            Located = row.Dateline,
            Publisher = visit.Masthead.Name,
            Url = entry.Url,
            Names = [.. Names(visit, card, await StoryReading.About(db, row, visit.Stop))],
            Genre = Genre(card.Kind),
            Picture = entry.Picture,
            Caption = card.LeadCaption.Length > 0 ? card.LeadCaption : card.PictureCaption ?? "",
        };
        await printer.Send(visit, db, Ninjs.Write(story), Ninjs.MediaType);
        return true;
    }

    private static IEnumerable<NinjsName> Names(Visit visit, CardRow card, List<TopicRow> topics)
    {
        foreach (var section in visit.Masthead.Sections.Find(card.SectionId)?.Line ?? [])
        {
            yield return new NinjsName("subjects", section.Name, visit.Address + section.Url);
        }

        foreach (var topic in topics)
        {
            var kind = topic.Kind switch
            {
                TopicKind.Person => "people",
                TopicKind.Place => "places",
                TopicKind.Organisation => "organisations",
                _ => "subjects",
            };
            yield return new NinjsName(kind, topic.Name, visit.Address + Cards.TopicUrl(topic.Slug));
        }
    }

    private static NinjsGenre Genre(StoryKind kind) => kind switch
    {
        StoryKind.Analysis => new("Analysis", "http://cv.iptc.org/newscodes/genre/Analysis"),
        StoryKind.Opinion => new("Opinion", "http://cv.iptc.org/newscodes/genre/Opinion"),
        StoryKind.Review => new("Review", "http://cv.iptc.org/newscodes/genre/Review"),
        StoryKind.Obituary => new("Obituary", "http://cv.iptc.org/newscodes/genre/Obituary"),
        _ => new("Current", "http://cv.iptc.org/newscodes/genre/Current"),
    };
}
