using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Staff;

namespace Standfirst.Newsroom.SigningIn;

/// <summary>After the password: the code.</summary>
internal sealed class SecondStepModel(PasswordCheck check, Sessions sessions, SignInPace pace, Sealed cookies, Settings settings) : NewsroomPage
{
    public string To { get; private set; } = "/newsroom";

    public async Task<IActionResult> OnGet(string? to)
    {
        To = Inside(to);
        return await Half() is null ? SeeOther(Gate.SignInPath) : Page();
    }

    public async Task<IActionResult> OnPost(string? code, string? to)
    {
        To = Inside(to);
        if (await Half() is not { } member)
        {
            return SeeOther(Gate.SignInPath);
        }

        if (pace.Wait(HttpContext) is not null)
        {
            Wrong("code", SignInModel.TooOften);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }

        if (!await check.Code(HttpContext, member, code ?? ""))
        {
            Wrong("code", "This code is not right, or was used already. After some wrong ones one has to wait.");
            return Again();
        }

        Sealed.Drop(HttpContext, SignInModel.Half, settings.IsSecure(Request));
        await sessions.Begin(HttpContext, member, Acts.CameIn, "with a password and a code");
        return SeeOther(To);
    }

    private async Task<Member?> Half()
    {
        if (cookies.Look(HttpContext, SignInModel.Half)?.Split(' ') is not [var handle, var stamp])
        {
            return null;
        }

        return await Db.Members.SingleOrDefaultAsync(member => member.Handle == handle && member.SecurityStamp == stamp && member.DisabledAt == null, Stop);
    }
}
