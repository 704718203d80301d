using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Standfirst.Body;
using Standfirst.Staff;
using Standfirst.Storage;
using Standfirst.Stories;

namespace Standfirst.Newsroom.Copy;

/// <summary>What the editor's script asks for while somebody writes: keeping what is typed, who else is here, taking over.</summary>
internal static class CopyRoutes
{
    public const int MaxHeadline = 300;
    public const int MaxDek = 1000;

    public static void MapCopy(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/newsroom/stories/{id:long}/autosave", Autosave);
        routes.MapPost("/newsroom/stories/{id:long}/presence", (HttpContext http, NewsDb db, TimeProvider clock, long id) => Here(http, db, clock, id, takesOver: false));
        routes.MapPost("/newsroom/stories/{id:long}/take-over", (HttpContext http, NewsDb db, TimeProvider clock, long id) => Here(http, db, clock, id, takesOver: true));
    }

    private static async Task<IResult> Autosave(HttpContext http, NewsDb db, PaperNow papers, TimeProvider clock, long id)
    {
        var (stop, now, me) = (http.RequestAborted, clock.GetUtcNow(), http.Member());
        if (await db.Stories.Include(story => story.Kill).SingleOrDefaultAsync(story => story.Id == id, stop) is not { } story)
        {
            return Results.NotFound(new { error = "There is no such story." });
        }

        var paper = await papers.Get(stop);
        var (sent, refusal) = await Sent(http.Request, stop);
        if (sent is null)
        {
            return refusal!;
        }

        if (!me.MayWriteIn(story, now))
        {
            if (story.Status != Status.Killed)
            {
                return Results.Json(new { error = CopyRights.WhyNot(story, now) }, statusCode: StatusCodes.Status403Forbidden);
            }

            // Killed while they wrote: their words stay, as their draft, for whoever may restore it.
            if (me.May(Permission.EditAnyStory) || story.BegunById == me.Id)
            {
                await db.Keep(story, paper, me, sent, now, stop);
                await db.SaveChangesAsync(stop);
            }

            return Results.Json(new { error = $"{story.Kill?.By} killed it: {story.Kill?.Reason} Your text is kept with the story." }, statusCode: StatusCodes.Status410Gone);
        }

        var (draft, met) = await db.Keep(story, paper, me, sent, now, stop);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // Two windows of one member began the same draft at once; the script tries again.
            return Results.Json(new { error = "Another window of yours is saving." }, statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        if (met is null)
        {
            return Results.Json(new { savedAt = now, draft = draft.Number, version = story.Version });
        }

        var (by, at) = await LastChange(db, story, stop);
        return Results.Json(new { by, at, version = story.Version, merge = Merge(met, sent.Headline, sent.Dek, story) }, statusCode: StatusCodes.Status409Conflict);
    }

    /// <summary>Who made the story's present version, as the log has it.</summary>
    public static async Task<(string By, DateTimeOffset At)> LastChange(NewsDb db, Story story, CancellationToken stop)
        => await db.AuditLog.Where(entry => entry.SubjectKind == "story" && entry.SubjectId == story.Id && Acts.ThatChangeAStory.Contains(entry.Act)).OrderByDescending(entry => entry.Id).Select(entry => entry.Who).FirstOrDefaultAsync(stop)
            is { Length: > 0 } who ? (who, story.ModifiedAt) : ("A colleague", story.ModifiedAt);

    /// <summary>For the script: the merged text with neither side where they clash, and each clash with its place in it.</summary>
    private static JsonObject Merge(Met met, string headline, string dek, Story story)
    {
        var conflicts = new JsonArray();
        var at = 0;
        foreach (var part in met.Body.Parts)
        {
            if (part.Agreed is { } agreed)
            {
                at += agreed.Count;
            }
            else
            {
                conflicts.Add(new JsonObject { ["at"] = at, ["mine"] = Blocks(part.Mine), ["theirs"] = Blocks(part.Theirs) });
            }
        }

        var fields = new JsonObject();
        if (met.Headline is null)
        {
            fields["headline"] = new JsonObject { ["mine"] = headline, ["theirs"] = story.Headline };
        }

        if (met.Dek is null)
        {
            fields["dek"] = new JsonObject { ["mine"] = dek, ["theirs"] = story.Dek };
        }

        return new JsonObject { ["body"] = JsonNode.Parse(met.Body.Take(_ => default).ToJson()), ["conflicts"] = conflicts, ["fields"] = fields };
    }

    private static JsonNode Blocks(Parts<Block> blocks) => JsonNode.Parse(new Document(blocks).ToJson())!["content"]?.DeepClone() ?? new JsonArray();

    /// <summary>The words that a window sent, or the answer that says why they are none.</summary>
    public static async Task<(SentText? Text, IResult? Refusal)> Sent(HttpRequest request, CancellationToken stop)
    {
        try
        {
            return (await Read(request, stop), null);
        }
        catch (DocumentException wrong)
        {
            return (null, Results.Json(new { error = wrong.Message, path = wrong.Path }, statusCode: StatusCodes.Status422UnprocessableEntity));
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The second: half a character, which JSON can write and no text can hold.
            return (null, Results.Json(new { error = "The text did not arrive whole.", path = "" }, statusCode: StatusCodes.Status400BadRequest));
        }
    }

    private static async Task<SentText> Read(HttpRequest request, CancellationToken stop)
    {
        using var json = await JsonDocument.ParseAsync(request.Body, new JsonDocumentOptions { MaxDepth = Document.MaxDepth * 4 }, stop);
        if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("version", out var version) || !version.TryGetGuid(out var guid)
            || !json.RootElement.TryGetProperty("body", out var body))
        {
            throw new JsonException();
        }

        var fields = json.RootElement.TryGetProperty("fields", out var given) && given.ValueKind == JsonValueKind.Object
            ? given.EnumerateObject().Where(field => field.Value.ValueKind == JsonValueKind.String).ToDictionary(field => field.Name, field => field.Value.GetString()!) : [];
        return new SentText(guid, TextKeeping.Line(fields.GetValueOrDefault("headline"), MaxHeadline), TextKeeping.Line(fields.GetValueOrDefault("dek"), MaxDek), Document.Parse(body.GetRawText()),
            JsonSerializer.Serialize(fields.Where(field => StoryFields.Names.Contains(field.Key)).ToDictionary()));
    }

