using Standfirst.Staff;
using Standfirst.Storage;

namespace Standfirst.Newsroom.SigningIn;

/// <summary>What <c>passkey.js</c> asks: forms in, JSON out; <c>{"to"}</c> where it went well, <c>{"error","field"}</c> where not.</summary>
internal static class PasskeyRoutes
{
    /// <summary>Who came in longer ago shows again who they are before they add a way in: a machine left open for a minute must not be one for ever.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    public static void MapPasskeys(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/newsroom/sign-in/passkey/options", async (HttpContext http, PasskeyDesk desk) => Json(await desk.BeginUsing(http)));
        routes.MapPost("/newsroom/sign-in/passkey", SignIn);
        routes.MapPost("/newsroom/me/passkey/options", async (HttpContext http, PasskeyDesk desk, TimeProvider clock) =>
            IsFresh(http, clock) ? Json(await desk.BeginMaking(http, http.Member().Handle, http.Member().Email, http.Member().Name)) : NotFresh());
        routes.MapPost("/newsroom/me/passkey", Add);
        routes.MapPost("/newsroom/come-in/{token}/passkey/options", async (string token, HttpContext http, PasskeyDesk desk, ComingIn coming) =>
        {
            var arrival = await Arrival.Of(http);
            if (await coming.Find(token, http.RequestAborted) is not { } link)
            {
                return Wrong(ComingIn.Gone);
            }

            return await coming.Refusal(http, link, arrival, takesCode: false) is { } wrong ? Wrong(wrong.Why, wrong.Field)
                : Json(await desk.BeginMaking(http, link.Member?.Handle ?? await coming.HandleOf(arrival, http.RequestAborted), link.Member?.Email ?? arrival.Email, arrival.Name));
        });
        routes.MapPost("/newsroom/come-in/{token}/passkey", ComeIn);
    }

    public static bool IsFresh(HttpContext http, TimeProvider clock) => clock.GetUtcNow() - http.Duty()!.Session.Since < Fresh;

    private static async Task<IResult> SignIn(HttpContext http, PasskeyDesk desk, Sessions sessions, SignInPace pace)
    {
        if (pace.Wait(http) is not null)
        {
            return Results.Json(new { error = SignInModel.TooOften }, statusCode: StatusCodes.Status429TooManyRequests);
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (await desk.Used(http, form["credential"].ToString()) is not { } member)
        {
            return Wrong("This passkey is not known here, or was not confirmed.");
        }

        await sessions.Begin(http, member, Acts.CameIn, "with a passkey");
        return Results.Json(new { to = "/newsroom" });
    }

    private static async Task<IResult> Add(HttpContext http, PasskeyDesk desk, NewsDb db, TimeProvider clock)
    {
        if (!IsFresh(http, clock))
        {
            return NotFresh();
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var member = http.Member();
        if (await desk.Made(http, form["credential"].ToString(), form["name"]) is not { } made || made.Handle != member.Handle)
        {
            return Wrong("The passkey could not be made. Please try again.");
        }

        await db.Entry(member).Collection(one => one.Passkeys).LoadAsync(http.RequestAborted);
        member.Add(made.Passkey);
        db.AuditLog.Add(http.Entry(Acts.AddedPasskey, AuditSubject.Of(member), made.Passkey.Name));
        await db.SaveChangesAsync(http.RequestAborted);
        return Results.Json(new { to = "/newsroom/me" });
    }

    private static async Task<IResult> ComeIn(string token, HttpContext http, PasskeyDesk desk, ComingIn coming)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var arrival = await Arrival.Of(http);
        if (await coming.Find(token, http.RequestAborted) is not { } link)
        {
            return Wrong(ComingIn.Gone);
        }

        if (await coming.Refusal(http, link, arrival, takesCode: true) is { } wrong)
        {
            return Wrong(wrong.Why, wrong.Field);
        }

        if (await desk.Made(http, form["credential"].ToString(), null) is not { } made || (link.Member is { } member && made.Handle != member.Handle))
        {
            return Wrong("The passkey could not be made. Please try again.");
        }

        return await coming.Enter(http, link, arrival, made.Handle, entering => entering.Add(made.Passkey), "with a passkey") ? Results.Json(new { to = "/newsroom" }) : Wrong(ComingIn.Gone);
    }

    private static IResult Json(string json) => Results.Text(json, "application/json");

    private static IResult NotFresh() => Wrong("You signed in more than an hour ago. Sign out and in again, then add the passkey.");

    private static IResult Wrong(string error, string? field = null) => Results.Json(new { error, field }, statusCode: StatusCodes.Status422UnprocessableEntity);
}
