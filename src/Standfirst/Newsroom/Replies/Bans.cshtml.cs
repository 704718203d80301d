using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Comments;
using Standfirst.Staff;

namespace Standfirst.Newsroom.Replies;

/// <summary>Who may not comment, by whose word, why and until when.</summary>
internal sealed class BansModel : NewsroomPage
{
    private const int PerPage = 100;
    private const string Address = "/newsroom/replies/bans";

    public IReadOnlyList<Ban> Bans { get; private set; } = [];

    public string? Older { get; private set; }

    public bool ShowsEnded { get; private set; }

    /// <summary>As typed.</summary>
    public (string Of, string Value, string Until, string Reason) New { get; private set; } = ("Name", "", "week", "");

    public Task OnGet(string? show, long? before)
    {
        ShowsEnded = show == "ended";
        return Load(before);
    }

    public async Task<IActionResult> OnPostLift(long id)
    {
        if (await Db.Bans.SingleOrDefaultAsync(one => one.Id == id, Stop) is not { } ban)
        {
            return NotFound();
        }

        if (!ban.Holds(Now))
        {
            return Done(Address, "That ban had ended already.");
        }

        ban.Lift(Me.Shown, Now);
        Log(Acts.LiftedBan, new AuditSubject("ban", ban.Id, Label(ban)), $"{ReplyWords.Of(ban.Of)}, which {ban.By} banned: {ban.Reason}");
        await Db.SaveChangesAsync(Stop);
        return Done(Address, $"Lifted: {Label(ban)} may comment again.");
    }

    public async Task<IActionResult> OnPostAdd(string? of, string? value, string? until, string? reason)
    {
        New = (of ?? "", (value ?? "").Trim(), until ?? "", (reason ?? "").Trim());
        if (New.Value.Length is 0 or > 254)
        {
            Wrong("value", New.Value.Length == 0 ? "Please enter the name or e-mail address." : "That is longer than any name or e-mail address here.");
        }

        if (New.Reason.Length is 0 or > 500)
        {
            Wrong("reason", New.Reason.Length == 0 ? "Say why: whoever is banned is told so." : "A reason has room for 500 characters.");
        }

        var length = ReplyWords.Lengths.FirstOrDefault(one => one.Value == until);
        if (length.Value is null)
        {
            Wrong("until", "Choose until when.");
        }

        if (!ModelState.IsValid)
        {
            await Load(null);
            return Again();
        }

        var kind = of == nameof(BanOf.Email) ? BanOf.Email : BanOf.Name;
        var ban = new Ban(kind, Ban.Fold(kind == BanOf.Name ? Typed.Name(New.Value) : New.Value), Me.Shown, New.Reason, Now, length.Days == 0 ? null : Now.AddDays(length.Days));
        Db.Bans.Add(ban);
        Log(Acts.Banned, new AuditSubject("ban", null, New.Value), $"{ReplyWords.Of(kind)}, {length.Name.ToLowerInvariant()}: {New.Reason}");
        await Db.SaveChangesAsync(Stop);
        return Done(Address, $"Banned: {New.Value}.");
    }

    /// <summary>What a list can show of it: of an address there is only a hash.</summary>
    public static string Label(Ban ban) => ban.Of is BanOf.Name or BanOf.Email ? ban.Value : $"{ReplyWords.Of(ban.Of).ToLowerInvariant()} {ban.Value[..Math.Min(8, ban.Value.Length)]}";

    private async Task Load(long? before)
    {
        var now = Now;
        var bans = ShowsEnded ? Db.Bans.Where(ban => ban.Until != null && ban.Until <= now) : Db.Bans.Where(ban => ban.Until == null || ban.Until > now);
        var some = await bans.AsNoTracking().Where(ban => before == null || ban.Id < before).OrderByDescending(ban => ban.Id).Take(PerPage + 1).ToListAsync(Stop);
        Bans = [.. some.Take(PerPage)];
        Older = some.Count > PerPage ? $"{Address}?{(ShowsEnded ? "show=ended&" : "")}before={Bans[^1].Id}" : null;
    }
}
