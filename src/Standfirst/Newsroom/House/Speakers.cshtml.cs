using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Quotations;
using Standfirst.Search;
using Standfirst.Staff;
using Standfirst.Storage;

namespace Standfirst.Newsroom.House;

/// <summary>Somebody who is quoted, how often, and what the last story that introduced them says.</summary>
internal sealed record SpeakerLine(Speaker Speaker, int Quotations, string Introduced);

/// <summary>Those whom the paper quotes by name: how they are called, two that are one, and what they declared of themselves for the source audit.</summary>
internal sealed partial class SpeakersModel(PaperNow paper) : NewsroomPage
{
    private const string Address = "/newsroom/speakers";
    private const int PageSize = 20;

    public string Words { get; private set; } = "";

    public IReadOnlyList<SpeakerLine> Speakers { get; private set; } = [];

    /// <summary>Names under which something was declared before, to choose from.</summary>
    public IReadOnlyList<string> Attributes { get; private set; } = [];

    public string? Next { get; private set; }

    /// <summary>Whose form was sent.</summary>
    public long Sent { get; private set; }

    public Task OnGet(string? words, string? after) => Load(words, after);

    public async Task<IActionResult> OnPostChange(long id, string? name, string? slug, SpeakerKind kind, string? role)
    {
        if (await Find(id) is not { } speaker)
        {
            return NotFound();
        }

        var given = (name ?? "").Trim();
        var address = SpeakerWording.Key(string.IsNullOrWhiteSpace(slug) ? given : slug.Trim());
        var key = SpeakerWording.Key(given);
        if (given.Length is 0 or > SpeakerWording.MaxName)
        {
            Wrong("name", given.Length == 0 ? "Please give a name." : $"At most {SpeakerWording.MaxName} characters.");
        }
        else if (await Db.SpeakerNames.AnyAsync(one => one.Key == key && one.SpeakerId != id, Stop))
        {
            Wrong("name", $"Somebody else is called {given}. Merge the two.");
        }

        if (await Db.Speakers.AnyAsync(one => one.Id != id && one.Slug == address, Stop))
        {
            Wrong("slug", $"/speakers/{address} is taken.");
        }

        if (!ModelState.IsValid)
        {
            return await Refuse(speaker);
        }

        await using var transaction = await Db.Database.BeginTransactionAsync(Stop);
        if (speaker.Slug != address)
        {
            await Db.Lead($"/speakers/{speaker.Slug}", $"/speakers/{address}", Stop);
        }

        if (speaker.Names.TrueForAll(one => one.Key != key))
        {
            speaker.Names.Add(new SpeakerName(given));
        }

        var isOther = (speaker.Kind == SpeakerKind.Unnamed) != (kind == SpeakerKind.Unnamed);
        (speaker.Name, speaker.Slug, speaker.Kind, speaker.Role) = (given, address, Enum.IsDefined(kind) ? kind : speaker.Kind, (role ?? "").Trim());
        Log(Acts.Changed, Subject(speaker));
        await Db.SaveChangesAsync(Stop);
        if (isOther)
        {
            await QuotationIndex.Again(Db, id, (await paper.Get(Stop)).Language, Stop);
        }

        await transaction.CommitAsync(Stop);
        return Done(Back(speaker), $"{given} is changed.");
    }

    /// <summary>Two that are one: the names, the quotations and what was declared go over, and the former address leads on.</summary>
    public async Task<IActionResult> OnPostMerge(long id, string? into)
    {
        if (await Find(id) is not { } speaker)
        {
            return NotFound();
        }

        var name = (into ?? "").Trim();
        var key = SpeakerWording.Key(name);
        var other = name.Length == 0 ? null : await Db.SpeakerNames.Where(one => one.Key == key).Select(one => (long?)one.SpeakerId).FirstOrDefaultAsync(Stop)
            ?? await Db.Speakers.Where(one => one.Slug == key).Select(one => (long?)one.Id).FirstOrDefaultAsync(Stop);
        if (other is not { } number || number == id || await Find(number) is not { } target)
        {
            Wrong("into", name.Length == 0 ? "Please name whom it really is." : $"Nobody else is called “{name}”.");
            return await Refuse(speaker);
        }

        await using var transaction = await Db.Database.BeginTransactionAsync(Stop);
        var kept = target.Attributes.Select(one => one.Name).ToList();
        await Db.SpeakerNames.Where(one => one.SpeakerId == id).ExecuteUpdateAsync(change => change.SetProperty(one => one.SpeakerId, number), Stop);
        await Db.Set<SpeakerAttribute>().Where(one => one.SpeakerId == id && !kept.Contains(one.Name)).ExecuteUpdateAsync(change => change.SetProperty(one => one.SpeakerId, number), Stop);
        var stories = await QuotationIndex.Again(Db, id, (await paper.Get(Stop)).Language, Stop);
        await Db.Lead($"/speakers/{speaker.Slug}", $"/speakers/{target.Slug}", Stop);
        Log(Acts.Merged, Subject(speaker), $"into {target.Name}, {stories} stories");
        // By number: what it had was moved beneath the context.
        Db.ChangeTracker.Entries<Speaker>().ToList().ForEach(entry => entry.State = EntityState.Detached);
        Db.ChangeTracker.Entries<SpeakerName>().ToList().ForEach(entry => entry.State = EntityState.Detached);
        Db.ChangeTracker.Entries<SpeakerAttribute>().ToList().ForEach(entry => entry.State = EntityState.Detached);
        Db.Speakers.Remove(await Db.Speakers.SingleAsync(one => one.Id == id, Stop));
        await Db.SaveChangesAsync(Stop);
        await transaction.CommitAsync(Stop);
        return Done(Back(target), $"{speaker.Name} is {target.Name} now, in {StoryCount(stories)}.");
    }

