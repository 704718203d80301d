using Microsoft.AspNetCore.Mvc;
using Standfirst.Staff;

namespace Standfirst.Newsroom.SigningIn;

internal sealed class SignInModel(PasswordCheck check, Sessions sessions, SignInPace pace, Sealed cookies, Settings settings) : NewsroomPage
{
    public const string TooOften = "There were too many tries from this machine. Please wait a minute.";

    /// <summary>The purpose of the cookie that says who has shown a password and still owes a code.</summary>
    public const string Half = "half";

    public string Email { get; private set; } = "";

    public string To { get; private set; } = "/newsroom";

    public IActionResult OnGet(string? to)
    {
        To = Inside(to);
        return HttpContext.Duty() is null ? Page() : SeeOther(To);
    }

    public async Task<IActionResult> OnPost(string? email, string? password, string? to)
    {
        To = Inside(to);
        Email = email ?? "";
        if (pace.Wait(HttpContext) is { } wait)
        {
            Wrong("email", TooOften);
            Response.Headers.RetryAfter = $"{Math.Ceiling(wait.TotalSeconds):0}";
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }

        if (await check.Right(HttpContext, Email, password ?? "") is not { } member)
        {
            Wrong("email", "This address and this password do not go together, or there were too many wrong tries: after five one waits a minute, then longer.");
            return Again();
        }

        if (member.HasCodes)
        {
            await Db.SaveChangesAsync(Stop);
            cookies.Hand(HttpContext, Half, $"{member.Handle} {member.SecurityStamp}", settings.IsSecure(Request));
            return SeeOther(To == "/newsroom" ? "/newsroom/sign-in/code" : $"/newsroom/sign-in/code?to={Uri.EscapeDataString(To)}");
        }

        member.TryWasRight();
        await sessions.Begin(HttpContext, member, Acts.CameIn, "with a password");
        return SeeOther(To);
    }
}
