namespace Standfirst.CopyDesk.Quotations;

/// <summary>What a sentence says about whose words they are.</summary>
/// <param name="Speaker">In the passage that was read.</param>
/// <param name="Cue">First word of the cue, -1 where it is a mark only.</param>
/// <param name="CueEnd">Behind its last word.</param>
/// <param name="Confidence">Which form it has.</param>
internal readonly record struct Attribution(NounPhrase Speaker, int Cue, int CueEnd, Confidence Confidence);
