namespace Standfirst.Topics;

public enum TopicKind
{
    Topic,
    Person,
    Place,
    Organisation,
}

/// <summary>What a story is about, with a page that gathers all of them.</summary>
public sealed class Topic
{
    private Topic()
    {
    }

    public Topic(string name, string slug, TopicKind kind = TopicKind.Topic)
    {
        Name = name;
        Slug = slug;
        Kind = kind;
    }

    public long Id { get; private set; }

    public string Slug { get; set; } = "";

    public string Name { get; set; } = "";

    public TopicKind Kind { get; set; }

    public string Description { get; set; } = "";
}
