using Standfirst.CopyDesk.Rules;

namespace Standfirst.CopyDesk.Tests.Rules;

/// <summary>One rule, alone, on a text.</summary>
internal static class RuleCase
{
    /// <summary>The rule stands in <c>House/Rule.yml</c>; other files may lie beside it.</summary>
    public static ValeRules Rules(string yaml, params RuleText[] beside) => ValeRules.Read([new RuleText("House/Rule.yml", yaml), .. beside]);

    public static IReadOnlyList<Finding> Read(string yaml, Copy copy, params RuleText[] beside) => Read(Rules(yaml, beside), copy);

    public static IReadOnlyList<Finding> Read(ValeRules rules, Copy copy)
    {
        var style = HouseStyle.Default with { Rules = rules };
        return new CopyEditor(style, rules.All).Read(copy);
    }

    public static IReadOnlyList<Finding> Read(string yaml, string paragraph) => Read(yaml, new Copy { Language = "en", Blocks = [.. paragraph.Split(" ¶ ").Select(CopyBlock.FromString)] });

    /// <summary>What was found, as "words: message".</summary>
    public static string[] Found(string yaml, string paragraph) => [.. Read(yaml, paragraph).Select(one => $"{one.Excerpt}: {one.Message}")];
}
