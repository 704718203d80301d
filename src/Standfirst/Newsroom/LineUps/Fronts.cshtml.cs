using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Sections;
using Standfirst.Staff;
using Standfirst.Stories;

namespace Standfirst.Newsroom.LineUps;

/// <param name="Position">Of <see cref="FrontPlaces"/>.</param>
/// <param name="Name">"Lead".</param>
/// <param name="Story">Who stands there; null where it fills itself.</param>
internal sealed record Place(int Position, string Name, long? Story);

/// <summary>A story that can be put on a front.</summary>
internal sealed record Candidate(long Id, string Headline, DateTimeOffset PublishedAt, bool IsLive);

/// <summary>The line-up of the front page and of each section: who stands where; what nobody was put fills itself with the newest.</summary>
internal sealed class FrontsModel : NewsroomPage
{
    private const int Newest = 40;
    private const int Kept = 12;

    public long? Section { get; private set; }

    public string Name { get; private set; } = "Front page";

    public string Path { get; private set; } = "/";

    public IReadOnlyList<Section> Sections { get; private set; } = [];

    public IReadOnlyList<Place> Places { get; private set; } = [];

    /// <summary>Those that stand there first, then the newest.</summary>
    public IReadOnlyList<Candidate> Candidates { get; private set; } = [];

    /// <summary>What was published before, the newest first.</summary>
    public IReadOnlyList<LineUpEdition> Before { get; private set; } = [];

    public string Address => Section is { } id ? FormattableString.Invariant($"/newsroom/fronts?section={id}") : "/newsroom/fronts";

    public async Task<IActionResult> OnGet(long? section, long? put)
    {
        if (!await Find(section))
        {
            return NotFound();
        }

        await Show(await Db.LineUp.AsNoTracking().Where(slot => slot.SectionId == section).ToDictionaryAsync(slot => slot.Position, slot => slot.StoryId, Stop), put);
        return Page();
    }

    public async Task<IActionResult> OnPost(long? section)
    {
        if (!await Find(section))
        {
            return NotFound();
        }

        var chosen = Chosen();
        if (chosen.GroupBy(place => place.Value).FirstOrDefault(places => places.Count() > 1) is { } twice)
        {
            Wrong($"place-{twice.Last().Key}", $"This story stands at “{FrontPlaces.Name(Section, twice.First().Key)}” already.");
            await Show(chosen, null);
            return Again();
        }

        var gone = await Publish(chosen, Acts.LinedUp);
        var before = await Db.LineUpEditions.Where(edition => edition.SectionId == section && edition.IsPublished).OrderByDescending(edition => edition.Id).Skip(1).Select(edition => (long?)edition.Id).FirstOrDefaultAsync(Stop);
        return Done(Address, gone.Count == 0 ? "The line-up is out." : $"The line-up is out. Left it: {string.Join(", ", gone.Select(headline => $"“{headline}”"))}.",
            before is { } id ? $"/newsroom/fronts?handler=Back&edition={id}" + (Section is { } of ? $"&section={of}" : "") : null);
    }

    /// <summary>As it was published before.</summary>
    public async Task<IActionResult> OnPostBack(long? section, long edition)
    {
        if (!await Find(section) || await Db.LineUpEditions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == edition && one.SectionId == section && one.IsPublished, Stop) is not { } old)
        {
            return NotFound();
        }

