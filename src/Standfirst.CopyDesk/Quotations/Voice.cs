using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Quotations;

/// <summary>One who speaks, where the text says so.</summary>
/// <param name="Passage">Where.</param>
/// <param name="Start">UTF-16 units of the passage.</param>
/// <param name="Length">UTF-16 units.</param>
/// <param name="IsPronoun">he, she, they …</param>
/// <param name="Name">The full name it stands for.</param>
internal sealed record Voice(Passage Passage, int Start, int Length, bool IsPronoun, string Name)
{
    public string Text => Passage.Text.Substring(Start, Length);
}
