using Microsoft.AspNetCore.Http.HttpResults;
using Standfirst.Pictures;

namespace Standfirst.Site;

/// <summary>The paper's logo, at an address that carries its hash and so never changes. One that the paper had is nobody's any more.</summary>
internal static class LogoRoutes
{
    public static void MapLogos(this IEndpointRouteBuilder site)
        => site.MapMethods("/logos/{hash}.webp", [HttpMethods.Get, HttpMethods.Head], async Task<Results<PhysicalFileHttpResult, NotFound>> (
            string hash, Mastheads mastheads, FileStore files, HttpResponse response, CancellationToken stop) =>
        {
            if (!(await mastheads.Now(stop)).Logos.Any(logo => logo.Hash == hash) || files.Find(hash) is not { } path)
            {
                return TypedResults.NotFound();
            }

            response.Headers.CacheControl = PictureFiles.Immutable;
            return TypedResults.PhysicalFile(path, "image/webp");
        });
}
