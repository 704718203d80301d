using Standfirst.Publication;
using Standfirst.Site.Cache;
using Standfirst.Storage;
using Standfirst.Stories;
using Standfirst.Themes;
using Standfirst.Themes.Views;
using Standfirst.Topics;

namespace Standfirst.Site;

/// <summary>A story's page: four questions to the database at most, its comments apart.</summary>
internal sealed class StoryPage(Printer printer, CardReading reading, KeptStories stories, NextMoment next)
{
    private const int Related = 4;
    private const int More = 4;
    private const int Earlier = 8;

    /// <summary>Shows a story that is live.</summary>
    /// <param name="visit">The request.</param>
    /// <param name="db">Where to read.</param>
    /// <param name="row">The story's row.</param>
    /// <param name="form">A comment that was sent and not taken: shown again to its writer alone.</param>
    public Task Show(Visit visit, NewsDb db, StoryRow row, CommentFormState? form = null)
    {
        visit.StoryId = row.Id;
        visit.Tags.Add(Tags.Story(row.Id));
        return Print(visit, db, row, form, isPreview: false);
    }

    /// <summary>Shows a story to somebody who holds a link to it, whether it is out or not; kept by nobody, counted for nothing, found by no robot.</summary>
    public Task Preview(Visit visit, NewsDb db, StoryRow row)
    {
        visit.IsPersonal = true;
        return Print(visit, db, row, form: null, isPreview: true);
    }

    private async Task Print(Visit visit, NewsDb db, StoryRow row, CommentFormState? form, bool isPreview)
    {
        var around = await stories.Around(db, row, visit.Now, await next.Get(db, visit.Stop), visit.Stop);
        // Its own card comes along with those around it.
        var cards = await reading.Read(db, visit.Now, around.Picks.Select(pick => pick.Id).Append(row.Id), visit.Stop);
        if (!cards.Remove(row.Id, out var card) && (!isPreview || (card = await reading.Any(db, row.Id, visit.Stop)) is null))
        {
            throw new InvalidOperationException($"Story {row.Id} was withdrawn while its page was made.");
        }

        var text = await stories.Text(db, row, visit.Stop);
        var speakers = text.HasBlockQuotes ? await StoryReading.Speakers(db, row.Id, visit.Now, visit.Stop) : null;
        var view = View(visit, row, card, around, cards, text, speakers) with { Comments = isPreview ? null : await Comments(visit, db, row, card, form) };
        visit.IsPersonal |= form is not null;
        var page = Page(visit, row, card, view, text);
        await printer.Print(visit, db, view, isPreview ? page with { Robots = "noindex" } : page, form?.Status ?? StatusCodes.Status200OK);
    }

    private static Task<CommentsView?> Comments(Visit visit, NewsDb db, StoryRow row, CardRow card, CommentFormState? form)
    {
        var language = visit.LanguageOf(card.Language);
        var asked = new CommentsAsked
        {
            Story = row.Id,
            StoryPath = card.Path,
            Count = row.Comments,
            Closed = row.CommentsClosed,
            PublishedAt = card.PublishedAt,
            Rules = visit.Masthead.Comments,
            Words = Words.For(language, visit.Masthead.Language),
            Times = visit.TimesIn(language),
            Now = visit.Now,
            Form = form,
        };
        return CommentsThread.Of(db, form is null ? asked.From(visit.Http.Request.Query) : asked, visit.Stop);
    }

