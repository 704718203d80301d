using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Pictures;
using Standfirst.Publication;
using Standfirst.Staff;
using Standfirst.Stories;
using Standfirst.Storage;

namespace Standfirst.Newsroom.House;

/// <summary>Who stands behind the paper and what it promises, with what others look for.</summary>
internal sealed class ParticularsModel(FileStore files) : NewsroomPage
{
    private const int MostLines = 50;

    private static readonly string[] TrustWords = ["belongto", "member", "control", "controlledby", "social", "vendor", "customer", "disclosure", "contact"];

    private Paper _paper = new();

    /// <summary>Each kind of policy with its name and what readers ask of it.</summary>
    public static IReadOnlyList<(PolicyKind Kind, string Label, string Asks)> Kinds { get; } =
    [
        (PolicyKind.Principles, "Principles", "What the paper stands for and how it works, the one page that leads to the others."),
        (PolicyKind.Mission, "Mission and coverage", "What it covers, for whom, and what comes first."),
        (PolicyKind.Ethics, "Ethics", "How reporters behave: gifts, conflicts of interest, independence."),
        (PolicyKind.Corrections, "Corrections", "How a mistake is reported, and how it is corrected."),
        (PolicyKind.Verification, "Fact-checking", "How facts are checked before they are published."),
        (PolicyKind.UnnamedSources, "Unnamed sources", "When somebody may go unnamed, and who approves it."),
        (PolicyKind.Feedback, "Feedback", "How readers take part, and what becomes of what they say."),
        (PolicyKind.Diversity, "Diversity", "Whose voices are heard, in the staff and in the stories."),
        (PolicyKind.Ownership, "Ownership and funding", "Who owns the paper, and where its money comes from."),
        (PolicyKind.Masthead, "Masthead", "Who works here, and as what."),
        (PolicyKind.NoBylines, "Stories without a byline", "Why a story may name nobody as its writer."),
    ];

    public Particulars Its => _paper.Particulars;

    /// <summary>What was typed, where something in it was wrong.</summary>
    public IFormCollection? Typed { get; private set; }

    /// <summary>Those that readers can read.</summary>
    public IReadOnlyList<(long Id, string Title)> Pages { get; private set; } = [];

    /// <summary>What is looked for that no field here answers: whether it is there, and where it is mended.</summary>
    public IReadOnlyList<(bool Done, string What, string? Where)> Checks { get; private set; } = [];

    public string Founded => Its.Founded?.ToString(CultureInfo.InvariantCulture) ?? "";

    public string Training => Its.AllowsTraining switch { true => "yes", false => "no", null => "" };

    public string Value(string field, string now) => Typed is null ? now : Typed[field].ToString();

