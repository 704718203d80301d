using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Standfirst.Publication;
using Standfirst.Themes.Views;

namespace Standfirst.Site;

/// <summary>
/// JSON-LD for the head. It says what the page shows and nothing else. The encoder writes <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> as JSON
/// escapes, so no headline can end the script element.
/// </summary>
internal static class LinkedData
{
    private const string Vocabulary = "https://schema.org";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static Html Write(Action<Utf8JsonWriter> fill)
    {
        var bytes = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", Vocabulary);
            fill(json);
            json.WriteEndObject();
        }

        return new Html(Encoding.UTF8.GetString(bytes.WrittenSpan));
    }

    /// <summary>The way from the front; the last step is the page itself.</summary>
    public static Html Breadcrumb(Visit visit, IReadOnlyList<LinkView> line, string url) => Write(json =>
    {
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        for (var i = 0; i < line.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", i + 1);
            json.WriteString("name", line[i].Name);
            json.WriteString("item", visit.Address + (line[i].Url ?? url));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>The paper and its site, on the front.</summary>
    public static Html WebSite(Visit visit) => Write(json =>
    {
        json.WriteString("@type", "WebSite");
        json.WriteString("@id", visit.Address + "/#site");
        json.WriteString("url", visit.Address + "/");
        json.WriteString("name", visit.Masthead.Name);
        json.WriteString("inLanguage", visit.Masthead.Language);
        if (visit.Site.Tagline.Length > 0)
        {
            json.WriteString("description", visit.Site.Tagline);
        }

        Organization(json, visit);
        json.WriteStartObject("potentialAction");
        json.WriteString("@type", "SearchAction");
        json.WriteStartObject("target");
        json.WriteString("@type", "EntryPoint");
        json.WriteString("urlTemplate", visit.Address + "/search?q={search_term_string}");
        json.WriteEndObject();
        json.WriteString("query-input", "required name=search_term_string");
        json.WriteEndObject();
    });

    /// <summary>A writer's page.</summary>
    public static Html Profile(Visit visit, WriterView writer, string url) => Write(json =>
    {
        json.WriteString("@type", "ProfilePage");
        json.WriteString("url", visit.Address + url);
        json.WriteString("inLanguage", visit.Masthead.Language);
        json.WriteStartObject("mainEntity");
        json.WriteString("@type", "Person");
        json.WriteString("name", writer.Name);
        json.WriteString("url", visit.Address + url);
        Text(json, "jobTitle", writer.Title);
        Text(json, "description", string.Join("\n\n", writer.Biography));
        if (writer.Picture is { } picture)
        {
            json.WriteString("image", visit.AbsoluteUrl(picture.Src));
        }

        if (writer.Website is { } website)
        {
            json.WriteStartArray("sameAs");
            json.WriteStringValue(website);
            json.WriteEndArray();
        }

        Publisher(json, "worksFor", visit);
        json.WriteEndObject();
    });

    public static void Publisher(Utf8JsonWriter json, string property, Visit visit)
    {
        json.WriteStartObject(property);
        Who(json, visit);
        json.WriteEndObject();
    }

    /// <summary>The paper with all that it says about itself.</summary>
    private static void Organization(Utf8JsonWriter json, Visit visit)
    {
        var its = visit.Masthead.Particulars;
        json.WriteStartObject("publisher");
        Who(json, visit);
        Text(json, "legalName", its.LegalName);
        if (its.Founded is { } year)
        {
            json.WriteString("foundingDate", year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture));
        }

        if (its.Contact.Length > 0)
        {
            json.WriteStartObject("contactPoint");
            json.WriteString("@type", "ContactPoint");
            json.WriteString("contactType", "newsroom");
            json.WriteString(its.Contact.Contains('@', StringComparison.Ordinal) ? "email" : "url", its.Contact);
            json.WriteEndObject();
        }

        if (its.Profiles.Count > 0)
        {
            json.WriteStartArray("sameAs");
            its.Profiles.ForEach(json.WriteStringValue);
            json.WriteEndArray();
        }

        foreach (var (kind, path) in visit.Masthead.Policies)
        {
            json.WriteString(PropertyOf(kind), visit.Absolute(path));
        }

        json.WriteEndObject();
    }

    private static void Who(Utf8JsonWriter json, Visit visit)
    {
        json.WriteString("@type", "NewsMediaOrganization");
        json.WriteString("@id", visit.Address + "/#publisher");
        json.WriteString("name", visit.Masthead.Name);
        json.WriteString("url", visit.Address + "/");
        if (IconFiles.Address(visit.Masthead.Particulars.Icon, Particulars.IconSize) is { } logo)
        {
            json.WriteStartObject("logo");
            json.WriteString("@type", "ImageObject");
            json.WriteString("url", visit.Address + logo);
            json.WriteNumber("width", Particulars.IconSize);
            json.WriteNumber("height", Particulars.IconSize);
            json.WriteEndObject();
        }
    }

    private static string PropertyOf(PolicyKind kind) => kind switch
    {
        PolicyKind.Principles => "publishingPrinciples",
        PolicyKind.Mission => "missionCoveragePrioritiesPolicy",
        PolicyKind.Ethics => "ethicsPolicy",
        PolicyKind.Corrections => "correctionsPolicy",
        PolicyKind.Verification => "verificationFactCheckingPolicy",
        PolicyKind.UnnamedSources => "unnamedSourcesPolicy",
        PolicyKind.Feedback => "actionableFeedbackPolicy",
        PolicyKind.Diversity => "diversityPolicy",
        PolicyKind.Ownership => "ownershipFundingInfo",
        PolicyKind.Masthead => "masthead",
        _ => "noBylinesPolicy",
    };

    public static void Text(Utf8JsonWriter json, string property, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(property, text);
        }
    }
}
