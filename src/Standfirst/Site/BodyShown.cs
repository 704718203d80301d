using System.Text;
using Microsoft.EntityFrameworkCore;
using Standfirst.Body;
using Standfirst.Pictures;
using Standfirst.Storage;
using Standfirst.Themes.Views;

namespace Standfirst.Site;

/// <summary>A body document as it stands on a page or in a feed, with its pictures.</summary>
internal sealed class BodyShown
{
    /// <summary>How wide a picture in the text is shown: the text's measure, or the screen.</summary>
    private const string Sizes = "(min-width: 48em) 42rem, 100vw";

    private readonly Dictionary<long, Picture> _pictures;

    private BodyShown(Document document, Dictionary<long, Picture> pictures) => (Document, _pictures) = (document, pictures);

    public Document Document { get; }

    public static async Task<BodyShown> Read(NewsDb db, string json, CancellationToken stop) => (await Read(db, [json], stop))[0];

    /// <summary>Several at once: the pictures of all are one question to the database, and none where there are none.</summary>
    public static async Task<IReadOnlyList<BodyShown>> Read(NewsDb db, IReadOnlyCollection<string> bodies, CancellationToken stop)
    {
        var documents = bodies.Select(body => body.Length == 0 ? Document.Empty : Document.Parse(body)).ToList();
        var ids = documents.SelectMany(document => PictureNodes(document.Content)).Select(node => node.Picture).OfType<long>().Distinct().ToList();
        var pictures = ids.Count == 0 ? [] : await db.Pictures.AsNoTracking().Where(picture => ids.Contains(picture.Id)).ToDictionaryAsync(picture => picture.Id, stop);
        return [.. documents.Select(document => new BodyShown(document, pictures))];
    }

    /// <summary>For a page of the site.</summary>
    /// <param name="address">The site's own, by which it knows its sounds and films.</param>
    /// <param name="tableName">Of a table without a caption.</param>
    /// <param name="speakers">The page of whoever said a quotation, by its number.</param>
    public Html Html(string address, string tableName, IReadOnlyDictionary<int, string>? speakers = null) => new(BodyHtml.Render(Document, new BodyContext
    {
        Picture = Markup,
        MarksPlaces = true,
        Speaker = speakers is null ? null : number => speakers.GetValueOrDefault(number),
        IsOwn = url => IsOwn(url, address),
        TableName = tableName,
    }));

    /// <summary>For readers of feeds: plain, with absolute addresses.</summary>
    public string ForFeeds(Uri page) => BodyHtml.Render(Document, new BodyContext { Plain = true, Base = page, Picture = node => Single(node, page) });

    /// <summary>Pictures of the text that are kept here, in their order.</summary>
    public IEnumerable<(PictureNode Node, Picture Picture)> Pictures()
        => PictureNodes(Document.Content).Where(node => node.Picture is { } id && _pictures.ContainsKey(id)).Select(node => (node, _pictures[node.Picture!.Value]));

    private static bool IsOwn(string url, string address)
        => (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal)) || url.StartsWith(address + "/", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<PictureNode> PictureNodes(Parts<Block> blocks) => blocks.SelectMany(block => block switch
    {
        PictureNode picture => [picture],
        Gallery gallery => gallery.Pictures,
        FactBox box => PictureNodes(box.Content),
        BlockQuote quote => PictureNodes(quote.Content),
        BulletList list => list.Items.SelectMany(item => PictureNodes(item.Content)),
        OrderedList list => list.Items.SelectMany(item => PictureNodes(item.Content)),
        Table table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => PictureNodes(cell.Content)),
        _ => Enumerable.Empty<PictureNode>(),
    });

    private static string AltOf(PictureNode node, Picture picture) => node.Alt.Length > 0 ? node.Alt : picture.Alt;

    private PictureMarkup? Markup(PictureNode node)
    {
        if (node.Picture is not { } id || !_pictures.TryGetValue(id, out var picture))
        {
            return null;
        }

        var view = Cards.Picture(picture);
        var html = new StringBuilder(1024).Append("<picture>");
        foreach (var source in view.Sources)
        {
            html.Append("<source type=\"").Append(source.Type).Append("\" srcset=\"").Append(source.Srcset).Append("\" sizes=\"").Append(Sizes).Append("\">");
        }

        html.Append("<img src=\"").Append(Cards.Encoder.Encode(view.Src)).Append('"');
        if (view.Srcset.Length > 0)
        {
            html.Append(" srcset=\"").Append(view.Srcset).Append("\" sizes=\"").Append(Sizes).Append('"');
        }

        if (view is { Width: > 0, Height: > 0 })
        {
            html.Append(System.Globalization.CultureInfo.InvariantCulture, $" width=\"{view.Width}\" height=\"{view.Height}\"");
        }

        html.Append(" alt=\"").Append(Cards.Encoder.Encode(AltOf(node, picture))).Append('"');
        if (view.Focus.Length > 0)
        {
            html.Append(" class=\"").Append(view.Focus).Append('"');
        }

        html.Append(" loading=\"lazy\" decoding=\"async\"></picture>");
        return new PictureMarkup(html.ToString(), picture.Caption, picture.Credit);
    }

    private PictureMarkup? Single(PictureNode node, Uri page)
    {
        if (node.Picture is not { } id || !_pictures.TryGetValue(id, out var picture))
        {
            return null;
        }

        var (address, width, height) = PictureSet.AtMost(picture, 960);
        var source = Uri.TryCreate(page, address, out var absolute) ? absolute.AbsoluteUri : address;
        var size = width > 0 && height > 0 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" width=\"{width}\" height=\"{height}\"") : "";
        return new PictureMarkup($"<img src=\"{Cards.Encoder.Encode(source)}\"{size} alt=\"{Cards.Encoder.Encode(AltOf(node, picture))}\">", picture.Caption, picture.Credit);
    }
}
