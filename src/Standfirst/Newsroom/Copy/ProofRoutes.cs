using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Standfirst.CopyDesk.Quotations;
using Standfirst.Storage;
using Standfirst.Stories;

namespace Standfirst.Newsroom.Copy;

/// <summary>What the editor's script asks the copy desk while somebody writes, and tells it.</summary>
internal static class ProofRoutes
{
    public static void MapProofs(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/newsroom/stories/{id:long}/findings", Found);
        routes.MapPost("/newsroom/stories/{id:long}/stet", LetStand);
        routes.MapPost("/newsroom/stories/{id:long}/stet/{stet:long}/back", TakeBack);
    }

    /// <summary>What the copy desk finds in the words as they are typed, and who it thinks said what; nothing is kept.</summary>
    private static async Task<IResult> Found(HttpContext http, NewsDb db, PaperNow papers, Settings settings, Proofs desk, long id)
    {
        var stop = http.RequestAborted;
        if (await db.Stories.AsNoTracking().Include(story => story.Bylines).Include(story => story.LeadPicture).SingleOrDefaultAsync(story => story.Id == id, stop) is not { } story)
        {
            return Missing();
        }

        var (sent, refusal) = await CopyRoutes.Sent(http.Request, stop);
        if (sent is null)
        {
            return refusal!;
        }

        var fields = StoryFields.Of(sent.Fields);
        var shown = PublishGate.Pictures(sent.Body);
        var pictures = await db.Pictures.AsNoTracking().Where(picture => shown.Contains(picture.Id)).ToDictionaryAsync(picture => picture.Id, stop);
        var stets = await db.StetsOf(id, stop);
        story.Write(sent.Headline, sent.Dek, sent.Body.ToJson());
        var paper = await papers.Get(stop);
        var (proofs, quotations) = await (await desk.Of(db, paper, stop)).ReadTyped(db, story, paper, settings.AddressFor(http.Request), pictures, stets, copy => copy with
        {
            Dateline = fields["dateline"],
            Bylines = [.. fields["bylines"].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Language = fields["language"].Length > 0 ? fields["language"] : copy.Language,
        }, stop);
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
            quotations = quotations.Select(said => new
            {
                path = said.Path,
                start = said.Quotation.Start,
                length = said.Quotation.Length,
                excerpt = said.Quotation.Text,
                kind = Names.Of(said.Quotation.Kind),
                confidence = Names.Of(said.Quotation.Confidence),
                speaker = said.Quotation.FullName,
                source = said.Quotation.Carrier,
                utterance = said.Quotation.Utterance,
                isLoose = said.Quotation.IsLoose,
            }),
            stets = Shown(stets),
        });
    }

    /// <summary>Takes a finding off this story's list, or a whole check, and says why.</summary>
    private static async Task<IResult> LetStand(HttpContext http, NewsDb db, TimeProvider clock, long id)
    {
        var (stop, me) = (http.RequestAborted, http.Member());
        string check, passage, reason;
        try
        {
            using var json = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: stop);
            string Given(string name) => json.RootElement.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
            (check, passage, reason) = (Given("check"), Given("passage"), Given("reason"));
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return Results.BadRequest(new { error = "That is no finding." });
        }

        if (await db.Stories.SingleOrDefaultAsync(one => one.Id == id, stop) is not { } story)
        {
            return Missing();
        }

        if (!me.MayWriteIn(story, clock.GetUtcNow()))
        {
            return Results.Json(new { error = CopyRights.WhyNot(story, clock.GetUtcNow()) }, statusCode: StatusCodes.Status403Forbidden);
        }

        try
        {
            db.LetStand(http, story, check, passage, reason, clock.GetUtcNow());
        }
        catch (StoryException wrong)
        {
            return Results.Json(new { error = wrong.Message }, statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        await db.SaveChangesAsync(stop);
        return Results.Json(new { stets = Shown(await db.StetsOf(id, stop)) });
    }

    private static async Task<IResult> TakeBack(HttpContext http, NewsDb db, TimeProvider clock, long id, long stet)
    {
        var stop = http.RequestAborted;
        if (await db.Stories.SingleOrDefaultAsync(one => one.Id == id, stop) is not { } story)
        {
            return Missing();
        }

        if (!http.Member().MayWriteIn(story, clock.GetUtcNow()))
        {
            return Results.Json(new { error = CopyRights.WhyNot(story, clock.GetUtcNow()) }, statusCode: StatusCodes.Status403Forbidden);
        }

        await db.TakeBack(http, story, stet, stop);
        await db.SaveChangesAsync(stop);
        return Results.Json(new { stets = Shown(await db.StetsOf(id, stop)) });
    }

    private static IResult Missing() => Results.NotFound(new { error = "There is no such story." });

    private static IEnumerable<object> Shown(IEnumerable<Stet> stets) => stets.Select(stet => new { id = stet.Id, check = stet.Check, passage = stet.Passage, reason = stet.Reason, by = stet.By });
}
