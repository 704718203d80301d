using Standfirst.Body;
using Standfirst.CopyDesk;

namespace Standfirst.Tests.CopyDesk;

public sealed class CopyOfTests
{
    [Fact]
    public void A_body_becomes_blocks_with_their_marks_and_their_paths()
    {
        var body = CopyOf.Of(Document.Parse("""
            {"type":"doc","content":[
              {"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Rain"}]},
              {"type":"paragraph","content":[{"type":"text","text":"It "},{"type":"text","text":"rained ","marks":[{"type":"link","attrs":{"href":"https://example.org/"}}]},{"type":"text","text":"hard","marks":[{"type":"link","attrs":{"href":"https://example.org/"}},{"type":"strong"}]},{"type":"hardBreak"},{"type":"text","text":"Wednesday","marks":[{"type":"date","attrs":{"date":"2025-10-15"}}]}]},
              {"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"one"}]}]}]},
              {"type":"blockquote","attrs":{"speaker":"Ana"},"content":[{"type":"paragraph","content":[{"type":"text","text":"“So.”"}]}]},
              {"type":"picture","attrs":{"src":"https://example.org/a/b.jpg?x=1","alt":"A bridge"}}
            ]}
            """));
        Assert.Equal([BlockKind.Heading, BlockKind.Paragraph, BlockKind.ListItem, BlockKind.BlockQuote, BlockKind.Caption, BlockKind.Credit, BlockKind.Alt], body.Blocks.Select(one => one.Kind));
        Assert.Equal("It rained hard\nWednesday", body.Blocks[1].Text);
        Assert.Contains(new LinkMark(3, 11, "https://example.org/"), body.Blocks[1].Marks);
        Assert.Contains(new DayMark(15, 9, new DateOnly(2025, 10, 15)), body.Blocks[1].Marks);
        Assert.Equal("Ana", body.Blocks[3].Speaker);
        Assert.Equal(("", "", "A bridge", "b.jpg"), (body.Blocks[4].Text, body.Blocks[5].Text, body.Blocks[6].Text, body.Blocks[6].File));
        Assert.Equal(["content[0]", "content[1]", "content[2].content[0].content[0]", "content[3].content[0]", "content[4]", "content[4].attrs.credit", "content[4].attrs.alt"], body.Paths);
    }
}