    public async Task<IActionResult> OnPostDelete(long id)
    {
        if (await Find(id) is not { } speaker)
        {
            return NotFound();
        }

        if (await Db.Quotations.AnyAsync(quotation => quotation.SpeakerId == id, Stop))
        {
            Wrong("into", "Stories quote them. Merge them with whom it really is.");
            return await Refuse(speaker);
        }

        Db.Speakers.Remove(speaker);
        Log(Acts.Deleted, Subject(speaker));
        await Db.SaveChangesAsync(Stop);
        return Done(Address, $"{speaker.Name} is gone.");
    }

    public static string QuotationCount(int count) => count == 1 ? "1 quotation" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} quotations");

    private static string StoryCount(int count) => count == 1 ? "1 story" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} stories");

    private Task<Speaker?> Find(long id) => Db.Speakers.Include(speaker => speaker.Names).Include(speaker => speaker.Attributes).AsSplitQuery().SingleOrDefaultAsync(speaker => speaker.Id == id, Stop);

    private static AuditSubject Subject(Speaker speaker) => new("speaker", speaker.Id, speaker.Name);

    private static string Back(Speaker speaker) => $"{Address}?words={Uri.EscapeDataString(speaker.Name)}";

    private async Task<IActionResult> Refuse(Speaker speaker)
    {
        Sent = speaker.Id;
        await Load(speaker.Name, null);
        return Again();
    }

    private async Task Load(string? words, string? after)
    {
        Words = (words ?? "").Trim();
        var speakers = Db.Speakers.AsNoTracking();
        if (Words.Length > 0)
        {
            var (lower, typed, key) = (Words.ToLowerInvariant(), Words, SpeakerWording.Key(Words));
            // On SQLite only ASCII is lowered: so the word as it was typed as well.
            speakers = speakers.Where(speaker => NewsDb.Lower(speaker.Name).Contains(lower) || speaker.Name.Contains(typed) || speaker.Names.Any(name => name.Key.Contains(key)));
        }

        // By its address, which is the same order on both databases.
        var some = await speakers.Behind(speaker => speaker.Slug, after).OrderBy(speaker => speaker.Slug).Take(PageSize + 1).Include(speaker => speaker.Names).Include(speaker => speaker.Attributes)
            .AsSplitQuery().ToListAsync(Stop);
        var ids = some.ConvertAll(speaker => speaker.Id);
        var said = await Db.Quotations.Where(quotation => quotation.SpeakerId != null && ids.Contains(quotation.SpeakerId.Value)).GroupBy(quotation => quotation.SpeakerId!.Value)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, Stop);
        var roles = await Db.Speakers.Where(speaker => ids.Contains(speaker.Id)).Select(speaker => new
        {
            speaker.Id,
            Role = Db.Quotations.Where(quotation => quotation.SpeakerId == speaker.Id && quotation.Role != "").OrderByDescending(quotation => quotation.Id).Select(quotation => quotation.Role).FirstOrDefault(),
        }).ToDictionaryAsync(one => one.Id, one => one.Role ?? "", Stop);
        Speakers = [.. some.Take(PageSize).Select(speaker => new SpeakerLine(speaker, said.GetValueOrDefault(speaker.Id), roles.GetValueOrDefault(speaker.Id, "")))];
        Attributes = await Db.Set<SpeakerAttribute>().Select(attribute => attribute.Name).Distinct().OrderBy(name => name).Take(50).ToListAsync(Stop);
        Next = some.Count > PageSize ? $"{Address}?words={Uri.EscapeDataString(Words)}&after={Uri.EscapeDataString(Speakers[^1].Speaker.Slug)}" : null;
    }
}
