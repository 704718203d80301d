using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk;

/// <summary>Takes the checks' findings. Those within code or within words of a language that the check is not for are not taken.</summary>
internal sealed class Report(HouseStyle style)
{
    private readonly List<Finding> findings = [];

    public HouseStyle Style { get; } = style;

    /// <summary>Whose findings come next.</summary>
    public Check By { get; set; } = null!;

    public void Add(Passage passage, int start, int length, string message, params ReadOnlySpan<Fix> fixes)
        => Add(null, passage, start, length, message, fixes);

    /// <param name="lower">The severity of a milder case than the check's usual one; a severity that the house style gives stands above it.</param>
    /// <param name="passage">Where.</param>
    /// <param name="start">UTF-16 units from its beginning.</param>
    /// <param name="length">UTF-16 units.</param>
    /// <param name="message">One sentence.</param>
    /// <param name="fixes">The best first.</param>
    public void Add(Severity? lower, Passage passage, int start, int length, string message, params ReadOnlySpan<Fix> fixes)
    {
        if (passage.IsCode(start, length) || (By.Language is { } language && passage.IsOtherLanguage(language, start, length)))
        {
            return;
        }

        Take(lower, message, passage.Field, passage.Block, start, length, passage.Text.Substring(start, length), fixes);
    }

    /// <summary>A finding of a house's rule. Rules see code as stars, so what they find beside it is theirs to say.</summary>
    public void AddOfRule(Passage passage, int start, int length, string message, ReadOnlySpan<Fix> fixes)
        => Take(null, message, passage.Field, passage.Block, start, length, passage.Text.Substring(start, length), fixes);

    /// <summary>A check that could not do its work: whatever its severity, that is no error of the story.</summary>
    public void AddTrouble(string message) => findings.Add(new Finding(By.Name, Severity.Warning, message, Field.Meta, null, 0, 0, "", []));

    /// <summary>Something that is not there, or the story as a whole.</summary>
    public void Missing(Field field, int? block, string message, params ReadOnlySpan<Fix> fixes) => Take(null, message, field, block, 0, 0, "", fixes);

    public IReadOnlyList<Finding> Sorted()
    {
        findings.Sort(static (one, other) =>
        {
            var order = Place(one).CompareTo(Place(other));
            order = order != 0 ? order : (one.Block ?? -1).CompareTo(other.Block ?? -1);
            order = order != 0 ? order : one.Start.CompareTo(other.Start);
            order = order != 0 ? order : one.Length.CompareTo(other.Length);
            order = order != 0 ? order : string.CompareOrdinal(one.Check, other.Check);
            return order != 0 ? order : string.CompareOrdinal(one.Message, other.Message);
        });
        return findings;
    }

    /// <summary>Body, captions, credits and alt texts are blocks of one sequence; the rest stands before them, the whole behind.</summary>
    private static int Place(Finding finding) => finding.Field is Field.Caption or Field.Credit or Field.Alt ? (int)Field.Body : (int)finding.Field;

    private void Take(Severity? lower, string message, Field field, int? block, int start, int length, string excerpt, ReadOnlySpan<Fix> fixes)
        => findings.Add(new Finding(By.Name, Style.SeverityOf(By.Name) ?? lower ?? By.Severity, message, field, block, start, length, excerpt, fixes.ToArray()));
}
