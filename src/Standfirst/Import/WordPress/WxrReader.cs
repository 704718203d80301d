namespace Standfirst.Import.WordPress;

/// <summary>What a file tells, in its order.</summary>
internal interface IWxrVisitor
{
    void Meet(WxrAuthor author)
    {
    }

    void Meet(WxrTerm term)
    {
    }

    ValueTask Meet(WxrItem item);
}

/// <summary>Reads one file from beginning to end and hands on each author, term and item as soon as it is complete; keeps none of them.</summary>
internal sealed class WxrReader(XmlText text)
{
    private readonly LenientXml xml = new(text);
    private bool isWxr;

    public WxrChannel Channel { get; } = new();

    /// <exception cref="WxrException">Cut short, not well formed, or no WordPress export: with line and column.</exception>
    public async Task Read(IWxrVisitor visitor, CancellationToken stop)
    {
        var roots = 0;
        while (xml.Read() is var token and not XmlToken.Nothing)
        {
            stop.ThrowIfCancellationRequested();
            if (token != XmlToken.Start)
            {
                continue;
            }

            roots += xml.Depth == 1 ? 1 : 0;
            switch (xml.Name)
            {
                case "rss" or "channel":
                    isWxr |= xml.HasPrefix("wp");
                    break;
                case "item":
                    if (xml.Depth == 1)
                    {
                        text.Repair(Repairs.Bare);
                    }

                    await visitor.Meet(ReadItem());
                    break;
                case "wp:author" or "wp:wp_author":
                    visitor.Meet(ReadAuthor());
                    break;
                case "wp:category":
                    visitor.Meet(ReadTerm(TermOf.Category, "category"));
                    break;
                case "wp:tag":
                    visitor.Meet(ReadTerm(TermOf.Tag, "post_tag"));
                    break;
                case "wp:term":
                    visitor.Meet(ReadTerm(TermOf.Other, ""));
                    break;
                default:
                    ReadChannel();
                    break;
            }
        }

        if (roots == 0 || !isWxr)
        {
            throw text.Wrong("This is no WordPress export: nothing in it is WordPress's own.");
        }
    }

    private void ReadChannel()
    {
        switch (xml.Name)
        {
            case "title": Channel.Title = Field(); break;
            case "link": Channel.Link = Field(); break;
            case "description": Channel.Description = Field(); break;
            case "language": Channel.Language = Field(); break;
            case "wp:wxr_version": Channel.Version = Field(); isWxr = true; break;
            case "wp:base_site_url": Channel.SiteUrl = Field(); break;
            case "wp:base_blog_url": Channel.BlogUrl = Field(); break;
            case "pubDate" or "generator" or "docs" or "cloud": xml.SkipElement(); break;
            case "image": xml.SkipElement(); break;
            default:
                var name = xml.Name;
                Channel.Other.Add(new(name, xml.ReadField()));
                break;
        }
    }

    private WxrAuthor ReadAuthor()
    {
        var author = new WxrAuthor();
        foreach (var name in Children())
        {
            switch (name)
            {
                case "wp:author_id": author.Id = Field(); break;
                case "wp:author_login": author.Login = Field(); break;
                case "wp:author_email": author.Email = Field(); break;
                case "wp:author_display_name": author.DisplayName = Field(); break;
                case "wp:author_first_name": author.FirstName = Field(); break;
                case "wp:author_last_name": author.LastName = Field(); break;
                default: author.Other.Add(new(name, xml.ReadField())); break;
            }
        }

        return author;
    }

    private WxrTerm ReadTerm(TermOf of, string taxonomy)
    {
        var term = new WxrTerm { Of = of, Taxonomy = taxonomy };
        foreach (var name in Children())
        {
            switch (name)
            {
                case "wp:term_id": term.Id = Field(); break;
                case "wp:term_taxonomy": term.Taxonomy = Field(); break;
                case "wp:category_nicename" or "wp:tag_slug" or "wp:term_slug": term.Slug = Field(); break;
                case "wp:category_parent" or "wp:term_parent": term.Parent = Field(); break;
                case "wp:cat_name" or "wp:tag_name" or "wp:term_name": term.Name = Field(); break;
                case "wp:category_description" or "wp:tag_description" or "wp:term_description": term.Description = Field(); break;
                case "wp:termmeta": term.Meta.Add(ReadMeta()); break;
                default: term.Meta.Add(new(name, xml.ReadField())); break;
            }
        }

        return term;
    }

