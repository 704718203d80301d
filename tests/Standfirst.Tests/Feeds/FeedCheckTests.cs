using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Standfirst.Tests.Feeds;

/// <summary>Our check of feeds against the cases of the validator whose word it stands in for: what it must report, it does.</summary>
public sealed partial class FeedCheckTests
{
    private static readonly string[] Known =
    [
        "MissingElement", "DuplicateElement", "MissingGuid", "InvalidPermalink", "NotSufficientlyUnique", "InvalidHttpGUID", "UnexpectedAttribute", "InvalidBooleanAttribute",
        "MissingAttribute", "InvalidIntegerAttribute", "InvalidNonNegativeInteger", "InvalidMIMEAttribute", "InvalidURLAttribute", "DuplicateEnclosure", "UndefinedElement",
        "ItemMustContainTitleOrDescription", "DuplicateUpdated", "DuplicateAtomLink", "MissingContentOrAlternate",
    ];

    [Fact]
    public void What_the_validator_must_report_in_its_own_cases_is_reported()
    {
        var checks = 0;
        var wrong = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Samples.Path("feeds"), "*.xml", SearchOption.AllDirectories))
        {
            var expected = Expect().Match(File.ReadAllText(file));
            if (!expected.Success || !Known.Contains(expected.Groups["name"].Value))
            {
                continue;
            }

            XDocument feed;
            try
            {
                feed = XDocument.Load(file);
            }
            catch (XmlException)
            {
                continue;
            }

            checks++;
            var said = feed.Root!.Name.LocalName == "rss" ? FeedCheck.Rss(feed) : FeedCheck.Atom(feed);
            if (said.Contains(expected.Groups["name"].Value) == expected.Groups["not"].Success)
            {
                wrong.Add($"{Path.GetFileName(file)}: {expected.Value}, said {string.Join(' ', said)}");
            }
        }

        Assert.True(checks > 25, $"Only {checks} cases are of a kind that is known here.");
        Assert.Empty(wrong);
    }

    [GeneratedRegex(@"Expect:\s+(?<not>!)?(?<name>\w+)")]
    private static partial Regex Expect();
}
