using Standfirst.Staff;

namespace Standfirst.Newsroom;

/// <summary>A desk: where it is, who may come, and the letter after <c>g</c> that leads there. Those of a group stand behind its name.</summary>
internal sealed record Desk(string Address, string Name, string Key, Permission? Permission = null, string Group = "")
{
    /// <summary>In the order of the navigation.</summary>
    public static readonly IReadOnlyList<Desk> All =
    [
        new("/newsroom", "Desk", "d"),
        new("/newsroom/stories", "Stories", "s", Staff.Permission.WriteStories),
        new("/newsroom/fronts", "Fronts", "f", Staff.Permission.Fronts),
        new("/newsroom/replies", "Replies", "c", Staff.Permission.Replies),
        new("/newsroom/pictures", "Pictures", "p", Staff.Permission.Pictures),
        new("/newsroom/readers", "Readers", "v"),
        new("/newsroom/sections", "Sections", "e", Staff.Permission.Sections, "Paper"),
        new("/newsroom/topics", "Topics", "t", Staff.Permission.Topics, "Paper"),
        new("/newsroom/writers", "Writers", "w", Staff.Permission.Writers, "Paper"),
        new("/newsroom/speakers", "Speakers", "k", Staff.Permission.Speakers, "Paper"),
        new("/newsroom/pages", "Pages", "a", Staff.Permission.Pages, "Paper"),
        new("/newsroom/menus", "Menus", "u", Staff.Permission.Pages, "Paper"),
        new("/newsroom/redirects", "Redirects", "r", Staff.Permission.Redirects, "Paper"),
        new("/newsroom/house-style", "House style", "h", Staff.Permission.HouseStyle, "Paper"),
        new("/newsroom/particulars", "Particulars", "y", Staff.Permission.Settings, "Paper"),
        new("/newsroom/look", "Look", "v", Staff.Permission.Settings, "Paper"),
        new("/newsroom/settings", "Settings", "i", Staff.Permission.Settings, "Paper"),
        new("/newsroom/staff", "Staff", "m", Staff.Permission.Staff, "Paper"),
        new("/newsroom/log", "Log", "l", Staff.Permission.AuditLog, "Record"),
        new("/newsroom/record/corrections", "Corrections", "o", Staff.Permission.AuditLog, "Record"),
        new("/newsroom/record/sources", "Sources", "q", Staff.Permission.AuditLog, "Record"),
        new("/newsroom/record/unnamed", "Unnamed sources", "n", Staff.Permission.Speakers, "Record"),
        new("/newsroom/record/imports", "Imports", "b", Staff.Permission.AuditLog, "Record"),
    ];

    public static IEnumerable<Desk> Of(Member member) => All.Where(desk => desk.Permission is not { } permission || member.May(permission));
}
