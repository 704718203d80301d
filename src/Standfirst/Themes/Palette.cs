using System.Globalization;

namespace Standfirst.Themes;

/// <summary>A colour beside one that it must stand out from.</summary>
internal sealed record Contrast(ThemeColour Colour, ThemeColour On, double Ratio)
{
    public bool IsTooLow => Ratio < Colour.Least;

    public bool IsLow => Ratio < Colour.Wanted;
}

/// <summary>
/// All colours of a theme in one scheme: those that were set, and those that follow them. One between two others keeps its place on the
/// way; one that nobody sets is moved as far as its contrast needs. So whoever changes the paper need not know of the hairlines.
/// </summary>
internal sealed class Palette
{
    private readonly IReadOnlyList<ThemeColour> _colours;
    private readonly bool _isDark;
    private readonly Dictionary<string, Colour> _values = [];

    /// <param name="colours">Of the theme.</param>
    /// <param name="isDark">Which scheme.</param>
    /// <param name="set">What was set for a colour; null where nothing was.</param>
    public Palette(IReadOnlyList<ThemeColour> colours, bool isDark, Func<ThemeColour, Colour?> set)
    {
        (_colours, _isDark) = (colours, isDark);
        foreach (var colour in colours)
        {
            _values[colour.Name] = (colour.Label is null ? null : set(colour)) ?? colour.In(isDark);
        }

        IsOwn = colours.All(colour => _values[colour.Name] == colour.In(isDark));
        if (!IsOwn)
        {
            foreach (var colour in colours.Where(colour => colour.Label is null))
            {
                _values[colour.Name] = Following(colour);
            }
        }
    }

    /// <summary>Whether it is the theme's own.</summary>
    public bool IsOwn { get; }

    public Colour this[string name] => _values[name];

    /// <summary>Every pair that the theme names.</summary>
    public IEnumerable<Contrast> Contrasts => _colours.SelectMany(Of);

    /// <summary>Those below what they must have.</summary>
    public IReadOnlyList<Contrast> Faults => [.. Contrasts.Where(one => one.IsTooLow)];

    /// <summary>Those of one colour.</summary>
    public IEnumerable<Contrast> Of(ThemeColour colour)
        => colour.On.Select(name => new Contrast(colour, _colours.First(other => other.Name == name), Colour.Contrast(_values[colour.Name], _values[name])));

    /// <summary>What differs from the theme's own, in the theme's order.</summary>
    public IEnumerable<(ThemeColour Colour, Colour Value)> Changed => _colours.Select(colour => (colour, _values[colour.Name])).Where(one => one.Item2 != one.colour.In(_isDark));

    /// <summary>The colour nearest to one that is set with which every contrast between colours that are set passes; null where there is none.</summary>
    /// <param name="colour">The one that may change.</param>
    /// <param name="isEnough">Whether the least is enough.</param>
    public Colour? Offer(ThemeColour colour, bool isEnough)
    {
        var pairs = Contrasts.Where(one => one.Colour == colour || one.On == colour).ToList();
        // What follows moves along, so only what stays where it is counts.
        return _values[colour.Name].Nearest(tried => pairs.Where(one => (one.Colour == colour ? one.On : one.Colour).Label is not null)
            .All(one => Colour.Contrast(tried, _values[(one.Colour == colour ? one.On : one.Colour).Name]) >= (isEnough ? one.Colour.Least : one.Colour.Wanted)));
    }

    /// <summary>A contrast as it is told: cut and not rounded, since 4.499 is no 4.5.</summary>
    public static string Shown(double ratio) => (Math.Floor((ratio * 100) + 1e-9) / 100).ToString("0.##", CultureInfo.InvariantCulture);

    private Colour Following(ThemeColour colour)
    {
        var own = colour.In(_isDark);
        if (colour.Between is not { } pair)
        {
            return Passes(colour, own) ? own : own.Nearest(tried => Passes(colour, tried)) ?? own;
        }

        var (from, to) = (_values[pair.From], _values[pair.To]);
        var part = own.PartBetween(Own(pair.From), Own(pair.To));
        // One that lay there already in the theme stays exactly what it was.
        if (from == Own(pair.From) && to == Own(pair.To) && Passes(colour, own))
        {
            return own;
        }

        const int steps = 100;
        return Enumerable.Range(0, steps + 1).Select(step => (double)step / steps).Append(part).OrderBy(tried => Math.Abs(tried - part))
            .Select(tried => Colour.Between(from, to, tried)).Cast<Colour?>().FirstOrDefault(tried => Passes(colour, tried!.Value)) ?? Colour.Between(from, to, part);
    }

    private Colour Own(string name) => _colours.First(other => other.Name == name).In(_isDark);

    private bool Passes(ThemeColour colour, Colour tried) => colour.On.All(name => Colour.Contrast(tried, _values[name]) >= colour.Least);
}
