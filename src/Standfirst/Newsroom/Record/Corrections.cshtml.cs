using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Standfirst.Storage;
using Standfirst.Stories;

namespace Standfirst.Newsroom.Record;

/// <summary>A note to readers and the story that it stands on.</summary>
internal sealed record NoteLine(long Id, CorrectionKind Kind, string Text, NotePlace Place, string By, DateTimeOffset At, long StoryId, string Headline);

/// <summary>All that readers were ever told of a change in a story, the newest first.</summary>
internal sealed class CorrectionsModel : NewsroomPage
{
    private const int PerPage = 50;
    private const int MostWords = 8;

    public IReadOnlyList<NoteLine> Notes { get; private set; } = [];

    public string Words { get; private set; } = "";

    public CorrectionKind? Kind { get; private set; }

    public bool IsNarrowed => Words.Length > 0 || Kind is not null;

    public string? Older { get; private set; }

    /// <param name="q">All of these words are in the note, its headline or its writer's name.</param>
    /// <param name="kind">One of the kinds.</param>
    /// <param name="before">As <see cref="Older"/> names it: the last note of the page before, by its moment and number.</param>
    public async Task OnGet(string? q, CorrectionKind? kind, string? before)
    {
        (Words, Kind) = ((q ?? "").Trim(), kind);
        var notes = Db.Corrections.AsNoTracking();
        if (kind is not null)
        {
            notes = notes.Where(note => note.Kind == kind);
        }

        foreach (var word in Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
        {
            var lower = word.ToLowerInvariant();
            // On SQLite only ASCII is lowered: so the word as it was typed as well.
            notes = notes.Where(note => NewsDb.Lower(note.Text).Contains(lower) || note.Text.Contains(word)
                || NewsDb.Lower(note.Story.Headline).Contains(lower) || note.Story.Headline.Contains(word) || NewsDb.Lower(note.By).Contains(lower));
        }

        if (before?.Split('.') is [var ticks, var number] && long.TryParse(ticks, CultureInfo.InvariantCulture, out var moment) && long.TryParse(number, CultureInfo.InvariantCulture, out var id)
            && moment >= DateTime.MinValue.Ticks && moment <= DateTime.MaxValue.Ticks)
        {
            var at = new DateTimeOffset(moment, TimeSpan.Zero);
            notes = notes.Where(note => note.At < at || (note.At == at && note.Id < id));
        }

        var some = await notes.OrderByDescending(note => note.At).ThenByDescending(note => note.Id).Take(PerPage + 1)
            .Select(note => new NoteLine(note.Id, note.Kind, note.Text, note.Place, note.By, note.At, note.StoryId, note.Story.Headline)).ToListAsync(Stop);
        Notes = [.. some.Take(PerPage)];
        if (some.Count > PerPage)
        {
            var last = Notes[^1];
            Older = FormattableString.Invariant($"/newsroom/record/corrections?q={Uri.EscapeDataString(Words)}&kind={Kind}&before={last.At.UtcTicks}.{last.Id}");
        }
    }
}
