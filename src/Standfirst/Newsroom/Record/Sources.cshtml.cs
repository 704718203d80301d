using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Standfirst.Quotations;

namespace Standfirst.Newsroom.Record;

/// <summary>The source audit: whom the paper let speak in a year, counted by month, section, writer and story, and by what speakers are and said of themselves.</summary>
internal sealed class SourcesModel(PaperNow paper) : NewsroomPage
{
    private const string Address = "/newsroom/record/sources";

    /// <summary>Rows of small groups that are listed by name.</summary>
    public const int MostSmall = 40;

    public static readonly IReadOnlyList<(string By, string Name)> Ways = [("month", "Month"), ("section", "Section"), ("writer", "Writer"), ("story", "Story"), ("role", "Role")];

    public int Year { get; private set; }

    public int ThisYear { get; private set; }

    public string By { get; private set; } = "month";

    /// <summary>What was declared of anybody.</summary>
    public IReadOnlyList<string> Attributes { get; private set; } = [];

    public AuditLine Total { get; private set; } = new("", 0, 0, 0);

    public IReadOnlyList<AuditLine> Lines { get; private set; } = [];

    /// <summary>Where shares are asked for: the groups; null where too few were quoted.</summary>
    public IReadOnlyList<Share>? Shares { get; private set; }

    public bool IsShare => By == "role" || IsAttribute;

    private bool IsAttribute => By.StartsWith(AttributePrefix, StringComparison.Ordinal);

    public const string AttributePrefix = "declared:";

    public string WayName => IsAttribute ? By[AttributePrefix.Length..] : Ways.First(way => way.By == By).Name;

    public string? Next { get; private set; }

    /// <param name="year">Of publication.</param>
    /// <param name="by">One of <see cref="Ways"/>, or <c>declared:</c> and what.</param>
    /// <param name="after">As <see cref="Next"/> names it.</param>
    /// <param name="format"><c>csv</c> for a file with all of it.</param>
    public async Task<IActionResult> OnGet(int? year, string? by, string? after, string? format)
    {
        var publication = await paper.Get(Stop);
        ThisYear = TimeZoneInfo.ConvertTime(Now, publication.Zone).Year;
        Year = year is >= 1800 and <= 9000 ? year.Value : ThisYear;
        var audit = new SourceAudit(Db, publication, Year, Now, Stop);
        Attributes = await audit.Attributes();
        By = Ways.Any(way => way.By == by) || Attributes.Any(name => by == AttributePrefix + name) ? by! : "month";
        var isFile = format == "csv";
        int? most = isFile ? null : SourceAudit.PerPage + 1;
        if (IsShare)
        {
            Shares = IsAttribute ? await audit.By(By[AttributePrefix.Length..]) : await audit.Roles();
        }
        else
        {
            Lines = By switch
            {
                "section" => await audit.Sections(),
                "writer" => await audit.Writers(after, most),
                "story" => await audit.Stories(after, most),
                _ => await audit.Months(),
            };
        }

        if (isFile)
        {
            return Csv().File(FormattableString.Invariant($"sources-{Year}-{Publication.Slugs.From(WayName, "by")}.csv"));
        }

        Total = await audit.Total();
        if (Lines.Count > SourceAudit.PerPage && By is "writer" or "story")
        {
            Lines = [.. Lines.Take(SourceAudit.PerPage)];
            Next = $"{Here(By)}&after={Uri.EscapeDataString(Lines[^1].Key)}";
        }

        return Page();
    }

    public string Here(string by) => FormattableString.Invariant($"{Address}?year={Year}&by={Uri.EscapeDataString(by)}");

    public static string Number(int? count) => count?.ToString("N0", CultureInfo.InvariantCulture) ?? "";

    /// <summary>How many people, or why that is not said.</summary>
    public static string People(Share share) => share.People is { } people ? Number(people) : share.IsSmall ? $"fewer than {SmallGroups.Fewest}" : "not shown";

    /// <summary>Of all people whose number is known to readers of the table.</summary>
    public string Part(Share share)
        => share.People is { } people && Shares!.All(one => one.People is not null) && Shares!.Sum(one => one.People!.Value) is > 0 and var all ? (people / (double)all).ToString("P0", CultureInfo.InvariantCulture) : "";

    private Csv Csv()
    {
        var csv = new Csv();
        if (IsShare)
        {
            csv.Line(WayName, "People", "Quotations");
            foreach (var share in Shares ?? [])
            {
                csv.Line(share.Name.Length > 0 ? share.Name : "not known", People(share).Replace(",", "", StringComparison.Ordinal), share.Quotations?.ToString(CultureInfo.InvariantCulture) ?? "");
            }
        }
        else
        {
            csv.Line(WayName, "Stories", "Speakers", "Quotations");
            foreach (var line in Lines)
            {
                csv.Line(line.Name, line.Stories.ToString(CultureInfo.InvariantCulture), line.Speakers.ToString(CultureInfo.InvariantCulture), line.Quotations.ToString(CultureInfo.InvariantCulture));
            }
        }

        return csv;
    }
}
