namespace Standfirst.Body;

/// <summary>Something of the source that the document does not hold as it was.</summary>
/// <param name="What">What it is, with enough of its words or address to find it.</param>
/// <param name="Why">Why, and what became of it.</param>
public sealed record Loss(string What, string Why);

/// <summary>Collects losses, each once.</summary>
internal sealed class Losses
{
    private const int Most = 1000;
    private readonly HashSet<Loss> seen = [];
    private readonly List<Loss> list = [];

    public IReadOnlyList<Loss> All => list;

    public void Add(string what, string why)
    {
        var loss = new Loss(Short(what), why);
        if (list.Count < Most && seen.Add(loss))
        {
            list.Add(loss);
        }
    }

    public static string Short(string text)
    {
        var line = Letters.Line(text.Length > 400 ? text[..400] : text);
        return line.Length <= 100 ? line : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[98]) ? 98 : 99), "…");
    }
}
