using System.Text.Encodings.Web;
using System.Text.Unicode;
using Standfirst.Pictures;
using Standfirst.Publication;
using Standfirst.Site.Cache;
using Standfirst.Stories;
using Standfirst.Themes;
using Standfirst.Themes.Views;

namespace Standfirst.Site;

/// <summary>Turns rows into what a theme sees, for one page in one language.</summary>
internal sealed class Cards(Visit visit, string language)
{
    /// <summary>Letters of every script as they are; what HTML could take for its own is escaped.</summary>
    public static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public Times Times { get; } = visit.TimesIn(language);

    public static string KindOf(StoryKind kind) => kind switch
    {
        StoryKind.Analysis => "analysis",
        StoryKind.Opinion => "opinion",
        StoryKind.Review => "review",
        StoryKind.Obituary => "obituary",
        StoryKind.Brief => "brief",
        _ => "news",
    };

    public IReadOnlyList<StoryCard> Of(IEnumerable<CardRow> rows) => [.. rows.Select(Of)];

    public StoryCard Of(CardRow row)
    {
        visit.Tags.Add(Tags.Story(row.Id));
        var own = visit.LanguageOf(row.Language);
        return new StoryCard
        {
            Url = Addresses.Encode(row.Path),
            Headline = row.Headline,
            Dek = row.Dek,
            Section = Section(row.SectionId),
            Bylines = [.. row.Bylines.Select(by => new LinkView(by.Name, visit.Masthead.Writer(by.WriterId)?.Url))],
            Time = Times.At(row.PublishedAt),
            Picture = row.Picture() is { } picture ? Picture(picture, row.LeadCaption) : null,
            Kind = KindOf(row.Kind),
            IsDeveloping = row.Developing,
            Comments = row.Comments,
            Language = own.Equals(language, StringComparison.OrdinalIgnoreCase) ? null : own,
        };
    }

    public LinkView? Section(long? id) => visit.Masthead.Sections.Find(id) is { } section ? new LinkView(section.Name, section.Url) : null;

    public static string WriterUrl(string slug) => "/writers/" + Uri.EscapeDataString(slug);

    public static string TopicUrl(string slug) => "/topics/" + Uri.EscapeDataString(slug);

    public static string SpeakerUrl(string slug) => "/speakers/" + Uri.EscapeDataString(slug);

    public static PictureView Picture(Picture picture, string caption = "")
    {
        var set = PictureSet.Of(picture, "");
        return new PictureView
        {
            Sources = set.Avif.Length == 0 ? [] : [new PictureSource("image/avif", set.Avif), new PictureSource("image/webp", set.Webp)],
            Src = set.Src,
            Srcset = set.Jpeg,
            Width = set.Width,
            Height = set.Height,
            Alt = picture.Alt,
            Caption = new Html(Encoder.Encode(caption.Length > 0 ? caption : picture.Caption)),
            Credit = picture.Credit,
            FocalX = picture.FocalX,
            FocalY = picture.FocalY,
        };
    }

    public static PagingView? Paging(string path, int number, bool hasNext)
        => number == 1 && !hasNext ? null : new PagingView
        {
            Number = number,
            Previous = number > 1 ? Page(path, number - 1) : null,
            Next = hasNext ? Page(path, number + 1) : null,
        };

    /// <summary>The first page has no number in its address.</summary>
    public static string Page(string url, int number)
        => number <= 1 ? url : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={number}");
}
