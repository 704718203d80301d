using System.Net;
using Microsoft.EntityFrameworkCore;
using Standfirst.Pictures;

namespace Standfirst.Import.WordPress;

/// <summary>What an uploaded file became: a picture by its number, or an address to download from.</summary>
internal readonly record struct UploadRef(long? Picture, string? Address);

/// <summary>
/// Brings the archive's pictures and files over before any text that shows them, from a copy of its upload folder or from where they are, and tells
/// the texts what each became. What cannot be brought stays where it is, is shown from there, and is tried again by the next import.
/// </summary>
internal sealed class Uploads(ImportRun run, OldAddresses addresses, UploadSource source, PictureStore pictures, FileStore files)
{
    public const int Batch = 50;

    private readonly List<WxrItem> waiting = [];

    public async ValueTask Meet(WxrItem item, CancellationToken stop)
    {
        waiting.Add(item);
        if (waiting.Count >= Batch)
        {
            await Flush(stop);
        }
    }

    public async Task Flush(CancellationToken stop)
    {
        var items = waiting.Where(item => item.Id.Length > 0).DistinctBy(item => item.Id).ToList();
        var repeated = waiting.Count - items.Count;
        waiting.Clear();
        for (var i = 0; i < repeated; i++)
        {
            run.Report.Other.Add(Outcome.Skipped);
        }

        if (repeated > 0)
        {
            run.Report.Lose("attachments", "item", $"{repeated} have no number or come twice; each is taken once");
        }

        if (items.Count == 0)
        {
            return;
        }

        var known = await run.Known("attachment", items.Select(item => item.Id), stop);
        var knownFiles = await run.Known("attachment-file", items.Select(item => item.Id), stop);
        var arrivals = items.Select(item => new Arrival(item, AddressOf(item), (ItemKinds.IsPicture(AddressOf(item)) ? known : knownFiles).GetValueOrDefault(item.Id))).ToList();
        await Bring(arrivals, stop);
        foreach (var arrival in arrivals)
        {
            await Settle(arrival, stop);
        }

        await run.Db.SaveChangesAsync(stop);
        foreach (var arrival in arrivals)
        {
            Remember(arrival);
        }

        await RememberKeys(arrivals, stop);
        await addresses.Write(stop);
    }

    /// <summary>Images that texts show from the archive's own site and that no attachment accounts for.</summary>
    public async Task BringOthers(CancellationToken stop)
    {
        foreach (var some in run.Survey.BodyImages.Chunk(Batch))
        {
            var present = await Find(some.SelectMany(one => run.Site.UploadKeys(one.Value)), stop);
            var ids = present.Values.Select(upload => upload.Picture).OfType<long>().ToList();
            var rows = await run.Db.Pictures.Where(picture => ids.Contains(picture.Id)).ToDictionaryAsync(picture => picture.Id, stop);
            var arrivals = new List<Arrival>();
            foreach (var (_, address) in some)
            {
                var upload = run.Site.UploadKeys(address).Select(key => present.GetValueOrDefault(key)).FirstOrDefault(one => one.Picture is not null);
                arrivals.Add(new Arrival(null, WebUtility.HtmlDecode(address), null) { Picture = upload.Picture is { } id ? rows.GetValueOrDefault(id) : null });
            }

            await Bring(arrivals, stop);
            foreach (var arrival in arrivals)
            {
                await Settle(arrival, stop);
                if (arrival.IsPicture && arrival.Picture!.Hash is null && !arrival.Looked)
                {
                    run.Report.Lose("texts", "picture", KeptAt(arrival));
                }
            }

            await run.Db.SaveChangesAsync(stop);
            await RememberKeys(arrivals, stop);
            await addresses.Write(stop);
        }
    }

