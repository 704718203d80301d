using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Sections;
using Standfirst.Staff;
using Standfirst.Storage;

namespace Standfirst.Newsroom.House;

/// <summary>The menus at the head and the foot of every page, entry by entry; a menu that nobody put together fills itself.</summary>
internal sealed partial class MenusModel : NewsroomPage
{
    private const string Address = "/newsroom/menus";

    public static readonly IReadOnlyList<(MenuPlace Place, string Name)> Places = [(MenuPlace.Head, "At the head"), (MenuPlace.Foot, "At the foot")];

    public IReadOnlyList<MenuLine> Lines { get; private set; } = [];

    public IReadOnlyList<Section> Sections { get; private set; } = [];

    public IReadOnlyList<(long Id, string Title, bool IsPublic)> Pages { get; private set; } = [];

    /// <summary>What a menu shows where nobody chose, by its name.</summary>
    public IReadOnlyDictionary<MenuPlace, IReadOnlyList<(string Name, MenuTarget Target)>> ByItself { get; private set; } = new Dictionary<MenuPlace, IReadOnlyList<(string, MenuTarget)>>();

    /// <summary>Whose form was sent; 0 for the one that makes a new entry.</summary>
    public long Sent { get; private set; }

    public MenuPlace In { get; private set; }

    public string Target { get; private set; } = "";

    public string Topic { get; private set; } = "";

    public string Typed { get; private set; } = "";

    public string Title { get; private set; } = "";

    public IReadOnlyList<MenuLine> Of(MenuPlace place) => [.. Lines.Where(line => line.Entry.Place == place)];

    public Task OnGet(MenuPlace? menu)
    {
        In = menu ?? MenuPlace.Head;
        return Load();
    }

    /// <summary>What the menu shows by itself becomes entries, to be changed.</summary>
    public async Task<IActionResult> OnPostBegin(MenuPlace menu)
    {
        await Load();
        if (!ByItself.TryGetValue(menu, out var shown))
        {
            return NotFound();
        }

        if (Of(menu).Count > 0)
        {
            return Done(Address, "A colleague has begun this menu already.");
        }

        var place = await Next(menu);
        Db.MenuEntries.AddRange(shown.Select((one, i) => new MenuEntry(menu, one.Target, "", place + i)));
        Tell(menu, $"began it with {shown.Count} entries");
        return await Saved($"{Name(menu)} has its entries: change, move, remove them, or add others.", menu);
    }

    public async Task<IActionResult> OnPostAdd(MenuPlace menu, string? target, string? topic, string? address, string? title)
    {
        await Load();
        (In, Target, Topic, Typed, Title) = (menu, target ?? "", (topic ?? "").Trim(), (address ?? "").Trim(), (title ?? "").Trim());
        if (!ByItself.ContainsKey(menu))
        {
            return NotFound();
        }

        var chosen = await Chosen();
        IsTitle(Title, chosen?.Address.Length > 0);
        if (Of(menu).Count >= MenuEntry.Most)
        {
            Wrong("menu", $"A menu has at most {MenuEntry.Most} entries.");
        }
        else if (chosen is not null && Of(menu).Any(line => new MenuTarget(line.Entry.SectionId, line.Entry.PageId, line.Entry.TopicId, line.Entry.Address) == chosen))
        {
            Wrong(Topic.Length > 0 ? "topic" : Typed.Length > 0 ? "address" : "target", "It stands in this menu already.");
        }

        if (!ModelState.IsValid || chosen is null)
        {
            return Again();
        }

        var entry = new MenuEntry(menu, chosen, Title, await Next(menu));
        Db.MenuEntries.Add(entry);
        var called = Title.Length > 0 ? Title : Topic.Length > 0 ? Topic : NameOf(chosen);
        Tell(menu, $"added “{called}”");
        return await Saved($"“{called}” stands in the menu.", menu, () => entry.Id);
    }

    public async Task<IActionResult> OnPostCall(long id, string? title)
    {
        await Load();
        if (Lines.FirstOrDefault(line => line.Entry.Id == id) is not { } line)
        {
            return NotFound();
        }

        (Sent, Title) = (id, (title ?? "").Trim());
        IsTitle(Title, line.Entry.Address.Length > 0);
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var before = line.Name;
        line.Entry.Call(Title);
        Tell(line.Entry.Place, $"called “{before}” “{line.Name}”");
        return await Saved($"It is called “{line.Name}”.", line.Entry.Place, () => id);
    }

