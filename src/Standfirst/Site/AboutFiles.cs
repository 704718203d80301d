using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Standfirst.Publication;
using Standfirst.Storage;
using Standfirst.Themes.Views;

namespace Standfirst.Site;

/// <summary>What the paper says of itself to machines: <c>trust.txt</c> (JournalList), <c>security.txt</c> (RFC 9116), the manifest, its letter as a picture.</summary>
internal sealed class AboutFiles(Printer printer)
{
    private const string Text = "text/plain; charset=utf-8";

    /// <summary>Who the paper belongs to and answers for; the file is there, if short, before an editor has said anything.</summary>
    public async Task<bool> Trust(Visit visit, NewsDb db)
    {
        var its = visit.Masthead.Particulars;
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# {Line(visit.Masthead.Name)}, {visit.Address}/\n");
        foreach (var line in its.TrustLines)
        {
            text.Append(Line(line)).Append('\n');
        }

        foreach (var profile in its.Profiles)
        {
            text.Append(CultureInfo.InvariantCulture, $"social={Line(profile)}\n");
        }

        if (Contact(its.Contact) is { } contact)
        {
            text.Append(CultureInfo.InvariantCulture, $"contact={contact}\n");
        }

        foreach (var (_, path) in visit.Masthead.Policies)
        {
            text.Append(CultureInfo.InvariantCulture, $"disclosure={visit.Absolute(path)}\n");
        }

        if (its.AllowsTraining is { } allows)
        {
            text.Append(CultureInfo.InvariantCulture, $"datatrainingallowed={(allows ? "yes" : "no")}\n");
        }

        await Send(visit, db, text, Text);
        return true;
    }

    /// <summary>Where to write about a hole in the site; no file without an address, since it would be of no use.</summary>
    public async Task<bool> Security(Visit visit, NewsDb db)
    {
        if (Contact(visit.Masthead.Particulars.SecurityContact) is not { } contact)
        {
            return false;
        }

        // At most a year ahead, and the same all month long: a file that differs each day looks like one that somebody changed.
        var expires = new DateTime(visit.Now.Year, visit.Now.Month, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths(7);
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"Contact: {contact}\n")
            .Append(CultureInfo.InvariantCulture, $"Expires: {expires:yyyy-MM-dd'T'HH:mm:ss'Z'}\n")
            .Append(CultureInfo.InvariantCulture, $"Preferred-Languages: {visit.Masthead.Language}\n")
            .Append(CultureInfo.InvariantCulture, $"Canonical: {visit.Address}/.well-known/security.txt\n");
        await Send(visit, db, text, Text);
        return true;
    }

    public async Task<bool> Manifest(Visit visit, NewsDb db)
    {
        var (bytes, icon) = (new ArrayBufferWriter<byte>(512), visit.Masthead.Particulars.Icon);
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("name", visit.Masthead.Name);
            json.WriteString("lang", visit.Masthead.Language);
            json.WriteString("dir", Directions.Of(visit.Masthead.Language));
            json.WriteString("start_url", "/");
            json.WriteString("scope", "/");
            json.WriteString("display", "minimal-ui");
            json.WriteString("background_color", "#ffffff");
            json.WriteStartArray("icons");
            foreach (var size in (int[])[192, Particulars.IconSize])
            {
                if (IconFiles.Address(icon, size) is { } address)
                {
                    Icon(json, address, string.Create(CultureInfo.InvariantCulture, $"{size}x{size}"), "image/png");
                }
            }

            if (icon.Length == 0)
            {
                Icon(json, "/icon.svg", "any", "image/svg+xml");
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        await printer.Send(visit, db, bytes.WrittenMemory, "application/manifest+json; charset=utf-8");
        return true;
    }

    /// <summary>The paper's first letter, until an editor brings a picture.</summary>
    public async Task<bool> Letter(Visit visit, NewsDb db)
    {
        var first = StringInfo.GetNextTextElement(visit.Masthead.Name.Trim()).ToUpper(CultureInfo.InvariantCulture);
        var svg = new StringBuilder().Append(CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="10" fill="#14213d"/><text x="32" y="47" font-family="Georgia, 'Times New Roman', serif" font-size="44" font-weight="700" text-anchor="middle" fill="#fff">{WebUtility.HtmlEncode(first)}</text></svg>
            """);
        await Send(visit, db, svg, "image/svg+xml; charset=utf-8");
        return true;
    }

    private static void Icon(Utf8JsonWriter json, string address, string sizes, string type)
    {
        json.WriteStartObject();
        json.WriteString("src", address);
        json.WriteString("sizes", sizes);
        json.WriteString("type", type);
        json.WriteEndObject();
    }

    /// <summary>An address as a URI; null for none.</summary>
    private static string? Contact(string address) => address.Length == 0 ? null : address.Contains("://", StringComparison.Ordinal) ? Line(address) : "mailto:" + Line(address);

    /// <summary>What came through a form is one line here, or the next would be another's.</summary>
    private static string Line(string text) => text.ReplaceLineEndings(" ");

    private Task Send(Visit visit, NewsDb db, StringBuilder text, string mediaType) => printer.Send(visit, db, Encoding.UTF8.GetBytes(text.ToString()), mediaType);
}
