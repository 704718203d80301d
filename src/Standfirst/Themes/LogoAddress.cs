using Standfirst.Publication;
using Standfirst.Themes.Views;

namespace Standfirst.Themes;

/// <summary>Where a logo is served, and how large it stands in a theme.</summary>
internal static class LogoAddress
{
    public static string Of(string hash) => $"/logos/{hash}.webp";

    public static LogoView? View(ChosenLook look, LogoPlace? place)
        => place is null || look.Logo is null ? null : new LogoView { Light = Fitted(look.Logo, place), Dark = look.DarkLogo is null ? null : Fitted(look.DarkLogo, place) };

    private static LogoPicture Fitted(Logo logo, LogoPlace place)
    {
        var (front, other) = (Fit(place.Height), Fit(place.Small));
        return new LogoPicture(Of(logo.Hash), front.Width, front.Height, other.Width, other.Height);

        (int Width, int Height) Fit(int high)
        {
            var scale = Math.Min((double)place.Width / logo.Width, (double)high / logo.Height);
            return (Math.Max(1, (int)Math.Round(logo.Width * scale)), Math.Max(1, (int)Math.Round(logo.Height * scale)));
        }
    }
}
