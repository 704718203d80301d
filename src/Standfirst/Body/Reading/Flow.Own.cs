using System.Globalization;
using AngleSharp.Dom;

namespace Standfirst.Body.Reading;

/// <summary>What <see cref="BodyHtml"/> wrote and what reads differently in the world.</summary>
internal sealed partial class Flow
{
    private bool IsOwn(IElement element, Around around, Sink sink)
    {
        if (element.ClassName is not { Length: > 0 } name)
        {
            return false;
        }

        switch (element.LocalName, name)
        {
            case ("figure", "picture"):
                return OwnPicture(element, around, sink);
            case ("div", "gallery") when element.ChildElementCount > 0 && element.Children.All(child => child is { LocalName: "figure", ClassName: "picture" })
                && element.ChildNodes.All(node => node is IElement || (node is IText text && Letters.IsBlank(text.Data))):
                var pictures = new Sink();
                Children(element, around, pictures);
                return pictures.Blocks.TrueForAll(block => block is PictureNode) && Add(new Gallery(Parts.From(pictures.Blocks.Cast<PictureNode>())));
            case ("div" or "figure", "embed") when element.GetAttribute("data-kind") is { } kindName && Schema.EmbedKind(kindName) is { } kind:
                return OwnEmbed(element, kind) is { } embed && Add(embed);
            default:
                return false;
        }

        bool Add(Block block)
        {
            sink.Add(block);
            return true;
        }
    }

    private bool OwnPicture(IElement figure, Around around, Sink sink)
    {
        var number = options.OwnPictures && long.TryParse(figure.GetAttribute("data-picture"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given > 0
            ? given
            : (long?)null;
        if (number is null)
        {
            return false;
        }

        var image = figure.QuerySelector("img");
        var (words, credit, others) = Caption(figure.Children.FirstOrDefault(child => child.LocalName == "figcaption"), around);
        sink.Add(new PictureNode
        {
            Picture = number,
            Alt = Letters.Line(image?.GetAttribute("alt") ?? Words(figure.QuerySelector(".missing-picture"))),
            Width = image is null ? null : Images.Pixels(image, "width"),
            Height = image is null ? null : Images.Pixels(image, "height"),
            Caption = words,
            Credit = credit,
        });
        sink.Blocks.AddRange(others);
        return true;
    }

    private static Embed? OwnEmbed(IElement element, EmbedKind kind)
    {
        var player = element.Children.FirstOrDefault(child => child.LocalName is "a" or "audio" or "video");
        var address = player?.GetAttribute("href") ?? player?.GetAttribute("src");
        return address is null || Address.SourceProblem(address) is not null ? null : new Embed(
            address,
            kind,
            Letters.LineOrNull(element.GetAttribute("data-provider") ?? Words(element.QuerySelector(".provider"))),
            Letters.LineOrNull(Words(element.QuerySelector(".title") ?? element.QuerySelector("figcaption"))));
    }
}
