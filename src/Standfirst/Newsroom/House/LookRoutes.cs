using Standfirst.Publication;
using Standfirst.Themes;

namespace Standfirst.Newsroom.House;

/// <summary>The front in a look that is not kept yet, and its style sheet. All of it stands in the address, so nothing need be kept for it.</summary>
internal static class LookRoutes
{
    private const string Sheet = "/newsroom/look/style.css";

    public static void MapLook(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/newsroom/look/front", async Task (HttpContext http, LiveTheme live, PaperNow papers, TryFront show) => await show(http, await Tried(http, live, papers)));
        routes.MapGet(Sheet, async (HttpContext http, LiveTheme live, PaperNow papers) =>
        {
            var sheet = (await Tried(http, live, papers)).Assets.Style.Bytes;
            return Results.Text(LookSheet.In(System.Text.Encoding.UTF8.GetString(sheet), http.Request.Query[LookForm.Scheme] == LookForm.Dark), "text/css", System.Text.Encoding.UTF8);
        });
    }

    private static async Task<Theme> Tried(HttpContext http, LiveTheme live, PaperNow papers)
    {
        var (theme, query) = (live.Current, http.Request.Query);
        var choices = LookForm.Choices(theme.Settings, live.Name, name => query[name]);
        var look = new Look { Choices = choices, Logos = (await papers.Get(http.RequestAborted)).Look.Logos };
        return theme.With(ChosenLook.Of(theme.Settings, look, live.Name), Sheet + LookForm.Query(choices, query[LookForm.Scheme] == LookForm.Dark));
    }
}