    /// <summary>What is known of these keys (<see cref="FormerSite.UploadKeys"/>).</summary>
    public async Task<Dictionary<string, UploadRef>> Find(IEnumerable<string> keys, CancellationToken stop)
    {
        var all = keys.Distinct().ToList();
        const string Number = "?attachment_id=";
        var found = new Dictionary<string, UploadRef>();
        foreach (var (key, item) in await run.Known("upload", all, stop))
        {
            found[key] = new UploadRef(item.LocalId, null);
        }

        var stored = await run.Known("upload-file", all, stop);
        var attached = await run.Known("attachment", all.Where(key => key.StartsWith(Number, StringComparison.Ordinal)).Select(key => key[Number.Length..]), stop);
        foreach (var (id, item) in attached.Where(one => one.Value is { LocalId: not null }))
        {
            found[Number + id] = new UploadRef(item.LocalId, null);
        }

        var ids = stored.Values.Select(item => item.LocalId).OfType<long>().ToList();
        var rows = await run.Db.Files.AsNoTracking().Where(file => ids.Contains(file.Id)).ToDictionaryAsync(file => file.Id, stop);
        foreach (var (key, item) in stored)
        {
            if (item.LocalId is { } id && rows.TryGetValue(id, out var file))
            {
                found[key] = new UploadRef(null, file.Address);
            }
        }

        return found;
    }

    private static string AddressOf(WxrItem item) => WebUtility.HtmlDecode(item.AttachmentUrl.Length > 0 ? item.AttachmentUrl : item.Guid.Length > 0 ? item.Guid : item.Link);

