using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Standfirst.Body;
using Document = Standfirst.Body.Document;

namespace Standfirst.Import.Pages;

/// <summary>Reads a page as HTML: what it says of itself, then its main text, block by block.</summary>
internal static class HtmlPage
{
    public static PageDraft Read(string html, string? address)
    {
        if (html.Length > HtmlReader.MaxLength)
        {
            throw new DocumentException("page", "is larger than a story can be");
        }

        var leavings = new Leavings();
        var bounded = HtmlBounds.OfPage(html, out _);
        var page = new HtmlParser().ParseDocument(bounded);
        var facts = PageFacts.Of(page, address, leavings);
        var main = MainText.Find(page, bounded, address);
        var dek = Dek(page, facts);
        var lead = LeadFigure(page, facts);
        MainText.Clear(main, facts.Headline, leavings);
        var reading = HtmlReader.Read(main, new HtmlReaderOptions
        {
            Language = facts.Language.Length > 0 ? facts.Language : null,
            OwnPictures = false,
            Link = href => PageFacts.Absolute(MainText.AsWritten(href), facts.Address),
            Picture = image => PageFacts.Absolute(MainText.AsWritten(image.Src), facts.Address) is var src && Body.Address.SourceProblem(src) is null ? new PictureNode { Src = src, Width = image.Width, Height = image.Height } : null,
        });
        var pieces = reading.Document.Content.Select(Piece.Of).ToList();
        var reduction = new Reduction(pieces, facts.Headline, leavings) { Dek = dek };
        reduction.Bylines.AddRange(facts.Bylines);
        var body = reduction.Run(Start(pieces, facts.Headline, leavings));
        foreach (var loss in reading.Losses)
        {
            leavings.Add(loss.What, loss.Why);
        }

        var (rest, picture) = WithoutLead(body, facts.Picture, lead, leavings);
        if (picture is null && reduction.LooseCaption.Length > 0)
        {
            picture = new PagePicture("", reduction.LooseCaption, reduction.LooseCredit);
        }
        else if (picture is { Caption.Length: 0 } && reduction.LooseCaption.Length > 0)
        {
            picture = picture with { Caption = reduction.LooseCaption };
        }

        return new PageDraft
        {
            Headline = facts.Headline,
            Dek = reduction.Dek,
            Bylines = reduction.Bylines,
            Dateline = reduction.Dateline,
            Section = facts.Section,
            Topics = facts.Topics.Count > 0 ? facts.Topics : reduction.Topics,
            Language = facts.Language.Length > 0 ? facts.Language : Tongues.Of(PlainText.Of(rest).Text),
            Published = facts.Published ?? reduction.Published,
            Updated = facts.Updated is { } updated && updated != facts.Published ? updated : reduction.Updated,
            Address = facts.Address,
            Body = rest,
            Picture = picture,
            Dropped = leavings.All,
        };
    }

    /// <summary>Behind the headline, where it stands within the main text; what was before it is navigation.</summary>
    private static int Start(List<Piece> pieces, string headline, Leavings leavings)
    {
        var key = LineOf.Key(headline);
        var firstText = pieces.FindIndex(piece => piece.IsProse);
        var at = key.Length == 0 ? -1 : pieces.FindLastIndex(firstText < 0 ? pieces.Count - 1 : firstText, piece => piece.IsLine && LineOf.Key(piece.Text) == key);
        for (var i = 0; i <= at; i++)
        {
            leavings.Add(pieces[i].Text, i == at ? "the headline again" : "stands before the headline: navigation");
        }

        return at + 1;
    }

