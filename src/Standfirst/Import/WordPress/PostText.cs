using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Standfirst.Body;

namespace Standfirst.Import.WordPress;

/// <summary>The content of one item on its way to a body document, in two steps: the addresses that it needs are looked up for many items at once.</summary>
internal sealed partial class PostText(WxrItem item, ImportRun run) : IPostSurroundings
{
    private string html = "";

    /// <summary>Losses, to be reported when the item's turn comes: texts are read several at once.</summary>
    public List<(string What, string Why)> Losses { get; } = [];

    /// <summary>Keys of the uploads that the text shows or links to.</summary>
    public List<string> Uploads { get; } = [];

    public string Body { get; private set; } = "";

    public string FirstWords { get; private set; } = "";

    /// <summary>First step: to plain HTML.</summary>
    public void Prepare()
    {
        html = new PostMarkup(this).ToHtml(item.Content) + Footnotes() + Enclosures();
        foreach (Match match in AddressAttribute().Matches(html))
        {
            var address = WebUtility.HtmlDecode(match.Groups["address"].Value);
            if (run.Site.IsOwn(address) || match.Groups["name"].Value.Equals("src", StringComparison.OrdinalIgnoreCase))
            {
                Uploads.AddRange(run.Site.UploadKeys(address));
            }
        }
    }

    /// <summary>Second step: to the document.</summary>
    public void Read(IReadOnlyDictionary<string, UploadRef> uploads)
    {
        try
        {
            var reading = HtmlReader.Read(html, new HtmlReaderOptions
            {
                OwnPictures = false,
                Link = address => Link(address, uploads),
                Picture = image => Picture(image, uploads),
            });
            Body = reading.Document.ToJson();
            FirstWords = Words(PlainText.Of(reading.Document).Text);
            Losses.AddRange(reading.Losses.Select(loss => (loss.What, loss.Why)));
        }
        catch (DocumentException refused)
        {
            Losses.Add(("content", $"it cannot be a body here ({refused.Message}); kept with the import"));
        }
    }

    string? IPostSurroundings.Reusable(string id) => run.Survey.Reusable.GetValueOrDefault(id);

    IEnumerable<string> IPostSurroundings.Pictures()
        => long.TryParse(item.Id, out var id)
            ? run.Survey.PicturesOf(id).Select(one => one.ToString(CultureInfo.InvariantCulture))
            : [];

    void IPostSurroundings.Lose(string what, string why) => Losses.Add((what, why));

    private string Link(string address, IReadOnlyDictionary<string, UploadRef> uploads)
    {
        if (!run.Site.IsOwn(address))
        {
            return address;
        }

        foreach (var key in run.Site.UploadKeys(address))
        {
            if (uploads.TryGetValue(key, out var upload) && upload.Address is { } file)
            {
                return file;
            }
        }

        return run.Site.Relative(address);
    }

    private PictureNode? Picture(ImageRef image, IReadOnlyDictionary<string, UploadRef> uploads)
    {
        foreach (var key in run.Site.UploadKeys(image.Src))
        {
            if (uploads.TryGetValue(key, out var upload) && upload.Picture is { } id)
            {
                return new PictureNode { Picture = id, Alt = image.Alt, Width = null, Height = null };
            }
        }

        // The archive's own are told of once, where they are sought: see Uploads.
        if (!run.Site.IsOwn(image.Src))
        {
            Losses.Add(("picture", $"kept at its address {image.Src}: another site has it"));
        }

        return null;
    }

    /// <summary>The editor keeps footnotes beside the text and shows them below it.</summary>
    private string Footnotes()
    {
        if (item.MetaOf("footnotes") is not { Length: > 2 } notes)
        {
            return "";
        }

        try
        {
            using var list = JsonDocument.Parse(notes);
            var made = new StringBuilder("<ol>");
            foreach (var note in list.RootElement.EnumerateArray())
            {
                made.Append("<li>").Append(note.GetProperty("content").GetString()).Append("</li>");
            }

            return made.Append("</ol>").ToString();
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            Losses.Add(("footnotes", "they cannot be read; kept with the import"));
            return "";
        }
    }

    /// <summary>Recordings of a podcast hang on the item and not in its text.</summary>
    private string Enclosures()
    {
        var made = "";
        foreach (var meta in item.Meta.Where(meta => meta.Key == "enclosure"))
        {
            var address = meta.Value.Split('\n')[0].Trim();
            if (address.StartsWith("http", StringComparison.OrdinalIgnoreCase) && EmbedProviders.IsMediaFile(address) && !item.Content.Contains(address, StringComparison.OrdinalIgnoreCase))
            {
                made += PostMarkup.EmbedOf(address);
            }
        }

        return made;
    }

    private static string Words(string text)
    {
        var words = text.Split((char[])[' ', '\n'], 12, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 12 ? string.Join(' ', words[..10]) + " …" : string.Join(' ', words);
    }

    [GeneratedRegex(@"\b(?<name>src|href)\s*=\s*(?:""(?<address>[^""]+)""|'(?<address>[^']+)')", RegexOptions.IgnoreCase)]
    private static partial Regex AddressAttribute();
}
