using Microsoft.EntityFrameworkCore;
using Standfirst.Staff;
using Standfirst.Storage;

namespace Standfirst.Newsroom;

/// <summary>Who a request comes from: by a cookie that says nothing but which session it is. So a session that is ended is out at its next request.</summary>
internal sealed class Sessions(NewsDb db, Settings settings, TimeProvider clock)
{
    private const string Plain = "newsroom";

    /// <summary>A browser takes this name only from the host itself and only over HTTPS.</summary>
    private const string Bound = "__Host-newsroom";

    /// <summary>The member of a request, null for nobody; writes down from time to time that they were here.</summary>
    public async Task<Duty?> Find(HttpContext http)
    {
        if (http.Request.Cookies[Name(http.Request)] is not { Length: 64 } token)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var hash = MemberSession.Hash(token);
        var session = await db.Sessions.Include(session => session.Member).Open(now).SingleOrDefaultAsync(session => session.TokenHash == hash, http.RequestAborted);
        if (session is null)
        {
            return null;
        }

        if (session.Seen(now, http.AddressHash()))
        {
            session.Member.Seen(now);
            try
            {
                await db.SaveChangesAsync(http.RequestAborted);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody is trying to sign in with this address at the moment; it is written down the next time.
                await db.Entry(session.Member).ReloadAsync(http.RequestAborted);
            }

            Keep(http, token);
        }

        return new Duty(session.Member, session);
    }

    /// <summary>Signs a member in on this browser, and saves with it what the caller changed.</summary>
    /// <param name="http">The request.</param>
    /// <param name="member">Tracked.</param>
    /// <param name="act">As what it goes into the log.</param>
    /// <param name="how">"with a passkey".</param>
    public async Task Begin(HttpContext http, Member member, string act, string how)
    {
        var now = clock.GetUtcNow();
        http.Duty()?.Session.End(now);
        var token = MemberSession.NewToken();
        var session = new MemberSession(member, token, Browsers.Name(http.Request.Headers.UserAgent), http.AddressHash(), now);
        db.Sessions.Add(session);
        member.Seen(now);
        await using var transaction = await db.Database.BeginTransactionAsync(http.RequestAborted);
        await db.SaveChangesAsync(http.RequestAborted);
        // After the member has a number, which a new one gets only by the save.
        db.AuditLog.Add(http.Entry(act, AuditSubject.Of(member), how, member));
        await db.SaveChangesAsync(http.RequestAborted);
        await transaction.CommitAsync(http.RequestAborted);
        http.SetDuty(new Duty(member, session));
        Keep(http, token);
    }

    /// <summary>Ends the sessions of a member, all but one; the caller saves.</summary>
    public async Task<int> EndAll(Member member, long? but, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var sessions = await db.Sessions.Open(now).Where(session => session.MemberId == member.Id && session.Id != but).ToListAsync(stop);
        sessions.ForEach(session => session.End(now));
        return sessions.Count;
    }

    public async Task End(HttpContext http)
    {
        if (http.Duty() is { } duty)
        {
            duty.Session.End(clock.GetUtcNow());
            db.AuditLog.Add(http.Entry(Acts.WentOut, AuditSubject.Of(duty.Member)));
            await db.SaveChangesAsync(http.RequestAborted);
        }

        http.Response.Cookies.Delete(Name(http.Request), Options(http.Request));
    }

    private string Name(HttpRequest request) => settings.IsSecure(request) ? Bound : Plain;

    private void Keep(HttpContext http, string token)
    {
        var options = Options(http.Request);
        options.MaxAge = MemberSession.Idle;
        http.Response.Cookies.Append(Name(http.Request), token, options);
    }

    private CookieOptions Options(HttpRequest request)
        => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = settings.IsSecure(request), Path = "/", IsEssential = true };
}
