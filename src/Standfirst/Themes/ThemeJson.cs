using System.Text.Json;
using System.Text.RegularExpressions;

namespace Standfirst.Themes;

/// <summary>
/// A theme's <c>theme.json</c>: its sheets, whether it wants courant's faces, and what of it can be chosen without code. Every fault is
/// told with its line and with what was expected.
/// </summary>
internal sealed partial class ThemeJson
{
    public const string File = "theme.json";

    private const string Whole = "wants to be an object with css: a list of the files in css/, in their order; and may say faces: false, for a sheet without courant's faces, and settings.";

    private readonly List<ThemeFault> _faults = [];
    private readonly Func<string, string?> _sheet;

    /// <param name="text">The file.</param>
    /// <param name="sheet">The text of a sheet in css/; null where there is none of that name.</param>
    private ThemeJson(string text, Func<string, string?> sheet)
    {
        _sheet = sheet;
        PlacedJson json;
        try
        {
            json = PlacedJson.Read(text);
        }
        catch (JsonException broken)
        {
            _faults.Add(new ThemeFault(File, (int)(broken.LineNumber ?? -1) + 1, Whole));
            return;
        }

        var sheets = json["css"]?.Items?.ToList();
        var faces = json["faces"];
        if (sheets is null || sheets.Exists(one => one.Text is null) || faces is { Truth: null })
        {
            _faults.Add(new ThemeFault(File, 0, Whole));
            return;
        }

        Sheets = [.. sheets.Select(one => one.Text!)];
        HasFaces = faces?.Truth ?? true;
        if (json["settings"] is { } settings)
        {
            Settings = Read(settings);
        }
    }

    public IReadOnlyList<string> Sheets { get; } = [];

    public bool HasFaces { get; }

    public ThemeSettings Settings { get; } = ThemeSettings.None;

    /// <param name="theme">For messages.</param>
    /// <param name="text">The file.</param>
    /// <param name="sheet">The text of a sheet in css/; null where there is none of that name.</param>
    /// <exception cref="ThemeException">All that is wrong with it.</exception>
    public static ThemeJson Of(string theme, string text, Func<string, string?> sheet)
    {
        var read = new ThemeJson(text, sheet);
        return read._faults.Count == 0 ? read : throw new ThemeException(theme, read._faults);
    }

    private ThemeSettings Read(PlacedJson json)
    {
        Known(json, "settings", "colours", "faces", "front", "logo");
        var colours = Named(json, "colours", Colour);
        foreach (var colour in colours)
        {
            var unknown = colour.On.Concat(colour.Between is { } pair ? [pair.From, pair.To] : []).Where(name => !colours.Exists(other => other.Name == name));
            foreach (var name in unknown)
            {
                Fault(colour.Line, $"the colour “{colour.Name}” names “{name}”, which is none of settings.colours.");
            }
        }

        if (colours.Exists(colour => colour.Dark is null) && colours.Find(colour => colour.Dark is not null) is { } dark)
        {
            Fault(dark.Line, $"“{dark.Name}” has a dark colour and others have none: either all have one, or the theme is the same in the dark.");
        }

        if (_faults.Count == 0)
        {
            foreach (var isDark in (bool[])[false, true])
            {
                foreach (var low in new Palette(colours, isDark, _ => null).Faults)
                {
                    Fault(low.Colour.Line, $"“{low.Colour.Name}” as the theme has it ({(isDark ? "dark" : "light")}) has a contrast of {Palette.Shown(low.Ratio)} with “{low.On.Name}”, below the least that it names, {Palette.Shown(low.Colour.Least)}.");
                }
            }
        }

        return new ThemeSettings
        {
            Colours = colours,
            Faces = Choices(json, "faces", Face),
            Front = Named(json, "front", Question),
            Logo = json["logo"] is { } logo ? Place(logo) : null,
        };
    }

