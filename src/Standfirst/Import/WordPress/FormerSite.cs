using System.Net;
using System.Text.RegularExpressions;
using Standfirst.Publication;

namespace Standfirst.Import.WordPress;

/// <summary>Where the archive lived: which addresses were its own, and how they read here.</summary>
internal sealed partial class FormerSite
{
    private readonly HashSet<string> hosts = new(StringComparer.OrdinalIgnoreCase);

    public FormerSite(IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
        {
            if (Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            {
                var host = Bare(uri.Authority);
                hosts.Add(host);
                if (Source.Length == 0)
                {
                    (Root, Address) = (uri.AbsolutePath.TrimEnd('/'), uri.GetLeftPart(UriPartial.Path).TrimEnd('/'));
                    Source = host + Root;
                }

                if (host.EndsWith(".wordpress.com", StringComparison.OrdinalIgnoreCase))
                {
                    hosts.Add(host.Replace(".wordpress.com", ".files.wordpress.com", StringComparison.OrdinalIgnoreCase));
                }
            }
        }
    }

    /// <summary>Names the archive: host and folder, without scheme and www.</summary>
    public string Source { get; } = "";

    /// <summary>As the archive gives it.</summary>
    public string Address { get; } = "";

    /// <summary>The folder that it lived in, without a slash at its end: <c>/blog</c>; empty for none.</summary>
    public string Root { get; } = "";

    public bool IsOwn(string address)
        => (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal)) || (Absolute(address) is { } uri && hosts.Contains(Bare(uri.Authority)));

    /// <summary>An own address as it reads from this site, query and fragment kept; another one unchanged.</summary>
    public string Relative(string address)
    {
        if (Absolute(address) is not { } uri || !hosts.Contains(Bare(uri.Authority)))
        {
            return address;
        }

        var start = address.IndexOf("//", StringComparison.Ordinal) + 2;
        var slash = address.AsSpan(start).IndexOfAny("/?#");
        var rest = slash < 0 ? "/" : address[(start + slash)..].Trim();
        return rest[0] == '/' ? rest : "/" + rest;
    }

    /// <summary>Path, with its query where that names the item, of an own address; null for one of another site.</summary>
    public string? PathOf(string address)
    {
        if (!IsOwn(address))
        {
            return null;
        }

        var relative = Relative(WebUtility.HtmlDecode(address));
        var fragment = relative.IndexOf('#', StringComparison.Ordinal);
        return fragment < 0 ? relative : relative[..fragment];
    }

    /// <summary>What an uploaded file is known by, whichever size, host or scheme a text names: likeliest first.</summary>
    public IReadOnlyList<string> UploadKeys(string address)
    {
        var real = Photon().Replace(WebUtility.HtmlDecode(address).Trim(), "http://");
        var query = real.IndexOfAny(['?', '#']);
        var bare = query < 0 ? real : real[..query];
        if (IsOwn(real))
        {
            if (query >= 0 && AttachmentQuery().Match(real) is { Success: true } number)
            {
                return ["?attachment_id=" + number.Groups["id"].Value];
            }

            var keys = new List<string>(3);
            var path = Addresses.Key(Relative(bare));
            keys.Add(path);
            if (Sized().Match(path) is { Success: true } sized)
            {
                keys.Add(sized.Groups["name"].Value + sized.Groups["ext"].Value);
                keys.Add(sized.Groups["name"].Value + "-scaled" + sized.Groups["ext"].Value);
            }

            return keys;
        }

        var scheme = real.IndexOf("//", StringComparison.Ordinal);
        return scheme < 0 ? [] : query < 0 ? [real[scheme..]] : [real[scheme..], bare[scheme..]];
    }

    private static string Bare(string authority) => authority.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? authority[4..] : authority;

    private static Uri? Absolute(string address)
    {
        var full = address.StartsWith("//", StringComparison.Ordinal) ? "http:" + address : address;
        return full.StartsWith("http", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(full, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;
    }

    [GeneratedRegex(@"^(https?:)?//i[0-9]\.wp\.com/", RegexOptions.IgnoreCase)]
    private static partial Regex Photon();

    [GeneratedRegex(@"[?&]attachment_id=(?<id>\d+)")]
    private static partial Regex AttachmentQuery();

    [GeneratedRegex(@"^(?<name>/.*?)(-\d{1,5}x\d{1,5}|-scaled|-rotated|-e\d{10,13}(-\d{1,5}x\d{1,5})?|@2x)(?<ext>\.[a-z0-9]{2,5})$")]
    private static partial Regex Sized();
}
