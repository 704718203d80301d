using System.Runtime.InteropServices;

namespace Standfirst.Readers;

/// <summary>What was counted and is to be kept.</summary>
public sealed class CountedReaders
{
    /// <summary>Readers of stories.</summary>
    public Dictionary<(long Story, DateOnly Day), int> Stories { get; } = [];

    /// <summary>Their hours, hosts and devices, and those of the whole paper as story 0. Each counted for itself.</summary>
    public Dictionary<(long Story, DateOnly Day, ReadersBy By, string Value), int> Parts { get; } = [];

    internal void Add(long story, DateOnly day, in PartInMemory part) => CollectionsMarshal.GetValueRefOrAddDefault(Parts, (story, day, part.By, part.Value), out _) += part.Readers;
}

internal record struct PartInMemory(ReadersBy By, string Value, int Readers);
