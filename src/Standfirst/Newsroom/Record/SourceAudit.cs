using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Quotations;
using Standfirst.Storage;
using Standfirst.Stories;

namespace Standfirst.Newsroom.Record;

/// <summary>How many were quoted: stories with a quotation, speakers, and quotations.</summary>
internal sealed record AuditLine(string Name, int Stories, int Speakers, int Quotations)
{
    /// <summary>Behind which the next page begins.</summary>
    public string Key { get; init; } = "";

    public long? StoryId { get; init; }
}

/// <summary>Counts who was quoted in one year of published stories. Only what stories say is counted, and what speakers declared; nothing is told from a name.</summary>
internal sealed class SourceAudit(NewsDb db, Paper paper, int year, DateTimeOffset now, CancellationToken stop)
{
    public const int PerPage = 50;

    private readonly long _from = Quotation.FirstKey(paper.StartOf(new DateOnly(year, 1, 1)));
    private readonly long _before = Quotation.FirstKey(paper.StartOf(new DateOnly(year + 1, 1, 1)));

    private IQueryable<Quotation> Said => In(_from, _before);

    public async Task<AuditLine> Total() => await Count(Said, "");

    public async Task<IReadOnlyList<AuditLine>> Months()
    {
        var lines = new List<AuditLine>();
        for (var month = 1; month <= 12; month++)
        {
            var first = new DateOnly(year, month, 1);
            var line = await Count(In(Quotation.FirstKey(paper.StartOf(first)), Quotation.FirstKey(paper.StartOf(first.AddMonths(1)))), first.ToString("MMMM", System.Globalization.CultureInfo.InvariantCulture));
            if (line.Quotations > 0)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    public async Task<IReadOnlyList<AuditLine>> Sections()
    {
        var lines = await Said.GroupBy(said => said.Story.SectionId).Select(group => new
        {
            group.Key,
            Stories = group.Select(said => said.StoryId).Distinct().Count(),
            Speakers = group.Select(said => said.SpeakerId).Distinct().Count(),
            Quotations = group.Count(),
        }).ToListAsync(stop);
        var names = await db.Sections.ToDictionaryAsync(section => section.Id, section => section.Name, stop);
        return
        [
            .. lines.Select(line => new AuditLine(line.Key is { } id ? names.GetValueOrDefault(id, "") : "In no section", line.Stories, line.Speakers, line.Quotations))
                .OrderByDescending(line => line.Quotations).ThenBy(line => line.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>By the names over the stories, a page of them; all where nothing is said of how many.</summary>
    public async Task<IReadOnlyList<AuditLine>> Writers(string? after, int? most)
    {
        var lines = Said.Join(db.Set<Byline>(), said => said.StoryId, byline => byline.StoryId, (said, byline) => new { byline.Name, said.StoryId, said.SpeakerId })
            .Behind(one => one.Name, after).GroupBy(one => one.Name).OrderBy(group => group.Key).Select(group => new
            {
                group.Key,
                Stories = group.Select(one => one.StoryId).Distinct().Count(),
                Speakers = group.Select(one => one.SpeakerId).Distinct().Count(),
                Quotations = group.Count(),
            });
        return [.. (await (most is { } count ? lines.Take(count) : lines).ToListAsync(stop)).Select(line => new AuditLine(line.Key, line.Stories, line.Speakers, line.Quotations) { Key = line.Key })];
    }

    /// <summary>Story by story, the newest first.</summary>
    public async Task<IReadOnlyList<AuditLine>> Stories(string? before, int? most)
    {
        var said = Said;
        if (long.TryParse(before, System.Globalization.CultureInfo.InvariantCulture, out var key))
        {
            said = said.Where(one => one.Id < key);
        }

        // The numbers of one story's quotations lie together, so that a page of stories ends where a story ends.
        var lines = said.GroupBy(one => one.StoryId).Select(group => new { StoryId = group.Key, First = group.Min(one => one.Id), Speakers = group.Select(one => one.SpeakerId).Distinct().Count(), Quotations = group.Count() })
            .OrderByDescending(group => group.First).Join(db.Stories, group => group.StoryId, story => story.Id, (group, story) => new { group.StoryId, group.First, group.Speakers, group.Quotations, story.Headline })
            .OrderByDescending(line => line.First);
        return
        [
            .. (await (most is { } count ? lines.Take(count) : lines).ToListAsync(stop)).Select(line =>
                new AuditLine(line.Headline, 1, line.Speakers, line.Quotations) { StoryId = line.StoryId, Key = line.First.ToString(System.Globalization.CultureInfo.InvariantCulture) }),
        ];
    }

    /// <summary>People by what they are: as an editor entered it, or the last story that introduced them.</summary>
    public async Task<IReadOnlyList<Share>?> Roles()
    {
        var people = await People();
        var ids = people.Keys.ToList();
        var roles = await db.Speakers.Where(speaker => ids.Contains(speaker.Id)).Select(speaker => new
        {
            speaker.Id,
            Role = speaker.Role != "" ? speaker.Role
                : db.Quotations.Where(said => said.SpeakerId == speaker.Id && said.Role != "" && said.VisibleFrom <= now).OrderByDescending(said => said.Id).Select(said => said.Role).FirstOrDefault(),
        }).ToDictionaryAsync(one => one.Id, one => one.Role ?? "", stop);
        return Shares(people, roles);
    }

    /// <summary>What was declared of anybody: the names of the attributes.</summary>
    public Task<List<string>> Attributes() => db.Set<SpeakerAttribute>().Select(attribute => attribute.Name).Distinct().OrderBy(name => name).ToListAsync(stop);

    public async Task<IReadOnlyList<Share>?> By(string attribute)
    {
        var people = await People();
        var values = await db.Set<SpeakerAttribute>().Where(one => one.Name == attribute).Select(one => new { one.SpeakerId, one.Value }).ToDictionaryAsync(one => one.SpeakerId, one => one.Value, stop);
        return Shares(people, values);
    }

    private IQueryable<Quotation> In(long from, long before) => db.Quotations.Public(now).Where(said => said.Id >= from && said.Id < before);

    private async Task<AuditLine> Count(IQueryable<Quotation> said, string name)
        => await said.GroupBy(_ => 1).Select(group => new AuditLine(
                name, group.Select(one => one.StoryId).Distinct().Count(), group.Select(one => one.SpeakerId).Distinct().Count(), group.Count())).SingleOrDefaultAsync(stop)
            ?? new AuditLine(name, 0, 0, 0);

    /// <summary>How often each person was quoted; a ministry is none.</summary>
    private Task<Dictionary<long, int>> People()
        => Said.Where(said => said.Speaker!.Kind == SpeakerKind.Person).GroupBy(said => said.SpeakerId!.Value).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, stop);

    private static IReadOnlyList<Share>? Shares(Dictionary<long, int> people, Dictionary<long, string> values)
    {
        var groups = people.GroupBy(person => values.GetValueOrDefault(person.Key, ""), StringComparer.OrdinalIgnoreCase)
            .Select(group => new Group(group.Key, group.Count(), group.Sum(person => person.Value))).ToList();
        var unknown = groups.Find(group => group.Name.Length == 0);
        groups.RemoveAll(group => group.Name.Length == 0);
        return SmallGroups.Shown(groups, unknown with { Name = "" });
    }
}
