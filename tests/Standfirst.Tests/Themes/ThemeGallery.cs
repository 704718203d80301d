using System.Buffers;
using System.Text;
using Standfirst.Themes;
using Standfirst.Themes.Views;

namespace Standfirst.Tests.Themes;

/// <summary>Every kind of page with invented contents, the ordinary ones and the empty, wrong and long ones, to be looked at and checked.</summary>
internal sealed class ThemeGallery
{
    private static readonly DateTimeOffset Now = new(2025, 6, 3, 14, 5, 0, TimeSpan.Zero);

    private readonly GalleryText _text;
    private readonly Times _times;
    private readonly SiteView _site;

    public ThemeGallery(string language)
    {
        _text = language == "ar" ? GalleryText.Arabic : GalleryText.English;
        _times = new Times(Words.For(language), TimeZoneInfo.FindSystemTimeZoneById("Europe/London"), Now);
        _site = new SiteView
        {
            Name = _text.Paper,
            Tagline = _text.Tagline,
            Language = language,
            Address = "http://127.0.0.1",
            Menu = [.. Sections()],
            Sections = [.. Sections()],
            Pages = [new(_text.About, "/about"), new(_text.Contact, "/contact")],
            Feeds = [new("/feed.xml") { Type = "application/rss+xml", Title = "RSS" }],
        };
    }

    private IEnumerable<MenuItem> Sections()
        => _text.Sections.Select((name, i) => new MenuItem(name, $"/s{i}/") { Children = i == 0 ? [new(_text.Courts, "/s0/courts/"), new(_text.Schools, "/s0/schools/")] : [] });

    /// <summary>All pages by name.</summary>
    public Dictionary<string, (PageView Page, View View)> Pages()
    {
        var story = Story();
        return new()
        {
            ["front"] = (Page(_text.Paper), Front(pictures: true)),
            ["front-short"] = (Page(_text.Paper), Front(pictures: false) with { Lead = Card(0, false) with { Headline = _text.ShortHeadline }, Blocks = [], MostRead = [] }),
            ["front-long"] = (Page(_text.Paper), Front(pictures: true) with { Lead = Card(0, true) with { Headline = _text.LongHeadline } }),
            ["front-empty"] = (Page(_text.Paper), new FrontView()),
            ["section"] = (Page(_text.Sections[0], _text.Sections[0]), Section()),
            ["section-older"] = (Page(_text.Sections[0], _text.Sections[0]), Section() with { Lead = null, Seconds = [], Paging = Pager(3) }),
            ["section-empty"] = (Page(_text.Sections[0], _text.Sections[0]), new SectionView { Name = _text.Sections[3], Url = "/s3/" }),
            ["story"] = (Page(story.Headline, _text.Sections[0], story.Headline) with { OpenGraph = Shared(story), JsonLd = [new("{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\"}")] }, story),
            ["story-plain"] = (Page(story.Headline, _text.Sections[0], story.Headline), Plain(story)),
            ["story-long"] = (Page(_text.LongHeadline, _text.Sections[0], _text.LongHeadline), Long(story)),
            ["story-errors"] = (Page(story.Headline, _text.Sections[0], story.Headline), story with { Comments = WithErrors(story.Comments!) }),
            ["story-reply"] = (Page(story.Headline, _text.Sections[0], story.Headline), story with { Comments = Replying(story.Comments!) }),
            ["story-closed"] = (Page(story.Headline, _text.Sections[0], story.Headline), story with { Comments = story.Comments! with { Form = null, IsHeld = true } }),
            ["static"] = (Page(_text.About, _text.About), new StaticView { Title = _text.About, Body = new(_text.Body) }),
            ["writer"] = (Page(_text.Writers[0], _text.Writers[0]), Writer()),
            ["topic"] = (Page(_text.Topic, _text.Topic), new TopicView { Name = _text.Topic, Kind = "place", Description = _text.Deks[1], Stories = Cards(0, 6), Paging = Pager(1) }),
            ["topic-empty"] = (Page(_text.Topic, _text.Topic), new TopicView { Name = _text.Topic }),
            ["search"] = (Page(_text.Topic, _text.Topic), Search()),
            ["search-none"] = (Page(_text.Topic, _text.Topic), new SearchView { Query = "zzz <b>", IsAnswered = true }),
            ["search-start"] = (Page(_text.Topic, _text.Topic), new SearchView { Problem = "from: wants a date, such as from:2025-01-31" }),
            ["speaker"] = (Page(_text.Writers[1], _text.Writers[1]), new SpeakerView { Name = _text.Writers[1], Role = _text.Courts, Stories = Quoted(), OlderUrl = "?before=1" }),
            ["quotations"] = (Page(_text.Topic, _text.Topic), new QuotationsView { Stories = Quoted(), OlderUrl = "?before=1" }),
            ["quotations-none"] = (Page(_text.Topic, _text.Topic), new QuotationsView { IsFiltered = true, Query = "zzz <b>", Speaker = _text.Writers[1], From = "2025-01" }),
            ["quotations-errors"] = (Page(_text.Topic, _text.Topic), new QuotationsView { IsFiltered = true, Speaker = "x", SpeakerProblem = "Nobody called “x” is quoted here.", From = "1", FromProblem = "Please write a day", To = "2", ToProblem = "Please write a day", NewestUrl = "/quotations" }),
            ["quotations-start"] = (Page(_text.Topic, _text.Topic), new QuotationsView()),
            ["corrections"] = (Page(_text.Topic, _text.Topic), new CorrectionsView { Corrections = [Note("correction", 1), Note("clarification", 2), Note("update", 3)] }),
            ["corrections-empty"] = (Page(_text.Topic, _text.Topic), new CorrectionsView()),
            ["report"] = (Page(_text.Topic) with { Robots = "noindex" }, Report(story)),
            ["report-errors"] = (Page(_text.Topic) with { Robots = "noindex" }, Report(story) with { ReasonError = "Please choose what is wrong with it", WordsError = "There is room for 500 characters.", Error = "That was too fast." }),
            ["report-thanks"] = (Page(_text.Topic) with { Robots = "noindex" }, Report(story) with { IsThanks = true }),
            ["edit"] = (Page(_text.Topic) with { Robots = "noindex" }, new EditView { Action = "/comments/100/edit", BackUrl = "/story/0#comments", Body = _text.Deks[0] }),
            ["edit-errors"] = (Page(_text.Topic) with { Robots = "noindex" }, new EditView { Action = "/comments/100/edit", BackUrl = "/story/0#comments", BodyError = "Please enter your comment" }),
            ["edit-late"] = (Page(_text.Topic) with { Robots = "noindex" }, new EditView { BackUrl = "/story/0#comments", Refusal = "none" }),
            ["404"] = (Page("404") with { Robots = "noindex" }, new ErrorView { Status = 404, Latest = Cards(0, 4), Query = "harbour" }),
            ["410"] = (Page("410") with { Robots = "noindex" }, new ErrorView { Status = 410, Reason = _text.Correction, Withdrawn = At(90), Latest = Cards(4, 4) }),
            ["500"] = (Page("500") with { Robots = "noindex" }, new ErrorView { Status = 500 }),
        };
    }

