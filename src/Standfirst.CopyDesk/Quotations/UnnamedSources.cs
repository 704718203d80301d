using Standfirst.CopyDesk.Checks;

namespace Standfirst.CopyDesk.Quotations;

/// <summary>Words of a story for a source that it does not name.</summary>
/// <param name="Block">Number of the block in <see cref="Copy.Blocks"/>; null for the dek.</param>
/// <param name="Words">"sources said", "people familiar with the matter".</param>
/// <param name="Reason">The sentence, of this one and the next, that says why it is not named; empty where neither does.</param>
public sealed record UnnamedSource(int? Block, string Words, string Reason);

/// <summary>What a story owes its readers about sources without a name: all of them, those with a reason too, which the check passes over.</summary>
/// <param name="Sources">In the order of the text.</param>
/// <param name="Reasons">For each block that has one, its first sentence that says why somebody is not named.</param>
public sealed record UnnamedSources(IReadOnlyList<UnnamedSource> Sources, IReadOnlyDictionary<int, string> Reasons);

/// <summary>Finds them, in one story after the other: not for several threads at once. English; of other languages nothing is found.</summary>
public sealed class UnnamedSourceFinder
{
    private readonly SourceUnnamed collecting = new();
    private readonly CopyEditor editor;

    public UnnamedSourceFinder() => editor = new CopyEditor(HouseStyle.Default, [collecting]);

    public UnnamedSources Find(Copy copy)
    {
        (collecting.Sources, collecting.Reasons) = ([], []);
        editor.Read(copy);
        return new UnnamedSources(collecting.Sources, collecting.Reasons);
    }
}
