using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Standfirst.Publication;

namespace Standfirst.Import.WordPress;

/// <summary>A file of the archive as its item says.</summary>
internal readonly record struct AttachmentRef(long Id, long Parent, int Order, bool IsPicture);

/// <summary>
/// The first look at all files: whether they can be read to their end at all, and what must be known before the first item can be placed. It keeps
/// authors, terms and a few numbers for each item, never an item.
/// </summary>
internal sealed partial class Survey : IWxrVisitor
{
    private const int MostReusable = 32 * 1024 * 1024;

    private readonly HashSet<ulong> paths = [];
    private readonly HashSet<(string, string)> known = [];
    private WxrChannel channel = new();
    private ILookup<long, AttachmentRef> byParent = Enumerable.Empty<AttachmentRef>().ToLookup(one => one.Parent);
    private int reusableLength;

    public List<WxrAuthor> Authors { get; } = [];

    public List<WxrTerm> Terms { get; } = [];

    /// <summary>Items of the co-authors plugin: people who write without an account.</summary>
    public List<WxrItem> GuestAuthors { get; } = [];

    /// <summary>Who signed items, as the items name them, with the name shown where the item gives one.</summary>
    public Dictionary<string, string> Signed { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Categories, tags and others that items name and perhaps no list does: (taxonomy, slug) to name.</summary>
    public Dictionary<(string Taxonomy, string Slug), string> Used { get; } = [];

    /// <summary>Slugs of categories that are the section of some item.</summary>
    public HashSet<string> SectionSlugs { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Slugs of categories that are named besides the section of some item.</summary>
    public HashSet<string> TopicSlugs { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, string> Reusable { get; } = [];

    public List<AttachmentRef> Attachments { get; } = [];

    /// <summary>Images of texts at addresses that may be the archive's own, each once: key to address.</summary>
    public Dictionary<string, string> BodyImages { get; } = new(StringComparer.Ordinal);

    public Dates Dates { get; } = new();

    public HashSet<int> Years { get; } = [];

    public ArchiveCounts Counts { get; } = new();

    public List<WxrChannel> Channels { get; } = [];

    public FormerSite Site { get; private set; } = new([]);

    public string FirstLink { get; private set; } = "";

    /// <summary>Of menus: the number of each page that they show, with its place, by menu.</summary>
    public Dictionary<string, List<(string Page, int Order)>> Menus { get; } = [];

    public void Begin(WxrChannel of)
    {
        channel = of;
        Channels.Add(of);
    }

    /// <summary>After the last file: one without items has a site too.</summary>
    public void End()
    {
        byParent = Attachments.Where(one => one.IsPicture && one.Parent > 0).ToLookup(one => one.Parent);
        foreach (var one in Channels)
        {
            channel = one;
            Locate();
        }
    }

    /// <summary>Whether some item of the archive has this address, so that no front may take it.</summary>
    public bool IsTaken(string path) => paths.Contains(Hash(Addresses.Key(path)));

    public void Meet(WxrAuthor author)
    {
        if (author.Login.Length == 0 && author.DisplayName.Length == 0)
        {
            return;
        }

        if (known.Add(("author", author.Login.Length > 0 ? author.Login.ToLowerInvariant() : author.DisplayName)))
        {
            Authors.Add(author);
            Counts.Authors++;
        }
    }

    public void Meet(WxrTerm term)
    {
        term.Slug = term.Slug.Length > 0 ? term.Slug : Slugs.From(term.Name);
        if (!known.Add(("term " + term.Taxonomy, term.Parent + "/" + term.Slug)))
        {
            return;
        }

        Terms.Add(term);
        Counts.Categories += term.Of == TermOf.Category ? 1 : 0;
        Counts.Tags += term.Of == TermOf.Tag ? 1 : 0;
    }

    public ValueTask Meet(WxrItem item)
    {
        Counts.Items++;
        Counts.Comments += item.Comments.Count;
        Counts.Pingbacks += item.Comments.Count(ItemKinds.IsPingback);
        Dates.Learn(item.Date, item.DateGmt);
        if (FirstLink.Length == 0)
        {
            FirstLink = item.Link;
        }

        Locate();

        switch (ItemKinds.Of(item))
        {
            case ItemKind.Post:
                Counts.Posts++;
                MeetText(item);
                break;
            case ItemKind.Page:
                Counts.Pages++;
                MeetText(item);
                break;
            case ItemKind.Attachment:
                Counts.Attachments++;
                _ = long.TryParse(item.Id, out var id);
                _ = long.TryParse(item.Parent, out var parent);
                _ = int.TryParse(item.MenuOrder, out var order);
                Attachments.Add(new(id, parent, order, ItemKinds.IsPicture(item.AttachmentUrl)));
                break;
            case ItemKind.GuestAuthor:
                GuestAuthors.Add(item);
                break;
            case ItemKind.Reusable when reusableLength + item.Content.Length < MostReusable:
                reusableLength += item.Content.Length;
                Reusable[item.Id] = item.Content;
                break;
            case ItemKind.MenuItem when item.MetaOf("_menu_item_object") == "page":
                var menu = item.Tags.Find(tag => tag.Domain == "nav_menu")?.Slug ?? "";
                _ = int.TryParse(item.MenuOrder, out var place);
                (CollectionsMarshal.GetValueRefOrAddDefault(Menus, menu, out _) ??= []).Add((item.MetaOf("_menu_item_object_id") ?? "", place));
                break;
            default:
                break;
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Numbers of the pictures that were added to an item, in their order there.</summary>
    public IEnumerable<long> PicturesOf(long item)
    {
        return byParent[item].OrderBy(one => one.Order).ThenBy(one => one.Id).Select(one => one.Id);
    }

    private void MeetText(WxrItem item)
    {
        var primary = ItemKinds.SectionOf(item, Terms);
        if (primary is not null)
        {
            SectionSlugs.Add(primary.Slug);
        }

        foreach (var tag in item.Tags)
        {
            if (tag.Domain == "category" && tag.Slug != primary?.Slug)
            {
                TopicSlugs.Add(tag.Slug);
            }

            if (tag.Domain == "author")
            {
                Signed.TryAdd(People.Login(tag), tag.Name);
            }
            else if (tag.Domain.Length > 0)
            {
                Used.TryAdd((tag.Domain, tag.Slug.Length > 0 ? tag.Slug : Slugs.From(tag.Name)), tag.Name);
            }
        }

        if (item.Creator.Length > 0)
        {
            Signed.TryAdd(item.Creator, item.Creator);
        }

        if (Dates.Of(item.Date, item.DateGmt, item.PubDate) is { } date)
        {
            Years.Add(date.Year);
        }

        if (Uri.TryCreate(item.Link, UriKind.Absolute, out var link) && link.AbsolutePath.Length > 1)
        {
            paths.Add(Hash(Addresses.Key(link.AbsolutePath)));
        }

        foreach (Match image in ImageSource().Matches(item.Content))
        {
            var address = image.Groups["src"].Value;
            if (Site.IsOwn(address) && Site.UploadKeys(address) is [.., var key])
            {
                BodyImages.TryAdd(key, address);
            }
        }
    }

    private void Locate()
    {
        if (Site.Source.Length == 0)
        {
            Site = new FormerSite(new[] { channel.BlogUrl, channel.Link, RootOf(FirstLink) }.Where(address => address.Length > 0));
        }
    }

    private static string RootOf(string link) => Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.GetLeftPart(UriPartial.Authority) : "";

    /// <summary>64 bits of an address are enough to tell: a false alarm only gives a front another name.</summary>
    internal static ulong Hash(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in key)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }

        return hash;
    }

    [GeneratedRegex(@"<img\b[^>]*?\bsrc\s*=\s*[""'](?<src>[^""']+)[""']", RegexOptions.IgnoreCase)]
    private static partial Regex ImageSource();
}
