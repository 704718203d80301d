using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml.Linq;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Iptc;

namespace Standfirst.Pictures;

/// <summary>
/// What a picture says about itself: caption, credit, rights and the like from XMP, IPTC and EXIF, in that order of trust
/// (the order of the IPTC's own guidelines where the three disagree). Places by satellite are never read.
/// </summary>
internal sealed class PictureFacts
{
    private const int LongestValue = 4000;
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Photoshop = "http://ns.adobe.com/photoshop/1.0/";
    private static readonly XNamespace IptcCore = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    private static readonly XNamespace IptcExtension = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, string> values = new(StringComparer.Ordinal);

    private PictureFacts()
    {
    }

    /// <summary>One value by its name in <see cref="Picture.Metadata"/>; empty where the picture does not say.</summary>
    public string this[string name] => values.GetValueOrDefault(name, "");

    /// <summary>All values as a JSON object of strings.</summary>
    public string Json => JsonSerializer.Serialize(values, Readable);

    /// <summary>Reads a file. Damaged metadata of a sound picture is passed over.</summary>
    public static PictureFacts Read(string path, PictureKind kind)
    {
        var blocks = MetadataBlocks.Read(path, kind);
        var facts = new PictureFacts();
        foreach (var xmp in blocks.Xmp)
        {
            facts.FromXmp(xmp);
        }

        foreach (var iptc in blocks.Directories.OfType<IptcDirectory>())
        {
            facts.FromIptc(iptc);
        }

        facts.FromExif(blocks.Directories);
        facts.FromPng(blocks.PngTexts);
        return facts;
    }

    /// <summary>Gives a new picture its first caption, credit, rights and alt text.</summary>
    public void Describe(Picture picture)
    {
        picture.Caption = this["description"];
        picture.Credit = Credit;
        picture.Rights = this["rights"];
        picture.Alt = this["alt"];
        picture.Metadata = Json;
    }

    /// <summary>As papers print it: the photographer and the agency, each once.</summary>
    public string Credit
    {
        get
        {
            var (creator, line) = (this["creator"], this["credit"]);
            return creator.Length == 0 || line.Contains(creator, StringComparison.OrdinalIgnoreCase) ? line
                : line.Length == 0 || creator.Contains(line, StringComparison.OrdinalIgnoreCase) ? creator
                : $"{creator}/{line}";
        }
    }

    private void FromXmp(XmpPacket xmp)
    {
        Add("description", First(xmp[Dc + "description"]));
        Add("creator", All(xmp[Dc + "creator"]));
        Add("credit", First(xmp[Photoshop + "Credit"]));
        Add("rights", First(xmp[Dc + "rights"]));
        Add("alt", First(xmp[IptcCore + "AltTextAccessibility"]));
        Add("altExtended", First(xmp[IptcCore + "ExtDescrAccessibility"]));
        Add("headline", First(xmp[Photoshop + "Headline"]));
        Add("title", First(xmp[Dc + "title"]));
        Add("created", First(xmp[Photoshop + "DateCreated"]));
        Add("city", First(xmp[Photoshop + "City"]));
        Add("region", First(xmp[Photoshop + "State"]));
        Add("country", First(xmp[Photoshop + "Country"]));
        Add("location", First(xmp[IptcCore + "Location"]));
        Add("source", First(xmp[Photoshop + "Source"]));
        Add("instructions", First(xmp[Photoshop + "Instructions"]));
        Add("keywords", All(xmp[Dc + "subject"]));
        Add("people", All(xmp[IptcExtension + "PersonInImage"]));
        Add("digitalSourceType", First(xmp[IptcExtension + "DigitalSourceType"]));
    }

    private void FromIptc(IptcDirectory iptc)
    {
        Add("description", Text(iptc, IptcDirectory.TagCaption));
        Add("creator", Text(iptc, IptcDirectory.TagByLine));
        Add("credit", Text(iptc, IptcDirectory.TagCredit));
        Add("rights", Text(iptc, IptcDirectory.TagCopyrightNotice));
        Add("headline", Text(iptc, IptcDirectory.TagHeadline));
        Add("title", Text(iptc, IptcDirectory.TagObjectName));
        Add("created", Day(Text(iptc, IptcDirectory.TagDateCreated)));
        Add("city", Text(iptc, IptcDirectory.TagCity));
        Add("region", Text(iptc, IptcDirectory.TagProvinceOrState));
        Add("country", Text(iptc, IptcDirectory.TagCountryOrPrimaryLocationName));
        Add("location", Text(iptc, IptcDirectory.TagSubLocation));
        Add("source", Text(iptc, IptcDirectory.TagSource));
        Add("instructions", Text(iptc, IptcDirectory.TagSpecialInstructions));
        Add("keywords", Text(iptc, IptcDirectory.TagKeywords));
    }

    private void FromPng(Dictionary<string, string> texts)
    {
        Add("description", texts.GetValueOrDefault("Description", ""));
        Add("creator", texts.GetValueOrDefault("Author", ""));
        Add("rights", texts.GetValueOrDefault("Copyright", ""));
        Add("title", texts.GetValueOrDefault("Title", ""));
        Add("source", texts.GetValueOrDefault("Source", ""));
    }

    private void FromExif(List<MetadataExtractor.Directory> all)
    {
        var main = all.OfType<ExifIfd0Directory>().FirstOrDefault();
        var sub = all.OfType<ExifSubIfdDirectory>().FirstOrDefault();
        Add("description", Text(main, ExifDirectoryBase.TagImageDescription));
        Add("creator", Text(main, ExifDirectoryBase.TagArtist));
        Add("rights", Text(main, ExifDirectoryBase.TagCopyright));
        Add("created", Day(Text(sub, ExifDirectoryBase.TagDateTimeOriginal)));
        Add("camera", string.Join(' ', ((string[])[Text(main, ExifDirectoryBase.TagMake), Text(main, ExifDirectoryBase.TagModel)]).Where(text => text.Length > 0)));
    }

    // The first that says something is believed; the later ones fill gaps.
    private void Add(string name, string value)
    {
        if (value.Length > 0)
        {
            values.TryAdd(name, value);
        }
    }

    private static string Text(MetadataExtractor.Directory? directory, int tag) => directory?.GetObject(tag) switch
    {
        StringValue value => MetadataText.Decode(value),
        StringValue[] values => string.Join("; ", values.Select(MetadataText.Decode).Where(text => text.Length > 0)),
        string value => MetadataText.Clean(value),
        string[] values => string.Join("; ", values.Select(MetadataText.Clean).Where(text => text.Length > 0)),
        _ => "",
    };

    private static string First(IReadOnlyList<string> values) => values.Count > 0 ? values[0] : "";

    private static string All(IReadOnlyList<string> values)
    {
        var text = string.Join("; ", values);
        return text.Length <= LongestValue ? text : text[..LongestValue];
    }

    // IPTC writes 20251103, EXIF 2025:11:03 17:20:05; XMP's own form is kept for all.
    private static string Day(string text)
        => DateTime.TryParseExact(text, ["yyyyMMdd", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : DateTime.TryParseExact(text, "yyyy:MM:dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.ToString("s", CultureInfo.InvariantCulture)
            : "";
}
