using Standfirst.Storage;

namespace Standfirst.Import;

/// <summary>The report of an import, kept with what it brought.</summary>
internal static class KeepingReports
{
    private const int Batch = 1000;

    /// <summary>Within the transaction of the import: there is no report of what was not kept.</summary>
    public static async Task Keep(this NewsDb db, ImportReport report, IEnumerable<string> files, DateTimeOffset at, CancellationToken stop)
    {
        var finished = new FinishedImport(report, files.Select(file => Path.GetFileName(file) is { Length: > 0 } name ? name : file), at);
        db.Imports.Add(finished);
        await db.SaveChangesAsync(stop);
        var rows = new Rows<ImportLoss>(db);
        foreach (var some in report.Losses.Chunk(Batch))
        {
            await rows.Insert(db, [.. some.Select(loss => new ImportLoss(finished.Id, loss))]);
        }
    }
}
