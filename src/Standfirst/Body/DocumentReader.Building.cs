using System.Globalization;

namespace Standfirst.Body;

/// <summary>From what was read of a node to the node, or to what is wrong with it.</summary>
internal ref partial struct DocumentReader
{
    private readonly Node Build(NodeType type, Keys seen, string? text, int firstNode, int firstMark, int firstAttribute)
    {
        if (type == NodeType.Text)
        {
            if ((seen & (Keys.Content | Keys.Attrs)) != 0)
            {
                throw Wrong("", "a text has text and marks only");
            }

            return text is { Length: > 0 } ? new Text(text, MarksFrom(firstMark)) : throw Wrong(".text", "is empty");
        }

        if (text is not null)
        {
            throw Wrong(".text", $"a \"{Schema.Name(type)}\" has no text of its own");
        }

        if (marks.Count > firstMark && type != NodeType.HardBreak)
        {
            throw Wrong(".marks[0]", $"a \"{Schema.Name(type)}\" has no marks");
        }

        if (Schema.IsLeaf(type) && nodes.Count > firstNode)
        {
            throw Wrong(".content", $"a \"{Schema.Name(type)}\" has no content");
        }

        var given = new GivenAttributes(attributes, firstAttribute, Path(), $"\"{Schema.Name(type)}\"");
        Node node = type switch
        {
            NodeType.Doc => new RootNode(Members<Block>(type, firstNode)),
            NodeType.Paragraph => new Paragraph(Members<Inline>(type, firstNode)),
            NodeType.Heading => new Heading(given.Number("level", 2, 4) ?? throw given.Missing("level"), Members<Inline>(type, firstNode), given.Anchor()),
            NodeType.BulletList => new BulletList(Members<ListItem>(type, firstNode, atLeastOne: true)),
            NodeType.OrderedList => new OrderedList(Members<ListItem>(type, firstNode, atLeastOne: true), given.Number("start", -1_000_000_000, 1_000_000_000) ?? 1),
            NodeType.ListItem => new ListItem(Members<Block>(type, firstNode, atLeastOne: true)),
            NodeType.BlockQuote => new BlockQuote(Members<Block>(type, firstNode, atLeastOne: true), given.Optional("speaker"), given.Optional("source"), given.Link("cite")),
            NodeType.PullQuote => new PullQuote(Members<Inline>(type, firstNode), given.Optional("speaker")),
            NodeType.Picture => Picture(ref given, Members<Inline>(type, firstNode)),
            NodeType.Gallery => new Gallery(Members<PictureNode>(type, firstNode, atLeastOne: true)),
            NodeType.Table => new Table(Members<TableRow>(type, firstNode, atLeastOne: true), given.Optional("caption")),
            NodeType.TableRow => new TableRow(Members<TableCell>(type, firstNode)),
            NodeType.TableCell or NodeType.TableHeader => new TableCell(
                Members<Block>(type, firstNode, atLeastOne: true),
                type == NodeType.TableHeader,
                given.Number("colspan", 1, 1000) ?? 1,
                given.Number("rowspan", 1, 1000) ?? 1),
            NodeType.Embed => new Embed(
                given.Source("url") ?? throw given.Missing("url"), given.Kind(), given.Optional("provider"), given.Optional("title")),
            NodeType.FactBox => new FactBox(Members<Block>(type, firstNode, atLeastOne: true), given.Optional("title")),
            NodeType.Rule => new Rule(),
            NodeType.ImportedHtml => new ImportedHtml(given.Required("html"), given.Optional("why") ?? ""),
            NodeType.HardBreak => new HardBreak(MarksFrom(firstMark)),
            _ => throw new InvalidOperationException(),
        };
        given.RefuseOthers();
        return node;
    }

    private static PictureNode Picture(ref GivenAttributes given, Parts<Inline> caption)
    {
        var picture = new PictureNode
        {
            Picture = given.Id("picture"),
            Src = given.Source("src"),
            Alt = given.Optional("alt") ?? "",
            Credit = given.Optional("credit") ?? "",
            Width = given.Number("width", 1, 1_000_000),
            Height = given.Number("height", 1, 1_000_000),
            Caption = caption,
        };
        return picture.Picture is null && picture.Src is null ? throw given.Wrong("", "a picture needs the attribute \"picture\" or \"src\"") : picture;
    }

    private readonly Parts<T> Members<T>(NodeType parent, int first, bool atLeastOne = false)
        where T : Node
    {
        var count = nodes.Count - first;
        if (count == 0)
        {
            return atLeastOne ? throw Wrong(".content", $"a \"{Schema.Name(parent)}\" must hold {Schema.Wanted<T>()}") : default;
        }

        var members = new T[count];
        for (var i = 0; i < count; i++)
        {
            members[i] = nodes[first + i] as T ?? throw Wrong(
                string.Create(CultureInfo.InvariantCulture, $".content[{i}]"),
                $"a \"{Schema.Name(nodes[first + i])}\" cannot stand in a \"{Schema.Name(parent)}\", which holds {Schema.Wanted<T>()}");
        }

        return new Parts<T>(members);
    }

    private readonly Parts<Mark> MarksFrom(int first)
    {
        var count = marks.Count - first;
        if (count == 0)
        {
            return default;
        }

        var given = marks.GetRange(first, count);
        return MarkSet.Ordered(new Parts<Mark>([.. given]));
    }
}
