using Standfirst.Publication;
using Standfirst.Themes.Views;

namespace Standfirst.Site;

/// <summary>A writer's page, and what they do at the paper.</summary>
internal sealed record WriterName(string Url, string Title);

/// <summary>
/// What every page takes from the publication: its name, sections, menus, writers. Read once and kept until one of
/// them changes; never changed itself.
/// </summary>
/// <param name="paper">The publication.</param>
/// <param name="sections">All of them.</param>
/// <param name="front">The line-ups of fronts.</param>
/// <param name="menus">At the head and at the foot.</param>
/// <param name="writers">Those with a page, by number.</param>
/// <param name="policies">Paths of the public pages that tell the paper's policies.</param>
internal sealed class Masthead(
    Paper paper, SectionTree sections, FrontReading front, MenusNow menus, IReadOnlyDictionary<long, WriterName> writers, IReadOnlyList<(PolicyKind Kind, string Path)> policies)
{
    public string Name => paper.Name;

    public string Language => paper.Language;

    public TimeZoneInfo Zone { get; } = paper.Zone;

    /// <summary>The first moment of a day where the paper is.</summary>
    public DateTimeOffset StartOf(DateOnly day) => paper.StartOf(day);

    public bool CountsReaders => paper.CountsReaders;

    /// <summary>A number that grows no more would be read as one that does.</summary>
    public bool ShowsReaders => paper is { ShowsReaders: true, CountsReaders: true };

    public HistoryPolicy History => paper.History;

    public CommentRules Comments => paper.Comments;

    /// <summary>What stands in place of the name.</summary>
    public IReadOnlyList<Logo> Logos => paper.Look.Logos;

    /// <summary>Who stands behind the paper.</summary>
    public Particulars Particulars => paper.Particulars;

    public IReadOnlyList<(PolicyKind Kind, string Path)> Policies => policies;

    public SectionTree Sections { get; } = sections;

    public FrontReading Front { get; } = front;

    /// <summary>The address is the request's, where the operator named none.</summary>
    public SiteView Site { get; } = new()
    {
        Name = paper.Name,
        Tagline = paper.Tagline,
        Language = paper.Language,
        Address = "",
        Menu = menus.Head,
        Sections = [.. sections.Top.Select(section => section.Item)],
        Pages = menus.Foot,
        Icon = IconFiles.Link(paper.Particulars.Icon),
        TouchIcon = IconFiles.TouchLink(paper.Particulars.Icon),
        Feeds =
        [
            new AlternateView("/feed.xml") { Type = "application/rss+xml", Title = "RSS" },
            new AlternateView("/atom.xml") { Type = "application/atom+xml", Title = "Atom" },
            new AlternateView("/feed.json") { Type = "application/feed+json", Title = "JSON Feed" },
        ],
    };

    /// <summary>Whether its menu is another one when a section gets its first story.</summary>
    public bool FollowsStories => menus.FollowsStories;

    /// <summary>Null for a name without a page.</summary>
    public WriterName? Writer(long? id) => id is { } known ? writers.GetValueOrDefault(known) : null;
}
