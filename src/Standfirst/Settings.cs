using System.Globalization;
using System.Net;
using System.Text.Json;
using Standfirst.Publication;

namespace Standfirst;

/// <summary>
/// What the operator decides: <c>standfirst.json</c> in the data folder, and above it environment variables <c>STANDFIRST__NAME__PART</c>.
/// What the editor decides is in <see cref="Paper"/>.
/// </summary>
internal sealed record Settings
{
    private const string Prefix = "STANDFIRST__";

    /// <summary>Folder of database, pictures and keys; made if missing.</summary>
    public required string DataFolder { get; init; }

    /// <summary><c>ConnectionStrings:News</c>: a PostgreSQL connection string or the path of a SQLite file.</summary>
    public required string News { get; init; }

    /// <summary>Folder of the pictures' originals and renditions.</summary>
    public required string Pictures { get; init; }

    /// <summary>The address readers know, without a trailing slash; null takes it from the request.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>Proxies whose <c>X-Forwarded-For</c> and <c>-Proto</c> are believed.</summary>
    public IReadOnlyList<IPNetwork> TrustedProxies { get; init; } = [];

    public bool PageCache { get; init; } = true;

    /// <summary>Above the editor's own limit, where given; 0 for no limit.</summary>
    public int? CommentsPerMinute { get; init; }

    /// <summary>Above the editor's own rule, where given.</summary>
    public Hold? CommentsHold { get; init; }

    /// <summary><c>Mail:Server</c>: <c>smtp://user:password@mail.example:587</c>, or <c>smtps://…</c>; null where no letters are sent.</summary>
    public Uri? MailServer { get; init; }

    /// <summary><c>Mail:From</c>: the address that letters come from.</summary>
    public string? MailFrom { get; init; }

    /// <summary><c>Cdn:Varnish</c>: addresses of Varnish caches before the paper, each told what changed with a <c>BAN</c>.</summary>
    public IReadOnlyList<Uri> CdnVarnish { get; init; } = [];

    /// <summary><c>Cdn:Webhook</c>: an address that is told what changed with a <c>POST</c> of JSON; null for none.</summary>
    public Uri? CdnWebhook { get; init; }

    /// <summary><c>Cdn:Secret</c>: with which that request is signed; null where it is not.</summary>
    public string? CdnSecret { get; init; }

    /// <summary><c>Cdn:MaxAge</c>: seconds for which a cache that is told of changes may keep a page.</summary>
    public TimeSpan CdnMaxAge { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>A cache before the paper is told of changes, so pages may say that it may keep them.</summary>
    public bool HasCdn => CdnVarnish.Count > 0 || CdnWebhook is not null;

    /// <summary><c>WebSub:Hub</c>: the hub that feeds name and that is told of what is new; null for none.</summary>
    public Uri? WebSubHub { get; init; }

    /// <summary>Whether the browser speaks HTTPS, though a proxy may end it before us: then its cookies are for HTTPS alone.</summary>
    public bool IsSecure(HttpRequest request)
        => request.IsHttps || (PublicUrl is not null && Uri.TryCreate(PublicUrl, UriKind.Absolute, out var known) && known.Scheme == "https"
            && known.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));

    /// <summary>Scheme and host that readers know the paper by: the one that was named, or else the one that was asked.</summary>
    public string AddressFor(HttpRequest request) => PublicUrl ?? $"{request.Scheme}://{request.Host}";

    /// <summary>What a page over HTTPS says of the year to come.</summary>
    public const string StrictTransport = "max-age=31536000";

    /// <summary>Whether the address that readers know (<see cref="AddressFor"/>) is one of HTTPS, at whatever host this request came in.</summary>
    public bool IsKnownSecure(HttpRequest request) => PublicUrl?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ?? request.IsHttps;

