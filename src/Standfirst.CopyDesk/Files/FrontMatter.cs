using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Standfirst.CopyDesk.Files;

/// <summary>
/// The head of a Markdown file, between two lines of ---. Keys that are read: title or headline; deck, dek, subtitle, description or
/// summary; date or published; author, authors or byline; dateline; language or lang; copydesk, with <c>off: {check: reason}</c> in it.
/// </summary>
internal static class FrontMatter
{
    private static readonly string[] Deks = ["dek", "deck", "subtitle", "description", "summary"];

    /// <summary>Reads the head into the copy; the place behind it.</summary>
    public static int Read(CopyBuilder builder)
    {
        var source = builder.Source;
        if (!source.StartsWith("---", StringComparison.Ordinal) || source.IndexOf("\n---", 3, StringComparison.Ordinal) is var end && end < 0)
        {
            return 0;
        }

        if (YamlText.Read(source[..(end + 1)], (line, problem) => new CopyFileException(line, $"in the head of the file {problem}")) is YamlMappingNode head)
        {
            foreach (var (key, value) in head.Children)
            {
                Take(builder, key is YamlScalarNode { Value: { } name } ? name : "", value);
            }
        }

        var line = source.IndexOf('\n', end + 1);
        return line < 0 ? source.Length : line + 1;
    }

    private static void Take(CopyBuilder builder, string key, YamlNode value)
    {
        var at = (int)value.Start.Index;
        var text = value is YamlScalarNode scalar ? Decoded(scalar.Value ?? "") : "";
        var copy = builder.Copy;
        switch (key)
        {
            case "title" or "headline":
                builder.Copy = copy with { Headline = text };
                builder.Place(Field.Headline, null, at);
                break;
            case "dek" or "deck" or "subtitle" or "description" or "summary" when text.Length > 0 && (copy.Dek.Length == 0 || Array.IndexOf(Deks, key) < 2):
                builder.Copy = copy with { Dek = text };
                builder.Place(Field.Dek, null, at);
                break;
            case "author" or "authors" or "byline" or "bylines":
                builder.Copy = copy with { Bylines = value is YamlSequenceNode list ? [.. list.Children.OfType<YamlScalarNode>().Select(one => Name(one.Value ?? ""))] : text.Length == 0 ? [] : [text] };
                builder.Place(Field.Byline, 0, at);
                break;
            case "dateline":
                builder.Copy = copy with { Dateline = text };
                builder.Place(Field.Dateline, null, at);
                break;
            case "language" or "lang":
                builder.Copy = copy with { Language = text };
                break;
            case "date" or "published":
                builder.Copy = copy with
                {
                    Published = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment
                        : throw new CopyFileException((int)value.Start.Line, $"\"{text}\" is no date."),
                };
                builder.Copy = builder.Copy with { TimeZone = Zone(builder.Copy.Published!.Value.Offset) };
                break;
            case "copydesk" when value is YamlMappingNode desk && desk.Children.TryGetValue(new YamlScalarNode("off"), out var off) && off is YamlMappingNode checks:
                builder.Copy = copy with { SwitchedOff = checks.Children.ToDictionary(one => one.Key.ToString(), one => one.Value.ToString()) };
                break;
        }
    }

    /// <summary>Generators name writers by the names of their pages, "ana-lopez", and print "Ana Lopez".</summary>
    private static string Name(string value)
        => value.All(c => c is '-' or >= 'a' and <= 'z' or >= '0' and <= '9') ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(value.Replace('-', ' ')) : value;

    private static string Decoded(string value) => System.Net.WebUtility.HtmlDecode(value).Replace("**", "", StringComparison.Ordinal);

    private static TimeZoneInfo Zone(TimeSpan offset)
        => offset == TimeSpan.Zero ? TimeZoneInfo.Utc : TimeZoneInfo.CreateCustomTimeZone($"UTC{offset}", offset, null, null);
}
