namespace Standfirst.Body;

/// <summary>Anything in a document.</summary>
public abstract record Node;

/// <summary>What stands on its own lines: a member of a document, a list item, a quotation, a cell, a fact box.</summary>
public abstract record Block : Node;

public sealed record Paragraph(Parts<Inline> Content) : Block;

/// <param name="Level">2 to 4; the headline is the page's first.</param>
/// <param name="Content">Its words.</param>
/// <param name="Anchor">The id that links of the past point to; without one, an id is made from the words.</param>
public sealed record Heading(int Level, Parts<Inline> Content, string? Anchor = null) : Block;

public sealed record BulletList(Parts<ListItem> Items) : Block;

public sealed record OrderedList(Parts<ListItem> Items, int Start = 1) : Block;

public sealed record ListItem(Parts<Block> Content) : Node;

/// <param name="Content">What was said or written.</param>
/// <param name="Speaker">Who.</param>
/// <param name="Source">The work or occasion.</param>
/// <param name="Cite">Address of the source.</param>
public sealed record BlockQuote(Parts<Block> Content, string? Speaker = null, string? Source = null, string? Cite = null) : Block;

/// <summary>Words of the story itself, set large.</summary>
public sealed record PullQuote(Parts<Inline> Content, string? Speaker = null) : Block;

/// <summary>A picture in the text: one of the paper's own by its number, or by its address where the file was not brought along.</summary>
public sealed record PictureNode : Block
{
    /// <summary>Number of the paper's own picture; stands above <see cref="Src"/>.</summary>
    public long? Picture { get; init; }

    public string? Src { get; init; }

    /// <summary>What it shows, for those who do not see it; empty where it only decorates.</summary>
    public string Alt { get; init; } = "";

    public string Credit { get; init; } = "";

    /// <summary>Pixels, where known, so that nothing moves when it arrives.</summary>
    public int? Width { get; init; }

    public int? Height { get; init; }

    public Parts<Inline> Caption { get; init; }
}

public sealed record Gallery(Parts<PictureNode> Pictures) : Block;

public sealed record Table(Parts<TableRow> Rows, string? Caption = null) : Block;

public sealed record TableRow(Parts<TableCell> Cells) : Node;

public sealed record TableCell(Parts<Block> Content, bool IsHeader = false, int ColSpan = 1, int RowSpan = 1) : Node;

public enum EmbedKind
{
    Other,
    Video,
    Audio,
    Post,
    Map,
    Document,
}

/// <summary>Something of another site, or a sound or film of this one.</summary>
public sealed record Embed(string Url, EmbedKind Kind, string? Provider = null, string? Title = null) : Block;

public sealed record FactBox(Parts<Block> Content, string? Title = null) : Block;

public sealed record Rule : Block;

/// <summary>What an import could not express otherwise. The HTML went through <see cref="HtmlSanitising"/> on its way in.</summary>
public sealed record ImportedHtml(string Html, string Why) : Block;

/// <summary>What runs within a line.</summary>
public abstract record Inline(Parts<Mark> Marks) : Node
{
    public static implicit operator Inline(string text) => new Text(text);
}

public sealed record Text(string Value, Parts<Mark> Marks = default) : Inline(Marks);

public sealed record HardBreak(Parts<Mark> Marks = default) : Inline(Marks);
