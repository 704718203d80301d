using Standfirst.Publication;
using Standfirst.Sections;
using Standfirst.Themes.Views;

namespace Standfirst.Site;

/// <summary>A section in the tree, with what pages ask of it.</summary>
internal sealed class SectionNode(Section section)
{
    public long Id { get; } = section.Id;

    public string Name { get; } = section.Name;

    /// <summary>As it is kept; <see cref="Url"/> is for links.</summary>
    public string Path { get; } = section.Path;

    public string Url { get; } = Addresses.Encode(section.Path);

    public string Description { get; } = section.Description;

    public SectionNode? Parent { get; set; }

    public List<SectionNode> Children { get; } = [];

    public SectionNode Top => Parent?.Top ?? this;

    /// <summary>As an entry of a menu, with those within it.</summary>
    public MenuItem Item => new(Name, Url) { Children = [.. Children.Select(child => child.Item)] };

    /// <summary>From the top section down to this one.</summary>
    public IEnumerable<SectionNode> Line => Parent is null ? [this] : Parent.Line.Append(this);

    /// <summary>This section's id and those of all below it: a story of Courts is a story of News.</summary>
    public IReadOnlyList<long> Family => field ??= [Id, .. Children.SelectMany(child => child.Family)];
}

/// <summary>All sections, in their order. Small, asked by every page, hence in memory.</summary>
internal sealed class SectionTree
{
    private readonly Dictionary<long, SectionNode> _byId;
    private readonly Dictionary<string, SectionNode> _byKey;

    public SectionTree(IReadOnlyCollection<Section> sections)
    {
        _byId = sections.ToDictionary(section => section.Id, section => new SectionNode(section));
        _byKey = sections.ToDictionary(section => section.PathKey, section => _byId[section.Id]);
        foreach (var section in sections.OrderBy(section => section.Position).ThenBy(section => section.Name, StringComparer.Ordinal))
        {
            var node = _byId[section.Id];
            node.Parent = section.ParentId is { } parent ? _byId.GetValueOrDefault(parent) : null;
            (node.Parent?.Children ?? Top).Add(node);
        }
    }

    public List<SectionNode> Top { get; } = [];

    public IEnumerable<SectionNode> All => _byId.Values;

    public SectionNode? Find(long? id) => id is { } known ? _byId.GetValueOrDefault(known) : null;

    /// <param name="key">As <see cref="Addresses.Key"/> makes it.</param>
    public SectionNode? Find(string key) => _byKey.GetValueOrDefault(key);
}
