using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Pictures;
using Standfirst.Publication;
using Standfirst.Staff;
using Standfirst.Themes;

namespace Standfirst.Newsroom.House;

/// <summary>How the paper looks: what the theme lets one choose without code, each colour measured against what it stands on.</summary>
internal sealed class LookModel(LiveTheme live, ThemeShelf shelf, FileStore files) : NewsroomPage
{
    private const string Desk = "/newsroom/look";

    private Paper _paper = new();
    private List<LookChoice> _choices = [];

    public ThemeSettings Settings => live.Current.Settings;

    public string Theme => live.Name;

    public IReadOnlyList<Logo> Logos => _paper.Look.Logos;

    /// <summary>What was typed, where it is looked at or something in it is wrong.</summary>
    public IFormCollection? Typed { get; private set; }

    /// <summary>The address of the front as it would be.</summary>
    public string Trial => $"{Desk}/front{LookForm.Query(_choices, IsDark)}";

    /// <summary>Which scheme is looked at.</summary>
    public bool IsDark { get; private set; }

    /// <summary>Whether anything differs from the theme as it comes, of what is kept.</summary>
    public bool Has(params LookPart[] parts) => Kept.Any(one => parts.Contains(one.Part));

    public IReadOnlyList<(string Label, string Name, IReadOnlyList<ColourField> Fields)> Colours { get; private set; } = [];

    private IEnumerable<LookChoice> Kept => _paper.Look.Choices.Where(one => one.Theme == live.Name);

    /// <summary>The choice of faces, or of a question about the front, as it is typed or else kept; the theme's own where none is.</summary>
    public string Chosen(string field, LookPart part, string name, IReadOnlyList<SheetChange> of)
    {
        var value = Typed?[field].ToString() ?? _choices.Find(one => one.Part == part && one.Name == name)?.Value;
        return of.Any(choice => choice.Name == value) ? value! : of[0].Name;
    }

    public async Task OnGet()
    {
        await Load();
        Measure();
        Tell();
    }

    /// <summary>Looks at it, and measures it, without keeping it.</summary>
    public async Task<IActionResult> OnPostShow(string? scheme)
    {
        await Take();
        IsDark = scheme == LookForm.Dark || Request.Form["instead"].ToString().StartsWith(LookForm.Dark, StringComparison.Ordinal);
        Measure();
        Tell();
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        await Take();
        Measure();
        Tell();
        if (!ModelState.IsValid)
        {
            return Again();
        }

        var changed = Difference([.. Kept], _choices);
        if (changed.Count == 0)
        {
            return Done(Desk, "Nothing had changed.");
        }

        await Keep(_choices, _paper.Look.Logos, string.Join("; ", changed));
        var warned = Colours.SelectMany(colour => colour.Fields).Count(field => field.Warning is not null);
        return Done(Desk, warned == 0 ? "Changed, for every page at once." : "Changed, for every page at once. What is hard to read for some is said beside its colour.");
    }

