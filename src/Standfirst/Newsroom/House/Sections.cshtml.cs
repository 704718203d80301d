using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Sections;
using Standfirst.Staff;
using Standfirst.Storage;

namespace Standfirst.Newsroom.House;

/// <summary>The tree of sections: each can be renamed, moved and merged, and every address that it had leads on.</summary>
internal sealed class SectionsModel : NewsroomPage
{
    private const string Address = "/newsroom/sections";
    private const int MaxName = 80;
    private const int Batch = 200;

    public IReadOnlyList<Section> Sections { get; private set; } = [];

    public IReadOnlyDictionary<long, int> Stories { get; private set; } = new Dictionary<long, int>();

    /// <summary>Which form was sent: a section's number, or 0 for the one that makes a new one.</summary>
    public long Sent { get; private set; }

    public string Name { get; private set; } = "";

    public string Slug { get; private set; } = "";

    public Task OnGet() => Load();

    public async Task<IActionResult> OnPostAdd(string? name, string? slug, long? parent)
    {
        await Load();
        (Name, Slug) = ((name ?? "").Trim(), (slug ?? "").Trim());
        var above = Sections.FirstOrDefault(one => one.Id == parent);
        if (!Named() || !await Free((above?.Path ?? "/") + Slug + "/"))
        {
            return Again();
        }

        var section = new Section(Name, Slug, above) { Position = Sections.Count(one => one.ParentId == above?.Id) };
        Db.Sections.Add(section);
        Log(Acts.Made, new AuditSubject("section", null, Name));
        await Db.SaveChangesAsync(Stop);
        return Done(Address, $"{Name} is at {section.Path}.");
    }

    public async Task<IActionResult> OnPostChange(long id, string? name, string? slug, long? parent, string? description, int position)
    {
        await Load();
        if (Sections.FirstOrDefault(one => one.Id == id) is not { } section)
        {
            return NotFound();
        }

        (Sent, Name, Slug) = (id, (name ?? "").Trim(), (slug ?? "").Trim());
        var above = Sections.FirstOrDefault(one => one.Id == parent);
        if (above is not null && above.Path.StartsWith(section.Path, StringComparison.Ordinal))
        {
            Wrong("parent", "A section cannot stand within itself.");
            return Again();
        }

        if (!Named())
        {
            return Again();
        }

        var path = (above?.Path ?? "/") + Slug + "/";
        if (Addresses.Key(path) != section.PathKey && !await Free(path))
        {
            return Again();
        }

        var before = Sections.Where(one => one.Path.StartsWith(section.Path, StringComparison.Ordinal)).ToDictionary(one => one, one => one.Path);
        (section.Name, section.Description, section.Position) = (Name, (description ?? "").Trim(), position);
        if (section.Path != path)
        {
            section.Move(Slug, above);
            // The tree is sorted by path: each follows its parent.
            foreach (var below in before.Keys.Where(one => one != section).ToList())
            {
                below.Move(below.Slug, Sections.First(one => one.Id == below.ParentId));
            }

            foreach (var (moved, from) in before)
            {
                await Db.Lead(from, moved.Path, Stop);
            }
        }

        Log(Acts.Changed, new AuditSubject("section", id, Name), before[section] == section.Path ? "" : $"from {before[section]} to {section.Path}");
        return await Saved($"{Name} is changed.");
    }

    public async Task<IActionResult> OnPostMerge(long id, long into)
    {
        await Load();
        if (Sections.FirstOrDefault(one => one.Id == id) is not { } section || Sections.FirstOrDefault(one => one.Id == into) is not { } target || id == into)
        {
            return NotFound();
        }

        if (Sections.Any(one => one.ParentId == id))
        {
            Sent = id;
            Wrong("into", $"Merge or move the sections within {section.Name} first.");
            return Again();
        }

        await using var transaction = await Db.Database.BeginTransactionAsync(Stop);
        var count = 0;
        while (await Db.Stories.Where(story => story.SectionId == id).OrderBy(story => story.Id).Take(Batch).ToListAsync(Stop) is { Count: > 0 } some)
        {
            // One by one and not by one statement: the search index and the pages follow what is saved here.
            some.ForEach(story =>
            {
                story.Place(target);
                story.Describe(Now);
            });
            count += some.Count;
            await Db.SaveChangesAsync(Stop);
            some.ForEach(story => Db.Entry(story).State = EntityState.Detached);
        }

        await Db.Lead(section.Path, target.Path, Stop);
        await Db.FollowSection(id, into, Stop);
        Db.LineUp.RemoveRange(await Db.LineUp.Where(slot => slot.SectionId == id).ToListAsync(Stop));
        Db.Sections.Remove(section);
        Log(Acts.Merged, new AuditSubject("section", id, section.Name), $"into {target.Name}, {count} stories");
        await Db.SaveChangesAsync(Stop);
        await transaction.CommitAsync(Stop);
        return Done(Address, $"{section.Name} is {target.Name} now: {count} stories moved, and {section.Path} leads there.");
    }

    public async Task<IActionResult> OnPostDelete(long id)
    {
        await Load();
        if (Sections.FirstOrDefault(one => one.Id == id) is not { } section)
        {
            return NotFound();
        }

        if (Stories.GetValueOrDefault(id) > 0 || Sections.Any(one => one.ParentId == id))
        {
            Sent = id;
            Wrong("into", "Only a section with nothing in it can be deleted. Merge it into another.");
            return Again();
        }

        Db.Sections.Remove(section);
        Log(Acts.Deleted, new AuditSubject("section", id, section.Name));
        return await Saved($"{section.Name} is gone.");
    }

    private bool Named()
    {
        if (Name.Length is 0 or > MaxName)
        {
            Wrong("name", Name.Length == 0 ? "Please give it a name." : $"At most {MaxName} characters.");
            return false;
        }

        Slug = Slugs.From(Slug.Length > 0 ? Slug : Name, "section");
        return true;
    }

    private async Task<bool> Free(string path)
    {
        if (await Db.IsFree(path, Stop))
        {
            return true;
        }

        Wrong("slug", $"{path} is taken. Choose another name for its address.");
        return false;
    }

    private async Task<IActionResult> Saved(string told)
    {
        try
        {
            await Db.SaveChangesAsync(Stop);
            return Done(Address, told);
        }
        catch (DbUpdateException)
        {
            return Done(Address, "A colleague changed the sections, or put a story in, at this moment. Nothing was done; please look and do it again.");
        }
    }

    private async Task Load()
    {
        Sections = await Db.Sections.Include(one => one.Parent).OrderBy(one => one.Path).ToListAsync(Stop);
        Stories = await Db.Stories.Where(story => story.SectionId != null).GroupBy(story => story.SectionId!.Value).Select(some => new { some.Key, Count = some.Count() }).ToDictionaryAsync(some => some.Key, some => some.Count, Stop);
    }
}
