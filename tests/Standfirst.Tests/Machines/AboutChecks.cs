using System.Globalization;
using System.Text.Json;

namespace Standfirst.Tests.Machines;

/// <summary>What the paper says of itself: the manifest (W3C), <c>trust.txt</c> (JournalList), <c>security.txt</c> (RFC 9116).</summary>
internal static class AboutChecks
{
    private static readonly string[] TrustWords = ["member", "belongto", "control", "controlledby", "social", "vendor", "customer", "disclosure", "contact", "datatrainingallowed"];

    public static async Task Manifest(string text, string language, Answers answers, Faults faults)
    {
        const string where = "/site.webmanifest";
        var manifest = JsonDocument.Parse(text).RootElement;
        faults.Unless(!string.IsNullOrWhiteSpace(manifest.Text("name")), where, "has no name");
        faults.Same([language, Standfirst.Themes.Views.Directions.Of(language)], [manifest.Text("lang"), manifest.Text("dir")], where + " lang and dir");
        faults.Unless(manifest.Text("display") is "fullscreen" or "standalone" or "minimal-ui" or "browser", where, "has an unknown display");
        faults.Unless(manifest.Text("start_url")?.StartsWith(manifest.Text("scope") ?? "/", StringComparison.Ordinal) is true, where, "starts outside its scope");
        await answers.Leads(answers.Site + manifest.Text("start_url"), where, faults);
        var icons = manifest.List("icons").ToList();
        faults.Unless(icons.Count > 0, where, "has no icons");
        foreach (var icon in icons)
        {
            var answer = await answers.Of(icon.Text("src")!);
            faults.Same((200, icon.Text("type")), ((int)answer.Status, answer.MediaType), $"{where} {icon.Text("src")}");
            if (icon.Text("sizes") != "any" && (int)answer.Status == 200)
            {
                faults.Same(icon.Text("sizes"), $"{answer.Size.Width}x{answer.Size.Height}", $"{where} {icon.Text("src")}, its size");
            }
        }
    }

    public static async Task Trust(string text, Answers answers, Faults faults)
    {
        const string where = "/trust.txt";
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var (word, value) = line.Split('=', 2) is [var before, var behind] ? (before, behind) : (line, "");
            faults.Unless(TrustWords.Contains(word), where, $"“{line}” is no line of such a file");
            if (word == "datatrainingallowed")
            {
                faults.Unless(value is "yes" or "no", where, $"“{line}” is neither yes nor no");
            }
            else if (!value.StartsWith("mailto:", StringComparison.Ordinal))
            {
                await answers.Leads(value, $"{where} {word}", faults);
            }
        }
    }

    public static async Task Security(string text, DateTimeOffset now, Answers answers, Faults faults)
    {
        const string where = "/security.txt";
        var fields = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => line.Split(": ", 2)).ToList();
        faults.Unless(fields.TrueForAll(field => field.Length == 2), where, "has a line that is no field");
        string? Only(string name) => fields.Where(field => field[0] == name).Select(field => field[1]).SingleOrDefault();
        faults.Unless(fields.Exists(field => field[0] == "Contact"), where, "has no Contact");
        foreach (var contact in fields.Where(field => field[0] == "Contact").Select(field => field[1]))
        {
            faults.Unless(contact.StartsWith("mailto:", StringComparison.Ordinal) || contact.StartsWith("https://", StringComparison.Ordinal) || contact.StartsWith("tel:", StringComparison.Ordinal), where, $"“{contact}” is no contact that RFC 9116 takes");
        }

        faults.Unless(Only("Expires") is { } expires && LinkedDataChecks.IsMoment(expires) && DateTimeOffset.Parse(expires, CultureInfo.InvariantCulture) is var end && end > now && end < now.AddYears(1), where, "expires never, too late, or already");
        faults.Unless(Only("Preferred-Languages")?.Split(", ").All(LinkedDataChecks.IsLanguage) is not false, where, "has a language that is none");
        await answers.Leads(Only("Canonical"), where, faults);
    }
}
