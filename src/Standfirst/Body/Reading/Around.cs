namespace Standfirst.Body.Reading;

/// <summary>What surrounds the place that is being read.</summary>
/// <param name="Marks">Marks of the text here.</param>
/// <param name="Depth">Levels of the document that this place is in.</param>
/// <param name="Quotes">Quotation elements that it is in.</param>
internal readonly record struct Around(Parts<Mark> Marks, int Depth, int Quotes)
{
    /// <summary>Leaves room for a table with a list in it.</summary>
    private const int Deepest = Document.MaxDepth - 12;

    public bool IsTooDeep => Depth > Deepest;

    public Around With(Mark mark) => this with { Marks = Marks.With(mark) };

    public Around Within(int levels) => this with { Depth = Depth + levels };
}
