using Microsoft.EntityFrameworkCore;
using Standfirst.Pictures;
using Standfirst.Storage;

namespace Standfirst.Newsroom.PictureDesk;

/// <summary>A picture as the chooser's script has it.</summary>
internal sealed record ChoosablePicture(
    long Id, string? Thumb, string Label, string Caption, string Credit, string Alt, int Width, int Height, IReadOnlyList<string> Problems, string? Warning, bool Blocked)
{
    public static ChoosablePicture Of(Picture picture, DateTimeOffset now) => new(
        picture.Id, picture.Thumb(), picture.Label, picture.Caption, picture.Credit, picture.Alt, picture.Width, picture.Height, PictureUse.Problems(picture, now),
        PictureUse.Warns(picture, now), PictureUse.HasEnded(picture, now));
}

/// <summary>What of the pictures is no page: the chooser's list, the originals, and a picture by its number.</summary>
internal static class PictureRoutes
{
    private const int PerAnswer = 24;

    public static void MapPictureDesk(this IEndpointRouteBuilder routes)
    {
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        routes.MapMethods("/newsroom/pictures/choose", reading, Choose);
        routes.MapMethods("/newsroom/pictures/{id:long}/original", reading, Original);
        routes.MapMethods("/newsroom/pictures/{id:long}/shown", reading, Shown);
    }

    private static async Task<IResult> Choose(NewsDb db, TimeProvider clock, string? q, long? before, CancellationToken stop)
    {
        var found = db.Pictures.AsNoTracking().Found(q ?? "");
        found = before is null ? found : found.Where(picture => picture.Id < before);
        var some = await found.OrderByDescending(picture => picture.Id).Take(PerAnswer + 1).ToListAsync(stop);
        var now = clock.GetUtcNow();
        return Results.Json(new
        {
            pictures = some.Take(PerAnswer).Select(picture => ChoosablePicture.Of(picture, now)),
            next = some.Count > PerAnswer ? $"/newsroom/pictures/choose?q={Uri.EscapeDataString(q ?? "")}&before={some[PerAnswer - 1].Id}" : null,
        });
    }

    /// <summary>With all that its metadata says, places included: for staff alone, and never shown within a page.</summary>
    private static async Task<IResult> Original(NewsDb db, PictureStore store, HttpResponse response, long id, CancellationToken stop)
    {
        if (await db.Pictures.AsNoTracking().SingleOrDefaultAsync(picture => picture.Id == id, stop) is not { Hash: { } hash } picture || store.Original(hash) is not { } path)
        {
            return Results.NotFound();
        }

        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.File(path, picture.MediaType, picture.FileName);
    }

    /// <summary>For the text editor, which knows pictures by their numbers.</summary>
    private static async Task<IResult> Shown(NewsDb db, long id, CancellationToken stop)
        => await db.Pictures.AsNoTracking().SingleOrDefaultAsync(picture => picture.Id == id, stop) is { } picture && picture.Shown(PictureWords.Large) is { } address
            ? Results.Redirect(address) : Results.NotFound();
}
