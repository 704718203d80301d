using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Standfirst.Pictures;
using Standfirst.Publication;
using Standfirst.Staff;
using Standfirst.Storage;
using Standfirst.Stories;
using Standfirst.Topics;

namespace Standfirst.Newsroom.Copy;

/// <summary>
/// The small print of a story as its form has it: a text for each field. A field that the form left as it was is not touched, so that two who
/// change different fields of one story do not undo each other.
/// </summary>
internal sealed class StoryFields(Dictionary<string, string> values)
{
    private const string LocalTime = "yyyy-MM-ddTHH:mm";

    public static readonly string[] Names =
    [
        "dateline", "kind", "section", "bylines", "nobyline", "topics", "language", "translation", "embargo", "thread", "developing",
        "picture", "caption", "canonical", "searchtitle", "searchdescription", "closed",
    ];

    public string this[string name] => values.GetValueOrDefault(name, "");

    /// <summary>What is wrong, by field.</summary>
    public List<(string Field, string Why)> Wrong { get; } = [];

    public static StoryFields Of(Story story, Paper paper, string translation) => new(new Dictionary<string, string>
    {
        ["dateline"] = story.Dateline,
        ["kind"] = story.Kind.ToString(),
        ["section"] = story.SectionId?.ToString(CultureInfo.InvariantCulture) ?? "",
        ["bylines"] = string.Join(", ", story.Bylines.OrderBy(byline => byline.Position).Select(byline => byline.Name)),
        ["nobyline"] = story.NoBylineReason,
        ["topics"] = string.Join(", ", story.Topics.OrderBy(topic => topic.Position).Select(topic => topic.Topic.Name)),
        ["language"] = story.Language,
        ["translation"] = translation,
        ["embargo"] = story.EmbargoUntil is { } until ? Local(until, paper.Zone) : "",
        ["thread"] = story.Thread,
        ["developing"] = story.Developing ? "on" : "",
        ["picture"] = story.LeadPictureId?.ToString(CultureInfo.InvariantCulture) ?? "",
        ["caption"] = story.LeadCaption,
        ["canonical"] = story.CanonicalAddress,
        ["searchtitle"] = story.SearchTitle,
        ["searchdescription"] = story.SearchDescription,
        ["closed"] = story.CommentsClosed ? "on" : "",
    });

    public static StoryFields Of(IFormCollection form) => new(Names.ToDictionary(name => name, name => form[name].ToString().Trim().ReplaceLineEndings("\n")));

    public static StoryFields Of(string json) => new(JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? []);

    /// <summary>These, where they say anything about a field, and the others where not.</summary>
    public StoryFields Over(StoryFields others) => new(Names.ToDictionary(name => name, name => values.TryGetValue(name, out var mine) ? mine : others[name]));

    /// <summary>What differs here from <paramref name="was"/>, and for the rest what stands there now.</summary>
    public StoryFields Rebased(StoryFields was, StoryFields current) => new(Names.ToDictionary(name => name, name => this[name] == was[name] ? current[name] : this[name]));

    public string ToJson() => JsonSerializer.Serialize(values);

    public static string Local(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString(LocalTime, CultureInfo.InvariantCulture);

    /// <summary>A time of the form's kind, in the publication's zone; false where it is none, or one that the clocks skip.</summary>
    public static bool TryTime(string text, TimeZoneInfo zone, out DateTimeOffset at)
    {
        at = default;
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || zone.IsInvalidTime(local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified)))
        {
            return false;
        }

