using Microsoft.Extensions.Primitives;
using Standfirst.Publication;
using Standfirst.Themes;

namespace Standfirst.Newsroom.House;

/// <summary>A look between the page that sets it and the front that shows it before it is kept: as fields of a form, and as an address.</summary>
internal static class LookForm
{
    public const string Faces = "faces";

    /// <summary>In the address of a trial: the scheme that is shown whatever the browser asks for.</summary>
    public const string Scheme = "scheme";

    public const string Dark = "dark";

    private const string Light = "light";

    public static string SchemeName(bool isDark) => isDark ? Dark : Light;

    public static string Field(ThemeColour colour, bool isDark) => $"{SchemeName(isDark)}-{colour.Name}";

    public static string Field(FrontQuestion question) => $"front-{question.Name}";

    /// <summary>The choices that fields of these names stand for: those that are not the theme's own.</summary>
    /// <param name="settings">The theme's.</param>
    /// <param name="theme">Its name.</param>
    /// <param name="value">The value of a field.</param>
    public static List<LookChoice> Choices(ThemeSettings settings, string theme, Func<string, string?> value)
    {
        var made = new List<LookChoice>();
        foreach (var colour in settings.Colours.Where(colour => colour.Label is not null))
        {
            foreach (var isDark in colour.Dark is null ? (bool[])[false] : [false, true])
            {
                if (Colour.TryRead(value(Field(colour, isDark)), out var chosen) && chosen != colour.In(isDark))
                {
                    Add(isDark ? LookPart.Dark : LookPart.Light, colour.Name, chosen.Text);
                }
            }
        }

        if (settings.Faces.Skip(1).FirstOrDefault(choice => choice.Name == value(Faces)) is { } faces)
        {
            Add(LookPart.Faces, "", faces.Name);
        }

        foreach (var question in settings.Front)
        {
            if (question.Choices.Skip(1).FirstOrDefault(choice => choice.Name == value(Field(question))) is { } choice)
            {
                Add(LookPart.Front, question.Name, choice.Name);
            }
        }

        return made;

        void Add(LookPart part, string name, string chosen) => made.Add(new LookChoice { Theme = theme, Part = part, Name = name, Value = chosen });
    }

    /// <summary>The choices of one theme as the query of an address.</summary>
    public static string Query(IEnumerable<LookChoice> choices, bool isDark)
        => QueryString.Create(choices.Select(one => KeyValuePair.Create<string, StringValues>(
            one.Part switch { LookPart.Light => $"{Light}-{one.Name}", LookPart.Dark => $"{Dark}-{one.Name}", LookPart.Faces => Faces, _ => $"front-{one.Name}" }, one.Value.TrimStart('#')))
            .Append(new(Scheme, SchemeName(isDark)))).Value!;
}