        await Publish(old.Places, Acts.LinedUpAgain);
        return Done(Address, "It is as it was.");
    }

    /// <summary>The front as it would be, for the one who asks.</summary>
    public async Task<IActionResult> OnPostPreview(long? section)
    {
        if (!await Find(section))
        {
            return NotFound();
        }

        var now = Now;
        await Db.LineUpEditions.Where(edition => !edition.IsPublished && edition.At < now - LineUpEdition.PreviewLife).ExecuteDeleteAsync(Stop);
        var edition = new LineUpEdition(Section, Chosen(), Me.Shown, now);
        var path = edition.MakePreview();
        Db.LineUpEditions.Add(edition);
        await Db.SaveChangesAsync(Stop);
        return SeeOther(path);
    }

    private Dictionary<int, long> Chosen()
    {
        var chosen = new Dictionary<int, long>();
        for (var position = 0; position < FrontPlaces.Count(Section); position++)
        {
            if (long.TryParse(Request.Form[$"place-{position}"], CultureInfo.InvariantCulture, out var story))
            {
                chosen[position] = story;
            }
        }

        return chosen;
    }

    /// <summary>Returns the headlines of those that stood there and do not any more.</summary>
    private async Task<IReadOnlyList<string>> Publish(IReadOnlyDictionary<int, long> places, string act)
    {
        var ids = places.Values.ToList();
        var stories = await Db.Stories.Where(story => ids.Contains(story.Id)).ToDictionaryAsync(story => story.Id, Stop);
        await using var transaction = await Db.Database.BeginTransactionAsync(Stop);
        var there = await Db.LineUp.Include(slot => slot.Story).Where(slot => slot.SectionId == Section).ToListAsync(Stop);
        if (there.Count > 0 && !await Db.LineUpEditions.AnyAsync(edition => edition.SectionId == Section && edition.IsPublished, Stop))
        {
            // What stood here before anybody published by this desk can be put back as well.
            Db.LineUpEditions.Add(new LineUpEdition(Section, there.GroupBy(slot => slot.Position).ToDictionary(slots => slots.Key, slots => slots.First().StoryId), "", Now).Published());
            await Db.SaveChangesAsync(Stop);
        }

        Db.LineUp.RemoveRange(there);
        await Db.SaveChangesAsync(Stop);
        Db.LineUp.AddRange(places.Where(place => stories.ContainsKey(place.Value)).Select(place => new LineUpSlot(Section, place.Key, stories[place.Value])));
        Db.LineUpEditions.Add(new LineUpEdition(Section, places, Me.Shown, Now).Published());
        Log(act, new AuditSubject("front", Section, Name));
        await Db.SaveChangesAsync(Stop);
        await transaction.CommitAsync(Stop);
        return [.. there.Where(slot => !stories.ContainsKey(slot.StoryId)).Select(slot => slot.Story.Headline).Distinct()];
    }

    private async Task<bool> Find(long? section)
    {
        Sections = await Db.Sections.AsNoTracking().OrderBy(one => one.Path).ToListAsync(Stop);
        Section = section;
        if (section is null)
        {
            return true;
        }

        var found = Sections.FirstOrDefault(one => one.Id == section);
        (Name, Path) = (found?.Name ?? "", found?.Path ?? "");
        return found is not null;
    }

    private async Task Show(IReadOnlyDictionary<int, long> chosen, long? put)
    {
        var now = Now;
        Places = [.. Enumerable.Range(0, FrontPlaces.Count(Section)).Select(position => new Place(position, FrontPlaces.Name(Section, position), chosen.TryGetValue(position, out var story) ? story : null))];
        var family = Section is null ? null : Sections.Where(one => one.Path.StartsWith(Path, StringComparison.Ordinal)).Select(one => one.Id).ToList();
        var stories = Db.Stories.AsNoTracking().Where(story => story.Status == Status.Published);
        var newest = await (family is null ? stories : stories.In(family)).Newest().Take(Newest).Select(story => story.Id).ToListAsync(Stop);
        var ids = chosen.Values.Concat(newest).Concat(put is { } one ? [one] : []).Distinct().ToList();
        var rows = await Db.Stories.AsNoTracking().Where(story => ids.Contains(story.Id)).Select(story => new { story.Id, story.Headline, story.PublishedAt, story.Status, story.EmbargoUntil }).ToListAsync(Stop);
        Candidates = [.. rows.Where(row => row.PublishedAt is not null).OrderByDescending(row => row.PublishedAt).ThenByDescending(row => row.Id)
            .Select(row => new Candidate(row.Id, row.Headline, row.PublishedAt!.Value, StoryQueries.IsLive(row.Status, row.PublishedAt, row.EmbargoUntil, now)))];
        Before = await Db.LineUpEditions.AsNoTracking().Where(edition => edition.SectionId == Section && edition.IsPublished).OrderByDescending(edition => edition.Id).Skip(1).Take(Kept).ToListAsync(Stop);
    }
}
