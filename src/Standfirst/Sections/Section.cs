using Standfirst.Publication;

namespace Standfirst.Sections;

/// <summary>A part of the paper, in a tree: News, and Courts within it.</summary>
public sealed class Section
{
    private Section()
    {
    }

    public Section(string name, string slug, Section? parent = null)
    {
        Name = name;
        Slug = slug;
        Parent = parent;
        ParentId = parent?.Id;
        Path = (parent?.Path ?? "/") + slug + "/";
        PathKey = Addresses.Key(Path);
    }

    /// <summary>Another name in its address, or another place in the tree. Those under it have to be placed anew after it.</summary>
    public void Move(string slug, Section? parent)
    {
        (Slug, Parent, ParentId) = (slug, parent, parent?.Id);
        Path = (parent?.Path ?? "/") + slug + "/";
        PathKey = Addresses.Key(Path);
    }

    public long Id { get; private set; }

    public long? ParentId { get; private set; }

    public Section? Parent { get; private set; }

    public string Name { get; set; } = "";

    public string Slug { get; private set; } = "";

    /// <summary>The front's address, from the root of the tree: <c>/news/courts/</c>.</summary>
    public string Path { get; private set; } = "";

    public string PathKey { get; private set; } = "";

    public string Description { get; set; } = "";

    /// <summary>Order among its siblings, and in the menu.</summary>
    public int Position { get; set; }
}
