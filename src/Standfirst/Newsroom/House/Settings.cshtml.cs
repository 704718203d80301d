using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Readers;
using Standfirst.Staff;
using Standfirst.Stories;
using Standfirst.Themes;

namespace Standfirst.Newsroom.House;

/// <summary>What is true of the whole paper.</summary>
internal sealed partial class SettingsModel(LiveTheme live, ThemeShelf shelf, ReaderCounter counter) : NewsroomPage
{
    public Paper Paper { get; private set; } = new();

    /// <summary>What was typed, where something in it was wrong.</summary>
    public IFormCollection? Typed { get; private set; }

    /// <summary>Those that can be chosen beside courant, the one that is chosen among them whether it is there or not.</summary>
    public IReadOnlyList<string> Themes => [.. shelf.Names.Append(Paper.Theme).Where(name => name.Length > 0).Distinct()];

    public bool IsThemeFixed => live.IsFixed;

    public static string LanguageHint { get; } = "Of the site’s own words, and of stories that name none: "
        + string.Join(", ", Words.Languages.Select(language => $"{language} ({Times.NameOf(language)})"))
        + "; with a region where it matters, as “en-GB”. In any other the site’s words are English.";

    public async Task OnGet() => await Load();

    public string Value(string field, string now) => Typed is null ? now : Typed[field].ToString();

    public async Task<IActionResult> OnPost(string? name, string? tagline, string? language, string? timeZone, string? pathPattern, string? countsReaders, string? showsReaders, string? requiresDateline, HistoryPolicy history, string? theme)
    {
        await Load();
        Typed = Request.Form;
        var (called, zone, pattern, tongue) = ((name ?? "").Trim(), (timeZone ?? "").Trim(), (pathPattern ?? "").Trim(), (language ?? "").Trim());
        if (called.Length is 0 or > 100)
        {
            Wrong("name", called.Length == 0 ? "Please give the paper a name." : "At most 100 characters.");
        }

        if (!LanguageName().IsMatch(tongue))
        {
            Wrong("language", "A language is a short name such as “en-GB” or “ar”.");
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            Wrong("timeZone", $"There is no time zone “{zone}”. They are called as “Europe/London”.");
        }

        if (PatternFault(pattern) is { } fault)
        {
            Wrong("pathPattern", fault);
        }

        var look = IsThemeFixed ? Paper.Theme : theme ?? "";
        if (look != Paper.Theme && look.Length > 0)
        {
            TryTheme(look);
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        var changed = new List<string>();
        Set("name", Paper.Name, called, value => Paper.Name = value);
        Set("tagline", Paper.Tagline, (tagline ?? "").Trim(), value => Paper.Tagline = value);
        Set("language", Paper.Language, tongue, value => Paper.Language = value);
        Set("time zone", Paper.TimeZone, zone, value => Paper.TimeZone = value);
        Set("path of a story", Paper.PathPattern, pattern, value => Paper.PathPattern = value);
        Set("readers counted", Paper.CountsReaders ? "yes" : "no", countsReaders is null ? "no" : "yes", _ => Paper.CountsReaders = countsReaders is not null);
        Set("readers’ counts shown", Paper.ShowsReaders ? "yes" : "no", showsReaders is null ? "no" : "yes", _ => Paper.ShowsReaders = showsReaders is not null);
        Set("dateline required", Paper.RequiresDateline ? "yes" : "no", requiresDateline is null ? "no" : "yes", _ => Paper.RequiresDateline = requiresDateline is not null);
        Set("versions shown to readers", Paper.History.ToString(), (Enum.IsDefined(history) ? history : Paper.History).ToString(), value => Paper.History = Enum.Parse<HistoryPolicy>(value));
        Set("theme", Paper.Theme, look, value => Paper.Theme = value);
        if (changed.Count > 0)
        {
            Log(Acts.Changed, new AuditSubject("settings", null, Paper.Name), string.Join("; ", changed));
            await Db.SaveChangesAsync(Stop);
            // Other nodes hear of it within a second.
            live.Use(shelf.Find(look) ?? ShelvedTheme.Default, Paper.Look);
            // Other nodes hear of this one within ten, and keep nothing of what they counted meanwhile.
            counter.IsOn = Paper.CountsReaders;
        }

        return Done("/newsroom/settings", changed.Count == 0 ? "Nothing had changed." : "Changed, for every page at once.");

        void Set(string what, string from, string to, Action<string> put)
        {
            if (from != to)
            {
                changed.Add($"{what} from “{from}” to “{to}”");
                put(to);
            }
        }
    }

    public async Task<IActionResult> OnPostEraseReaders(string? sure)
    {
        await Load();
        if (sure is null)
        {
            Wrong("sure", "Please say that you are sure: nothing brings the numbers back.");
            return Again();
        }

        await using (var transaction = await Db.Database.BeginTransactionAsync(Stop))
        {
            await Db.PartsOfStoryReaders.ExecuteDeleteAsync(Stop);
            await Db.PartsOfReaders.ExecuteDeleteAsync(Stop);
            await Db.DaysOfReaders.ExecuteDeleteAsync(Stop);
            await Db.Set<StoryCounts>().Where(counts => counts.Readers != 0).ExecuteUpdateAsync(set => set.SetProperty(counts => counts.Readers, 0), Stop);
            // Pages that show the numbers are made again, by other nodes too.
            Paper.Edition++;
            Log(Acts.ErasedReaders, new AuditSubject("settings", null, Paper.Name));
            await Db.SaveChangesAsync(Stop);
            await transaction.CommitAsync(Stop);
        }

        counter.Forget();
        return Done("/newsroom/settings#erase", "Erased. What other nodes counted in the last ten seconds may still come.");
    }

    /// <summary>A theme with a fault is never taken; the page it would break is not found out by readers.</summary>
    private void TryTheme(string name)
    {
        try
        {
            if (shelf.Find(name) is { } found)
            {
                found.Load();
            }
            else
            {
                Wrong("theme", $"There is no theme “{name}” in themes/ of the data folder, and none of the program is called so.");
            }
        }
        catch (ThemeException wrong)
        {
            Wrong("theme", $"This theme cannot be used yet. {string.Join(" ", wrong.Faults.Take(3))}");
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            Wrong("theme", wrong.Message);
        }
    }

    private static string? PatternFault(string pattern)
    {
        if (!pattern.StartsWith('/') || pattern.Contains("//", StringComparison.Ordinal) || pattern.Length > 200 || pattern.Any(c => char.IsWhiteSpace(c) || c is '?' or '#' or '%'))
        {
            return "A path begins with a slash and has no spaces, such as /{section}/{yyyy}/{mm}/{dd}/{slug}.";
        }

        if (Placeholder().Matches(pattern).FirstOrDefault(match => match.Groups[1].Value is not ("section" or "yyyy" or "mm" or "dd" or "slug" or "id")) is { } unknown)
        {
            return $"{unknown.Value} is unknown. There are {{section}}, {{yyyy}}, {{mm}}, {{dd}}, {{slug}} and {{id}}.";
        }

        return pattern.Contains("{slug}", StringComparison.Ordinal) || pattern.Contains("{id}", StringComparison.Ordinal) ? null : "It must have {slug} or {id}, or all stories would have one address.";
    }

    private async Task Load()
    {
        if (await Db.Papers.SingleOrDefaultAsync(Stop) is { } paper)
        {
            Paper = paper;
        }
        else
        {
            Db.Papers.Add(Paper);
        }
    }

    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex LanguageName();

    [GeneratedRegex(@"\{(\w*)\}")]
    private static partial Regex Placeholder();
}
