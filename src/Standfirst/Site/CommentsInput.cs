using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Standfirst.Comments;

namespace Standfirst.Site;

/// <summary>What readers' forms have in common: how large they may be, where they may come from, and short answers to what is no form.</summary>
internal static class CommentsInput
{
    // 20,000 characters, each of them nine bytes when it is Chinese and percent-encoded, and the other fields.
    private const int MaxBody = 256 * 1024;

    private static readonly FormOptions Limits = new()
    {
        ValueCountLimit = 32,
        KeyLengthLimit = 100,
        ValueLengthLimit = MaxBody,
        MultipartBodyLengthLimit = MaxBody,
        // Never onto the disk: it is refused before it is larger than this.
        MemoryBufferThreshold = MaxBody,
        BufferBodyLengthLimit = MaxBody,
    };

    /// <summary>The form; null where it came from another site or could not be read, and that was answered.</summary>
    public static async Task<IFormCollection?> Read(HttpContext context, string? publicUrl)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (CommentsOrigin.IsForeign(context.Request, publicUrl))
        {
            await Say(context, StatusCodes.Status403Forbidden, AskedLanguage.Words(context.Request).Get("form_foreign"));
            return null;
        }

        if (!context.Request.HasFormContentType)
        {
            await Say(context, StatusCodes.Status415UnsupportedMediaType, "A comment comes as a form: application/x-www-form-urlencoded or multipart/form-data.");
            return null;
        }

        try
        {
            return await context.Request.ReadFormAsync(Limits, context.RequestAborted);
        }
        catch (BadHttpRequestException large) when (large.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            var words = AskedLanguage.Words(context.Request);
            await Say(context, large.StatusCode, words.Get("form_too_long").Replace("{n}", words.Number(CommentText.MaxLength), StringComparison.Ordinal));
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException && !context.RequestAborted.IsCancellationRequested)
        {
            await Say(context, StatusCodes.Status400BadRequest, AskedLanguage.Words(context.Request).Get("form_unreadable"));
        }

        return null;
    }

    public static void Lead(HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Location = address;
    }

    public static Task Say(HttpContext context, int status, string words)
    {
        context.Response.StatusCode = status;
        context.Response.Headers[HeaderNames.ContentType] = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(words + "\n", context.RequestAborted);
    }

    /// <summary>For a reader whose form is shown again.</summary>
    public static int Status(Ruling ruling) => ruling switch
    {
        Ruling.Closed => StatusCodes.Status409Conflict,
        Ruling.TooLong => StatusCodes.Status413PayloadTooLarge,
        Ruling.TooFast => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    public static void RetryAfter(HttpContext context, TimeSpan wait)
        => context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
