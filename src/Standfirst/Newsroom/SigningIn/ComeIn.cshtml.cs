using Microsoft.AspNetCore.Mvc;
using Standfirst.Staff;

namespace Standfirst.Newsroom.SigningIn;

/// <summary>Where links lead: a passkey or a password, once.</summary>
internal sealed class ComeInModel(ComingIn coming, PaperNow paper) : NewsroomPage
{
    public StaffLink? Link { get; private set; }

    public Arrival Arrival { get; private set; } = new("", "", "");

    public string Paper { get; private set; } = "";

    public bool AsksForCode => Link is not null && ComingIn.AsksForCode(Link);

    public async Task<IActionResult> OnGet(string token)
    {
        if (!await Load(token))
        {
            return Page();
        }

        Arrival = new Arrival(Link!.Member?.Name ?? "", Link.Member?.Email ?? "", "");
        return Page();
    }

    public async Task<IActionResult> OnPost(string token, string? password)
    {
        Arrival = await Arrival.Of(HttpContext);
        if (!await Load(token))
        {
            return Page();
        }

        var wrong = await coming.Refusal(HttpContext, Link!, Arrival, takesCode: false);
        if (wrong is null && Passwords.Refusal(password ?? "", Link!.Member?.Email ?? Arrival.Email, Arrival.Name, Link.Member?.Name ?? "", Paper) is { } refusal)
        {
            wrong = new ComingIn.Wrong("password", refusal);
        }

        wrong ??= await coming.Refusal(HttpContext, Link!, Arrival, takesCode: true);
        if (wrong is not null)
        {
            Wrong(wrong.Field, wrong.Why);
            return Again();
        }

        if (!await coming.Enter(HttpContext, Link!, Arrival, null, member => member.SetPassword(PasswordCheck.Hash(member, password!)), "with a password"))
        {
            Link = null;
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }

        return SeeOther("/newsroom");
    }

    private async Task<bool> Load(string token)
    {
        Paper = (await paper.Get(Stop)).Name;
        Link = await coming.Find(token, Stop);
        if (Link is null)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
        }

        return Link is not null;
    }
}
