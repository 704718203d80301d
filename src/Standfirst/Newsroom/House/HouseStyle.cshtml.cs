using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.CopyDesk;
using Standfirst.CopyDesk.Rules;
using Standfirst.Newsroom.Copy;
using Standfirst.Publication;
using Standfirst.Staff;

namespace Standfirst.Newsroom.House;

/// <summary>What the copy desk asks of a story here: by a form, or as the file that <c>standfirst check --style</c> takes.</summary>
internal sealed partial class HouseStyleModel(Proofs proofs) : NewsroomPage
{
    /// <summary>Stories that show what a check finds.</summary>
    public const int Tried = 30;

    private const int MaxFile = 200_000;
    private Paper paper = new();
    private ProofDesk desk = null!;

    public HouseStyle Style { get; private set; } = HouseStyle.Default;

    /// <summary>The style as a file: the one that is kept, or the one that was sent and is wrong.</summary>
    public string Yaml { get; private set; } = "";

    /// <summary>What was typed into the form, where something in it was wrong.</summary>
    public IFormCollection? Typed { get; private set; }

    /// <summary>By check, what it finds in the stories that came out last, whether it is switched on or not.</summary>
    public ILookup<string, TriedFinding> Finds { get; private set; } = Array.Empty<TriedFinding>().ToLookup(_ => "");

    /// <summary>The desk's own, and the rules that were brought.</summary>
    public IEnumerable<CheckInfo> Checks => [.. CopyEditor.AllChecks, .. Style.Rules.Rules];

    public async Task OnGet()
    {
        await Load();
        if (desk.Fault is { } fault)
        {
            Wrong("file", $"The desk reads stories without this style, since this version of the program does not take it: {fault}");
        }

        await Try();
    }

    public string Value(string field, string now) => Typed is null ? now : Typed[field].ToString();

    public bool IsOn(string field, bool now) => Typed?.ContainsKey(field) ?? now;

    public static string Lines(IReadOnlyDictionary<string, IReadOnlyList<string>> spellings) => string.Join('\n', spellings.Select(one => one.Value.Count == 0 ? one.Key : $"{one.Key}: {string.Join(", ", one.Value)}"));

    public async Task<IActionResult> OnPost()
    {
        await Load();
        Typed = Request.Form;
        var style = Style with
        {
            Severities = Severities(),
            Names = Spellings("names"),
            Terms = Spellings("terms"),
            KnownPeople = [.. Rows("people")],
            Headline = new HeadlineStyle { Longest = Number("longest"), Capitals = Enum.TryParse<Capitals>(Typed["capitals"], out var capitals) && Enum.IsDefined(capitals) ? capitals : Capitals.Any },
            Dateline = Style.Dateline with { Capitals = Typed.ContainsKey("places-capitals"), Places = [.. Rows("places")] },
            Numbers = new NumberStyle { WordsBelow = Number("wordsBelow"), Percent = Typed["percent"].ToString() is "%" or "percent" or "per cent" ? Typed["percent"].ToString() : "" },
            LongSentence = Number("longSentence"),
            LongParagraph = Number("longParagraph"),
        };
        if (!ModelState.IsValid)
        {
            await Try();
            return Again();
        }

        return await Keep(style.ToYaml());
    }

    /// <summary>A whole file in place of what was.</summary>
    public async Task<IActionResult> OnPostFile(string? file)
    {
        await Load();
        Yaml = (file ?? "").ReplaceLineEndings("\n");
        try
        {
            if (Yaml.Length > MaxFile)
            {
                Wrong("file", $"A style has at most {MaxFile:n0} characters.");
            }
            else
            {
                Proofs.Parse(Yaml, Sets);
            }
        }
        catch (HouseStyleException wrong)
        {
            Wrong("file", $"Line {wrong.Line}: {wrong.Problem}");
        }
        catch (RuleException wrong)
        {
            Wrong("file", wrong.Message);
        }

        if (!ModelState.IsValid)
        {
            await Try();
            return Again();
        }

        return await Keep(string.IsNullOrWhiteSpace(Yaml) ? "" : Yaml);
    }

    private async Task<IActionResult> Keep(string yaml, string? told = null, string? done = null)
    {
        var isNew = yaml != paper.HouseStyle;
        if (isNew || done is not null)
        {
            Log(Acts.Changed, new AuditSubject("settings", null, paper.Name), string.Join("; ", ((string?[])[done, isNew ? $"house style from “{paper.HouseStyle}” to “{yaml}”" : null]).OfType<string>()));
            paper.HouseStyle = yaml;
            await Db.SaveChangesAsync(Stop);
        }

        return Done("/newsroom/house-style", told ?? (isNew ? "Changed, for every story from now on." : "Nothing had changed."));
    }

    private async Task Load()
    {
        if (await Db.Papers.SingleOrDefaultAsync(Stop) is { } found)
        {
            paper = found;
        }
        else
        {
            Db.Papers.Add(paper);
        }

        desk = await proofs.Of(Db, paper, Stop);
        Sets = await Db.RuleSets.OrderBy(set => set.Name).ToListAsync(Stop);
        (Yaml, Style) = (paper.HouseStyle, desk.Style);
    }

    private async Task Try() => Finds = (await desk.Try(Db, paper, PaperAddress, Tried, Stop)).ToLookup(one => one.Finding.Check);

    private Dictionary<string, Severity?> Severities() => Checks
        .Select(check => (check.Name, Given: Typed![$"check-{check.Name}"].ToString())).Where(one => one.Given.Length > 0)
        .ToDictionary(one => one.Name, one => Enum.TryParse<Severity>(one.Given, out var severity) && Enum.IsDefined(severity) ? severity : (Severity?)null);

    private IEnumerable<string> Rows(string field) => Typed![field].ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal);

    private Dictionary<string, IReadOnlyList<string>> Spellings(string field)
    {
        var found = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var row in Rows(field))
        {
            var (key, others) = row.Split(':', 2, StringSplitOptions.TrimEntries) is [var name, var rest] ? (name, rest) : (row, "");
            if (key.Length == 0)
            {
                Wrong(field, $"“{row}” says what is not written, and not how the house writes it: that stands before the colon.");
            }
            else if (!found.TryAdd(key, others.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
            {
                Wrong(field, $"“{key}” stands twice.");
            }
        }

        return found;
    }

    private int Number(string field)
    {
        if (int.TryParse(Typed![field].ToString().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 10_000)
        {
            return number;
        }

        Wrong(field, "A whole number up to 10,000.");
        return 0;
    }
}
