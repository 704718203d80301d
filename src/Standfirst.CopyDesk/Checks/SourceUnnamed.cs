using Standfirst.CopyDesk.Analysis;
using Standfirst.CopyDesk.Quotations;

namespace Standfirst.CopyDesk.Checks;

/// <summary>Lists what <see cref="SourceAnonymous"/> looks at, for the record and not for the editor: it is in no list of checks and reports nothing.</summary>
internal sealed class SourceUnnamed() : Check("source-unnamed", Severity.Note, "", "")
{
    private readonly SourceAnonymous check = new();

    public List<UnnamedSource> Sources { get; set; } = [];

    public Dictionary<int, string> Reasons { get; set; } = [];

    public override IEnumerable<string> Phrases => check.Phrases;

    public override void Found(in PhraseHit hit, Report report)
    {
        if (SourceAnonymous.IsUnnamed(hit))
        {
            var passage = hit.Passage;
            var number = SourceAnonymous.ReasonAt(passage, passage.SentenceAt(hit.Start));
            Sources.Add(new UnnamedSource(passage.Block, passage.Text.Substring(hit.Start, hit.Length), number is { } sentence ? TextOf(passage, sentence) : ""));
        }
    }

    public override void Read(Reading reading, Report report)
    {
        foreach (var passage in reading.Passages)
        {
            for (var sentence = 0; passage is { IsProse: true, IsEnglish: true, Block: not null } && sentence < passage.Sentences.Length; sentence++)
            {
                if (SourceAnonymous.SaysWhy(passage, sentence))
                {
                    Reasons.TryAdd(passage.Block.Value, TextOf(passage, sentence));
                    break;
                }
            }
        }
    }

    private static string TextOf(Passage passage, int sentence)
        => passage.Text[passage.Sentences[sentence].Start..passage.Sentences[sentence].End].Trim();
}