    private ThemeColour? Colour(PlacedJson json, string name)
    {
        Known(json, $"the colour “{name}”", "name", "label", "light", "dark", "between", "on", "least", "wanted");
        var (light, dark) = (Hex(json, name, "light"), json["dark"] is null ? null : Hex(json, name, "dark"));
        if (json["light"] is null)
        {
            Fault(json.Line, $"the colour “{name}” wants light, such as \"#191715\": what the sheet has.");
        }

        var on = json["on"] switch
        {
            null => [],
            { Text: { } one } => [one],
            { Items: { } some } when some.All(one => one.Text is not null) => [.. some.Select(one => one.Text!)],
            { } wrong => Fault<List<string>>(wrong.Line, "on wants the name of a colour that this one must stand out from, or a list of such names.") ?? [],
        };
        var between = json["between"] switch
        {
            null => ((string, string)?)null,
            { Items: { } two } when two.ToList() is [{ Text: { } from }, { Text: { } to }] => (from, to),
            { } wrong => Fault<(string, string)?>(wrong.Line, "between wants the names of two colours, such as [\"paper\", \"ink\"]."),
        };
        var least = Ratio(json, "least", 4.5);
        return light is null ? null : new ThemeColour(name, Label(json, isNeeded: false), light.Value, dark, json.Line)
        {
            On = on,
            Between = between,
            Least = least,
            Wanted = Math.Max(least, Ratio(json, "wanted", least)),
        };
    }

    private FaceChoice Face(PlacedJson json, string name, string label)
    {
        Known(json, $"the faces “{name}”", "name", "label", "set", "css", "loads");
        List<string>? loads = null;
        if (json["loads"] is { } list)
        {
            loads = [];
            foreach (var one in list.Items ?? Fault<PlacedJson[]>(list.Line, $"loads wants a list of {string.Join(", ", ThemeAssets.Families)}, or an empty one.") ?? [])
            {
                if (one.Text is { } family && ThemeAssets.Families.Contains(family))
                {
                    loads.Add(family);
                }
                else
                {
                    Fault(one.Line, $"“{one.Text}” is no face that is served. There are {string.Join(", ", ThemeAssets.Families)}.");
                }
            }
        }

        return new FaceChoice { Name = name, Label = label, Set = Properties(json), Css = Sheet(json), Loads = loads };
    }

    private FrontQuestion? Question(PlacedJson json, string name)
    {
        Known(json, $"“{name}” of front", "name", "label", "choices");
        var (label, choices) = (Label(json, isNeeded: true), Choices(json, "choices", Front));
        return choices.Count > 1 ? new FrontQuestion(name, label ?? name, choices) : Fault<FrontQuestion>(json.Line, $"“{name}” of front wants choices: two or more, the theme's own way first.");
    }

    private FrontChoice Front(PlacedJson json, string name, string label)
    {
        Known(json, $"the choice “{name}”", "name", "label", "set", "css", "most_read", "block_stories");
        if (json["most_read"] is { Truth: null } most)
        {
            Fault(most.Line, "most_read wants true or false.");
        }

        var stories = json["block_stories"];
        if (stories is not null && stories.Number is not (>= 1 and <= FrontShape.MostBlockStories))
        {
            Fault(stories.Line, $"block_stories wants a number from 1 to {FrontShape.MostBlockStories}: headlines below the first story of a section.");
        }

        return new FrontChoice { Name = name, Label = label, Set = Properties(json), Css = Sheet(json), MostRead = json["most_read"]?.Truth, BlockStories = (int?)stories?.Number };
    }

    private LogoPlace Place(PlacedJson json)
    {
        Known(json, "logo", "width", "height", "small", "css");
        return new LogoPlace(Pixels("width", 480), Pixels("height", 72), Pixels("small", 40), Sheet(json));

        int Pixels(string name, int otherwise)
        {
            var given = json[name];
            if (given is not null && given.Number is not (>= 16 and <= 1200))
            {
                Fault(given.Line, $"{name} of logo wants a number of pixels from 16 to 1200.");
            }

            return (int?)given?.Number ?? otherwise;
        }
    }

