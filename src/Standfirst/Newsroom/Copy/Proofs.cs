using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Standfirst.CopyDesk;
using Standfirst.CopyDesk.Rules;
using Standfirst.Publication;
using Standfirst.Storage;

namespace Standfirst.Newsroom.Copy;

/// <summary>The copy desk, as the newsroom asks it: by the paper's house style and the rules that were brought.</summary>
internal sealed class Proofs(InnerLinks links, TimeProvider clock)
{
    private volatile ProofDesk last = new(("", 0), new CopyEditor(), null, links, clock);

    /// <summary>The desk as the paper has it now; made anew only where the style or the rules changed.</summary>
    public async ValueTask<ProofDesk> Of(NewsDb db, Paper paper, CancellationToken stop)
    {
        var rules = paper.HouseStyle.Contains("rules", StringComparison.Ordinal) ? await db.RuleSets.MaxAsync(set => (long?)set.Id, stop) ?? 0 : 0;
        var (now, laidDown) = (last, (paper.HouseStyle, rules));
        return now.LaidDown == laidDown ? now : last = Make(laidDown, rules == 0 ? [] : await db.RuleSets.AsNoTracking().ToListAsync(stop));
    }

    /// <exception cref="HouseStyleException">It is wrong, in this line.</exception>
    /// <exception cref="RuleException">A rule that it names is wrong.</exception>
    public static HouseStyle Parse(string style, IReadOnlyCollection<RuleSet> sets)
        => HouseStyle.Parse(style, name => sets.FirstOrDefault(set => set.Name == name) is { } found ? JsonSerializer.Deserialize<List<RuleText>>(found.Texts) : null);

    private ProofDesk Make((string Style, long Rules) laidDown, IReadOnlyCollection<RuleSet> sets)
    {
        try
        {
            return new ProofDesk(laidDown, new CopyEditor(Parse(laidDown.Style, sets)), null, links, clock);
        }
        catch (Exception wrong) when (wrong is HouseStyleException or RuleException)
        {
            // Nobody can have saved it so; a version of the program that knows a check no longer finds it so. A story can be read all the same.
            return new ProofDesk(laidDown, new CopyEditor(), wrong.Message, links, clock);
        }
    }
}
