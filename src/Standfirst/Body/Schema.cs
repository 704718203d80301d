using System.Text;
using System.Text.Json;

namespace Standfirst.Body;

internal enum NodeType
{
    Doc,
    Paragraph,
    Heading,
    BulletList,
    OrderedList,
    ListItem,
    BlockQuote,
    PullQuote,
    Picture,
    Gallery,
    Table,
    TableRow,
    TableCell,
    TableHeader,
    Embed,
    FactBox,
    Rule,
    ImportedHtml,
    HardBreak,
    Text,
}

/// <summary>In the order of <see cref="Mark.Rank"/>.</summary>
internal enum MarkType
{
    Quotation,
    Language,
    Link,
    Date,
    Strong,
    Emphasis,
    Strike,
    Sub,
    Sup,
    Code,
}

/// <summary>The names of the closed schema, as they stand in JSON.</summary>
internal static class Schema
{
    private static readonly string[] NodeNames =
    [
        "doc", "paragraph", "heading", "bulletList", "orderedList", "listItem", "blockquote", "pullQuote", "picture", "gallery", "table",
        "tableRow", "tableCell", "tableHeader", "embed", "factBox", "rule", "importedHtml", "hardBreak", "text",
    ];

    private static readonly string[] MarkNames =
        ["quotation", "language", "link", "date", "strong", "emphasis", "strike", "sub", "sup", "code"];

    private static readonly string[] AttributeNames =
    [
        "href", "title", "level", "anchor", "start", "speaker", "source", "cite", "picture", "src", "alt", "credit", "width", "height",
        "caption", "colspan", "rowspan", "url", "provider", "kind", "html", "why", "lang", "dir", "date",
    ];

    private static readonly string[] KindNames = ["other", "video", "audio", "post", "map", "document"];

    // The same names as bytes, the frequent ones of a story first, so that reading compares without making strings.
    private static readonly (byte[] Name, NodeType Type)[] NodeBytes =
        [.. NodeNames.Select((name, i) => (Encoding.UTF8.GetBytes(name), (NodeType)i)).OrderBy(pair => pair.Item2 is not (Body.NodeType.Text or Body.NodeType.Paragraph))];

    private static readonly byte[][] MarkBytes = [.. MarkNames.Select(Encoding.UTF8.GetBytes)];

    private static readonly byte[][] AttributeBytes = [.. AttributeNames.Select(Encoding.UTF8.GetBytes)];

    public static NodeType? NodeType(in Utf8JsonReader reader)
    {
        foreach (var (name, type) in NodeBytes)
        {
            if (reader.ValueTextEquals(name))
            {
                return type;
            }
        }

        return null;
    }

    public static MarkType? MarkType(in Utf8JsonReader reader)
    {
        for (var i = 0; i < MarkBytes.Length; i++)
        {
            if (reader.ValueTextEquals(MarkBytes[i]))
            {
                return (MarkType)i;
            }
        }

        return null;
    }

    public static string AttributeName(in Utf8JsonReader reader)
    {
        for (var i = 0; i < AttributeBytes.Length; i++)
        {
            if (reader.ValueTextEquals(AttributeBytes[i]))
            {
                return AttributeNames[i];
            }
        }

        return reader.GetString() ?? "";
    }

    public static Mark Build(MarkType type, ref GivenAttributes given) => type switch
    {
        Body.MarkType.Quotation => new Quotation(given.Optional("speaker"), given.Optional("source")),
        Body.MarkType.Language => new Language(given.Language("lang"), given.Direction("dir")),
        Body.MarkType.Link => new Link(given.Link("href") ?? throw given.Missing("href"), given.Optional("title")),
        Body.MarkType.Date => new DateMark(given.Date("date")),
        Body.MarkType.Strong => MarkSet.Strong,
        Body.MarkType.Emphasis => MarkSet.Emphasis,
        Body.MarkType.Strike => MarkSet.Strike,
        Body.MarkType.Sub => MarkSet.Subscript,
        Body.MarkType.Sup => MarkSet.Superscript,
        _ => MarkSet.Code,
    };

    public static string Name(NodeType type) => NodeNames[(int)type];

    public static string Name(MarkType? type) => type is null ? "" : MarkNames[(int)type];

    public static string Name(Mark mark) => MarkNames[mark.Rank];

    public static string Name(EmbedKind kind) => KindNames[(int)kind];

    public static string Name(Node node) => Name(node switch
    {
        Body.Paragraph => Body.NodeType.Paragraph,
        Body.Heading => Body.NodeType.Heading,
        Body.BulletList => Body.NodeType.BulletList,
        Body.OrderedList => Body.NodeType.OrderedList,
        Body.ListItem => Body.NodeType.ListItem,
        Body.BlockQuote => Body.NodeType.BlockQuote,
        Body.PullQuote => Body.NodeType.PullQuote,
        PictureNode => Body.NodeType.Picture,
        Body.Gallery => Body.NodeType.Gallery,
        Body.Table => Body.NodeType.Table,
        Body.TableRow => Body.NodeType.TableRow,
        Body.TableCell cell => cell.IsHeader ? Body.NodeType.TableHeader : Body.NodeType.TableCell,
        Body.Embed => Body.NodeType.Embed,
        Body.FactBox => Body.NodeType.FactBox,
        Body.Rule => Body.NodeType.Rule,
        Body.ImportedHtml => Body.NodeType.ImportedHtml,
        Body.HardBreak => Body.NodeType.HardBreak,
        Body.Text => Body.NodeType.Text,
        _ => Body.NodeType.Doc,
    });

    public static EmbedKind? EmbedKind(string name) => Array.IndexOf(KindNames, name) is >= 0 and var i ? (EmbedKind)i : null;

    public static bool IsLeaf(NodeType type)
        => type is Body.NodeType.Embed or Body.NodeType.Rule or Body.NodeType.ImportedHtml or Body.NodeType.HardBreak;

    public static string Wanted<T>()
        => typeof(T) == typeof(Inline) ? "text and line breaks"
            : typeof(T) == typeof(ListItem) ? "list items"
            : typeof(T) == typeof(TableRow) ? "table rows"
            : typeof(T) == typeof(TableCell) ? "table cells"
            : typeof(T) == typeof(PictureNode) ? "pictures"
            : "blocks such as paragraphs";

    /// <summary>Whether it has the shape of BCP 47: letters, then parts of letters and digits.</summary>
    public static bool IsLanguage(string language)
    {
        if (language.Length is < 2 or > 35)
        {
            return false;
        }

        var first = true;
        foreach (var range in language.AsSpan().Split('-'))
        {
            var part = language.AsSpan(range);
            if (part.Length is 0 or > 8 || (first && part.Length < 2))
            {
                return false;
            }

            foreach (var letter in part)
            {
                if (!(first ? char.IsAsciiLetter(letter) : char.IsAsciiLetterOrDigit(letter)))
                {
                    return false;
                }
            }

            first = false;
        }

        return true;
    }
}
