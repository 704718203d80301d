using System.Text;
using CsCheck;
using Standfirst.CopyDesk.Files;

namespace Standfirst.CopyDesk.Tests;

/// <summary>Whatever text comes, the desk answers, and each finding lies within its text.</summary>
public sealed class AnyTextTests
{
    private static readonly CopyEditor Editor = new();

    private static readonly string[] Scraps =
    [
        "“", "”", "‘", "’", "\"", "'", "«", "»", "„", "(", ")", "[", "]", " ", "  ", "\n", ".", "..", "…", ",", ":", ";", "?", "!", "—", "–", "-", "%", "$", "é", "ß", "ا", "漢", "\ud83d\ude00", "\u0301", "\u200b", "\u00a0",
        "the", "The", "Wednesday", "Oct. 15", "15 October 2025", "Feb. 30", "10:75 a.m.", "Ana Lopez", "Lopez, 45,", "said", "told", "sources said", "according to Reuters", "from 10-15", "rose from 20 to 15", "5", "1,000", "3.5", "http://x.y/?utm_a=b", "a@b.c", "@x", "#y",
        "three people: A, B", "120% of voters", "TK", "[NAME]", "al-Sharaa", "U.S.", "p.m.", "10 months ago", "yesterday", "'90s", "6'2\"", "it's own", "recieve", "i", "I", "A", "",
    ];

    private static readonly Gen<string> Text = Gen.OneOfConst(Scraps).Array[0, 40].Select(parts => string.Join(' ', parts)).Select(Gen.Bool, (text, tight) => tight ? text.Replace(" ", "", StringComparison.Ordinal) : text);

    [Fact]
    public void No_text_breaks_the_desk_and_each_finding_lies_within_its_text()
        => Gen.Select(Text, Text, Text.Array[0, 5], Gen.Enum<BlockKind>()).Sample((headline, dek, texts, kind) =>
        {
            var copy = new Copy { Headline = headline, Dek = dek, Dateline = dek, Bylines = [headline], Published = DateTimeOffset.UnixEpoch, Blocks = [.. texts.Select((text, i) => new CopyBlock(i == 0 ? kind : BlockKind.Paragraph, text) { Picture = i == 0 ? 1 : null, Marks = text.Length > 3 ? [new LinkMark(1, text.Length - 2, headline)] : [] })] };
            foreach (var finding in Editor.Read(copy))
            {
                var around = finding.Field switch { Field.Headline => headline, Field.Dek or Field.Dateline => dek, Field.Byline => headline, _ => copy.Blocks[finding.Block!.Value].Text };
                Assert.Equal(finding.Excerpt, around.Substring(finding.Start, finding.Length));
            }
        }, iter: 3000);

    [Fact]
    public void No_file_breaks_the_readers_and_each_character_has_its_place()
        => Text.Array[0, 6].Sample(lines =>
        {
            var source = string.Join("\n\n", lines.Select((line, i) => i % 3 == 1 ? "- " + line : i % 3 == 2 ? "> *" + line + "*" : line));
            foreach (var file in new[] { MarkdownReader.Read(source), PlainTextReader.Read(source) })
            {
                foreach (var finding in Editor.Read(file.Copy).Where(one => one.Length > 0))
                {
                    var (line, column) = file.PlaceOf(finding);
                    Assert.InRange(line, 1, source.Split('\n').Length);
                    Assert.InRange(column, 1, source.Split('\n')[line - 1].Length + 1);
                }
            }
        }, iter: 1000);

    [Fact]
    public void A_text_of_nothing_but_marks_is_read_in_linear_time()
    {
        foreach (var scrap in new[] { "“", "'", "a'", "(“", "the ", "1,", "A.", "[", "x. ", "\"a ", "three things: a, " })
        {
            var text = new StringBuilder().Insert(0, scrap, 50_000 / scrap.Length).ToString();
            var watch = System.Diagnostics.Stopwatch.StartNew();
            Editor.Read(new Copy { Language = "en", Headline = scrap, Blocks = [text] });
            // Squared, it would be minutes; a busy machine may take seconds.
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{scrap}: {watch.Elapsed}");
        }
    }

    [Fact]
    public void English_rules_say_nothing_about_Arabic()
    {
        var text = File.ReadAllText(Samples.Path("news", "arabic-wikinews", "WikiNewsTruth.txt"));
        var found = Editor.Read(PlainTextReader.Read(text).Copy);
        var english = CopyEditor.AllChecks.Where(one => one.Language == "en").Select(one => one.Name).ToHashSet();
        Assert.DoesNotContain(found, one => english.Contains(one.Check));
        Assert.DoesNotContain(found, one => one.Severity == Severity.Error);
    }

    [Fact]
    public void English_rules_say_nothing_about_German()
    {
        var found = Editor.Read(new Copy
        {
            Headline = "Die Brücke ist wieder offen",
            Blocks =
            [
                "Der Rat hat am Mittwoch entschieden, dass die Brücke nach dem Sturm wieder für alle offen ist. „Das ist gut für die Stadt“, sagte die Bürgermeisterin.",
                "Am 3. Oktober kamen rund 1.500 Leute, d. h. mehr als im Vorjahr; die Kosten stiegen von 20 auf 15 Mio. Euro. »Ja«, sagte er, »aber die ‚alte‘ Brücke war schöner.«",
                "Die die Brücke bauten, waren aus dem Norden. In Berlin z. B. war das anders, so Dr. Huber am Do., 15. Okt.",
            ],
        });
        var english = CopyEditor.AllChecks.Where(one => one.Language == "en").Select(one => one.Name).ToHashSet();
        Assert.DoesNotContain(found, one => english.Contains(one.Check) || one.Severity == Severity.Error);
    }
}
