using System.Globalization;

namespace Standfirst.CopyDesk.Rules;

/// <summary><c>metric</c>: a formula over what a story comes to, and what it may come to.</summary>
internal sealed class Metric : Rule
{
    private readonly Formula formula;
    private readonly Formula condition;

    public Metric(RuleHead head, RuleFile file)
        : base(head with { Scope = RuleScope.Summary })
    {
        formula = Formula.Read(file, "formula", file.Text("formula") ?? throw file.Wrong(1, "metric has a formula."));
        condition = Formula.Read(file, "condition", "result " + (file.Text("condition") ?? throw file.Wrong(1, "metric has a condition: \"> 8\".")));
    }

    protected override void Read(RuleBlocks blocks, Hits found)
    {
        if (blocks.Readability.Words == 0 || (Head.Language is { } language && blocks.Reading.Language != language))
        {
            return;
        }

        var result = formula.Value(blocks, 0);
        if (condition.Value(blocks, result) != 0)
        {
            found.Whole(Say(Head.Message, result.ToString("0.00", CultureInfo.InvariantCulture)));
        }
    }
}

/// <summary><c>readability</c>: the mean of named grades, and the highest that will do.</summary>
internal sealed class ReadabilityRule : Rule
{
    private static readonly string[] Known = ["Gunning Fog", "Coleman-Liau", "Flesch-Kincaid", "SMOG", "Automated Readability"];

    private readonly List<string> metrics;
    private readonly double grade;

    public ReadabilityRule(RuleHead head, RuleFile file)
        : base(head with { Scope = RuleScope.Summary })
    {
        var named = file.List("metrics");
        if (named.Count == 0)
        {
            throw file.Wrong(1, $"readability names its metrics: {string.Join(", ", Known)}.");
        }

        metrics = named.ConvertAll(one => Known.Contains(one.Text) ? one.Text : throw file.Wrong(one.Number, $"\"{one.Text}\" is no metric: {string.Join(", ", Known)}."));
        grade = file.Fraction("grade");
    }

    protected override void Read(RuleBlocks blocks, Hits found)
    {
        if (blocks.Readability.Words == 0 || (Head.Language is { } language && blocks.Reading.Language != language))
        {
            return;
        }

        var mean = metrics.Average(blocks.Readability.Grade);
        if (mean > grade)
        {
            found.Whole(Say(Head.Message, mean.ToString("0.00", CultureInfo.InvariantCulture)));
        }
    }
}
