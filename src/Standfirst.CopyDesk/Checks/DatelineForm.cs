using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>The page sets dash, agency and date itself; in the dateline stands the place.</summary>
internal sealed class DatelineForm() : Check(
    "dateline-form",
    Severity.Warning,
    "A dateline is the name of a place, with its country or state where the place is not known by itself, in the form of the house.",
    "The Associated Press Stylebook, \"datelines\"",
    language: null)
{
    public override void Read(Reading reading, Report report)
    {
        var passage = reading.Passages.FirstOrDefault(one => one.Field == Field.Dateline);
        if (passage is null || passage.Text.Trim().Length == 0)
        {
            return;
        }

        var (text, place) = (passage.Text, passage.Text.Trim());
        var bare = place.TrimEnd('-', '–', '—', ':', ',', ' ');
        bare = bare.EndsWith('.') && !bare[..^1].Contains('.') && bare.Length > 4 && !bare.EndsWith(" St.", StringComparison.Ordinal) && bare.LastIndexOf(',') < 0 ? bare[..^1] : bare;
        if (bare != place)
        {
            report.Add(passage, 0, text.Length, "The page sets the mark behind the place itself.", new Fix("Remove it", bare));
        }
        else if (place.Any(char.IsAsciiDigit))
        {
            report.Add(passage, 0, text.Length, "The day of a story is the day of its publication; the dateline is the place.");
        }
        else if (place.Length > 60)
        {
            report.Add(passage, 0, text.Length, "This is too long to be the name of a place.");
        }
        else
        {
            House(passage, place, report);
        }
    }

    private static void House(Passage passage, string place, Report report)
    {
        var style = report.Style.Dateline;
        var comma = place.IndexOf(',', StringComparison.Ordinal);
        var city = comma < 0 ? place : place[..comma];
        if (style.Capitals && city.Any(char.IsLower))
        {
            report.Add(passage, 0, passage.Text.Length, "The house writes the place in capitals.", new Fix("Use capitals", city.ToUpperInvariant() + place[city.Length..]));
        }
        else if (!style.Capitals && char.IsLower(place[0]) && passage.Language != "ar")
        {
            report.Add(passage, 0, passage.Text.Length, "A place begins with a capital.", new Fix("Use a capital", char.ToUpperInvariant(place[0]) + place[1..]));
        }
        else if (comma < 0 && style.Places.Count > 0 && !style.Places.Contains(place, StringComparer.OrdinalIgnoreCase))
        {
            report.Add(passage, 0, passage.Text.Length, $"{place} is not among the places that stand without their country or state.");
        }
    }
}
