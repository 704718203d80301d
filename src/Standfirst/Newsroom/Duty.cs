using System.Security.Claims;
using Standfirst.Comments;
using Standfirst.Staff;

namespace Standfirst.Newsroom;

/// <summary>The member behind a request, and the session that they came with. Both are tracked by the request's context.</summary>
internal sealed record Duty(Member Member, MemberSession Session);

internal static class DutyOfRequest
{
    public static Duty? Duty(this HttpContext http) => http.Features.Get<Duty>();

    /// <summary>Who is signed in. Routes for anybody ask <see cref="Duty(HttpContext)"/> instead.</summary>
    /// <exception cref="InvalidOperationException">Nobody is.</exception>
    public static Member Member(this HttpContext http) => http.Duty()?.Member ?? throw new InvalidOperationException("Nobody is signed in at this route.");

    public static bool May(this HttpContext http, Permission permission) => http.Duty()?.Member is { LacksCodes: false } member && member.May(permission);

    public static void SetDuty(this HttpContext http, Duty? duty)
    {
        http.Features.Set(duty);
        // Antiforgery ties a form to the one who was shown it.
        http.User = duty is null ? new ClaimsPrincipal(new ClaimsIdentity())
            : new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, duty.Member.Handle)], "newsroom"));
    }

    /// <summary>The keyed hash of the machine that asks.</summary>
    public static string AddressHash(this HttpContext http)
        => http.RequestServices.GetRequiredService<AddressKey>().Hash(http.Connection.RemoteIpAddress);

    /// <summary>A line for the audit log; saved with what it tells of.</summary>
    public static AuditEntry Entry(this HttpContext http, string act, AuditSubject on, string details = "", Member? who = null)
        => new(who ?? http.Duty()?.Member, act, on, details, http.AddressHash(), http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());

    /// <summary>Whether a script asks, which wants its answer as JSON.</summary>
    public static bool IsScript(this HttpRequest request)
        => request.Headers.ContainsKey(NewsroomWiring.TokenHeader) || request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);
}