    /// <exception cref="SettingsException">A setting is unknown or wrong; the message names it.</exception>
    public static Settings Load(string dataFolder) => Load(dataFolder, Environment.GetEnvironmentVariables()
        .Cast<System.Collections.DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string?)e.Value ?? ""));

    public static Settings Load(string dataFolder, IReadOnlyDictionary<string, string> environment)
    {
        var folder = Path.GetFullPath(dataFolder);
        var given = FromFile(Path.Combine(folder, "standfirst.json"));
        foreach (var (name, value) in environment.Where(e => e.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)))
        {
            given[name[Prefix.Length..].Replace("__", ":", StringComparison.Ordinal)] = (value, $"the environment variable {name}");
        }

        var settings = new Settings
        {
            DataFolder = folder,
            News = Path.Combine(folder, "standfirst.db"),
            Pictures = Path.Combine(folder, "pictures"),
        };
        foreach (var (name, (value, origin)) in given)
        {
            try
            {
                settings = settings.With(name, value, folder);
            }
            catch (FormatException wrong)
            {
                throw new SettingsException($"The setting {name} in {origin} is wrong: {wrong.Message}");
            }
        }

        return settings.WebSubHub is null || settings.PublicUrl is not null ? settings
            : throw new SettingsException("The setting WebSub:Hub wants PublicUrl beside it: a hub must be told where the feeds are.");
    }

    private Settings With(string name, string value, string folder) => name.ToUpperInvariant() switch
    {
        "CONNECTIONSTRINGS:NEWS" => this with { News = Given(value) },
        "PICTURES" => this with { Pictures = Path.GetFullPath(Given(value), folder) },
        "PUBLICURL" => this with { PublicUrl = Address(value) },
        "TRUSTEDPROXIES" => this with { TrustedProxies = [.. value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Network)] },
        "PAGECACHE" => this with
        {
            PageCache = value.ToUpperInvariant() switch { "ON" => true, "OFF" => false, _ => throw new FormatException($"“{value}” is neither “on” nor “off”.") },
        },
        "COMMENTS:PERMINUTE" => this with
        {
            CommentsPerMinute = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                ? n : throw new FormatException($"“{value}” is not a number of comments, 0 or more."),
        },
        "COMMENTS:HOLD" => this with
        {
            CommentsHold = Enum.TryParse<Hold>(value, ignoreCase: true, out var hold) && Enum.IsDefined(hold)
                ? hold : throw new FormatException($"“{value}” is none of “all”, “first”, “none”."),
        },
        "MAIL:SERVER" => this with { MailServer = MailAddress(value) },
        "MAIL:FROM" => this with
        {
            MailFrom = System.Net.Mail.MailAddress.TryCreate(value, out _) ? value : throw new FormatException($"“{value}” is not an e-mail address."),
        },
        "CDN:VARNISH" => this with { CdnVarnish = [.. value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Web)] },
        "CDN:WEBHOOK" => this with { CdnWebhook = Web(value) },
        "CDN:SECRET" => this with { CdnSecret = Given(value) },
        "CDN:MAXAGE" => this with
        {
            CdnMaxAge = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 86400
                ? TimeSpan.FromSeconds(seconds) : throw new FormatException($"“{value}” is not a number of seconds, 0 to 86400."),
        },
        "WEBSUB:HUB" => this with { WebSubHub = Web(value) },
        _ => throw new FormatException("there is no setting of this name."),
    };

    private static string Given(string value) => value.Length > 0 ? value : throw new FormatException("it is empty.");

    private static string Address(string value)
        => Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri is { AbsolutePath: "/", Query: "", Fragment: "" }
            ? uri.GetLeftPart(UriPartial.Authority)
            : throw new FormatException($"“{value}” is not an address such as https://paper.example, without a path.");

    private static Uri Web(string value)
        => Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0
            ? uri : throw new FormatException($"“{value}” is not an address such as https://cache.example/purge.");

    private static Uri MailAddress(string value)
        => Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "smtp" or "smtps" && uri.Host.Length > 0 && uri.AbsolutePath.Trim('/').Length == 0
            ? uri
            // Without the value: a password may stand in it.
            : throw new FormatException("it is not an address such as smtp://user:password@mail.example:587.");

    private static IPNetwork Network(string value)
        => IPNetwork.TryParse(value, out var network) ? network
            : IPAddress.TryParse(value, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new FormatException($"“{value}” is neither an address nor a network such as 10.0.0.0/8.");

    private static Dictionary<string, (string Value, string Origin)> FromFile(string path)
    {
        var given = new Dictionary<string, (string, string)>(StringComparer.OrdinalIgnoreCase);
        if (!File.Exists(path))
        {
            return given;
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            Flatten("", json.RootElement, path, given);
            return given;
        }
        catch (JsonException broken)
        {
            throw new SettingsException($"{path} is not valid JSON: line {broken.LineNumber + 1}, column {broken.BytePositionInLine + 1}.");
        }
    }

    private static void Flatten(string name, JsonElement value, string path, Dictionary<string, (string, string)> into)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var part in value.EnumerateObject())
                {
                    Flatten(name.Length == 0 ? part.Name : $"{name}:{part.Name}", part.Value, path, into);
                }

                break;
            case JsonValueKind.Array:
                into[name] = (string.Join(',', value.EnumerateArray().Select(v => v.ToString())), path);
                break;
            default:
                into[name] = (value.ToString(), path);
                break;
        }
    }
}

internal sealed class SettingsException(string message) : Exception(message);