    private WxrItem ReadItem()
    {
        var item = new WxrItem { File = text.File, Line = text.Line };
        foreach (var name in Children())
        {
            isWxr |= name.StartsWith("wp:", StringComparison.Ordinal);
            switch (name)
            {
                case "title": item.Title = Field(); break;
                case "link": item.Link = Field(); break;
                case "pubDate": item.PubDate = Field(); break;
                case "dc:creator": item.Creator = Field(); break;
                case "guid": item.Guid = Field(); break;
                case "content:encoded": item.Content = xml.ReadField(); break;
                case "excerpt:encoded": item.Excerpt = xml.ReadField(); break;
                case "wp:post_id": item.Id = Field(); break;
                case "wp:post_date": item.Date = Field(); break;
                case "wp:post_date_gmt": item.DateGmt = Field(); break;
                case "wp:post_modified": item.Modified = Field(); break;
                case "wp:post_modified_gmt": item.ModifiedGmt = Field(); break;
                case "wp:comment_status": item.CommentStatus = Field(); break;
                case "wp:post_name": item.Name = Field(); break;
                case "wp:status": item.Status = Field(); break;
                case "wp:post_parent": item.Parent = Field(); break;
                case "wp:menu_order": item.MenuOrder = Field(); break;
                case "wp:post_type": item.Type = Field(); break;
                case "wp:post_password": item.Password = Field(); break;
                case "wp:is_sticky": item.Sticky = Field(); break;
                case "wp:attachment_url": item.AttachmentUrl = Field(); break;
                case "wp:postmeta": item.Meta.Add(ReadMeta()); break;
                case "wp:comment": item.Comments.Add(ReadComment()); break;
                case "category":
                    var (domain, slug) = (xml.Attributes.GetValueOrDefault("domain") ?? "", xml.Attributes.GetValueOrDefault("nicename") ?? "");
                    // Version 1.0 calls tags so.
                    item.Tags.Add(new(domain == "tag" ? "post_tag" : domain, slug, Field()));
                    break;
                case "description" or "wp:ping_status": KeepUnlessBlank(item.Other, name, xml.ReadField()); break;
                default: item.Other.Add(new(name, xml.ReadField())); break;
            }
        }

        return item;
    }

    private WxrComment ReadComment()
    {
        var comment = new WxrComment();
        foreach (var name in Children())
        {
            switch (name)
            {
                case "wp:comment_id": comment.Id = Field(); break;
                case "wp:comment_author": comment.Author = Field(); break;
                case "wp:comment_author_email": comment.Email = Field(); break;
                case "wp:comment_author_url": comment.Url = Field(); break;
                case "wp:comment_author_IP": comment.Ip = Field(); break;
                case "wp:comment_date": comment.Date = Field(); break;
                case "wp:comment_date_gmt": comment.DateGmt = Field(); break;
                case "wp:comment_content": comment.Content = xml.ReadField(); break;
                case "wp:comment_approved": comment.Approved = Field(); break;
                case "wp:comment_type": comment.Type = Field(); break;
                case "wp:comment_parent": comment.Parent = Field(); break;
                case "wp:comment_user_id": comment.UserId = Field(); break;
                case "wp:commentmeta": comment.Meta.Add(ReadMeta()); break;
                default: comment.Meta.Add(new(name, xml.ReadField())); break;
            }
        }

        return comment;
    }

    private WxrMeta ReadMeta()
    {
        var (key, value) = ("", "");
        foreach (var name in Children())
        {
            if (name.EndsWith("meta_key", StringComparison.Ordinal))
            {
                key = Field();
            }
            else
            {
                value = xml.ReadField();
            }
        }

        return new(key, value);
    }

    /// <summary>The names of the children; each must be read to its end before the next is asked for.</summary>
    private IEnumerable<string> Children()
    {
        var depth = xml.Depth;
        while (true)
        {
            switch (xml.Read())
            {
                case XmlToken.Start:
                    yield return xml.Name;
                    break;
                case XmlToken.End when xml.Depth < depth:
                    yield break;
                default:
                    break;
            }
        }
    }

    private string Field() => xml.ReadField().Trim();

    private static void KeepUnlessBlank(List<WxrMeta> into, string name, string value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            into.Add(new(name, value));
        }
    }
}
