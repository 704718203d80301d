using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Import;
using Standfirst.Storage;

namespace Standfirst.Newsroom.Record;

/// <summary>The report of one import, with each thing that is not as it was.</summary>
internal sealed class ImportModel : NewsroomPage
{
    private const int PerPage = 100;
    private const int MostWords = 8;

    public FinishedImport Import { get; private set; } = null!;

    public IReadOnlyList<ImportLoss> Losses { get; private set; } = [];

    public string Words { get; private set; } = "";

    public string? Next { get; private set; }

    public async Task<IActionResult> OnGet(long id, string? q, long? after)
    {
        if (await Db.Imports.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, Stop) is not { } import)
        {
            return NotFound();
        }

        (Import, Words) = (import, (q ?? "").Trim());
        var losses = Db.ImportLosses.AsNoTracking().Where(loss => loss.ImportId == id && (after == null || loss.Id > after));
        foreach (var word in Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
        {
            var lower = word.ToLowerInvariant();
            // On SQLite only ASCII is lowered: so the word as it was typed as well.
            losses = losses.Where(loss => NewsDb.Lower(loss.Item).Contains(lower) || loss.Item.Contains(word)
                || NewsDb.Lower(loss.Field).Contains(lower) || NewsDb.Lower(loss.Reason).Contains(lower) || loss.Reason.Contains(word));
        }

        var some = await losses.OrderBy(loss => loss.Id).Take(PerPage + 1).ToListAsync(Stop);
        Losses = [.. some.Take(PerPage)];
        Next = some.Count > PerPage ? FormattableString.Invariant($"/newsroom/record/imports/{id}?q={Uri.EscapeDataString(Words)}&after={Losses[^1].Id}") : null;
        return Page();
    }
}
