using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Standfirst.Staff;
using Standfirst.Storage;

namespace Standfirst.Newsroom;

/// <summary>What pages of the newsroom have in common. A page stands in <see cref="Routes"/>, or it does not answer.</summary>
internal abstract class NewsroomPage : PageModel
{
    public Member Me => HttpContext.Member();

    public DateTimeOffset Now => HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    protected NewsDb Db => HttpContext.RequestServices.GetRequiredService<NewsDb>();

    protected CancellationToken Stop => HttpContext.RequestAborted;

    /// <summary>Scheme and host that readers know the paper by.</summary>
    protected string PaperAddress => HttpContext.RequestServices.GetRequiredService<Settings>().AddressFor(Request);

    public bool May(Permission permission) => HttpContext.May(permission);

    /// <summary>A line for the audit log, saved with the change that it tells of.</summary>
    protected void Log(string act, AuditSubject on, string details = "") => Db.AuditLog.Add(HttpContext.Entry(act, on, details));

    /// <summary>Leads on after a change, and says there what was done.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="notice">What was done.</param>
    /// <param name="undo">The address that takes it back when it is posted to, offered beside the notice.</param>
    protected RedirectResult Done(string to, string notice, string? undo = null)
    {
        TempData["notice"] = notice;
        TempData["undo"] = undo;
        return SeeOther(to);
    }

    protected static RedirectResult SeeOther(string to) => new SeeOtherResult(to);

    /// <summary>The same page with what was typed and what is wrong with it.</summary>
    protected PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>The role does not include what was asked for, though it includes the page.</summary>
    protected StatusCodeResult NotAllowed()
    {
        HttpContext.Items[Gate.Reason] = "Your role does not include this. An administrator can change it.";
        return new StatusCodeResult(StatusCodes.Status403Forbidden);
    }

    protected void Wrong(string field, string why) => ModelState.AddModelError(field, why);

    /// <summary>Where to after signing in: an address of the newsroom, whatever the query says.</summary>
    protected static string Inside(string? to)
        => to is not null && (to == "/newsroom" || to.StartsWith("/newsroom/", StringComparison.Ordinal)) && !to.Contains('\\', StringComparison.Ordinal) && !to.Any(char.IsControl)
            ? to : "/newsroom";

    /// <summary>After a post: a reload of what follows sends nothing again.</summary>
    private sealed class SeeOtherResult(string to) : RedirectResult(to)
    {
        public override Task ExecuteResultAsync(ActionContext context)
        {
            context.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.HttpContext.Response.Headers.Location = Url;
            return Task.CompletedTask;
        }
    }
}