    private static async Task<IResult> Here(HttpContext http, NewsDb db, TimeProvider clock, long id, bool takesOver)
    {
        var (stop, now, me) = (http.RequestAborted, clock.GetUtcNow(), http.Member());
        string tab;
        bool writes, leaves;
        try
        {
            using var json = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: stop);
            tab = json.RootElement.GetProperty("tab").GetString() ?? "";
            writes = json.RootElement.GetProperty("editing").GetBoolean();
            leaves = json.RootElement.TryGetProperty("leaving", out var leaving) && leaving.ValueKind == JsonValueKind.True;
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return Results.BadRequest(new { error = "That is not what a window says of itself." });
        }

        if (tab.Length is 0 or > Presence.MaxTab || await db.Stories.SingleOrDefaultAsync(story => story.Id == id, stop) is not { } story)
        {
            return Results.NotFound(new { error = "There is no such story." });
        }

        var mayWrite = me.MayWriteIn(story, now);
        var there = await db.Presences.Where(window => window.StoryId == id).ToListAsync(stop);
        var mine = there.Find(window => window.Tab == tab && window.MemberId == me.Id);
        if (leaves)
        {
            db.Presences.RemoveRange(there.Where(window => window == mine));
            await Forgiving(db, stop);
            return Results.NoContent();
        }

        if (mine is null)
        {
            db.Presences.Add(mine = new Presence(id, me.Id, me.Shown, tab, now));
            there.Add(mine);
        }

        if (takesOver && mayWrite)
        {
            foreach (var window in there.Where(window => window.MemberId != me.Id && window.WritingSince is not null))
            {
                window.GiveWay(me.Shown);
            }

            mine.TakeOver(now);
        }

        // Who writes already keeps writing; another waits until they take over or the first one goes. One member's windows are one
        // writer: a page that was loaded again is a new window, and must not wait for its own old self.
        var writer = Presence.Writer(there, now);
        mine.Hear(writes && mayWrite && (writer is null || writer.MemberId == me.Id), now);
        writer ??= Presence.Writer(there, now);
        db.Presences.RemoveRange(there.Where(window => now - window.SeenAt > Presence.Silent * 4));
        await Forgiving(db, stop);
        return Results.Json(new
        {
            others = there.Where(window => window.MemberId != me.Id && now - window.SeenAt < Presence.Silent).GroupBy(window => window.MemberId)
                .Select(windows => windows.OrderByDescending(window => window.MemberId == writer?.MemberId && window.WritingSince is not null).ThenBy(window => window.Since).First())
                .Select(window => new { name = window.Name, tab = window.Tab, since = window.Since, editing = window.MemberId == writer?.MemberId }),
            @lock = writer is null ? null : new { name = writer.Name, mine = writer.MemberId == me.Id },
            version = story.Version,
        });
    }

    private static async Task Forgiving(NewsDb db, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // The same window twice at once, or one removed by another's request: the next word in ten seconds sets it right.
        }
    }
}
