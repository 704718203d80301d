using Standfirst.Publication;

namespace Standfirst.Pages;

/// <summary>About, Contact, the corrections policy: a page that is not a story and has no byline.</summary>
public sealed class StaticPage
{
    private StaticPage()
    {
    }

    public StaticPage(string title, string body, string path, DateTimeOffset at)
    {
        Title = title;
        Body = body;
        Path = path;
        PathKey = Addresses.Key(path);
        CreatedAt = ModifiedAt = at;
    }

    public long Id { get; private set; }

    public Guid Version { get; private set; } = Guid.NewGuid();

    public string Title { get; private set; } = "";

    /// <summary>The body document as JSON.</summary>
    public string Body { get; private set; } = "";

    public string Path { get; private set; } = "";

    public string PathKey { get; private set; } = "";

    public string Language { get; set; } = "";

    public bool IsPublic { get; set; }

    /// <summary>Order in the menu at the foot of each page; null where it is not in it.</summary>
    public int? MenuPosition { get; set; }

    public string SearchTitle { get; set; } = "";

    public string SearchDescription { get; set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ModifiedAt { get; private set; }

    public void Move(string path)
    {
        Path = path;
        PathKey = Addresses.Key(path);
    }

    public void Write(string title, string body, DateTimeOffset at)
    {
        (Title, Body, ModifiedAt) = (title, body, at);
        Version = Guid.NewGuid();
    }
}
