using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Standfirst.Pictures;
using Standfirst.Storage;

namespace Standfirst.Site;

/// <summary>Renditions of pictures, and files to read, hear or download. Both are named by the hash of their bytes and never change.</summary>
internal static class PictureFiles
{
    public const string Immutable = "public, max-age=31536000, immutable";

    public static void AddPictures(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton(_ => new PictureStore(settings.Pictures));
        services.AddSingleton(provider => new Renditions(provider.GetRequiredService<PictureStore>(), settings.Pictures));
        services.AddSingleton(_ => new FileStore(Path.Combine(settings.Pictures, "files")));
    }

    public static void MapPictures(this IEndpointRouteBuilder site)
    {
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        site.MapMethods("/pictures/{hash}/{name}", reading, Picture);
        site.MapMethods("/files/{hash}/{name}", reading, File);
    }

    private static async Task<Results<PhysicalFileHttpResult, NotFound, StatusCodeHttpResult>> Picture(
        string hash, string name, Renditions renditions, HttpResponse response, CancellationToken stop)
    {
        var found = await renditions.Find(hash, name, stop);
        if (found.Busy)
        {
            response.Headers.RetryAfter = "2";
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        if (found.Path is null)
        {
            return TypedResults.NotFound();
        }

        response.Headers.CacheControl = Immutable;
        response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.PhysicalFile(found.Path, found.MediaType, entityTag: Tag(hash, name));
    }

    private static async Task<Results<PhysicalFileHttpResult, NotFound>> File(
        string hash, string name, FileStore files, NewsDb db, HttpResponse response, CancellationToken stop)
    {
        if (files.Find(hash) is not { } path || await db.Files.AsNoTracking().SingleOrDefaultAsync(file => file.Hash == hash, stop) is not { } file || file.FileName != name)
        {
            return TypedResults.NotFound();
        }

        var kind = FileKinds.Of(file.FileName);
        response.Headers.CacheControl = Immutable;
        response.Headers.XContentTypeOptions = "nosniff";
        if (!kind.Inline)
        {
            // Should a browser open it all the same, it has no right of the paper's own origin. (A PDF in a sandbox would not open at all.)
            response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        }

        return TypedResults.PhysicalFile(path, kind.MediaType, kind.Inline ? null : file.FileName, entityTag: Tag(hash, ""), enableRangeProcessing: true);
    }

    private static EntityTagHeaderValue Tag(string hash, string name) => new($"\"{hash[..16]}{name.Replace('.', '-')}\"");
}
