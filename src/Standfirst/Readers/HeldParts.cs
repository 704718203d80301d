namespace Standfirst.Readers;

/// <summary>What is counted of a story with too few readers to be kept: sorted, so that it does not tell either which hour, host and device came together.</summary>
internal sealed class HeldParts
{
    public int Readers { get; private set; }

    public List<PartInMemory> Parts { get; } = new(3);

    public HeldParts With(PartInMemory hour, PartInMemory device, PartInMemory site)
    {
        Readers++;
        Add(hour);
        Add(device);
        Add(site);
        return this;
    }

    private void Add(PartInMemory part)
    {
        var at = 0;
        while (at < Parts.Count && Compare(Parts[at], part) < 0)
        {
            at++;
        }

        if (at < Parts.Count && Compare(Parts[at], part) == 0)
        {
            Parts[at] = Parts[at] with { Readers = Parts[at].Readers + 1 };
        }
        else
        {
            Parts.Insert(at, part);
        }
    }

    private static int Compare(PartInMemory one, PartInMemory other) => one.By != other.By ? one.By.CompareTo(other.By) : string.CompareOrdinal(one.Value, other.Value);
}
