using CsCheck;
using Standfirst.Body;

namespace Standfirst.Tests.Body;

/// <summary>Documents of every shape the schema allows, before normal form, with the spaces and signs that break converters.</summary>
internal static class AnyDocument
{
    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.OneOfConst(
            " ", "  ", "\n", "\t", "\u00a0", "\u200b", "\r\n", "a", "b ", " c", "Damascus", "<b>", "&amp;", "&", "\"", "'", "“We are trying”", "<!-- x -->",
            "السلام عليكم", "e\u0301", "👩‍👩‍👧", "\u0001", "\ufffe", "\ud800", "</p>", "]]>", "\u00ad", "x\u00a0\u00a0y", "\u2028", "--", "8", "_a-b", "ﬁ"),
        Gen.String[Gen.Char.AlphaNumeric, 0, 8],
        Gen.String[Gen.Char, 0, 4]);

    private static readonly Gen<string> Line = Words.Array[1, 4].Select(string.Concat);

    private static readonly Gen<string?> Maybe = Gen.Frequency((2, Gen.Const((string?)null)), (1, Line.Select(line => (string?)line)));

    private static readonly Gen<string> Href = Gen.OneOfConst(
        "https://example.org/a?b=1&c=2#d", "/2026/01/02/story", "#note", "mailto:desk@example.org", "tel:+44123", "http://example.org/a b|c", "//example.org/x",
        "javascript:alert(1)", " http://example.org/ü ", "?p=123", "./this:that", "https://example.org/%zz", "", "http://[::1]/x[1]");

    private static readonly Gen<string> Src = Gen.OneOfConst("https://example.org/a.jpg", "/media/b.png", "http://example.org/c d.jpg?w=1&h=2", "data:image/png;base64,xx", "");

    private static readonly Gen<Mark> Mark = Gen.OneOf(
        Gen.Const((Mark)MarkSet.Strong),
        Gen.Const((Mark)MarkSet.Emphasis),
        Gen.Const((Mark)MarkSet.Code),
        Gen.Const((Mark)MarkSet.Subscript),
        Gen.Const((Mark)MarkSet.Superscript),
        Gen.Const((Mark)MarkSet.Strike),
        Gen.Select(Href, Maybe, (href, title) => (Mark)new Link(href, title)),
        Gen.Select(Gen.OneOfConst("en", "ar", "zh-Hant", "!"), Gen.OneOfConst<string?>(null, "rtl", "ltr", "up"), (lang, dir) => (Mark)new Language(lang, dir)),
        Gen.Select(Maybe, Maybe, (speaker, source) => (Mark)new Quotation(speaker, source)),
        Gen.Date.Select(day => (Mark)new DateMark(DateOnly.FromDateTime(day))));

    private static readonly Gen<Parts<Mark>> Marks = Gen.Frequency((3, Gen.Const(default(Parts<Mark>))), (2, Mark.Array[1, 3].Select(marks => Parts.Of<Mark>(marks))));

    public static readonly Gen<Parts<Inline>> Inlines = Gen.Frequency(
        (8, Gen.Select(Line, Marks, (text, marks) => (Inline)new Text(text, marks))),
        (1, Marks.Select(marks => (Inline)new HardBreak(marks)))).Array[0, 5].Select(inlines => Parts.Of<Inline>(inlines));

    private static readonly Gen<PictureNode> Picture = Gen.Select(Gen.OneOfConst<long?>(null, 1, 77), Src, Line, Line, Gen.OneOfConst<int?>(null, 640), Inlines,
        (id, src, alt, credit, width, caption) => new PictureNode { Picture = id, Src = src.Length > 0 ? src : null, Alt = alt, Credit = credit, Width = width, Height = width, Caption = caption });

    private static readonly Gen<Block> Leaf = Gen.Frequency(
        (6, Inlines.Select(inlines => (Block)new Paragraph(inlines))),
        (2, Gen.Select(Gen.Int[1, 6], Inlines, Gen.OneOfConst<string?>(null, "here", "_a", "a b", ""), (level, words, anchor) => (Block)new Heading(level, words, anchor))),
        (1, Gen.Select(Inlines, Maybe, (words, speaker) => (Block)new PullQuote(words, speaker))),
        (2, Picture.Select(picture => (Block)picture)),
        (1, Picture.Array[0, 3].Select(pictures => (Block)new Gallery(Parts.Of<PictureNode>(pictures)))),
        (1, Gen.Select(
            Gen.OneOfConst("https://www.youtube.com/embed/abcdefghijk", "/media/talk.mp3", "/media/film.mp4?x=1", "https://example.org/talk.mp3", "ftp://x", "/page", "https://example.org/a b/"),
            Gen.Enum<EmbedKind>(),
            Maybe,
            Maybe,
            (url, kind, provider, title) => (Block)new Embed(url, kind, provider, title))),
        (1, Gen.Const((Block)new Rule())));

    public static readonly Gen<Document> Gen_ = Blocks(3).Select(blocks => new Document(blocks));

    private static Gen<Parts<Block>> Blocks(int depth) => Block(depth).Array[0, depth == 3 ? 6 : 3].Select(blocks => Parts.Of<Block>(blocks));

    private static Gen<Block> Block(int depth)
    {
        if (depth == 0)
        {
            return Leaf;
        }

        var inner = Blocks(depth - 1);
        var items = inner.Select(blocks => new ListItem(blocks)).Array[0, 3].Select(list => Parts.Of<ListItem>(list));
        var cell = Gen.Select(inner, Gen.Bool, Gen.Int[1, 3], Gen.Int[1, 3], (blocks, header, columns, rows) => new TableCell(blocks, header, columns, rows));
        var rows = cell.Array[0, 3].Select(cells => new TableRow(Parts.Of<TableCell>(cells))).Array[0, 4].Select(list => Parts.Of<TableRow>(list));
        return Gen.Frequency(
            (6, Leaf),
            (1, items.Select(list => (Block)new BulletList(list))),
            (1, Gen.Select(items, Gen.Int[-1, 3], (list, start) => (Block)new OrderedList(list, start))),
            (1, Gen.Select(inner, Maybe, Maybe, Href, (blocks, speaker, source, cite) => (Block)new BlockQuote(blocks, speaker, source, cite))),
            (1, Gen.Select(rows, Maybe, (list, caption) => (Block)new Table(list, caption))),
            (1, Gen.Select(inner, Maybe, (blocks, title) => (Block)new FactBox(blocks, title))));
    }
}