    /// <summary>Takes the logo that was brought, or both.</summary>
    public async Task<IActionResult> OnPostLogo(IFormFile? logo, IFormFile? darkLogo)
    {
        await Load();
        Measure();
        var logos = new List<Logo>();
        foreach (var (field, isDark, given) in ((string, bool, IFormFile?)[])[("logo", false, logo), ("darkLogo", true, darkLogo)])
        {
            var now = Logos.FirstOrDefault(one => one.IsDark == isDark);
            if ((given is { Length: > 0 } ? await Brought(field, given) : now) is { } made)
            {
                logos.Add(new Logo { IsDark = isDark, Hash = made.Hash, Width = made.Width, Height = made.Height });
            }
        }

        if (ModelState.IsValid && !logos.Exists(one => !one.IsDark))
        {
            Wrong("logo", "Please choose a picture: one for the dark alone leaves the light without.");
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        await Keep([.. Kept], logos, "the logo");
        return Done(Desk, "The logo stands in place of the paper’s name, on every page at once.");
    }

    /// <summary>Back to the theme as it comes, in part or whole.</summary>
    public async Task<IActionResult> OnPostOwn(string? own)
    {
        await Load();
        LookPart[] parts = own switch
        {
            "colours" => [LookPart.Light, LookPart.Dark],
            "faces" => [LookPart.Faces],
            "front" => [LookPart.Front],
            "all" => Enum.GetValues<LookPart>(),
            _ => [],
        };
        var kept = Kept.Where(one => !parts.Contains(one.Part)).ToList();
        var changed = Difference([.. Kept], kept);
        var logos = own is "all" or "logo" ? [] : Logos;
        if (logos.Count != Logos.Count)
        {
            changed.Add("no logo");
        }

        if (changed.Count > 0)
        {
            await Keep(kept, logos, string.Join("; ", changed));
        }

        return Done(Desk, changed.Count == 0 ? "That was the theme’s own already." : "As the theme comes, on every page at once.");
    }

    private async Task Keep(List<LookChoice> choices, IReadOnlyList<Logo> logos, string what)
    {
        _paper.Look = new Look
        {
            Choices = [.. _paper.Look.Choices.Where(one => one.Theme != live.Name).Select(Copy), .. choices.Select(Copy)],
            Logos = [.. logos.Select(logo => new Logo { IsDark = logo.IsDark, Hash = logo.Hash, Width = logo.Width, Height = logo.Height })],
        };
        Log(Acts.Changed, new AuditSubject("look", null, _paper.Name), what);
        await Db.SaveChangesAsync(Stop);
        // Other nodes hear of it within a second.
        live.Use(shelf.Find(_paper.Theme) ?? ShelvedTheme.Default, _paper.Look);

        // Rows of JSON have no key but their place: one that is tracked in the former list cannot stand in the new one.
        static LookChoice Copy(LookChoice one) => new() { Theme = one.Theme, Part = one.Part, Name = one.Name, Value = one.Value };
    }

    /// <summary>What changed, in words for the log.</summary>
    private List<string> Difference(List<LookChoice> from, List<LookChoice> to)
    {
        var words = new List<string>();
        foreach (var colour in Settings.Colours.Where(colour => colour.Label is not null))
        {
            Tell($"{colour.Label} in the light", LookPart.Light, colour.Name, colour.Light.Text);
            Tell($"{colour.Label} in the dark", LookPart.Dark, colour.Name, colour.In(isDark: true).Text);
        }

        Tell("faces", LookPart.Faces, "", Settings.Faces.Count > 0 ? Settings.Faces[0].Name : "");
        foreach (var question in Settings.Front)
        {
            Tell(question.Label, LookPart.Front, question.Name, question.Choices[0].Name);
        }

        return words;

        void Tell(string what, LookPart part, string name, string own)
        {
            var (before, after) = (Of(from), Of(to));
            if (before != after)
            {
                words.Add($"{what} from “{before}” to “{after}”");
            }

            string Of(List<LookChoice> choices) => choices.Find(one => one.Part == part && one.Name == name)?.Value ?? own;
        }
    }

    private async Task<Logo?> Brought(string field, IFormFile picture)
    {
        try
        {
            await using var content = picture.OpenReadStream();
            return await LogoPicture.Keep(files, content, picture.FileName, Now, Stop);
        }
        catch (PictureException refused)
        {
            Wrong(field, refused.Message);
            return null;
        }
    }

    /// <summary>What was typed, where it is not the theme's own.</summary>
    private async Task Take()
    {
        await Load();
        Typed = Request.Form;
        foreach (var (field, value) in Settings.Colours.Where(colour => colour.Label is not null).SelectMany(colour => Schemes(colour).Select(isDark => LookForm.Field(colour, isDark))).Select(field => (field, Given(field))))
        {
            if (value is { Length: > 0 } && !Colour.TryRead(value, out _))
            {
                Wrong(field, $"“{value}” is no colour that is taken here. Write it as #8c1a1f.");
            }
        }

        _choices = LookForm.Choices(Settings, live.Name, field => Given(field));
    }

    /// <summary>
    /// A colour has two fields, one to type in and one to pick from, and a third that says what both were: without script neither
    /// follows the other, and the one that was changed counts.
    /// </summary>
    private string? Given(string field)
    {
        var form = Request.Form;
        if (form["instead"].ToString().Split(':') is [var of, var other] && of == field)
        {
            return other;
        }

        var (typed, picked, was) = (form[field].ToString().Trim(), form[field + "-pick"].ToString(), form[field + "-was"].ToString());
        return picked.Length > 0 && picked != was && typed.Equals(was, StringComparison.OrdinalIgnoreCase) ? picked : typed;
    }

    private void Measure()
    {
        var look = ChosenLook.Of(Settings, new Look { Choices = _choices }, live.Name);
        var palettes = ((bool[])[false, true]).Select(isDark => new Palette(Settings.Colours, isDark, colour => look.Set(colour, isDark))).ToList();
        Colours = [.. Settings.Colours.Where(colour => colour.Label is not null).Select(colour => (colour.Label!, colour.Name,
            (IReadOnlyList<ColourField>)[.. Schemes(colour).Select(isDark => Measured(colour, isDark, palettes[isDark ? 1 : 0], look))]))];
    }

    /// <summary>Beside each colour, why it is not kept.</summary>
    private void Tell()
    {
        foreach (var field in Colours.SelectMany(colour => colour.Fields).Where(field => field.Fault is not null))
        {
            Wrong(field.Name, field.Fault!);
        }
    }

    private ColourField Measured(ThemeColour colour, bool isDark, Palette palette, ChosenLook look)
    {
        var field = LookForm.Field(colour, isDark);
        var value = palette[colour.Name].Text;
        var typed = Typed is null ? null : Given(field);
        // It is told where it was caused: at the ground, where that was changed and what stands on it was not.
        // What only follows finds its place as soon as those are right that are set.
        var low = palette.Contrasts.Where(one => one.IsLow).ToList();
        var contrasts = (low.Exists(one => one.IsTooLow && IsSet(one)) ? low.Where(IsSet) : low).Where(one => Teller(one) == colour).OrderBy(one => one.Ratio / one.Colour.Least).ToList();
        var worst = contrasts.Find(one => one.IsTooLow) ?? contrasts.FirstOrDefault();
        var offer = worst is null ? null : palette.Offer(colour, worst.IsTooLow)?.Text;
        var said = worst is null ? null : Said(worst, colour) + (offer is null ? "" : $" The nearest that passes is {offer}.");
        return new ColourField(field, isDark, typed is { Length: > 0 } && !Colour.TryRead(typed, out _) ? typed : value, value, colour.In(isDark).Text)
        {
            Measured = string.Join(", ", palette.Of(colour).Where(one => one.On.Label is not null).Select(one => $"{Palette.Shown(one.Ratio)}:1 on {one.On.Label}")),
            Fault = worst is { IsTooLow: true } ? said : null,
            Warning = worst is { IsTooLow: false } ? said : null,
            Offer = offer,
        };

        ThemeColour Teller(Contrast one)
            => one.Colour.Label is null || (one.On.Label is not null && look.Set(one.On, isDark) is not null && look.Set(one.Colour, isDark) is null) ? one.On : one.Colour;

        static bool IsSet(Contrast one) => one.Colour.Label is not null && one.On.Label is not null;

        static string Said(Contrast one, ThemeColour colour)
        {
            var (least, wanted) = (Palette.Shown(one.Colour.Least), Palette.Shown(one.Colour.Wanted));
            var pair = colour == one.Colour ? $"It has a contrast of {Palette.Shown(one.Ratio)}:1 with {one.On.Label ?? one.On.Name}" : $"{one.Colour.Label ?? one.Colour.Name} has a contrast of {Palette.Shown(one.Ratio)}:1 with it";
            return one.IsTooLow ? $"{pair}; at least {least}:1 is needed{(wanted == least ? "" : $", {wanted}:1 is better")}." : $"{pair}; {wanted}:1 is better.";
        }
    }

    private static bool[] Schemes(ThemeColour colour) => colour.Dark is null ? [false] : [false, true];

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

        _choices = [.. Kept];
    }
}

/// <summary>A colour of one scheme on the page.</summary>
/// <param name="Name">Of its field.</param>
/// <param name="IsDark">Of which scheme.</param>
/// <param name="Text">As it is typed.</param>
/// <param name="Value">As it is shown, which is a colour whatever was typed.</param>
/// <param name="Own">The theme's.</param>
internal sealed record ColourField(string Name, bool IsDark, string Text, string Value, string Own)
{
    /// <summary>What it was measured against.</summary>
    public string Measured { get; init; } = "";

    /// <summary>Why it is not kept.</summary>
    public string? Fault { get; init; }

    /// <summary>Why it is kept, and some will not like it.</summary>
    public string? Warning { get; init; }

    /// <summary>A colour that would pass.</summary>
    public string? Offer { get; init; }
}
