using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Pictures;

namespace Standfirst.Newsroom.PictureDesk;

/// <summary>The contact sheet: what there is and what each picture lacks. New ones come in here, several at once.</summary>
internal sealed class PicturesModel(PictureArrivals arrivals) : NewsroomPage
{
    public const int PageSize = 40;
    private const string Here = "/newsroom/pictures";

    public static readonly (string Value, string Name)[] Shows =
        [("", "All"), ("missing", "Something missing"), ("ending", "Rights ending or over"), ("unused", "Not used anywhere")];

    public string Words { get; private set; } = "";

    public string Show { get; private set; } = "";

    public bool IsMine { get; private set; }

    public IReadOnlyList<Picture> Found { get; private set; } = [];

    /// <summary>The address of the next page, null on the last.</summary>
    public string? Older { get; private set; }

    /// <summary>What became of the files just brought, where one of them was refused.</summary>
    public IReadOnlyList<PictureArrival> Arrivals { get; private set; } = [];

    public async Task OnGet(string? q, string? show, string? mine, long? before)
    {
        (Words, Show, IsMine) = ((q ?? "").Trim(), Shows.Any(one => one.Value == show) ? show! : "", mine == "1");
        await Load(before);
    }

    /// <summary>Brings pictures: as a form without script, or one by one by the page's script, which is told in JSON.</summary>
    public async Task<IActionResult> OnPost()
    {
        Arrivals = Request.HasFormContentType ? await arrivals.Take(HttpContext, (await Request.ReadFormAsync(Stop)).Files) : [];
        var refused = Arrivals.Count(one => one.Picture is null);
        if (Request.IsScript())
        {
            return new JsonResult(new
            {
                pictures = Arrivals.Select(one => new
                {
                    name = one.Name,
                    problem = one.Problem.Length > 0 ? one.Problem : null,
                    wasHere = one.WasHere,
                    picture = one.Picture is null ? null : ChoosablePicture.Of(one.Picture, Now),
                }),
            })
            { StatusCode = refused == Arrivals.Count ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
        }

        if (Arrivals.Count > 0 && refused == 0)
        {
            return Arrivals.Count == 1
                ? Done($"{Here}/{Arrivals[0].Picture!.Id}", Arrivals[0].WasHere ? "This picture was on the desk already." : "The picture is on the desk. What it lacks stands beside its fields.")
                : Done(Here, $"{Arrivals.Count} pictures are on the desk.");
        }

        if (Arrivals.Count == 0)
        {
            Wrong("files", "Please choose at least one picture.");
        }

        await Load(null);
        return Again();
    }

    private async Task Load(long? before)
    {
        var me = Me.Id;
        var found = Db.Pictures.AsNoTracking().Found(Words);
        found = Show switch
        {
            "missing" => found.Lacking(),
            "ending" => found.Ending(Now),
            "unused" => found.Unused(Db),
            _ => found,
        };
        found = IsMine ? found.Where(picture => picture.AddedById == me) : found;
        found = before is null ? found : found.Where(picture => picture.Id < before);
        var some = await found.OrderByDescending(picture => picture.Id).Take(PageSize + 1).ToListAsync(Stop);
        Found = [.. some.Take(PageSize)];
        if (some.Count > PageSize)
        {
            Older = Here + QueryString.Create(new Dictionary<string, string?>
            {
                ["q"] = Words,
                ["show"] = Show,
                ["mine"] = IsMine ? "1" : "",
                ["before"] = Found[^1].Id.ToString(CultureInfo.InvariantCulture),
            }.Where(one => !string.IsNullOrEmpty(one.Value)));
        }
    }
}
