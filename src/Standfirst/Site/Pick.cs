namespace Standfirst.Site;

/// <summary>A story that belongs somewhere on a page; its card is read afterwards, once, however many places it has.</summary>
internal sealed class Pick
{
    public int Place { get; init; }

    public long Id { get; init; }
}
