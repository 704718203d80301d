using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Staff;

namespace Standfirst.Newsroom.Record;

/// <summary>Who did what, and when: to be searched, never to be changed.</summary>
internal sealed class LogModel(PaperNow paper) : NewsroomPage
{
    private const int PerPage = 50;

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    public IReadOnlyList<Member> Members { get; private set; } = [];

    public IReadOnlyList<string> AllActs { get; private set; } = [];

    public string Words { get; private set; } = "";

    public long? Who { get; private set; }

    public string Act { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public string From { get; private set; } = "";

    public string Until { get; private set; } = "";

    /// <summary>Of the next page; null at the end.</summary>
    public string? Older { get; private set; }

    public async Task OnGet(string? q, long? who, string? act, string? subject, string? from, string? until, long? before)
    {
        (Words, Who, Act, Subject, From, Until) = (q ?? "", who, act ?? "", subject ?? "", from ?? "", until ?? "");
        Members = await Db.Members.AsNoTracking().OrderBy(member => member.Email).ToListAsync(Stop);
        AllActs = await Db.AuditLog.Select(entry => entry.Act).Distinct().OrderBy(one => one).ToListAsync(Stop);
        var now = await paper.Get(Stop);
        var found = Db.AuditLog.AsNoTracking().Found(who, act, subject, q);
        if (Day(from, "from", now, 0) is { } first)
        {
            found = found.Where(entry => entry.At >= first);
        }

        if (Day(until, "until", now, 1) is { } end)
        {
            found = found.Where(entry => entry.At < end);
        }

        found = before is null ? found : found.Where(entry => entry.Id < before);
        var some = await found.OrderByDescending(entry => entry.Id).Take(PerPage + 1).ToListAsync(Stop);
        Entries = [.. some.Take(PerPage)];
        if (some.Count > PerPage)
        {
            var query = HttpContext.Request.Query.Where(one => one.Key != "before").Select(one => new KeyValuePair<string, string?>(one.Key, one.Value.ToString()))
                .Append(new("before", Entries[^1].Id.ToString(CultureInfo.InvariantCulture)));
            Older = "/newsroom/log" + QueryString.Create(query);
        }
    }

    /// <summary>The first moment of a day in the publication's zone.</summary>
    private DateTimeOffset? Day(string? typed, string field, Paper publication, int plus)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (!DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day == DateOnly.MaxValue)
        {
            Wrong(field, "Please write a day as 2026-03-31.");
            return null;
        }

        return publication.StartOf(day.AddDays(plus));
    }
}
