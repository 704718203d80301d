using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;

namespace Standfirst.Import.WordPress;

/// <summary>Where each item answers, and which of its former addresses lead there.</summary>
internal sealed partial class Texts
{
    /// <summary>The address that it had, or where that cannot be, a new one to which the old one leads.</summary>
    private async Task<string> PathOf(Work one, string? present, Func<string, string> make, CancellationToken stop)
    {
        if (present is not null)
        {
            return present;
        }

        var item = one.Item;
        var old = run.Site.PathOf(item.Link);
        var queried = old is null || old.Contains('?', StringComparison.Ordinal) || Addresses.Key(old).Length <= 1;
        if (!queried && old!.Length <= Addresses.MaxLength && !Addresses.IsOwn(old) && taken.Add(Addresses.Key(old)))
        {
            return Addresses.Decode(old);
        }

        var slug = item.Name.Length > 0 ? Slugs.From(Addresses.Decode(item.Name)) : Slugs.From(Plain(item.Title), item.Type.Length > 0 ? item.Type : "story");
        var path = make(slug);
        for (var n = 2; Addresses.IsOwn(path) || !taken.Add(Addresses.Key(path)) || await IsKept(Addresses.Key(path), stop); n++)
        {
            path = make(string.Create(CultureInfo.InvariantCulture, $"{slug}-{n}"));
        }

        if (!queried)
        {
            run.Report.Lose(item.ToString(), "address", $"{old} belongs to something else of this paper; it is at {path}");
            if (Addresses.IsOwn(old!))
            {
                addresses.AddPath(old!, path);
            }
        }

        return path;
    }

    private Task<bool> IsKept(string key, CancellationToken stop)
        => run.Db.Stories.Where(story => story.PathKey == key).Select(story => 1)
            .Concat(run.Db.Pages.Where(page => page.PathKey == key).Select(page => 1))
            .Concat(run.Db.Sections.Where(section => section.PathKey == key).Select(section => 1)).AnyAsync(stop);

    /// <summary>The other addresses that it has there.</summary>
    private void Lead(Work one, string path)
    {
        var item = one.Item;
        if (item.Id.Length > 0)
        {
            addresses.Add(one.Kind == ItemKind.Page ? $"/?page_id={item.Id}" : $"/?p={item.Id}", path);
        }

        foreach (var address in (ReadOnlySpan<string>)[item.Link, item.Guid])
        {
            if (run.Site.PathOf(address) is { } other && Addresses.Key(other) != Addresses.Key(path) && !Addresses.IsOwn(other.Split('?')[0]) && !taken.Contains(Addresses.Key(other)))
            {
                addresses.AddPath(other, path);
            }
        }

        foreach (var meta in item.Meta.Where(meta => meta.Key == "_wp_old_slug" && meta.Value.Length > 0))
        {
            var trimmed = path.TrimEnd('/');
            var former = trimmed[..(trimmed.LastIndexOf('/') + 1)] + Addresses.Decode(meta.Value.Trim());
            if (!Addresses.IsOwn(former) && !taken.Contains(Addresses.Key(former)))
            {
                addresses.AddPath(former, path);
            }
        }
    }
}
