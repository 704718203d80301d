using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Standfirst.Newsroom;

/// <summary>
/// Every request to the newsroom passes here, between routing and what answers: the route must be in the table, a change must come from our
/// own pages, and whoever asks must be let to.
/// </summary>
internal sealed class Gate(RequestDelegate next, Settings settings, IAntiforgery antiforgery)
{
    public const string SignInPath = "/newsroom/sign-in";
    public const string CodesPath = "/newsroom/me/codes";

    /// <summary>Why a request was refused, for the page that says so.</summary>
    public const string Reason = "newsroom-reason";

    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
        + "form-action 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    public async Task InvokeAsync(HttpContext http, Sessions sessions)
    {
        Head(http);
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            // The page that says what went wrong; what was asked for has been refused already.
            await next(http);
            return;
        }

        if (http.GetEndpoint() is not RouteEndpoint endpoint || Routes.Find(http.Request.Method, Routes.Pattern(endpoint)) is not { } rule)
        {
            await Refuse(http, StatusCodes.Status404NotFound, "There is nothing at this address.");
            return;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = rule.MaxBody;
        }

        if (rule.MaxBody > FormOptions.DefaultMultipartBodyLengthLimit)
        {
            http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = rule.MaxBody }));
        }

        if (rule.IsChange && ForeignOrigin.Is(http.Request, settings.PublicUrl))
        {
            await Refuse(http, StatusCodes.Status403Forbidden, "This was sent by a page of another site, so nothing was done.");
            return;
        }

        http.SetDuty(await sessions.Find(http));
        if (!rule.Admits(http.Duty()?.Member))
        {
            await TurnAway(http);
            return;
        }

        if (http.Request.ContentLength > rule.MaxBody)
        {
            // Before anything of it is read, and before the form in it is looked at for its token.
            await Refuse(http, StatusCodes.Status413PayloadTooLarge, $"That is more than the {rule.MaxBody >> 20} MiB that are taken at once here, so nothing was done.");
            return;
        }

        if (rule.IsChange && !await antiforgery.IsRequestValidAsync(http))
        {
            await Refuse(http, StatusCodes.Status400BadRequest, "The page that this was sent from was too old, or its browser keeps no cookies. Open it again and repeat it: nothing was done.");
            return;
        }

        await next(http);
    }

    private static Task TurnAway(HttpContext http)
    {
        var request = http.Request;
        if (http.Duty() is null)
        {
            if (request.IsScript())
            {
                http.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return http.Response.WriteAsJsonAsync(new { error = "You are signed out.", signIn = SignInPath }, http.RequestAborted);
            }

            var to = HttpMethods.IsPost(request.Method) ? request.Path.Value : request.Path + request.QueryString;
            http.Response.StatusCode = StatusCodes.Status303SeeOther;
            http.Response.Headers.Location = to is "/newsroom" or "/newsroom/" ? SignInPath : $"{SignInPath}?to={Uri.EscapeDataString(to!)}";
            return Task.CompletedTask;
        }

        if (http.Duty()!.Member.LacksCodes && !request.IsScript())
        {
            http.Response.StatusCode = StatusCodes.Status303SeeOther;
            http.Response.Headers.Location = CodesPath;
            return Task.CompletedTask;
        }

        return Refuse(http, StatusCodes.Status403Forbidden, "Your role does not include this. An administrator can change it.");
    }

    private static Task Refuse(HttpContext http, int status, string reason)
    {
        http.Response.StatusCode = status;
        http.Items[Reason] = reason;
        // Pages are made where the status comes out; see UseStatusCodePagesWithReExecute.
        return http.Request.IsScript() ? http.Response.WriteAsJsonAsync(new { error = reason }, http.RequestAborted) : Task.CompletedTask;
    }

    private void Head(HttpContext http)
    {
        var (response, headers) = (http.Response, http.Response.Headers);
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["X-Robots-Tag"] = "noindex";
        // Links that let one in stand in addresses; they are told to nobody.
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (settings.IsKnownSecure(http.Request))
        {
            headers.StrictTransportSecurity = Settings.StrictTransport;
        }

        response.OnStarting(() =>
        {
            // Style sheet and scripts say otherwise. Antiforgery says it in its own words, and complains where somebody did before.
            if (headers.CacheControl.Count == 0 || headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal))
            {
                headers.CacheControl = "no-store";
                headers.Remove("Pragma");
            }

            return Task.CompletedTask;
        });
    }
}
