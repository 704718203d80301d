using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Standfirst.Newsroom;

/// <summary>Instead of the page that was asked for: what happened, in words.</summary>
internal sealed class ProblemModel : NewsroomPage
{
    public string Title { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public IActionResult OnGet(int status) => Show(status);

    /// <summary>What was refused may have been a post.</summary>
    public IActionResult OnPost(int status) => Show(status);

    private PageResult Show(int status)
    {
        (Title, var reason) = status switch
        {
            StatusCodes.Status400BadRequest => ("That did not work", "The page that this was sent from was too old. Open it again."),
            StatusCodes.Status403Forbidden => ("Not for you", "Your role does not include this."),
            StatusCodes.Status404NotFound => ("Nothing here", "There is nothing at this address. It may have moved, or been mistyped."),
            StatusCodes.Status405MethodNotAllowed => ("That did not work", "This address does not take what was sent."),
            StatusCodes.Status409Conflict => ("Somebody was quicker", "It was changed meanwhile. Open it again and look."),
            StatusCodes.Status413PayloadTooLarge => ("Too large", "What was sent is larger than this address takes."),
            _ => ("Something went wrong", "It is our fault, and it is in the log. Go back and try again: what you typed is still there."),
        };
        Reason = HttpContext.Items[Gate.Reason] as string ?? reason;
        Response.StatusCode = status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
        return Page();
    }
}
