using Standfirst.Publication;
using Standfirst.Themes.Views;

namespace Standfirst.Site;

/// <summary>A story that an editor put in a place on a front.</summary>
internal readonly record struct Slot(long? Section, int Position, long Story);

/// <summary>
/// What every page takes from the publication: its name, sections, links at the foot, line-ups. Read once and kept until one of
/// them changes; never changed itself.
/// </summary>
internal sealed class Masthead(Paper paper, SectionTree sections, IReadOnlyList<LinkView> pages, IReadOnlyList<Slot> lineUp)
{
    public string Name => paper.Name;

    public string Language => paper.Language;

    public TimeZoneInfo Zone { get; } = paper.Zone;

    public bool ShowsReaders => paper.ShowsReaders;

    public CommentRules Comments => paper.Comments;

    public SectionTree Sections { get; } = sections;

    public FrontReading Front { get; } = new(sections);

    /// <summary>The address is the request's, where the operator named none.</summary>
    public SiteView Site { get; } = new()
    {
        Name = paper.Name,
        Tagline = paper.Tagline,
        Language = paper.Language,
        Address = "",
        Menu = [.. sections.Top.Select(Item)],
        Pages = pages,
        Feeds =
        [
            new AlternateView("/feed.xml") { Type = "application/rss+xml", Title = "RSS" },
            new AlternateView("/atom.xml") { Type = "application/atom+xml", Title = "Atom" },
            new AlternateView("/feed.json") { Type = "application/feed+json", Title = "JSON Feed" },
        ],
    };

    /// <summary>The editor's choice for a front, in its order.</summary>
    public IEnumerable<Slot> LineUp(long? section) => lineUp.Where(slot => slot.Section == section);

    private static MenuItem Item(SectionNode section) => new(section.Name, section.Url) { Children = [.. section.Children.Select(Item)] };
}
