using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Mail;
using Standfirst.Staff;
using Standfirst.Storage;

namespace Standfirst.Newsroom.SigningIn;

/// <summary>A link by mail for whoever cannot get in. The page says the same whether the address is somebody's or not.</summary>
internal sealed class ForgottenModel(Letters letters, SignInPace pace, PaperNow paper, IDbContextFactory<NewsDb> databases, IHostApplicationLifetime life,
    ILogger<ForgottenModel> log) : NewsroomPage
{
    public bool CanSend => letters.CanSend;

    public bool IsSent { get; private set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPost(string? email)
    {
        if (!CanSend)
        {
            return NotFound();
        }

        if (pace.Wait(HttpContext) is not null)
        {
            Wrong("email", SignInModel.TooOften);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }

        var name = (email ?? "").Trim().ToLowerInvariant();
        var now = Now;
        var root = PaperAddress;
        var entry = HttpContext.Entry(Acts.AskedForReset, new AuditSubject("member", null, ""));
        var of = (await paper.Get(Stop)).Name;
        // Not waited for: the time that a mail server takes would tell that somebody has this address.
        _ = Task.Run(() => Send(name, now, root, of, entry.AddressHash, life.ApplicationStopping), CancellationToken.None);
        IsSent = true;
        return Page();
    }

    private async Task Send(string email, DateTimeOffset now, string root, string of, string addressHash, CancellationToken stop)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(stop);
            if (await db.Members.SingleOrDefaultAsync(member => member.Email == email && member.DisabledAt == null, stop) is not { } member)
            {
                return;
            }

            db.AuditLog.Add(new AuditEntry(null, Acts.AskedForReset, AuditSubject.Of(member), "by mail", addressHash, now));
            if (member.NeedsCodes && !member.HasCodes)
            {
                // Whoever reads their mail would be an editor.
                await db.SaveChangesAsync(stop);
                await letters.Send(email, $"Getting into the newsroom of {of}", "Somebody, perhaps you, asked for a link to get in again. For your role it is not sent by mail.\n"
                    + "Ask another administrator for one, or whoever runs the server: standfirst user link " + email + "\n", stop);
                return;
            }

            var path = await db.MakeLink(LinkKind.Reset, member, isAfresh: false, now, stop);
            await letters.Send(email, $"Getting into the newsroom of {of}",
                $"Somebody, perhaps you, asked for a link to get in again. It is good for one hour and for one use:\n\n{root}{path}\n\nIf it was not you, do nothing.\n", stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError("The link that was asked for could not be sent: {Reason}", failure.Message);
        }
    }
}