    /// <param name="id">An entry.</param>
    /// <param name="by">-1 for one place up, 1 for one down.</param>
    public async Task<IActionResult> OnPostMove(long id, int by)
    {
        await Load();
        if (Lines.FirstOrDefault(line => line.Entry.Id == id) is not { } line || by is not (-1 or 1))
        {
            return NotFound();
        }

        var menu = Of(line.Entry.Place);
        var to = menu.ToList().IndexOf(line) + by;
        if (to < 0 || to >= menu.Count)
        {
            return Done(At(line.Entry.Place, id), by < 0 ? $"“{line.Name}” is the first." : $"“{line.Name}” is the last.");
        }

        // With those that were taken out and may come back: they keep their place among the others.
        var all = await Db.MenuEntries.Where(entry => entry.Place == line.Entry.Place).OrderBy(entry => entry.Position).ThenBy(entry => entry.Id).ToListAsync(Stop);
        var (from, other) = (all.IndexOf(line.Entry), all.IndexOf(menu[to].Entry));
        (all[from], all[other]) = (all[other], all[from]);
        for (var i = 0; i < all.Count; i++)
        {
            all[i].Stand(i);
        }

        Tell(line.Entry.Place, $"moved “{line.Name}” to place {to + 1}");
        return await Saved($"“{line.Name}” stands at place {to + 1} of {menu.Count}.", line.Entry.Place, () => id);
    }

    /// <summary>One entry, or all of them: then the menu fills itself again.</summary>
    public async Task<IActionResult> OnPostRemove(MenuPlace menu, long? id)
    {
        await Load();
        var gone = Of(menu).Where(line => id is null || line.Entry.Id == id).ToList();
        if (gone.Count == 0)
        {
            return NotFound();
        }

        // Only what was taken out last can be put back: nothing heaps up.
        Db.MenuEntries.RemoveRange(await Db.MenuEntries.Where(entry => entry.Place == menu && entry.Removal != null).ToListAsync(Stop));
        var act = Guid.NewGuid();
        gone.ForEach(line => line.Entry.Remove(act));
        Tell(menu, id is null ? $"removed all {gone.Count} entries" : $"removed “{gone[0].Name}”");
        var told = (id is null ? "All entries are out of the menu." : $"“{gone[0].Name}” is out of the menu.") + (gone.Count == Of(menu).Count ? " It fills itself now." : "");
        return await Saved(told, menu, undo: $"{Address}?handler=PutBack&act={act}");
    }

    public async Task<IActionResult> OnPostPutBack(Guid act)
    {
        await Load();
        var back = await Db.MenuEntries.Where(entry => entry.Removal == act).ToListAsync(Stop);
        if (back.Count == 0)
        {
            return Done(Address, "It cannot be put back any more: it is there already, what it led to is gone, or something else was removed since.");
        }

        back.ForEach(entry => entry.PutBack());
        Tell(back[0].Place, back.Count == 1 ? "put an entry back" : $"put {back.Count} entries back");
        return await Saved("It is as it was.", back[0].Place, back.Count == 1 ? () => back[0].Id : null);
    }

    private static string Name(MenuPlace menu) => menu == MenuPlace.Head ? "The menu at the head" : "The menu at the foot";

    private static string At(MenuPlace menu, long? entry)
        => FormattableString.Invariant($"{Address}?menu={menu}") + (entry is { } id ? FormattableString.Invariant($"#entry-{id}") : "");

    private void Tell(MenuPlace menu, string what) => Log(Acts.ChangedMenu, new AuditSubject("menu", null, menu == MenuPlace.Head ? "at the head" : "at the foot"), what);

    private async Task<IActionResult> Saved(string told, MenuPlace menu, Func<long>? entry = null, string? undo = null)
    {
        try
        {
            await Db.SaveChangesAsync(Stop);
            return Done(At(menu, entry?.Invoke()), told, undo);
        }
        catch (DbUpdateException)
        {
            return Done(At(menu, null), "A colleague changed this menu, or what it leads to, at this moment. Nothing was done; please look and do it again.");
        }
    }
}
