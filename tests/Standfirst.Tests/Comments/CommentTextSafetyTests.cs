using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using CsCheck;
using Standfirst.Comments;

namespace Standfirst.Tests.Comments;

/// <summary>Published attacks, awkward strings and random ones: whatever is typed, only the closed set comes out and no word is lost.</summary>
public sealed class CommentTextSafetyTests
{
    private static readonly Dictionary<string, string[]> Set = new()
    {
        ["p"] = ["dir"],
        ["blockquote"] = [],
        ["br"] = [],
        ["em"] = [],
        ["strong"] = [],
        ["a"] = ["href", "rel"],
    };

    [Fact]
    public void Published_attacks_come_out_as_the_text_they_are()
    {
        var payloads = File.ReadAllLines(Samples.Path("sanitizer", "payloadbox", "xss-payload-list.txt"));
        Assert.True(payloads.Length > 6000);
        Assert.All(payloads, OnlyTheSet);
    }

    [Fact]
    public void Cases_of_other_sanitizers_come_out_as_the_text_they_are()
    {
        var cases = Directory.GetFiles(Samples.Path("sanitizer", "bleach"), "*.test").Select(File.ReadAllText).ToList();
        cases.AddRange(XDocument.Load(Samples.Path("sanitizer", "htmlpurifier", "xssAttacks.xml")).Descendants("code").Select(code => code.Value));
        cases.Add(File.ReadAllText(Samples.Path("sanitizer", "loofah", "testdata_sanitizer_tests1.dat")));
        foreach (var file in Directory.GetFiles(Samples.Path("sanitizer", "html5lib-tokenizer"), "*.test"))
        {
            using var tests = JsonDocument.Parse(File.ReadAllBytes(file));
            cases.AddRange(tests.RootElement.GetProperty("tests").EnumerateArray().Select(test => test.GetProperty("input").GetString()!));
        }

        Assert.True(cases.Count > 500);
        Assert.All(cases, OnlyTheSet);
    }

    [Fact]
    public void Awkward_strings_survive()
    {
        using var strings = JsonDocument.Parse(File.ReadAllBytes(Samples.Path("sanitizer", "blns", "blns.json")));
        Assert.All(strings.RootElement.EnumerateArray().Select(one => one.GetString()!), OnlyTheSet);
    }

    [Fact]
    public void Random_text_of_marks_and_markup_gives_only_the_set_and_keeps_its_words()
        => Gen.OneOfConst("*", "**", "_", ">", " ", "\n", "\r\n", "<", "&", "\"", "'", "a", "ب", "😀", "\u202E", "\uD800", "http://x.y/", "https://", "(", ")", "<b>", "&lt;", "1")
            .Array[0, 40].Select(string.Concat).Sample(OnlyTheSet);

    private static void OnlyTheSet(string typed)
    {
        var html = CommentText.Render(typed);
        var shown = CommentTextTests.Parse(html);
        foreach (var element in shown.QuerySelectorAll("*"))
        {
            Assert.True(Set.TryGetValue(element.LocalName, out var attributes), $"{element.LocalName} from {typed}");
            Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, attributes));
            if (element.LocalName == "a")
            {
                Assert.Matches("^https?://[^@/?#]+([/?#]|$)", element.GetAttribute("href"));
            }
        }

        // Written again by the parser it is the same: nothing was left open, nested wrongly or read in two ways.
        Assert.Equal(html.Replace("&#39;", "'", StringComparison.Ordinal), Again(shown));
        Assert.Equal(Letters(Typed.Clean(typed)), Letters(shown.TextContent));
    }

    private static string Again(IElement shown)
    {
        // The parser encodes less in text than we do; compare with the same habits.
        var again = new System.Text.StringBuilder();
        Write(shown);
        return again.ToString();

        void Write(INode node)
        {
            foreach (var child in node.ChildNodes)
            {
                if (child is IText text)
                {
                    CommentLine.Escape(again, text.Data);
                    again.Replace("&#39;", "'");
                    continue;
                }

                var element = (IElement)child;
                again.Append('<').Append(element.LocalName);
                foreach (var attribute in element.Attributes)
                {
                    again.Append(' ').Append(attribute.Name).Append("=\"");
                    CommentLine.Escape(again, attribute.Value);
                    again.Append('"');
                }

                again.Append('>');
                if (element.LocalName != "br")
                {
                    Write(element);
                    again.Append("</").Append(element.LocalName).Append('>');
                }
            }

            again.Replace("&#39;", "'");
        }
    }

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('*' or '_' or '>')));
}
