using System.Globalization;

namespace Standfirst.Import.WordPress;

/// <summary>What was put right while reading, by kind, with the place of the first one.</summary>
internal sealed class Repairs
{
    public const string Ampersand = "an ampersand that begins no entity was taken as it stands";
    public const string HtmlEntity = "an HTML entity that XML does not know was resolved";
    public const string UnknownEntity = "an entity that nobody knows was left as it was typed";
    public const string Control = "a character that XML forbids was left out";
    public const string Bytes = "bytes that are not UTF-8 were read as Windows-1252";
    public const string Prefix = "a namespace prefix that is not declared was taken by its name";
    public const string Bare = "items that stand outside of any channel were taken";
    public const string Before = "text before the beginning of the XML was passed over";
    public const string After = "text after the end of the XML was passed over";
    public const string SplitCData = "a CDATA section that its own text ended too early was read to its real end";
    public const string Markup = "markup inside a text field was taken as text";
    public const string LessThan = "a less-than sign that begins no tag was taken as it stands";

    private readonly Dictionary<string, (int Times, string First)> made = [];

    public void Add(string what, string file, int line, int column)
    {
        made[what] = made.TryGetValue(what, out var before)
            ? (before.Times + 1, before.First)
            : (1, string.Create(CultureInfo.InvariantCulture, $"{file} line {line}, column {column}"));
    }

    public IEnumerable<Repair> All => made.Select(one => new Repair(one.Key, one.Value.Times, one.Value.First));
}
