using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Standfirst.Import;

namespace Standfirst.Newsroom.Record;

/// <summary>What came from other systems, the newest import first.</summary>
internal sealed class ImportsModel : NewsroomPage
{
    private const int PerPage = 50;
    private const int FilesNamed = 3;

    public IReadOnlyList<FinishedImport> Imports { get; private set; } = [];

    public string? Older { get; private set; }

    public async Task OnGet(long? before)
    {
        var some = await Db.Imports.AsNoTracking().Where(one => before == null || one.Id < before).OrderByDescending(one => one.Id).Take(PerPage + 1).ToListAsync(Stop);
        Imports = [.. some.Take(PerPage)];
        Older = some.Count > PerPage ? FormattableString.Invariant($"/newsroom/record/imports?before={Imports[^1].Id}") : null;
    }

    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"export-1.xml, export-2.xml and 4 more".</summary>
    public static string Files(FinishedImport import)
        => string.Join(", ", import.Files.Take(FilesNamed)) + (import.Files.Count > FilesNamed ? $" and {import.Files.Count - FilesNamed} more" : "");

    /// <summary>"stories 120, comments 8": only what there was.</summary>
    public static string Brought(FinishedImport import)
        => string.Join(", ", import.Counts.Where(count => count.Imported > 0).Select(count => $"{count.Kind} {Number(count.Imported)}")) is { Length: > 0 } brought ? brought : "nothing new";
}
