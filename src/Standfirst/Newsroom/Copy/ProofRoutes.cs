using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Standfirst.Storage;
using Standfirst.Stories;

namespace Standfirst.Newsroom.Copy;

/// <summary>What the editor's script asks the copy desk while somebody writes.</summary>
internal static class ProofRoutes
{
    public static void MapProofs(this IEndpointRouteBuilder routes) => routes.MapPost("/newsroom/stories/{id:long}/findings", Found);

    /// <summary>What the copy desk finds in the words as they are typed; nothing is kept.</summary>
    private static async Task<IResult> Found(HttpContext http, NewsDb db, PaperNow papers, Proofs desk, long id)
    {
        var stop = http.RequestAborted;
        if (await db.Stories.AsNoTracking().Include(story => story.Bylines).Include(story => story.LeadPicture).SingleOrDefaultAsync(story => story.Id == id, stop) is not { } story)
        {
            return Results.NotFound(new { error = "There is no such story." });
        }

        var (sent, refusal) = await CopyRoutes.Sent(http.Request, stop);
        if (sent is null)
        {
            return refusal!;
        }

        var fields = StoryFields.Of(sent.Fields);
        var shown = PublishGate.Pictures(sent.Body);
        var pictures = await db.Pictures.AsNoTracking().Where(picture => shown.Contains(picture.Id)).ToDictionaryAsync(picture => picture.Id, stop);
        story.Write(sent.Headline, sent.Dek, sent.Body.ToJson());
        var proofs = desk.Read(story, await papers.Get(stop), pictures, with: copy => copy with
        {
            Dateline = fields["dateline"],
            Bylines = [.. fields["bylines"].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Language = fields["language"].Length > 0 ? fields["language"] : copy.Language,
        });
        return Results.Json(new
        {
            findings = proofs.Select(proof => new
            {
                check = proof.Finding.Check,
                severity = proof.Finding.Severity.ToString().ToLowerInvariant(),
                message = proof.Finding.Message,
                field = proof.Finding.Field.ToString().ToLowerInvariant(),
                path = proof.Path,
                start = proof.Finding.Start,
                length = proof.Finding.Length,
                excerpt = proof.Finding.Excerpt,
                fixes = proof.Finding.Fixes.Select(fix => new { title = fix.Title, replacement = fix.Replacement, day = fix.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), href = fix.Href }),
            }),
        });
    }
}