    public static string Render(Theme theme, PageView page, View view)
    {
        var output = new ArrayBufferWriter<byte>(64 * 1024);
        theme.Render(page, view, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public TimeView At(double hoursAgo) => _times.At(Now.AddHours(-hoursAgo));

    public PageView Page(string title, params string[] crumbs) => new()
    {
        Site = _site,
        Title = title,
        Description = _text.Deks[0],
        Language = _site.Language,
        Canonical = "http://127.0.0.1/x",
        Breadcrumb = crumbs.Length == 0 ? [] : [new(_text.Home, "/"), .. crumbs.Select((crumb, i) => new LinkView(crumb, i < crumbs.Length - 1 ? "/s0/" : null))],
        MenuUrl = crumbs.Length > 0 ? "/s0/" : null,
        Now = _times.Now,
    };

    public StoryCard Card(int i, bool picture) => new()
    {
        Url = $"/story/{i}",
        Headline = _text.Headlines[i % _text.Headlines.Length],
        Dek = _text.Deks[i % _text.Deks.Length],
        Section = new(_text.Sections[i % _text.Sections.Length], $"/s{i % _text.Sections.Length}/"),
        Bylines = [new(_text.Writers[i % _text.Writers.Length], "/writers/x")],
        Time = At(i < 2 ? 0.4 + i * 3 : i * 13),
        Picture = picture ? Picture(i) : null,
        Kind = i % 5 == 3 ? "opinion" : i % 7 == 4 ? "analysis" : "news",
        IsDeveloping = i == 1,
        Comments = i % 4 == 0 ? 12 + i : 0,
    };

    public StoryView Story() => new()
    {
        Url = "/story/0",
        Headline = _text.Headlines[0],
        Dek = _text.Deks[0],
        Section = new(_text.Sections[0], "/s0/"),
        IsDeveloping = true,
        Bylines = [new(_text.Writers[0], "/writers/a"), new(_text.Writers[1], "/writers/b")],
        Dateline = _text.Dateline,
        Published = At(5),
        Updated = At(0.5),
        LeadPicture = Picture(0),
        Body = new(_text.Body),
        ReadingMinutes = 4,
        Readers = 12_345,
        Topics = [new("topic", [new(_text.Topic, "/topics/a"), new(_text.Courts, "/topics/b")]), new("place", [new(_text.Dateline, "/topics/c")])],
        Corrections = [Note("correction", 0) with { Story = null }],
        Translations = [new TranslationView { Language = _site.Language == "ar" ? "en" : "ar", Url = "/ar", Headline = _text.Headlines[0] }],
        Earlier = Cards(5, 3),
        Related = [Card(6, true), Card(7, false), Card(8, true)],
        More = [.. Enumerable.Range(2, 4).Select(i => Card(i, i != 4))],
        Comments = Comments(),
    };

    private static OpenGraphView Shared(StoryView story) => new()
    {
        Type = "article",
        Title = story.Headline,
        Image = "http://127.0.0.1/pictures/0.svg",
        ImageWidth = 1200,
        ImageHeight = 800,
        ImageAlt = "x",
        Published = story.Published,
        Modified = story.Updated,
        Section = story.Section!.Name,
        Authors = ["http://127.0.0.1/writers/a"],
        Tags = ["a"],
    };

    private static StoryView Plain(StoryView story) => story with
    {
        LeadPicture = null,
        Kind = "opinion",
        IsDeveloping = false,
        Bylines = [new(story.Bylines[0].Name, "/writers/a") { Title = "Columnist" }],
        Dateline = "",
        Dek = "",
        Updated = null,
        Readers = null,
        Corrections = [],
        Translations = [],
        Earlier = [],
        Related = [],
        Topics = [],
        More = [],
        Comments = new CommentsView { Form = new CommentFormView { Story = "1" } },
    };

    private StoryView Long(StoryView story) => story with
    {
        Headline = _text.LongHeadline,
        Bylines = [.. Enumerable.Range(0, 6).Select(i => new BylineView(_text.Writers[i % _text.Writers.Length], "/writers/x"))],
        LeadPicture = Picture(2) with { Caption = new(string.Join(' ', _text.Deks.Concat(_text.Deks))), Width = 800, Height = 1200 },
        Body = new(_text.Body + _text.WideTable),
    };

    private CommentsView Comments()
    {
        List<CommentView> items = [];
        int[] depths = [0, 1, 2, 3, 4, 5, 7, 1, 0, 0];
        for (var i = 0; i < depths.Length; i++)
        {
            items.Add(new CommentView
            {
                Id = 100 + i,
                Name = _text.Writers[i % _text.Writers.Length],
                Time = At(i * 2),
                Text = new($"<p>{(i == 8 ? new string('w', 300) : _text.Deks[i % _text.Deks.Length])}</p>"),
                Depth = depths[i],
                Url = $"#comment-{100 + i}",
                ReplyUrl = $"/story/0?reply={100 + i}#reply",
                ReportUrl = $"/comments/{100 + i}/report",
                EditUrl = i == 0 ? $"/comments/{100 + i}/edit" : null,
                InReplyTo = depths[i] > 0 ? new(_text.Writers[(i + 1) % _text.Writers.Length], "#comment-100") : null,
                IsStaff = i == 1,
                IsRemoved = i == 7,
            });
        }

        return new CommentsView { Count = 47, Items = items, Form = new CommentFormView { Story = "1" }, Paging = new PagingView { Number = 1, Count = 3, Next = "?comments=2" } };
    }

    private static ReportView Report(StoryView story) => new()
    {
        Comment = story.Comments!.Items[0] with { ReplyUrl = null, ReportUrl = null, EditUrl = null },
        Action = "/comments/100/report",
        BackUrl = "/story/0#comment-100",
        Reasons = ["attack", "hatred", "false", "private", "advertising", "other"],
        Reason = "false",
    };

    private static CommentsView WithErrors(CommentsView comments) => comments with
    {
        Form = new CommentFormView { Story = "1", BodyError = "Please enter your comment", NameError = "Please enter your name", Email = "a@b" },
    };

    private static CommentsView Replying(CommentsView comments) => comments with
    {
        Form = new CommentFormView { Story = "1", Parent = 102, ParentName = comments.Items[2].Name, CancelUrl = "/story/0#comment-102" },
    };

    private FrontView Front(bool pictures) => new()
    {
        Lead = Card(0, pictures),
        Seconds = [Card(1, pictures), Card(2, pictures), Card(3, pictures)],
        Briefs = Cards(4, 6),
        Blocks = [.. Enumerable.Range(0, 4).Select(i => new SectionBlock { Section = new(_text.Sections[i], $"/s{i}/"), Lead = Card(i + 5, pictures && i != 2), Stories = Cards(i + 6, i == 3 ? 0 : 4) })],
        MostRead = Cards(0, 7),
    };

    private SectionView Section() => new()
    {
        Name = _text.Sections[0],
        Url = "/s0/",
        Description = _text.Tagline,
        Children = _site.Menu[0].Children,
        Lead = Card(0, true),
        Seconds = [Card(1, true), Card(2, true), Card(3, false)],
        Stories = [.. Enumerable.Range(4, 8).Select(i => Card(i, i % 3 != 0))],
        MostRead = Cards(2, 5),
        Paging = Pager(1),
    };

    private WriterView Writer() => new()
    {
        Name = _text.Writers[0],
        Title = _text.Courts,
        Biography = [_text.Deks[0], _text.Deks[2]],
        Website = "https://example.org",
        Picture = Picture(3),
        Stories = [.. Enumerable.Range(0, 5).Select(i => Card(i, i % 2 == 0))],
    };

    private SearchView Search() => new()
    {
        Query = _text.Topic,
        IsAnswered = true,
        Total = 234,
        Orders = [new(Words.For(_site.Language).Get("search_best"), "/search?q=x") { IsCurrent = true }, new(Words.For(_site.Language).Get("search_newest"), "/search?q=x&order=newest")],
        Filters = [new("topic:x", "/search?q=x")],
        Meant = new(_text.Headlines[0], "/search?q=y"),
        Sections = [new(_text.Courts, "/search?q=x+section:courts") { Count = 12 }, new(_text.Topic, "/search?q=x+section:x") { Count = 7 }],
        Years = [.. Enumerable.Range(0, 9).Select(i => new SearchLink($"{2026 - i}", $"/search?q=x+from:{2026 - i}") { Count = 30 - i })],
        Results = [.. Enumerable.Range(0, 5).Select(i => new SearchResult(Card(i, i % 2 == 0), new($"… {_text.Deks[i % _text.Deks.Length]} <mark>{_text.Topic}</mark> …")))],
        Paging = Pager(2),
    };

    private IReadOnlyList<QuotedStory> Quoted() =>
    [
        .. Enumerable.Range(0, 3).Select(i => new QuotedStory(Card(i, false),
        [
            .. Enumerable.Range(0, i + 1).Select(n => new QuotationView
            {
                Text = _text.Deks[(i + n) % _text.Deks.Length],
                Kind = n == 1 ? "block" : "direct",
                Speaker = new(_text.Writers[n % _text.Writers.Length], "/speakers/x"),
                Role = n == 0 ? _text.Courts : "",
                Source = n == 1 ? _text.Paper : "",
                Url = $"/story/{i}#q-{n + 1}",
                Language = n == 2 ? "fr" : null,
            }),
        ])),
    ];

    private static PagingView Pager(int number) => new()
    {
        Number = number,
        Count = 4,
        Previous = number > 1 ? $"?page={number - 1}" : null,
        Next = number < 4 ? $"?page={number + 1}" : null,
        Pages = [.. Enumerable.Range(1, 4).Select(n => new LinkView($"{n}", n == number ? null : $"?page={n}"))],
    };

    private CorrectionView Note(string kind, int i) => new() { Kind = kind, Text = _text.Correction, Time = At(3 + i * 40), Story = Card(i, false) };

    private IReadOnlyList<StoryCard> Cards(int from, int count) => [.. Enumerable.Range(from, count).Select(i => Card(i, false))];

    private PictureView Picture(int i) => new()
    {
        Src = $"/pictures/{i % 4}.svg",
        Srcset = $"/pictures/{i % 4}.svg 1200w",
        Sources = [new("image/svg+xml", $"/pictures/{i % 4}.svg 1200w")],
        Width = 1200,
        Height = 800,
        Alt = _text.Headlines[i % _text.Headlines.Length],
        Caption = new(_text.Deks[(i + 1) % _text.Deks.Length]),
        Credit = _text.Writers[2],
        FocalX = 0.3,
        FocalY = 0.6,
    };
}
