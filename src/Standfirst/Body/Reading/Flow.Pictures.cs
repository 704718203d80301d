using AngleSharp.Dom;

namespace Standfirst.Body.Reading;

/// <summary>Images, with the captions and galleries around them.</summary>
internal sealed partial class Flow
{
    private static readonly string[] PictureFiles = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".bmp", ".tif", ".tiff"];

    private static bool IsGallery(IElement element)
        => element.ClassName is { Length: > 0 } names && names.Contains("gallery", StringComparison.OrdinalIgnoreCase);

    private static bool IsCaptioned(IElement element)
        => element.ClassName is { Length: > 0 } && (element.ClassList.Contains("wp-caption") || element.ClassList.Contains("caption") || element.ClassList.Contains("image-caption"));

    private static IElement? CaptionOf(IElement figure)
        => figure.Children.FirstOrDefault(child => child.LocalName == "figcaption")
            ?? figure.QuerySelector("figcaption, .wp-caption-text, .wp-caption-dd, .gallery-caption, .image-caption-text");

    private void Image(IElement image, Around around, Sink sink)
    {
        if (image.ClassList.Contains("emoji") || image.ClassList.Contains("wp-smiley"))
        {
            sink.Add(image.GetAttribute("alt") ?? "", around.Marks);
            return;
        }

        if (Picture(image, around) is { } picture)
        {
            sink.AddBeside(picture);
        }
    }

    private PictureNode? Picture(IElement image, Around around, Parts<Inline> caption = default, string credit = "")
    {
        var alt = Letters.Line(image.GetAttribute("alt") ?? "");
        var (width, height) = (Images.Pixels(image, "width"), Images.Pixels(image, "height"));
        var src = Images.Address(image);
        if (width is <= 2 && height is <= 2)
        {
            losses.Add($"counting pixel {src}", "it shows nothing");
            return null;
        }

        var linkedTo = around.Marks.OfType<Link>().FirstOrDefault()?.Href;
        var given = options.Picture?.Invoke(new ImageRef(src, alt, image) { Width = width, Height = height, LinkedTo = linkedTo });
        if (given is null && Address.SourceProblem(Address.Clean(src)) is { } problem)
        {
            losses.Add($"picture {alt} {src}", src.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? "it is stored within the page and not in a file" : $"its address {problem}");
            return null;
        }

        ReportLink(linkedTo, src);
        given ??= new PictureNode { Src = Address.Clean(src), Width = width, Height = height };
        return given with
        {
            Alt = given.Alt.Length > 0 ? given.Alt : alt,
            Caption = given.Caption.Count > 0 ? given.Caption : caption,
            Credit = given.Credit.Length > 0 ? given.Credit : credit,
        };
    }

    private void ReportLink(string? linkedTo, string src)
    {
        if (linkedTo is null || linkedTo == src)
        {
            return;
        }

        var end = linkedTo.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? linkedTo : linkedTo[..end];
        if (!Array.Exists(PictureFiles, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
        {
            losses.Add($"link around the picture {src} to {linkedTo}", "a picture carries no link");
        }
    }

    private void Figure(IElement figure, Around around, Sink sink)
    {
        sink.Flush();
        if (IsPullQuote(figure))
        {
            PullQuote(figure, around, sink);
            return;
        }

        var caption = CaptionOf(figure);
        if (figure.Children.FirstOrDefault(child => child.LocalName == "blockquote") is { } quote && !IsPost(quote))
        {
            Quote(quote, around, sink, figure.Children.FirstOrDefault(child => child.LocalName == "figcaption"));
            Rest(figure, around, sink, quote, caption);
            return;
        }

        if (TryPictures(figure, around, sink))
        {
            return;
        }

        var words = Letters.LineOrNull(Words(caption));
        var media = figure.QuerySelectorAll("table, iframe, video, audio, object, embed");
        if (media.Length == 1 && media[0].LocalName == "table" && caption is not null && !media[0].Contains(caption) && !VisibleText.IsOutside(caption, caption))
        {
            caption.Remove();
            var inside = WithAncestors(media[0], figure, around);
            Table(media[0], inside, sink, words);
            Rest(figure, around, sink, media[0], caption);
            return;
        }

        if (media.Length == 1 && media[0].LocalName != "table" && figure.QuerySelector("img") is null && EmbedOf(media[0]) is { } embed && !VisibleText.IsOutside(figure, caption))
        {
            sink.Add(embed.Title is null && words is not null ? embed with { Title = words } : embed);
            if (embed.Title is not null && caption is not null)
            {
                Division(caption, around, sink);
            }

            return;
        }

        Children(figure, around, sink);
        sink.Flush();
    }

    /// <summary>Reads a figure's children but two, so that nothing which stood beside them is lost.</summary>
    private void Rest(IElement figure, Around around, Sink sink, IElement? first, IElement? second)
    {
        foreach (var child in figure.Children)
        {
            if (child != first && child != second && !(first is not null && child.Contains(first)))
            {
                Element(child, around, sink);
            }
        }

        sink.Flush();
    }

    private Around WithAncestors(IElement element, IElement top, Around around)
        => element.ParentElement is { } parent && parent != top ? WithMarks(parent, WithAncestors(parent, top, around)) : around;

    /// <summary>An element that holds images and their captions and no other words: one picture, or a gallery.</summary>
    private bool TryPictures(IElement element, Around around, Sink sink)
    {
        // A list or division is a gallery by its name only; most hold no image at all.
        if (element.LocalName is not "figure" && !IsGallery(element) && !IsCaptioned(element))
        {
            return false;
        }

        var images = element.QuerySelectorAll("img");
        if (images.Length == 0 || element.QuerySelector("iframe, video, audio, table, blockquote, pre, object, embed, svg") is not null)
        {
            return false;
        }

        var captions = element.QuerySelectorAll("figcaption, .wp-caption-text, .wp-caption-dd, .gallery-caption, .image-caption-text");
        if (captions.Any(caption => caption.QuerySelector("img, figcaption") is not null) || HasWordsOutside(element, captions))
        {
            return false;
        }

        var own = captions.FirstOrDefault(caption => caption.ParentElement == element || images.Length == 1);
        var pictures = new List<PictureNode>(images.Length);
        foreach (var image in images)
        {
            var frame = images.Length == 1 ? element : FrameOf(image, element);
            var caption = images.Length == 1 ? own : frame is null ? null : CaptionOf(frame);
            var (words, credit, others) = Caption(caption, around);
            if (Picture(image, WithAncestors(image, element, around), words, credit) is { } picture)
            {
                pictures.Add(picture);
            }
            else
            {
                sink.Add(new Paragraph(words));
            }

            sink.Blocks.AddRange(others);
        }

        if (images.Length == 1)
        {
            sink.Flush();
            sink.Blocks.AddRange(pictures);
            return true;
        }

        if (pictures.Count > 0)
        {
            sink.Add(new Gallery(Parts.From(pictures)));
        }

        if (own is not null)
        {
            Division(own, around, sink);
        }

        return true;
    }

    private static bool HasWordsOutside(IElement element, IEnumerable<IElement> captions)
    {
        var except = new HashSet<INode>(captions);
        return element.Descendants<IText>().Any(text => !Letters.IsBlank(text.Data) && !text.Ancestors().TakeWhile(above => above != element)
            .Any(above => except.Contains(above) || above is IElement { LocalName: "noscript" or "script" or "style" }));
    }

    /// <summary>The smallest element around an image that holds no other one.</summary>
    private static IElement? FrameOf(IElement image, IElement top)
    {
        for (var frame = image.ParentElement; frame is not null && frame != top; frame = frame.ParentElement)
        {
            if (CaptionOf(frame) is not null)
            {
                return frame.QuerySelectorAll("img").Length == 1 ? frame : null;
            }
        }

        return null;
    }

    private (Parts<Inline> Words, string Credit, List<Block> Others) Caption(IElement? caption, Around around)
    {
        if (caption is null)
        {
            return (default, "", []);
        }

        var creditElement = caption.QuerySelector(".credit, .wp-media-credit, .photo-credit, .image-credit, .media-credit");
        var credit = Words(creditElement);
        creditElement?.Remove();
        var (words, others) = Line(caption, WithLanguage(caption, around));
        return (words, credit, others);
    }
}
