namespace Standfirst.Tests.Machines;

/// <summary>What may stand as a property's value.</summary>
internal enum SchemaValue
{
    Text,
    Url,

    /// <summary>ISO 8601 with the time and its zone.</summary>
    Moment,
    Year,
    Duration,
    Language,
    Integer,
    Boolean,

    /// <summary>An object of one of the named types.</summary>
    Thing,
}

/// <param name="Value">What it is.</param>
/// <param name="IsList">Whether several may stand there.</param>
/// <param name="Types">Of a <see cref="SchemaValue.Thing"/>.</param>
internal sealed record SchemaProperty(SchemaValue Value, bool IsList = false, params string[] Types);

/// <param name="Parent">The type whose properties it has as well; null for the root.</param>
/// <param name="Required">What a page's own block of the type cannot be without.</param>
/// <param name="Own">Its own properties.</param>
internal sealed record SchemaType(string? Parent, string[] Required, Dictionary<string, SchemaProperty> Own);

/// <summary>The types of schema.org that the paper uses, each with the properties that it uses. What is not here is a fault until somebody has looked it up.</summary>
internal static class SchemaTypes
{
    private static readonly SchemaProperty Text = new(SchemaValue.Text), Url = new(SchemaValue.Url), Moment = new(SchemaValue.Moment), Integer = new(SchemaValue.Integer);

    private static readonly SchemaProperty Names = Things("Person", "Organization");

    public static Dictionary<string, SchemaType> All { get; } = new()
    {
        ["Thing"] = new(null, [], new()
        {
            ["name"] = Text,
            ["url"] = Url,
            ["description"] = Text,
            ["image"] = Things("ImageObject"),
            ["sameAs"] = new(SchemaValue.Url, IsList: true),
            ["mainEntityOfPage"] = Url,
            ["potentialAction"] = Things("Action"),
        }),
        ["CreativeWork"] = new("Thing", [], new()
        {
            ["headline"] = Text,
            ["inLanguage"] = new(SchemaValue.Language),
            ["datePublished"] = Moment,
            ["dateModified"] = Moment,
            ["author"] = Names,
            ["publisher"] = Names,
            ["keywords"] = new(SchemaValue.Text, IsList: true),
            ["timeRequired"] = new(SchemaValue.Duration),
            ["isAccessibleForFree"] = new(SchemaValue.Boolean),
            ["commentCount"] = Integer,
            ["correction"] = Things("CorrectionComment"),
            ["workTranslation"] = Things("CreativeWork"),
            ["isBasedOn"] = Url,
            ["creditText"] = Text,
            ["text"] = Text,
            ["mainEntity"] = Things("Thing"),
        }),
        ["Article"] = new("CreativeWork", [], new() { ["articleSection"] = Text }),
        ["NewsArticle"] = new("Article", ["headline", "url", "datePublished", "dateModified", "author", "publisher", "inLanguage", "mainEntityOfPage"], new() { ["dateline"] = Text }),
        ["AnalysisNewsArticle"] = new("NewsArticle", [], []),
        ["OpinionNewsArticle"] = new("NewsArticle", [], []),
        ["ReviewNewsArticle"] = new("NewsArticle", [], []),
        ["MediaObject"] = new("CreativeWork", [], new() { ["width"] = Integer, ["height"] = Integer }),
        ["ImageObject"] = new("MediaObject", ["url"], new() { ["caption"] = Text }),
        ["Comment"] = new("CreativeWork", ["text", "datePublished"], []),
        ["CorrectionComment"] = new("Comment", [], []),
        ["WebSite"] = new("CreativeWork", ["name", "url", "publisher", "potentialAction"], []),
        ["WebPage"] = new("CreativeWork", [], []),
        ["ProfilePage"] = new("WebPage", ["mainEntity"], []),
        ["Organization"] = new("Thing", ["name", "url"], new()
        {
            ["legalName"] = Text,
            ["foundingDate"] = new(SchemaValue.Year),
            ["logo"] = Things("ImageObject"),
            ["contactPoint"] = Things("ContactPoint"),
            ["publishingPrinciples"] = Url,
            ["ethicsPolicy"] = Url,
            ["correctionsPolicy"] = Url,
            ["unnamedSourcesPolicy"] = Url,
            ["actionableFeedbackPolicy"] = Url,
            ["diversityPolicy"] = Url,
            ["ownershipFundingInfo"] = Url,
        }),
        ["NewsMediaOrganization"] = new("Organization", [], new()
        {
            ["missionCoveragePrioritiesPolicy"] = Url,
            ["verificationFactCheckingPolicy"] = Url,
            ["masthead"] = Url,
            ["noBylinesPolicy"] = Url,
        }),
        ["Person"] = new("Thing", ["name"], new() { ["jobTitle"] = Text, ["worksFor"] = Things("Organization") }),
        ["Intangible"] = new("Thing", [], []),
        ["ContactPoint"] = new("Intangible", ["contactType"], new() { ["contactType"] = Text, ["email"] = Text }),
        ["ItemList"] = new("Intangible", ["itemListElement"], new() { ["itemListElement"] = Things("ListItem") }),
        ["BreadcrumbList"] = new("ItemList", [], []),
        ["ListItem"] = new("Intangible", ["position", "name", "item"], new() { ["position"] = Integer, ["item"] = Url }),
        ["Action"] = new("Thing", ["target"], new() { ["target"] = Things("EntryPoint") }),
        // "query-input" is how schema.org's actions note what a reader fills in.
        ["SearchAction"] = new("Action", ["query-input"], new() { ["query-input"] = Text }),
        ["EntryPoint"] = new("Intangible", ["urlTemplate"], new() { ["urlTemplate"] = Text }),
    };

    /// <summary>The type itself and those above it.</summary>
    public static IEnumerable<string> Line(string type)
    {
        for (var at = type; at is not null && All.TryGetValue(at, out var found); at = found.Parent)
        {
            yield return at;
        }
    }

    public static SchemaProperty? Property(string type, string name)
        => Line(type).Select(one => All[one].Own.GetValueOrDefault(name)).FirstOrDefault(found => found is not null);

    private static SchemaProperty Things(params string[] types) => new(SchemaValue.Thing, IsList: true, types);
}
