using Standfirst.Publication;

namespace Standfirst.Themes;

/// <summary>What was chosen of one theme's settings, as the theme takes it: what it does not know is left out, and what is its own is no choice.</summary>
internal sealed class ChosenLook
{
    public static readonly ChosenLook None = new(ThemeSettings.None, [], []);

    private readonly Dictionary<string, Colour> _light = [];
    private readonly Dictionary<string, Colour> _dark = [];
    private readonly Dictionary<string, FrontChoice> _front = [];

    private ChosenLook(ThemeSettings settings, IReadOnlyCollection<LookChoice> choices, IReadOnlyCollection<Logo> logos)
    {
        foreach (var colour in settings.Colours.Where(colour => colour.Label is not null))
        {
            Take(_light, LookPart.Light, colour.Light);
            if (colour.Dark is { } dark)
            {
                Take(_dark, LookPart.Dark, dark);
            }

            void Take(Dictionary<string, Colour> into, LookPart part, Colour own)
            {
                if (Colour.TryRead(Value(part, colour.Name), out var chosen) && chosen != own)
                {
                    into[colour.Name] = chosen;
                }
            }
        }

        Faces = settings.Faces.Skip(1).FirstOrDefault(choice => choice.Name == Value(LookPart.Faces, ""));
        foreach (var question in settings.Front)
        {
            if (question.Choices.Skip(1).FirstOrDefault(choice => choice.Name == Value(LookPart.Front, question.Name)) is { } choice)
            {
                _front[question.Name] = choice;
            }
        }

        if (settings.Logo is not null)
        {
            Logo = logos.FirstOrDefault(logo => !logo.IsDark) ?? logos.FirstOrDefault();
            DarkLogo = Logo is { IsDark: false } ? logos.FirstOrDefault(logo => logo.IsDark) : null;
        }

        string? Value(LookPart part, string name) => choices.FirstOrDefault(one => one.Part == part && one.Name == name)?.Value;
    }

    /// <summary>Null for the theme's own.</summary>
    public FaceChoice? Faces { get; }

    /// <summary>Null where the name stands in letters.</summary>
    public Logo? Logo { get; }

    public Logo? DarkLogo { get; }

    public IReadOnlyDictionary<string, FrontChoice> Front => _front;

    public bool IsEmpty => _light.Count == 0 && _dark.Count == 0 && _front.Count == 0 && Faces is null && Logo is null;

    /// <summary>What of a paper's look is for this theme.</summary>
    /// <param name="settings">The theme's.</param>
    /// <param name="look">The paper's.</param>
    /// <param name="theme">The theme's name.</param>
    public static ChosenLook Of(ThemeSettings settings, Look look, string theme) => new(settings, [.. look.Choices.Where(one => one.Theme == theme)], look.Logos);

    public Colour? Set(ThemeColour colour, bool isDark) => (isDark ? _dark : _light).TryGetValue(colour.Name, out var set) ? set : null;
}
