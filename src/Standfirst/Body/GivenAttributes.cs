using System.Globalization;

namespace Standfirst.Body;

internal enum AttributeKind
{
    Text,
    Number,
    Null,
}

internal readonly record struct Attribute(string Name, string? Text, long Number, AttributeKind Kind);

/// <summary>The attributes that one node or mark came with: each is asked for once, and what nobody asked for is an error.</summary>
internal ref struct GivenAttributes(List<Attribute> all, int first, string path, string owner)
{
    private long asked;

    public string? Optional(string name)
    {
        var found = Find(name);
        return found is null || found.Value.Kind == AttributeKind.Null ? null
            : found.Value.Text is not { } text ? throw Wrong(name, "must be text")
            : text.Length == 0 ? null : text;
    }

    public string Required(string name) => Optional(name) ?? throw Missing(name);

    public string? Link(string name) => Checked(name, Address.LinkProblem);

    public string? Source(string name) => Checked(name, Address.SourceProblem);

    public int? Number(string name, int least, int most) => (int?)Whole(name, least, most);

    public long? Id(string name) => Whole(name, 1, long.MaxValue);

    public string? Anchor() => Optional("anchor") is not { } anchor ? null
        : anchor.Length > 200 || anchor.AsSpan().ContainsAny(" \t\n\r\f") ? throw Wrong("anchor", "must be one word of at most 200 characters")
        : anchor;

    public DateOnly Date(string name) => DateOnly.TryParseExact(Required(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? date
        : throw Wrong(name, "must be a day such as 2026-01-31");

    public string Language(string name)
    {
        var language = Required(name);
        return Schema.IsLanguage(language) ? language : throw Wrong(name, "must be a language such as \"en\" or \"ar-SY\"");
    }

    public string? Direction(string name) => Optional(name) switch
    {
        null => null,
        "ltr" => "ltr",
        "rtl" => "rtl",
        _ => throw Wrong(name, "must be \"ltr\" or \"rtl\""),
    };

    public EmbedKind Kind() => Schema.EmbedKind(Optional("kind") ?? "other")
        ?? throw Wrong("kind", "must be one of video, audio, post, map, document, other");

    public void RefuseOthers()
    {
        for (var i = first; i < all.Count; i++)
        {
            if ((asked & (1L << (i - first))) == 0)
            {
                throw Wrong(all[i].Name, $"unknown attribute of {owner}, or given twice");
            }
        }
    }

    public readonly DocumentException Missing(string name) => Wrong(name, $"{owner} must have it");

    public readonly DocumentException Wrong(string name, string problem)
    {
        var full = name.Length == 0 ? path : path.Length == 0 ? $"attrs.{name}" : $"{path}.attrs.{name}";
        return new DocumentException(full.Length == 0 ? "document" : full, problem);
    }

    private string? Checked(string name, Func<string, string?> problemOf)
    {
        var address = Optional(name);
        return address is not null && problemOf(address) is { } problem ? throw Wrong(name, $"the address {problem}") : address;
    }

    private long? Whole(string name, long least, long most)
    {
        var found = Find(name);
        if (found is null || found.Value.Kind == AttributeKind.Null)
        {
            return null;
        }

        var number = found.Value.Kind == AttributeKind.Number ? found.Value.Number : throw Wrong(name, "must be a whole number");
        return number >= least && number <= most
            ? number
            : throw Wrong(name, string.Create(CultureInfo.InvariantCulture, $"must be from {least} to {most}"));
    }

    private Attribute? Find(string name)
    {
        for (var i = first; i < all.Count && i - first < 64; i++)
        {
            if (all[i].Name == name)
            {
                asked |= 1L << (i - first);
                return all[i];
            }
        }

        return null;
    }
}