        at = new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
        return true;
    }

    /// <summary>Puts what differs from <paramref name="shown"/> into the story; what is wrong is said and leaves its field as it was.</summary>
    /// <param name="db">Where sections, writers, topics and pictures are found.</param>
    /// <param name="story">With bylines, topics and lead picture.</param>
    /// <param name="shown">What the form showed when it was opened.</param>
    /// <param name="paper">Its zone is that of times.</param>
    /// <param name="me">Whose rights count.</param>
    /// <param name="now">The time.</param>
    /// <param name="stop">Gives up.</param>
    public async Task Apply(NewsDb db, Story story, StoryFields shown, Paper paper, Member me, DateTimeOffset now, CancellationToken stop)
    {
        var current = await db.FieldsOf(story, paper, stop);
        var changed = Names.Where(name => values.ContainsKey(name) && this[name] != shown[name] && this[name] != current[name]).ToHashSet();
        // What a colleague changed as well is for them to see first: the field has theirs beside it, and the next save takes it.
        foreach (var name in changed.Where(name => current[name] != shown[name]).ToList())
        {
            Wrong.Add((name, current[name].Length > 0 ? $"A colleague made this “{Shown(name, current, story)}” meanwhile. Save again to make it yours." : "A colleague emptied this meanwhile. Save again to make it yours."));
            changed.Remove(name);
        }

        if (changed.Count == 0)
        {
            return;
        }

        foreach (var name in changed)
        {
            switch (name)
            {
                case "dateline": Text(name, 120, text => story.Dateline = text); break;
                case "nobyline": Text(name, 200, text => story.NoBylineReason = text); break;
                case "thread": Text(name, 120, text => story.Thread = text); break;
                case "searchtitle": Text(name, 200, text => story.SearchTitle = text); break;
                case "searchdescription": Text(name, 400, text => story.SearchDescription = text); break;
                case "caption": Text(name, 2000, text => story.LeadCaption = text); break;
                case "developing": story.Developing = this[name].Length > 0; break;
                case "closed": story.CommentsClosed = this[name].Length > 0; break;
                case "kind": Kind(story); break;
                case "language": Language(story); break;
                case "canonical": Canonical(story); break;
                case "embargo": Embargo(story, paper, me, now); break;
                case "section": await Section(db, story, stop); break;
                case "bylines": await Bylines(db, story, stop); break;
                case "topics": await Topics(db, story, me, stop); break;
                case "translation": await Translation(db, story, stop); break;
                case "picture": await Picture(db, story, now, stop); break;
                default: break;
            }
        }

        story.Describe(now);
    }

    private static string Shown(string name, StoryFields current, Story story) => name == "section" ? story.Section?.Name ?? current[name] : current[name];

    private static string[] List(string text) => [.. text.Split([',', ';', '\n', '،'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    private void Text(string name, int longest, Action<string> put)
    {
        if (this[name].Length > longest)
        {
            Wrong.Add((name, $"At most {longest} characters."));
            return;
        }

        put(this[name]);
    }

    private void Kind(Story story)
    {
        if (Enum.TryParse<StoryKind>(this["kind"], out var kind) && Enum.IsDefined(kind))
        {
            story.Kind = kind;
        }
    }

    private void Language(Story story)
    {
        if (this["language"].Length > 0 && !this["language"].All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            Wrong.Add(("language", "A language is a short name such as “en-GB” or “ar”."));
            return;
        }

        story.Language = this["language"];
    }

    private void Canonical(Story story)
    {
        if (this["canonical"].Length > 0 && !(Uri.TryCreate(this["canonical"], UriKind.Absolute, out var address) && address.Scheme is "https" or "http"))
        {
            Wrong.Add(("canonical", "An address begins with https://."));
            return;
        }

        story.CanonicalAddress = this["canonical"];
    }

    private void Embargo(Story story, Paper paper, Member me, DateTimeOffset now)
    {
        if (!me.May(Permission.PublishStories))
        {
            Wrong.Add(("embargo", "Only an editor sets or lifts an embargo."));
        }
        else if (story.Status == Status.Published && !story.IsUnseen(now) && this["embargo"].Length > 0)
        {
            Wrong.Add(("embargo", "Readers have read this story; an embargo comes too late. To take it off, kill it."));
        }
        else if (this["embargo"].Length == 0)
        {
            story.EmbargoUntil = null;
        }
        else if (TryTime(this["embargo"], paper.Zone, out var until))
        {
            story.EmbargoUntil = until;
        }
        else
        {
            Wrong.Add(("embargo", $"“{this["embargo"]}” is no time in {paper.TimeZone}."));
        }
    }

    private async Task Section(NewsDb db, Story story, CancellationToken stop)
    {
        var section = long.TryParse(this["section"], CultureInfo.InvariantCulture, out var id) ? await db.Sections.SingleOrDefaultAsync(one => one.Id == id, stop) : null;
        if (section is null && this["section"].Length > 0)
        {
            Wrong.Add(("section", "There is no such section any more."));
            return;
        }

        story.Place(section);
    }

    private async Task Bylines(NewsDb db, Story story, CancellationToken stop)
    {
        var names = List(this["bylines"]);
        if (names.FirstOrDefault(name => name.Length > 120) is { } longest)
        {
            Wrong.Add(("bylines", $"“{longest[..60]}…” is no name. Names are set apart with commas."));
            return;
        }

        var writers = await db.Writers.Where(writer => names.Contains(writer.Name)).ToListAsync(stop);
        story.Sign(names.Select((name, position) => writers.Find(writer => writer.Name == name) is { } writer ? new Byline(writer, position) : new Byline(name, position)));
    }

    private async Task Topics(NewsDb db, Story story, Member me, CancellationToken stop)
    {
        var names = List(this["topics"]);
        var slugs = names.Select(name => Slugs.From(name, "topic")).ToList();
        var known = await db.Topics.Where(topic => slugs.Contains(topic.Slug)).ToDictionaryAsync(topic => topic.Slug, stop);
        var unknown = names.Where((_, i) => !known.ContainsKey(slugs[i])).ToList();
        if (unknown.Count > 0 && !me.May(Permission.Topics))
        {
            Wrong.Add(("topics", $"There is no topic called {string.Join(" or ", unknown.Select(name => $"“{name}”"))}. A copy editor or an editor can make it."));
            return;
        }

        foreach (var (name, slug) in names.Zip(slugs))
        {
            known.TryAdd(slug, new Topic(name, slug));
        }

        story.Tag(slugs.Distinct().Select(slug => known[slug]));
    }

    private async Task Translation(NewsDb db, Story story, CancellationToken stop)
    {
        var key = Addresses.Key(Uri.TryCreate(this["translation"], UriKind.Absolute, out var address) && address.Scheme != "file" ? address.AbsolutePath : this["translation"]);
        var of = this["translation"].Length == 0 ? null : await db.Stories.Where(one => one.PathKey == key && one.Id != story.Id).Select(one => (long?)one.Id).SingleOrDefaultAsync(stop);
        if (of is null && this["translation"].Length > 0)
        {
            Wrong.Add(("translation", "No published story has this address."));
            return;
        }

        story.TranslationOfId = of;
    }

    private async Task Picture(NewsDb db, Story story, DateTimeOffset now, CancellationToken stop)
    {
        var picture = long.TryParse(this["picture"], CultureInfo.InvariantCulture, out var id) ? await db.Pictures.SingleOrDefaultAsync(one => one.Id == id, stop) : null;
        if (picture is null && this["picture"].Length > 0)
        {
            Wrong.Add(("picture", $"There is no picture {this["picture"]}."));
            return;
        }

        if (picture is not null && PictureUse.HasEnded(picture, now))
        {
            Wrong.Add(("picture", $"{PictureUse.Ended(picture)} It can be used in no other story."));
            return;
        }

        story.Show(picture, this["caption"]);
    }
}
