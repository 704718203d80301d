namespace Standfirst.Body.Reading;

/// <summary>Takes the pieces of one container as they come: text gathers into a paragraph until a block ends it.</summary>
internal sealed class Sink
{
    private readonly List<Inline> line = [];
    private readonly List<Block> afterLine = [];
    private bool hasWords;

    public List<Block> Blocks { get; } = [];

    public void Add(string text, Parts<Mark> marks)
    {
        line.Add(new Text(text, marks));
        hasWords |= !Letters.IsBlank(text);
    }

    public void Break(Parts<Mark> marks)
    {
        if (afterLine.Count > 0)
        {
            Flush();
            return;
        }

        line.Add(new HardBreak(marks));
        hasWords = false;
    }

    public void Add(Block block)
    {
        Flush();
        Blocks.Add(block);
    }

    /// <summary>A picture within a sentence stands behind its paragraph: cutting the sentence in two would be worse.</summary>
    public void AddBeside(Block block)
    {
        if (hasWords)
        {
            afterLine.Add(block);
        }
        else
        {
            Add(block);
        }
    }

    public void Flush()
    {
        if (line.Exists(piece => piece is Text text && !Letters.IsBlank(text.Value)))
        {
            Blocks.Add(new Paragraph(Parts.From(line)));
        }

        line.Clear();

        hasWords = false;
        Blocks.AddRange(afterLine);
        afterLine.Clear();
    }
}
