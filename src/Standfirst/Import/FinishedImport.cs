namespace Standfirst.Import;

/// <summary>How many of a kind an import met, and what became of them: <see cref="KindCount"/> as it is kept.</summary>
public sealed class ImportCount
{
    /// <summary>In the plural: <c>stories</c>.</summary>
    public string Kind { get; private set; } = "";

    public int Found { get; private set; }

    public int Imported { get; private set; }

    public int Skipped { get; private set; }

    public int Unchanged { get; private set; }

    internal static ImportCount Of(string kind, KindCount count)
        => new() { Kind = kind, Found = count.Found, Imported = count.Imported, Skipped = count.Skipped, Unchanged = count.Unchanged };
}

/// <summary>A fault of the files that was put right: <see cref="Repair"/> as it is kept.</summary>
public sealed class ImportRepair
{
    public string What { get; private set; } = "";

    public int Times { get; private set; }

    /// <summary>Where it was met first.</summary>
    public string First { get; private set; } = "";

    internal static ImportRepair Of(Repair repair) => new() { What = repair.What, Times = repair.Times, First = repair.First };
}

/// <summary>An import that is over and what it did, for whoever asks years later why something is not as it was.</summary>
public sealed class FinishedImport
{
    private FinishedImport()
    {
    }

    internal FinishedImport(ImportReport report, IEnumerable<string> files, DateTimeOffset at)
    {
        (Source, At, Files) = (report.Source, at, [.. files]);
        Counts = [.. report.Kinds.Select(kind => ImportCount.Of(kind.Name, kind.Count))];
        Repairs = [.. report.Repairs.Select(ImportRepair.Of)];
        (Losses, LossesNotListed) = (report.Losses.Count, report.LossesNotListed);
    }

    public long Id { get; private set; }

    /// <summary>When it was done.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The address of the site that it came from.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Names, without their folders.</summary>
    public List<string> Files { get; private set; } = [];

    public List<ImportCount> Counts { get; private set; } = [];

    public List<ImportRepair> Repairs { get; private set; } = [];

    /// <summary>Those that are listed (<see cref="ImportLoss"/>).</summary>
    public int Losses { get; private set; }

    /// <summary>Those beyond <see cref="ImportReport.MostLosses"/>.</summary>
    public int LossesNotListed { get; private set; }
}

/// <summary>What did not come over as it was: <see cref="Loss"/> as it is kept, a row each, since there can be a hundred thousand.</summary>
public sealed class ImportLoss
{
    private ImportLoss()
    {
    }

    internal ImportLoss(long import, Loss loss) => (ImportId, Item, Field, Reason) = (import, Kept(loss.Item), Kept(loss.Field), Kept(loss.Reason));

    /// <summary>In the order of the report.</summary>
    public long Id { get; private set; }

    public long ImportId { get; private set; }

    public string Item { get; private set; } = "";

    public string Field { get; private set; } = "";

    public string Reason { get; private set; } = "";

    /// <summary>PostgreSQL keeps no zero character.</summary>
    private static string Kept(string text) => text.Replace("\0", "", StringComparison.Ordinal);
}
