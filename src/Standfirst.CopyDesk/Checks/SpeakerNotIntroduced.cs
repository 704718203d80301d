using Standfirst.CopyDesk.Analysis;
using Standfirst.CopyDesk.Quotations;

namespace Standfirst.CopyDesk.Checks;

/// <summary>"Smith said" is a riddle where no paragraph before or behind it says who Smith is; it comes of cutting the paragraph that did.</summary>
internal sealed class SpeakerNotIntroduced() : Check(
    "speaker-not-introduced",
    Severity.Warning,
    "Whoever is quoted is introduced by full name and role.",
    "The Associated Press Stylebook, \"names\" and \"titles\"; BBC News style guide, \"names\"")
{
    /// <summary>Whom a story names more often, it is about; who that is, the reader knows or the story tells in a way that no rule sees.</summary>
    private const int Often = 3;

    public override void Read(Reading reading, Report report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var quotation in reading.Speech.Quotations)
        {
            if (quotation.SpeakerBlock is not { } block || quotation.FullName.Length == 0 || quotation.Confidence is Confidence.Carried or Confidence.None || quotation.Cue.Length == 0)
            {
                continue;
            }

            var passage = reading.PassageOf(block);
            var surname = quotation.FullName[(quotation.FullName.LastIndexOf(' ') + 1)..];
            if (!passage.IsProse || !passage.IsEnglish || report.Style.KnownPeople.Any(known => known.EndsWith(surname, StringComparison.Ordinal)) || !quotation.Speaker.Contains(surname, StringComparison.Ordinal) || passage.IsQuoted(quotation.SpeakerStart))
            {
                continue;
            }

            var person = reading.Speech.Persons.Named(quotation.FullName);
            if ((person is { IsFull: false } && IsSurnameAlone(passage, quotation)) || (person is null && IsPersonAlone(quotation) && !reading.Speech.Persons.KnowsGiven(quotation.Speaker) && !passage.Words[passage.WordAt(quotation.SpeakerStart)].Is(WordClass.DocumentNoun | WordClass.OrganisationNoun)))
            {
                if (seen.Add(quotation.FullName))
                {
                    report.Add(passage, quotation.SpeakerStart, quotation.SpeakerLength, $"{quotation.Speaker} is nowhere introduced by full name.");
                }
            }
            else if (person is { HasRole: false, IsFull: true } && reading.Speech.Persons.CountOf(person) <= Often && !IsInHeadline(reading, surname) && seen.Add(quotation.FullName))
            {
                report.Add(Severity.Note, passage, quotation.SpeakerStart, quotation.SpeakerLength, $"Who is {person.Name}? The story names no role.");
            }
        }
    }

    /// <summary>Nothing but titles before the name, and no further name behind it.</summary>
    private static bool IsSurnameAlone(Passage passage, Quotation quotation)
    {
        var (first, end) = (passage.WordAt(quotation.SpeakerStart), passage.WordAt(quotation.SpeakerStart + quotation.SpeakerLength - 1) + 1);
        for (var i = first; i < end - 1; i++)
        {
            if (!passage.Words[i].Is(WordClass.TitleAbbreviation | WordClass.Title))
            {
                return false;
            }
        }

        var last = passage.Words[end - 1];
        return !last.Is(WordClass.TitleAbbreviation | WordClass.Title | WordClass.OrganisationNoun) && !(end < passage.Words.Length && passage.Words[end].Is(Shape.Follows) && passage.Words[end].Is(Shape.Capital) && passage.At(last.End) == ' ')
            && passage.Base(last) is not ("Electric" or "Motors" or "Mills" or "College" or "Hospital" or "Assembly");
    }

    /// <summary>A surname alone that no list tells from a firm or a town: only a person says "I".</summary>
    private static bool IsPersonAlone(Quotation quotation)
    {
        if (quotation.Kind != QuotationKind.Direct || quotation.FullName != quotation.Speaker || quotation.Speaker.AsSpan().ContainsAny(' ', '-') || !char.IsLower(quotation.Speaker[^1]) || !char.IsUpper(quotation.Speaker[0]))
        {
            return false;
        }

        var text = quotation.Text.Replace('’', '\'');
        return text.Contains("I ", StringComparison.Ordinal) && (text[1..].StartsWith("I ", StringComparison.Ordinal) || text.Contains(" I ", StringComparison.Ordinal)) || text.Contains("I'm ", StringComparison.Ordinal)
            || text.Contains("I've ", StringComparison.Ordinal) || text.Contains(" my ", StringComparison.Ordinal);
    }

    /// <summary>Whom the headline names, every reader knows.</summary>
    private static bool IsInHeadline(Reading reading, string surname)
        => reading.Copy.Headline.Contains(surname, StringComparison.Ordinal) || (reading.Copy.Blocks is [{ Kind: BlockKind.Heading } first, ..] && first.Text.Contains(surname, StringComparison.Ordinal));
}
