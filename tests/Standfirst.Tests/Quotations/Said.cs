using System.Text.Json;
using Standfirst.Sections;
using Standfirst.Stories;

namespace Standfirst.Tests.Quotations;

/// <summary>Bodies in which somebody says something.</summary>
internal static class Said
{
    /// <summary>A paragraph for each: the words in a mark, then "said so-and-so". Without a speaker the mark has none.</summary>
    public static string Body(params (string Words, string? Speaker)[] quotations) => Body([.. quotations.Select(one => (one.Words, one.Speaker, (string?)null))]);

    public static string Body(params (string Words, string? Speaker, string? Source)[] quotations) => JsonSerializer.Serialize(new
    {
        type = "doc",
        content = quotations.Select(one => new
        {
            type = "paragraph",
            content = new object[]
            {
                new { type = "text", text = one.Words, marks = new[] { new { type = "quotation", attrs = Attributes(("speaker", one.Speaker), ("source", one.Source)) } } },
                new { type = "text", text = $" said {one.Speaker ?? "somebody"}." },
            },
        }),
    });

    /// <summary>A block quotation.</summary>
    public static string Block(string words, string speaker, string? source = null) => JsonSerializer.Serialize(new
    {
        type = "doc",
        content = new object[]
        {
            new { type = "blockquote", attrs = Attributes(("speaker", speaker), ("source", source)), content = new[] { new { type = "paragraph", content = new[] { new { type = "text", text = words } } } } },
        },
    });

    public static Story Story(string headline, string body, string path, DateTimeOffset? at = null, Section? section = null, Status status = Status.Published)
        => Make.Story(headline, section, path, at, body: body, status: status);

    private static Dictionary<string, string> Attributes(params (string Name, string? Value)[] all) => all.Where(one => one.Value is not null).ToDictionary(one => one.Name, one => one.Value!);
}