    /// <summary>A list of choices, whose first is the theme as it comes and so changes nothing.</summary>
    private List<T> Choices<T>(PlacedJson json, string list, Func<PlacedJson, string, string, T> read)
        where T : SheetChange
    {
        var choices = Named(json, list, (one, name) => Label(one, isNeeded: true) is { } label ? read(one, name, label) : null);
        if (json[list]?.Items?.FirstOrDefault() is { IsObject: true } own && own.Members.Any(member => member.Name is not ("name" or "label")))
        {
            Fault(own.Line, $"the first of {list} is the theme as it comes: it has a name and a label and changes nothing.");
        }

        return choices;
    }

    private List<T> Named<T>(PlacedJson json, string list, Func<PlacedJson, string, T?> read)
        where T : class
    {
        var made = new List<T>();
        if (json[list] is not { } given)
        {
            return made;
        }

        if (given.Items is not { } items)
        {
            Fault(given.Line, $"{list} wants a list of objects, each with a name.");
            return made;
        }

        var names = new HashSet<string>();
        foreach (var one in items)
        {
            if (one["name"]?.Text is not { } name || !Name().IsMatch(name))
            {
                Fault(one.Line, $"each of {list} wants a name of small letters, digits and dashes, such as \"paper\".");
            }
            else if (!names.Add(name))
            {
                Fault(one.Line, $"“{name}” stands in {list} twice.");
            }
            else if (read(one, name) is { } thing)
            {
                made.Add(thing);
            }
        }

        return made;
    }

    private Colour? Hex(PlacedJson json, string name, string scheme)
    {
        if (json[scheme] is not { } given)
        {
            return null;
        }

        if (Themes.Colour.TryRead(given.Text, out var colour))
        {
            return colour;
        }

        Fault(given.Line, $"{scheme} of the colour “{name}” wants a colour such as \"#191715\".");
        return null;
    }

    private double Ratio(PlacedJson json, string name, double otherwise)
    {
        if (json[name] is { } given && given.Number is not (>= 1 and <= 21))
        {
            Fault(given.Line, $"{name} wants a contrast from 1 to 21, such as 4.5.");
        }

        return json[name]?.Number ?? otherwise;
    }

    private string? Label(PlacedJson json, bool isNeeded)
    {
        var label = json["label"];
        if (label is { Text: null or "" } || (label is null && isNeeded))
        {
            Fault((label ?? json).Line, $"“{json["name"]?.Text}” wants a label: what the newsroom calls it.");
        }

        return label?.Text;
    }

    private List<(string, string)> Properties(PlacedJson json)
    {
        var made = new List<(string, string)>();
        if (json["set"] is not { } set)
        {
            return made;
        }

        if (!set.IsObject)
        {
            Fault(set.Line, "set wants an object of custom properties without their dashes, such as {\"display\": \"var(--sans)\"}.");
        }

        foreach (var (name, value) in set.IsObject ? set.Members : [])
        {
            // A value that ended its rule would begin another one, for which css is the place.
            if (!Name().IsMatch(name) || value.Text is not { Length: > 0 } text || text.AsSpan().IndexOfAny(";{}<>") >= 0)
            {
                Fault(value.Line, $"“{name}” of set wants a value without ; {{ }} < >, such as \"Georgia, serif\".");
            }
            else
            {
                made.Add((name, text));
            }
        }

        return made;
    }

    private string Sheet(PlacedJson json)
    {
        if (json["css"] is not { } given)
        {
            return "";
        }

        return given.Text is { } file && Path.GetFileName(file) == file && _sheet(file) is { } text ? text : Fault<string>(given.Line, $"css wants the name of a file in css/; “{given.Text}” is none.") ?? "";
    }

    private void Known(PlacedJson json, string of, params string[] names)
    {
        if (!json.IsObject)
        {
            Fault(json.Line, $"{of} wants to be an object with {string.Join(", ", names)}.");
        }

        foreach (var (name, value) in json.IsObject ? json.Members : [])
        {
            if (!names.Contains(name))
            {
                Fault(value.Line, $"{of} has no “{name}”. There are {string.Join(", ", names)}.");
            }
        }
    }

    private void Fault(int line, string message) => _faults.Add(new ThemeFault(File, line, message));

    private T? Fault<T>(int line, string message)
    {
        Fault(line, message);
        return default;
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$")]
    private static partial Regex Name();
}
