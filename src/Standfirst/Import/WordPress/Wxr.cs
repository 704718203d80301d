namespace Standfirst.Import.WordPress;

/// <summary>What a file says of its site.</summary>
internal sealed class WxrChannel
{
    public string Title { get; set; } = "";

    public string Link { get; set; } = "";

    public string Description { get; set; } = "";

    public string Language { get; set; } = "";

    public string Version { get; set; } = "";

    public string SiteUrl { get; set; } = "";

    public string BlogUrl { get; set; } = "";

    /// <summary>Elements of the channel that have no place here, by name.</summary>
    public List<WxrMeta> Other { get; } = [];
}

internal sealed record WxrMeta(string Key, string Value);

internal sealed class WxrAuthor
{
    public string Id { get; set; } = "";

    public string Login { get; set; } = "";

    public string Email { get; set; } = "";

    public string DisplayName { get; set; } = "";

    public string FirstName { get; set; } = "";

    public string LastName { get; set; } = "";

    public List<WxrMeta> Other { get; } = [];
}

internal enum TermOf
{
    Category,
    Tag,
    Other,
}

internal sealed class WxrTerm
{
    public TermOf Of { get; set; }

    public string Id { get; set; } = "";

    public string Taxonomy { get; set; } = "";

    public string Slug { get; set; } = "";

    public string Parent { get; set; } = "";

    public string Name { get; set; } = "";

    public string Description { get; set; } = "";

    public List<WxrMeta> Meta { get; } = [];
}

/// <summary>A term as an item names it.</summary>
internal sealed record WxrTag(string Domain, string Slug, string Name);

internal sealed class WxrComment
{
    public string Id { get; set; } = "";

    public string Author { get; set; } = "";

    public string Email { get; set; } = "";

    public string Url { get; set; } = "";

    public string Ip { get; set; } = "";

    public string Date { get; set; } = "";

    public string DateGmt { get; set; } = "";

    public string Content { get; set; } = "";

    public string Approved { get; set; } = "";

    public string Type { get; set; } = "";

    public string Parent { get; set; } = "";

    public string UserId { get; set; } = "";

    public List<WxrMeta> Meta { get; } = [];
}

/// <summary>A post, a page, a file, a menu item, anything: WordPress keeps all of them as items.</summary>
internal sealed class WxrItem
{
    public string File { get; init; } = "";

    public int Line { get; init; }

    public string Title { get; set; } = "";

    public string Link { get; set; } = "";

    public string PubDate { get; set; } = "";

    public string Creator { get; set; } = "";

    public string Guid { get; set; } = "";

    public string Content { get; set; } = "";

    public string Excerpt { get; set; } = "";

    public string Id { get; set; } = "";

    public string Date { get; set; } = "";

    public string DateGmt { get; set; } = "";

    public string Modified { get; set; } = "";

    public string ModifiedGmt { get; set; } = "";

    public string CommentStatus { get; set; } = "";

    public string Name { get; set; } = "";

    public string Status { get; set; } = "";

    public string Parent { get; set; } = "";

    public string MenuOrder { get; set; } = "";

    public string Type { get; set; } = "";

    public string Password { get; set; } = "";

    public string Sticky { get; set; } = "";

    public string AttachmentUrl { get; set; } = "";

    public List<WxrTag> Tags { get; } = [];

    public List<WxrMeta> Meta { get; } = [];

    public List<WxrComment> Comments { get; } = [];

    /// <summary>Elements that have no place here, by name.</summary>
    public List<WxrMeta> Other { get; } = [];

    /// <summary>The value of the last meta of this key, or null: WordPress shows the last too.</summary>
    public string? MetaOf(string key) => Meta.FindLast(meta => meta.Key == key)?.Value;

    /// <summary>In a report: what the newsroom knows it by.</summary>
    public override string ToString()
    {
        var title = Title.Trim();
        var what = $"{(Type.Length > 0 ? Type : "post")} {Id}".Trim();
        return title.Length > 0 ? $"{what} “{(title.Length > 80 ? title[..80] + "…" : title)}”" : what;
    }
}