    private async Task Bring(List<Arrival> arrivals, CancellationToken stop)
    {
        var stored = arrivals.Select(arrival => arrival.Before?.LocalId).OfType<long>().ToList();
        var fileRows = await run.Db.Files.Where(file => stored.Contains(file.Id)).ToDictionaryAsync(file => file.Id, stop);
        var pictureRows = await run.Db.Pictures.Where(picture => stored.Contains(picture.Id)).ToDictionaryAsync(picture => picture.Id, stop);
        foreach (var arrival in arrivals)
        {
            arrival.Fingerprint = arrival.Item is { } item ? ImportRun.Fingerprint(new { item.Title, item.AttachmentUrl, item.Excerpt, item.Content, item.Meta, item.Parent }) : "";
            arrival.IsPicture = ItemKinds.IsPicture(arrival.Address);
            if (arrival.Before?.LocalId is { } id && arrival.IsPicture && pictureRows.TryGetValue(id, out var picture))
            {
                arrival.Picture = picture;
            }
            else if (arrival.Before?.LocalId is { } fileId && !arrival.IsPicture && fileRows.TryGetValue(fileId, out var file))
            {
                arrival.File = file;
            }
        }

        await Parallel.ForEachAsync(arrivals.Where(arrival => arrival.IsNeeded), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = stop }, async (arrival, cancel) =>
        {
            var (content, reason) = await source.Open(arrival.Address, cancel);
            arrival.Reason = reason;
            if (content is null)
            {
                return;
            }

            await using (content)
            {
                var name = NameOf(arrival.Address);
                try
                {
                    if (source.OnlyLooks)
                    {
                        arrival.Looked = true;
                    }
                    else if (arrival.IsPicture)
                    {
                        arrival.Came = await pictures.Arrive(content, name, run.Now, cancel);
                    }
                    else
                    {
                        arrival.File = await files.Arrive(content, name, run.Now, cancel);
                        arrival.IsStored = true;
                    }
                }
                catch (PictureException refused)
                {
                    arrival.Reason = refused.Message;
                }
                catch (Exception failed) when (failed is IOException or HttpRequestException)
                {
                    arrival.Reason = failed.Message;
                }
            }
        });
    }

    private async Task Settle(Arrival arrival, CancellationToken stop)
    {
        var item = arrival.Item;
        if (!arrival.IsPicture)
        {
            if (arrival is { IsStored: true, File: { } came })
            {
                arrival.File = await Same(came.Hash, run.Db.Files, run.Db.Files.Local, file => file.Hash, file => file.Hash == came.Hash, stop) ?? run.Db.Files.Add(came).Entity;
                arrival.File.Title = arrival.File.Title.Length > 0 ? arrival.File.Title : item?.Title ?? "";
            }

            return;
        }

        if (arrival.Came is { } picture)
        {
            var same = await Same(picture.Hash!, run.Db.Pictures, run.Db.Pictures.Local, one => one.Hash ?? "", one => one.Hash == picture.Hash, stop);
            if (arrival.Picture is null)
            {
                arrival.Picture = same ?? run.Db.Pictures.Add(picture).Entity;
            }
            else if (same is null || same == arrival.Picture)
            {
                arrival.Picture.Store(picture);
            }
            else
            {
                await Replace(arrival.Picture, same, stop);
                arrival.Picture = same;
            }

            arrival.IsStored = true;
        }

        arrival.Picture ??= await Remote(arrival.Address, stop);
        if (item is not null)
        {
            var text = new[] { item.Excerpt, item.Content }.Select(PlainWords.Of).FirstOrDefault(words => words.Length > 0) ?? "";
            arrival.Picture.Caption = arrival.Picture.Caption.Length > 0 ? arrival.Picture.Caption : text;
            arrival.Picture.Alt = arrival.Picture.Alt.Length > 0 ? arrival.Picture.Alt : PlainWords.Of(item.MetaOf("_wp_attachment_image_alt") ?? "");
        }
    }

    private async Task<Picture> Remote(string address, CancellationToken stop)
    {
        var absolute = address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) ? HostOf(run.Site.Address) + address : address;
        return run.Db.Pictures.Local.FirstOrDefault(picture => picture.RemoteAddress == absolute)
            ?? await run.Db.Pictures.FirstOrDefaultAsync(picture => picture.RemoteAddress == absolute, stop)
            ?? run.Db.Pictures.Add(Picture.Remote(absolute, NameOf(absolute), run.Now)).Entity;
    }

    /// <summary>A picture that was known by its address turns out to be one that is here: what shows the one shows the other from now on.</summary>
    private async Task Replace(Picture old, Picture by, CancellationToken stop)
    {
        await run.Db.Stories.Where(story => story.LeadPictureId == old.Id).ExecuteUpdateAsync(set => set.SetProperty(story => story.LeadPictureId, by.Id), stop);
        await run.Db.Writers.Where(writer => writer.PictureId == old.Id).ExecuteUpdateAsync(set => set.SetProperty(writer => writer.PictureId, by.Id), stop);
        await run.Db.ImportedItems.Where(item => item.LocalId == old.Id && (item.Kind == "attachment" || item.Kind == "upload"))
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.LocalId, by.Id), stop);
        foreach (var end in new[] { ",", "}" })
        {
            var (from, to) = ($"\"picture\":{old.Id}{end}", $"\"picture\":{by.Id}{end}");
            await run.Db.Stories.Where(story => story.Body.Contains(from)).ExecuteUpdateAsync(set => set.SetProperty(story => story.Body, story => story.Body.Replace(from, to)), stop);
            await run.Db.Pages.Where(page => page.Body.Contains(from)).ExecuteUpdateAsync(set => set.SetProperty(page => page.Body, page => page.Body.Replace(from, to)), stop);
        }

        run.Db.Pictures.Remove(old);
    }

    private static async Task<T?> Same<T>(
        string hash, DbSet<T> set, IEnumerable<T> local, Func<T, string> of, System.Linq.Expressions.Expression<Func<T, bool>> where, CancellationToken stop)
        where T : class
        => local.FirstOrDefault(one => of(one) == hash) ?? await set.FirstOrDefaultAsync(where, stop);

    private void Remember(Arrival arrival)
    {
        var item = arrival.Item!;
        var count = arrival.IsPicture ? run.Report.Pictures : run.Report.Other;
        var local = arrival.IsPicture ? arrival.Picture!.Id : arrival.File?.Id;
        var kept = new Lazy<string>(() => ImportRun.Kept(
        [
            .. item.Meta, .. item.Other, new("title", item.Title), new("link", item.Link), new("guid", item.Guid), new("address", arrival.Address), new("post_parent", item.Parent),
            new("excerpt", item.Excerpt), new("content", item.Content), new("creator", item.Creator), new("post_date", item.Date), new("post_name", item.Name),
        ]));
        if (arrival.Before is not { } before)
        {
            run.Remember(arrival.IsPicture ? "attachment" : "attachment-file", item.Id, local, arrival.Fingerprint, kept.Value);
            count.Add(Outcome.Imported);
        }
        else if (before.Fingerprint == arrival.Fingerprint && !arrival.IsStored)
        {
            count.Add(Outcome.Unchanged);
        }
        else
        {
            (before.LocalId, before.Fingerprint, before.Kept) = (local, arrival.Fingerprint, kept.Value);
            count.Add(Outcome.Imported);
        }

        var isRemote = arrival.IsPicture ? arrival.Picture!.Hash is null && !arrival.Looked : arrival.File is null && !arrival.Looked && arrival.IsNeeded;
        if (isRemote)
        {
            run.Report.Lose(item.ToString(), arrival.IsPicture ? "picture" : "file", KeptAt(arrival));
        }

        var shows = item.Parent is { Length: > 0 } and not "0" ? $"{run.Site.Root}/?p={item.Parent}" : TargetOf(arrival);
        addresses.Add($"/?attachment_id={item.Id}", shows);
        if (run.Site.PathOf(item.Link) is { } page && !page.Contains('?', StringComparison.Ordinal))
        {
            addresses.AddPath(page, shows);
        }
    }

    /// <summary>Texts name files by address; so that each is found in one look, each address is remembered with what it became.</summary>
    private async Task RememberKeys(List<Arrival> arrivals, CancellationToken stop)
    {
        var keyed = arrivals.SelectMany(arrival => KeysOf(arrival).Select(key => (Key: key, Arrival: arrival))).DistinctBy(one => (one.Key, one.Arrival.IsPicture)).ToList();
        var known = await run.Known("upload", keyed.Select(one => one.Key), stop);
        var knownFiles = await run.Known("upload-file", keyed.Select(one => one.Key), stop);
        foreach (var (key, arrival) in keyed)
        {
            var of = arrival.IsPicture ? known : knownFiles;
            var local = arrival.IsPicture ? arrival.Picture!.Id : arrival.File?.Id;
            if (!of.TryGetValue(key, out var before))
            {
                run.Remember(arrival.IsPicture ? "upload" : "upload-file", key, local, "");
            }
            else if (local is not null)
            {
                before.LocalId = local;
            }

            if (key.StartsWith('/') && (arrival.IsPicture || arrival.File is not null || before?.LocalId is null))
            {
                addresses.AddPath(key, TargetOf(arrival));
            }
        }
    }

    private IEnumerable<string> KeysOf(Arrival arrival)
    {
        var keys = run.Site.UploadKeys(arrival.Address);
        // An attachment is known by its own name; a scaled one also by the name that it was uploaded under.
        return keys.Take(1).Concat(keys.Skip(1).Take(1));
    }

    private static string TargetOf(Arrival arrival)
        => arrival.IsPicture
            ? arrival.Picture is { Hash: not null } picture ? PictureSet.AtMost(picture, int.MaxValue).Address : arrival.Picture?.RemoteAddress ?? arrival.Address
            : arrival.File?.Address ?? arrival.Address;

    private static string KeptAt(Arrival arrival) => $"kept at its address {arrival.Address}: {arrival.Reason}";

    private static string NameOf(string address)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? address : address[..end];
        var name = WebUtility.UrlDecode(path[(path.LastIndexOf('/') + 1)..].Replace("+", "%2B", StringComparison.Ordinal));
        return name.Length > 0 ? name : "picture";
    }

    private static string HostOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.GetLeftPart(UriPartial.Authority) : "";

    private sealed class Arrival(WxrItem? item, string address, ImportedItem? before)
    {
        public WxrItem? Item => item;

        public string Address => address;

        public ImportedItem? Before => before;

        public string Fingerprint { get; set; } = "";

        public bool IsPicture { get; set; }

        /// <summary>The row that stands for it.</summary>
        public Picture? Picture { get; set; }

        /// <summary>What arrived now, not saved.</summary>
        public Picture? Came { get; set; }

        public StoredFile? File { get; set; }

        public bool IsStored { get; set; }

        public bool Looked { get; set; }

        public string Reason { get; set; } = "";

        public bool IsNeeded => IsPicture ? Picture?.Hash is null : File is null;
    }
}
