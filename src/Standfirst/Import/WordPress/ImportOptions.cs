namespace Standfirst.Import.WordPress;

/// <summary>What the operator asked for.</summary>
internal sealed record ImportOptions(IReadOnlyList<string> Files)
{
    /// <summary>A copy of <c>wp-content/uploads</c>.</summary>
    public string? Media { get; init; }

    /// <summary>Pictures and files stay where they are.</summary>
    public bool NoMedia { get; init; }

    /// <summary>Reads and accounts for everything, and keeps nothing.</summary>
    public bool DryRun { get; init; }
}

/// <summary>How far an import is.</summary>
/// <param name="Phase">What is being done, in words.</param>
/// <param name="Done">Of <paramref name="Of"/>; 0 of 0 where that is not known yet.</param>
/// <param name="Of">All there is to do in this phase.</param>
/// <param name="Items">Items so far.</param>
internal readonly record struct ImportProgress(string Phase, long Done, long Of, int Items);