    /// <summary>The dek as readers see it, or what the page says of itself where that is not simply the text's beginning.</summary>
    private static string Dek(IDocument page, PageFacts facts)
    {
        const string places = ".dek, .standfirst, .subtitle, .sub-title, .subheadline, .sub-headline, .subhead, .article-dek, .article__dek, .article-subtitle, .article__subtitle, .entry-subtitle, .post-subtitle, .td-post-sub-title, .article__standfirst, .article-summary, .article__summary, [itemprop='alternativeHeadline'], .headline__sub, .c-article-header__excerpt, .article-excerpt, .gh-article-excerpt, .post-excerpt, .lead-text, .article-lead";
        foreach (var place in page.QuerySelectorAll(places).Take(5))
        {
            if (Letters.Line(place.TextContent) is { Length: > 15 and < 500 } words && LineOf.Key(words) != LineOf.Key(facts.Headline))
            {
                place.Remove();
                return words;
            }
        }

        var description = facts.Description;
        if (description.Length is < 30 or > 400 || description.EndsWith('…') || description.EndsWith("...", StringComparison.Ordinal) || description.EndsWith(']') || LineOf.Key(description) == LineOf.Key(facts.Headline))
        {
            return "";
        }

        var key = LineOf.Key(description);
        return LineOf.Key(page.Body!.TextContent).Contains(key.Length > 60 ? key[..60] : key, StringComparison.Ordinal) ? "" : description;
    }

    /// <summary>The figure on the page that shows the lead picture, for its caption.</summary>
    private static PictureNode? LeadFigure(IDocument page, PageFacts facts)
    {
        var images = page.QuerySelectorAll("figure img, .post-thumbnail img, .featured-image img, .wp-post-image, .td-post-featured-image img, .entry-thumb").Take(30);
        foreach (var image in images)
        {
            if (facts.Picture is { } picture ? IsSame(Body.Reading.Images.Address(image), picture.Src) : image.Closest("header, .post-thumbnail, .featured-image, .td-post-featured-image, .gh-article-image") is not null)
            {
                var frame = image.Closest("figure, .td-post-featured-image, .featured-image, .post-thumbnail") ?? image;
                var address = Body.Reading.Images.Address(image);
                return HtmlReader.Read(WrapperOf(frame), new HtmlReaderOptions { OwnPictures = false }).Document.Content.OfType<PictureNode>().FirstOrDefault()
                    ?? new PictureNode { Src = address, Alt = Letters.Line(image.GetAttribute("alt") ?? "") };
            }
        }

        return null;
    }

    private static IElement WrapperOf(IElement element)
    {
        var wrapper = element.Owner!.CreateElement("div");
        wrapper.AppendChild(element.Clone(true));
        return wrapper;
    }

    private static (Document Body, PagePicture? Picture) WithoutLead(Document body, PagePicture? told, PictureNode? figure, Leavings leavings)
    {
        var blocks = body.Content.ToList();
        var first = blocks.FindIndex(block => block is PictureNode);
        var shown = first >= 0 ? (PictureNode)blocks[first] : null;
        var isLead = shown is not null && (told is not null ? IsSame(shown.Src ?? "", told.Src) : first == 0);
        var picture = told ?? (figure is not null ? new PagePicture(figure.Src ?? "") : isLead ? new PagePicture(shown!.Src ?? "") : null);
        if (picture is null)
        {
            return (body, null);
        }

        foreach (var source in new[] { figure, isLead ? shown : null }.OfType<PictureNode>())
        {
            picture = new PagePicture(
                picture.Src,
                picture.Caption.Length > 0 ? picture.Caption : Letters.Line(PlainText.Of(source.Caption)),
                picture.Credit.Length > 0 ? picture.Credit : source.Credit,
                picture.Alt.Length > 0 ? picture.Alt : source.Alt);
        }

        if (isLead && first <= 1)
        {
            blocks.RemoveAt(first);
            leavings.Add($"picture {shown!.Src}", "became the lead picture");
        }

        return (new Document(Parts.From(blocks)), picture);
    }

    /// <summary>Whether two addresses are sizes of one picture: "a-1024x683.jpg?w=640" and "a.jpg".</summary>
    private static bool IsSame(string one, string other) => File(one) is { Length: > 3 } name && name == File(other);

    private static string File(string address)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? address : address[..end];
        var name = path[(path.LastIndexOf('/') + 1)..];
        return System.Text.RegularExpressions.Regex.Replace(name, @"-(?:\d+x\d+|scaled)(?=\.\w+$)", "").ToLowerInvariant();
    }
}
