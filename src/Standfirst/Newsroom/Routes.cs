using System.Collections.Frozen;
using Standfirst.Newsroom.PictureDesk;
using Standfirst.Staff;

namespace Standfirst.Newsroom;

/// <summary>Who may come to a route.</summary>
internal enum Access
{
    Anybody,

    /// <summary>Signed in, though codes that the role asks for are not set up yet.</summary>
    Unfinished,

    SignedIn,

    /// <summary>Signed in and allowed to.</summary>
    Permitted,
}

/// <summary>A route of the newsroom: who may come, and how large what they bring may be.</summary>
internal sealed record Rule(string Method, string Pattern, Access Access, Permission? Permission = null)
{
    /// <summary>Bytes of a request: a long story with its document twice over.</summary>
    public long MaxBody { get; init; } = 4 * 1024 * 1024;

    public bool IsChange => Method != HttpMethods.Get;

    public bool Admits(Member? member) => Access switch
    {
        Access.Anybody => true,
        _ when member is null || member.DisabledAt is not null => false,
        Access.Unfinished => true,
        _ when member.LacksCodes => false,
        Access.SignedIn => true,
        _ => member.May(Permission!.Value),
    };
}

/// <summary>
/// The route table of the newsroom: the security policy. What is not named here answers 404, whatever code stands behind it, and a test
/// fails. GET stands for HEAD as well; the handlers of one page (<c>?handler=</c>) share its line.
/// </summary>
internal static class Routes
{
    public static readonly IReadOnlyList<Rule> All =
    [
        .. Of(Access.Anybody,
            "GET /newsroom/sign-in", "POST /newsroom/sign-in",
            "GET /newsroom/sign-in/code", "POST /newsroom/sign-in/code",
            "POST /newsroom/sign-in/passkey/options", "POST /newsroom/sign-in/passkey",
            "GET /newsroom/forgotten", "POST /newsroom/forgotten",
            "GET /newsroom/come-in/{token}", "POST /newsroom/come-in/{token}",
            "POST /newsroom/come-in/{token}/passkey/options", "POST /newsroom/come-in/{token}/passkey",
            "GET /newsroom/problem/{status:int}",
            "GET /newsroom/{file}"),
        .. Of(Access.Unfinished,
            "POST /newsroom/sign-out",
            "GET /newsroom/me/codes", "POST /newsroom/me/codes"),
        .. Of(Access.SignedIn,
            "GET /newsroom", "GET /newsroom/go",
            "GET /newsroom/readers", "GET /newsroom/readers/{id:long}",
            "GET /newsroom/me", "POST /newsroom/me",
            "POST /newsroom/me/passkey/options", "POST /newsroom/me/passkey"),
        .. For(Permission.WriteStories,
            "GET /newsroom/stories", "POST /newsroom/stories", "GET /newsroom/stories/names",
            "GET /newsroom/stories/{id:long}", "POST /newsroom/stories/{id:long}",
            "POST /newsroom/stories/{id:long}/autosave", "POST /newsroom/stories/{id:long}/presence", "POST /newsroom/stories/{id:long}/take-over",
            "POST /newsroom/stories/{id:long}/findings", "POST /newsroom/stories/{id:long}/stet", "POST /newsroom/stories/{id:long}/stet/{stet:long}/back",
            "GET /newsroom/stories/{id:long}/revisions", "POST /newsroom/stories/{id:long}/revisions"),
        .. For(Permission.PublishStories, "GET /newsroom/stories/{id:long}/publish", "POST /newsroom/stories/{id:long}/publish"),
        .. For(Permission.CorrectStories, "GET /newsroom/stories/{id:long}/correct", "POST /newsroom/stories/{id:long}/correct"),
        .. For(Permission.KillStories, "GET /newsroom/stories/{id:long}/kill", "POST /newsroom/stories/{id:long}/kill"),
        .. For(Permission.Replies,
            "GET /newsroom/replies", "POST /newsroom/replies",
            "GET /newsroom/replies/{id:long}", "POST /newsroom/replies/{id:long}"),
        .. For(Permission.ReplyRules, "GET /newsroom/replies/rules", "POST /newsroom/replies/rules"),
        .. For(Permission.Bans, "GET /newsroom/replies/bans", "POST /newsroom/replies/bans"),
        .. For(Permission.Fronts, "GET /newsroom/fronts", "POST /newsroom/fronts"),
        .. For(Permission.Sections, "GET /newsroom/sections", "POST /newsroom/sections"),
        .. For(Permission.Topics, "GET /newsroom/topics", "POST /newsroom/topics"),
        .. For(Permission.Writers, "GET /newsroom/writers", "POST /newsroom/writers"),
        .. For(Permission.Speakers, "GET /newsroom/speakers", "POST /newsroom/speakers", "GET /newsroom/record/unnamed", "POST /newsroom/record/unnamed"),
        .. For(Permission.Pages, "GET /newsroom/pages", "POST /newsroom/pages", "GET /newsroom/pages/{id:long}", "POST /newsroom/pages/{id:long}"),
        .. For(Permission.Pages, "GET /newsroom/menus", "POST /newsroom/menus"),
        .. For(Permission.Redirects, "GET /newsroom/redirects", "POST /newsroom/redirects"),
        .. For(Permission.HouseStyle, "GET /newsroom/house-style", "POST /newsroom/house-style"),
        .. For(Permission.Settings, "GET /newsroom/particulars", "POST /newsroom/particulars"),
        .. For(Permission.Settings, "GET /newsroom/look", "POST /newsroom/look", "GET /newsroom/look/front", "GET /newsroom/look/style.css"),
        .. For(Permission.Settings, "GET /newsroom/settings", "POST /newsroom/settings"),
        .. For(Permission.Pictures,
            "GET /newsroom/pictures", "GET /newsroom/pictures/choose", "GET /newsroom/pictures/deleted", "POST /newsroom/pictures/deleted",
            "GET /newsroom/pictures/{id:long}", "POST /newsroom/pictures/{id:long}",
            "GET /newsroom/pictures/{id:long}/original", "GET /newsroom/pictures/{id:long}/shown"),
        Make("POST /newsroom/pictures", Access.Permitted, Permission.Pictures) with { MaxBody = PictureArrivals.MaxRequest },
        .. For(Permission.ManagePictures, "GET /newsroom/pictures/{id:long}/replace"),
        Make("POST /newsroom/pictures/{id:long}/replace", Access.Permitted, Permission.ManagePictures) with { MaxBody = PictureArrivals.MaxRequestOfOne },
        .. For(Permission.Staff, "GET /newsroom/staff", "POST /newsroom/staff"),
        .. For(Permission.AuditLog, "GET /newsroom/log", "GET /newsroom/record/sources", "GET /newsroom/record/corrections", "GET /newsroom/record/imports", "GET /newsroom/record/imports/{id:long}"),
    ];

    private static readonly FrozenDictionary<(string, string), Rule> ByRoute = All.ToFrozenDictionary(rule => (rule.Method, rule.Pattern));

    /// <summary>The rule of a route, null where the table has none.</summary>
    public static Rule? Find(string method, string pattern) => ByRoute.GetValueOrDefault((HttpMethods.IsHead(method) ? HttpMethods.Get : method, pattern));

    /// <summary>A route's pattern as the table writes it.</summary>
    public static string Pattern(RouteEndpoint endpoint) => "/" + (endpoint.RoutePattern.RawText ?? "").Trim('/');

    private static IEnumerable<Rule> Of(Access access, params string[] routes) => routes.Select(route => Make(route, access, null));

    private static IEnumerable<Rule> For(Permission permission, params string[] routes) => routes.Select(route => Make(route, Access.Permitted, permission));

    private static Rule Make(string route, Access access, Permission? permission)
        => route.Split(' ') is [var method, var pattern] ? new Rule(method, pattern, access, permission) : throw new ArgumentException($"“{route}” is not a method and a pattern.");
}
