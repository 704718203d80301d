using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Staff;

namespace Standfirst.Newsroom.House;

/// <summary>Former addresses and where they lead.</summary>
internal sealed class RedirectsModel : NewsroomPage
{
    private const string Address = "/newsroom/redirects";
    private const int PageSize = 100;

    public string Words { get; private set; } = "";

    public IReadOnlyList<Redirect> Redirects { get; private set; } = [];

    public string? Next { get; private set; }

    public string From { get; private set; } = "";

    public string To { get; private set; } = "";

    public Task OnGet(string? words, long? before) => Load(words, before);

    public async Task<IActionResult> OnPostAdd(string? from, string? to)
    {
        await Load(null, null);
        (From, To) = ((from ?? "").Trim(), (to ?? "").Trim());
        if (!From.StartsWith('/') || From.Length is < 2 or > Addresses.MaxLength)
        {
            Wrong("from", "The former address begins with a slash, such as /2019/old-story.");
        }

        if (!(To.StartsWith('/') && !To.StartsWith("//", StringComparison.Ordinal)) && !(Uri.TryCreate(To, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            Wrong("to", "It leads to an address of this site, such as /news/, or to one that begins with https://.");
        }
        else if (Addresses.Key(From) == Addresses.Key(To))
        {
            Wrong("to", "It would lead to itself.");
        }

        if (ModelState.IsValid && !await Db.IsFree(From, Stop))
        {
            Wrong("from", "Something of the paper stands at this address, which comes first.");
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        var key = Addresses.Key(From);
        if (await Db.Redirects.SingleOrDefaultAsync(one => one.FromKey == key, Stop) is { } there)
        {
            there.LeadTo(To);
        }
        else
        {
            Db.Redirects.Add(new Redirect(From, To));
        }

        Log(Acts.Made, new AuditSubject("redirect", null, From), $"to {To}");
        await Db.SaveChangesAsync(Stop);
        return Done(Address, $"{From} leads to {To}.");
    }

    public async Task<IActionResult> OnPostDelete(long id)
    {
        if (await Db.Redirects.SingleOrDefaultAsync(one => one.Id == id, Stop) is not { } redirect)
        {
            return NotFound();
        }

        Db.Redirects.Remove(redirect);
        Log(Acts.Deleted, new AuditSubject("redirect", id, redirect.FromKey), $"it led to {redirect.To}");
        await Db.SaveChangesAsync(Stop);
        return Done(Address, $"{redirect.FromKey} leads nowhere any more.");
    }

    private async Task Load(string? words, long? before)
    {
        Words = (words ?? "").Trim();
        var lower = Words.ToLowerInvariant();
        var redirects = Db.Redirects.AsNoTracking().Where(one => before == null || one.Id < before);
        var found = Words.Length == 0 ? redirects : redirects.Where(one => one.FromKey.Contains(lower) || one.To.Contains(Words));
        var some = await found.OrderByDescending(one => one.Id).Take(PageSize + 1).ToListAsync(Stop);
        Redirects = [.. some.Take(PageSize)];
        Next = some.Count > PageSize ? FormattableString.Invariant($"{Address}?words={Uri.EscapeDataString(Words)}&before={Redirects[^1].Id}") : null;
    }
}
