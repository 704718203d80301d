namespace Standfirst.Staff;

/// <summary>Somebody whose name stands over stories, with a page of their own.</summary>
public sealed class Writer
{
    private Writer()
    {
    }

    public Writer(string name, string slug)
    {
        Name = name;
        Slug = slug;
    }

    public long Id { get; private set; }

    public string Slug { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>What they do at the paper: "Courts correspondent".</summary>
    public string Title { get; set; } = "";

    /// <summary>Plain text, paragraphs parted by an empty line.</summary>
    public string Biography { get; set; } = "";

    /// <summary>Never shown.</summary>
    public string Email { get; set; } = "";

    public string Website { get; set; } = "";

    public long? PictureId { get; set; }
}