    public long? Chosen(PolicyKind kind) => Typed is null ? Its.Policies.Find(policy => policy.Kind == kind)?.PageId
        : long.TryParse(Typed["policy-" + kind], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : null;

    public async Task OnGet() => await Load();

    public async Task<IActionResult> OnPost(string? legalName, string? founded, string? contact, string? securityContact, string? profiles, string? trustLines, string? training, string? letter, IFormFile? icon)
    {
        await Load();
        Typed = Request.Form;
        int? year = null;
        if (!string.IsNullOrWhiteSpace(founded))
        {
            year = int.TryParse(founded.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given is > 1400 && given <= Now.Year ? given : null;
            if (year is null)
            {
                Wrong("founded", $"A year between 1401 and {Now.Year}, in four figures.");
            }
        }

        var made = new Particulars
        {
            Icon = letter is null ? Its.Icon : "",
            LegalName = (legalName ?? "").Trim(),
            Founded = year,
            Contact = Address("contact", contact, IsWeb, "An address of mail such as news@example.org, or a page’s such as https://example.org/contact."),
            // Who reports a hole does so in confidence: RFC 9116 has no http here.
            SecurityContact = Address("securityContact", securityContact, text => IsWeb(text) && !text.StartsWith("http:", StringComparison.OrdinalIgnoreCase),
                "An address of mail such as security@example.org, or a page’s that begins with https://."),
            Profiles = Lines("profiles", profiles, IsWeb, "Each line is an address such as https://example.org/paper."),
            TrustLines = Lines("trustLines", trustLines, IsTrust, $"Each line is one of {string.Join("=, ", TrustWords)}= with an address behind it."),
            AllowsTraining = training switch { "yes" => true, "no" => false, _ => null },
            Policies = [.. Kinds.Select(one => (one.Kind, Page: Chosen(one.Kind))).Where(one => Pages.Any(page => page.Id == one.Page)).Select(one => new Policy { Kind = one.Kind, PageId = one.Page!.Value })],
        };
        using var square = icon is { Length: > 0 } ? await Square(icon) : null;
        if (!ModelState.IsValid)
        {
            if (square is not null)
            {
                Wrong("icon", "Choose the picture once more: nothing was kept, and a browser sends no file twice by itself.");
            }

            return Again();
        }

        if (square is not null)
        {
            made.Icon = (await files.Arrive(square, "icon.png", Now, Stop)).Hash;
        }

        _paper.Particulars = made;
        Log(Acts.Changed, new AuditSubject("particulars", null, _paper.Name));
        await Db.SaveChangesAsync(Stop);
        return Done("/newsroom/particulars", "Changed, for every page at once.");
    }

    private async Task<MemoryStream?> Square(IFormFile icon)
    {
        try
        {
            await using var content = icon.OpenReadStream();
            return new MemoryStream(await SiteIcon.Make(content, icon.FileName, Stop), writable: false);
        }
        catch (PictureException refused)
        {
            Wrong("icon", refused.Message);
            return null;
        }
    }

    private string Address(string field, string? given, Predicate<string> isPage, string otherwise)
    {
        var text = (given ?? "").Trim();
        if (text.Length > 0 && !isPage(text) && !(System.Net.Mail.MailAddress.TryCreate(text, out var mail) && mail.Address == text && !text.Any(char.IsWhiteSpace)))
        {
            Wrong(field, otherwise);
        }

        return text;
    }

    private List<string> Lines(string field, string? given, Predicate<string> fits, string otherwise)
    {
        var lines = (given ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        if (lines.Count > MostLines)
        {
            Wrong(field, $"At most {MostLines} lines.");
        }
        else if (lines.Find(line => !fits(line)) is { } wrong)
        {
            Wrong(field, $"“{wrong}” is not such a line. {otherwise}");
        }

        return lines;
    }

    private static bool IsWeb(string text) => text.Length <= 500 && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && !text.Any(char.IsWhiteSpace);

    private static bool IsTrust(string line) => line.Split('=', 2) is [var word, var value] && TrustWords.Contains(word) && (IsWeb(value) || word is "contact" or "vendor" or "customer");

    private async Task Load()
    {
        if (await Db.Papers.SingleOrDefaultAsync(Stop) is { } paper)
        {
            _paper = paper;
        }
        else
        {
            Db.Papers.Add(_paper);
        }

        Pages = [.. (await Db.Pages.Where(page => page.IsPublic).OrderBy(page => page.Title).Select(page => new { page.Id, page.Title }).ToListAsync(Stop)).Select(page => (page.Id, page.Title))];
        var bare = await Db.Writers.CountAsync(writer => writer.Biography == "", Stop);
        var unsigned = await Db.Stories.Live(Now).Newest().Take(100).CountAsync(story => !story.Bylines.Any() && story.NoBylineReason == "", Stop);
        Checks =
        [
            (PaperAddress.StartsWith("https://", StringComparison.Ordinal), "Readers come over https.", null),
            (bare == 0, bare == 0 ? "Every writer’s page says who they are." : $"{bare} of the writers’ pages do not say who they are.", "/newsroom/writers"),
            (unsigned == 0, unsigned == 0 ? "Each of the last hundred stories names its writer, or says why not." : $"{unsigned} of the last hundred stories name no writer and do not say why.", "/newsroom/stories"),
        ];
    }
}