    private static StoryView View(
        Visit visit, StoryRow row, CardRow card, StoryAround surrounding, Dictionary<long, CardRow> around, StoryText text, IReadOnlyDictionary<int, string>? speakers)
    {
        var language = visit.LanguageOf(card.Language);
        var picks = surrounding.Picks;
        var cards = new Cards(visit, language);
        var words = Words.For(language, visit.Masthead.Language);
        List<CardRow> Placed(int place) => [.. picks.Where(pick => pick.Place == place).Select(pick => around.GetValueOrDefault(pick.Id)).OfType<CardRow>()];

        var translations = Placed(StoryReading.Translation);
        var shown = translations.Select(other => other.Id).ToHashSet();
        var earlier = Placed(StoryReading.Earlier).Where(other => other.PublishedAt <= card.PublishedAt && shown.Add(other.Id)).Take(Earlier).ToList();
        var related = picks.Where(pick => pick.Place >= StoryReading.Topic && around.ContainsKey(pick.Id) && !shown.Contains(pick.Id))
            .GroupBy(pick => pick.Id).OrderByDescending(shared => shared.Count()).ThenByDescending(shared => around[shared.Key].PublishedAt)
            .Select(shared => around[shared.Key]).Take(Related).ToList();
        shown.UnionWith(related.Select(other => other.Id));
        var more = Placed(StoryReading.More).Where(other => shown.Add(other.Id)).Take(More).ToList();
        return new StoryView
        {
            Url = Addresses.Encode(card.Path),
            Headline = card.Headline,
            Dek = card.Dek,
            Section = cards.Section(card.SectionId),
            Kind = Cards.KindOf(card.Kind),
            IsDeveloping = card.Developing,
            Bylines = [.. card.Bylines.Select(by => (by.Name, Writer: visit.Masthead.Writer(by.WriterId))).Select(by => new BylineView(by.Name, by.Writer?.Url) { Title = by.Writer?.Title ?? "" })],
            NoByline = card.Bylines.Count == 0 ? row.NoBylineReason : "",
            Dateline = row.Dateline,
            Published = cards.Times.At(card.PublishedAt),
            Updated = card.UpdatedAt > card.PublishedAt ? cards.Times.At(card.UpdatedAt) : null,
            FirstPublished = row.FirstPublishedAt < card.PublishedAt ? cards.Times.At(row.FirstPublishedAt) : null,
            LeadPicture = card.Picture() is { } picture ? Cards.Picture(picture, card.LeadCaption) : null,
            Body = text.Shown(visit.Address, words.Get("table"), speakers),
            ReadingMinutes = text.ReadingMinutes(language),
            Readers = visit.Masthead.ShowsReaders && row.Readers > 0 ? row.Readers : null,
            Topics = [.. surrounding.Topics.GroupBy(topic => topic.Kind).OrderBy(group => group.Key).Select(Group)],
            Corrections = [.. surrounding.Corrections.Select(note => Note(note, cards.Times))],
            HistoryUrl = HistoryPage.UrlOf(visit.Masthead.History, row),
            Translations = [.. translations.Select(other => new TranslationView
            {
                Language = visit.LanguageOf(other.Language),
                Url = Addresses.Encode(other.Path),
                Headline = other.Headline,
            })],
            Origin = Origin(row.CanonicalAddress),
            Earlier = cards.Of(earlier),
            Thread = card.Thread,
            Related = cards.Of(related),
            More = cards.Of(more),
        };
    }

    private static PageView Page(Visit visit, StoryRow row, CardRow card, StoryView view, StoryText text)
    {
        var language = visit.LanguageOf(card.Language);
        var section = visit.Masthead.Sections.Find(card.SectionId);
        var crumbs = Head.Crumbs(visit, section, card.Headline, language);
        var image = Head.Image(visit, card);
        var page = new PageView
        {
            Site = visit.Site,
            Title = row.SearchTitle.Length > 0 ? row.SearchTitle : card.Headline,
            Description = Head.Beginning(row.SearchDescription.Length > 0 ? row.SearchDescription : card.Dek.Length > 0 ? card.Dek : text.Plain.Text),
            Language = language,
            Canonical = row.CanonicalAddress.Length > 0 ? row.CanonicalAddress : visit.Absolute(card.Path),
            Breadcrumb = crumbs,
            MenuUrl = section?.Top.Url,
            Now = visit.TimesIn(language).Now,
            Alternates = Alternates(visit, row, card, view, language),
            OpenGraph = new OpenGraphView
            {
                Type = "article",
                Title = card.Headline,
                Image = image?.Url,
                ImageWidth = image?.Width ?? 0,
                ImageHeight = image?.Height ?? 0,
                ImageAlt = card.PictureAlt ?? "",
                Published = view.Published,
                Modified = view.Updated,
                Section = section?.Name,
                Authors = [.. view.Bylines.Where(by => by.Url is not null).Select(by => visit.AbsoluteUrl(by.Url!))],
                Tags = [.. view.Topics.SelectMany(group => group.Topics).Select(topic => topic.Name)],
            },
        };
        return page with { JsonLd = [StoryLinkedData.Write(visit, view, page, card.Kind), LinkedData.Breadcrumb(visit, crumbs, view.Url)] };
    }

    private static List<AlternateView> Alternates(Visit visit, StoryRow row, CardRow card, StoryView view, string language)
    {
        var others = new List<AlternateView>
        {
            new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{visit.Address}/api/v1/stories/{row.Id}")) { Type = "application/ninjs+json" },
        };
        if (view.Translations.Count > 0)
        {
            // Each version names all of them, itself included: else search engines believe none.
            others.Add(new AlternateView(visit.Absolute(card.Path)) { Language = language });
            others.AddRange(view.Translations.Select(other => new AlternateView(visit.AbsoluteUrl(other.Url)) { Language = other.Language }));
        }

        return others;
    }

    private static TopicGroup Group(IGrouping<TopicKind, TopicRow> topics) => new(
        TopicPage.KindOf(topics.Key), [.. topics.Select(topic => new LinkView(topic.Name, Cards.TopicUrl(topic.Slug)))]);

    public static CorrectionView Note(CorrectionRow note, Times times) => new()
    {
        Kind = note.Kind switch
        {
            CorrectionKind.Clarification => "clarification",
            CorrectionKind.Update => "update",
            CorrectionKind.EditorsNote => "editors_note",
            _ => "correction",
        },
        Text = note.Text,
        IsAbove = note.Place == NotePlace.Head,
        Time = times.At(note.At),
    };

    private static LinkView? Origin(string address)
        => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? new LinkView(uri.Host, address) : null;
}
