namespace Standfirst.CopyDesk.Files;

/// <summary>Puts copy together block by block while a file is read.</summary>
internal sealed class CopyBuilder(string source)
{
    private readonly List<CopyBlock> blocks = [];
    private readonly Dictionary<(Field Field, int? Block), int[]> places = [];

    public Copy Copy { get; set; } = new();

    public string Source => source;

    public int Pictures { get; set; }

    public void Add(BlockKind kind, TrackedText text, IEnumerable<CopyMark>? marks = null, Func<CopyBlock, CopyBlock>? more = null)
    {
        var (words, at, cut) = text.Finish();
        if (words.Length == 0 && kind is not (BlockKind.Alt or BlockKind.Caption or BlockKind.Credit))
        {
            return;
        }

        var block = new CopyBlock(kind, words)
        {
            Marks = [.. (marks ?? []).Select(mark => mark with { Start = Math.Max(mark.Start - cut, 0), Length = Math.Min(mark.Length, words.Length - Math.Max(mark.Start - cut, 0)) }).Where(mark => mark.Length > 0)],
        };
        var field = kind switch { BlockKind.Caption => Field.Caption, BlockKind.Credit => Field.Credit, BlockKind.Alt => Field.Alt, _ => Field.Body };
        places[(field, blocks.Count)] = at;
        blocks.Add(more is null ? block : more(block));
    }

    /// <summary>A field of the head; all its characters at one place.</summary>
    public void Place(Field field, int? block, int at) => places[(field, block)] = [at];

    public CopyFile Finish() => new(Copy with { Blocks = blocks }, source, places);
}
