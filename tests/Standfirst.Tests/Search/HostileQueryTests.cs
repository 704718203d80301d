using System.Text;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Standfirst.Search;

namespace Standfirst.Tests.Search;

/// <summary>Whatever is typed is answered; nothing that is typed reaches the database as anything but a word.</summary>
public sealed class HostileQueryTests
{
    private static readonly string[] Pieces =
    [
        "\"", "“", "”", "«", "'", "''", "\\", "\\'", "-", "--", "-\"", "(", ")", "*", "^", ":", "{", "}", "[", "]", "+", "|", "&", "!", "<->", "<2>", "@@", ";", "%", "_", "~",
        "AND", "OR", "NOT", "NEAR", "NEAR(", "and", "headline:", "tags:", "tags : p", "written:", "section:", "writer:", "topic:", "from:", "to:", "from:2026-02-31", "=p", "'=p'",
        "bridge", "Brücke", "جسر", "東京", "😀", "\0", "\u0001", "\ud800", "\udfff", "\u202e", "\ufeff", "\n", "\t", " ", "\u00ad", "\u200d", "..", "3.14", "the", "ﷺ", "İ", "ǅ", "'); DROP TABLE stories; --", "\" OR 1=1",
        "$match", "$1", "@p0", "{0}", "%s", "\u0301", "ﬁ",
    ];

    [Theory]
    [InlineData("\"")]
    [InlineData("\"bridge")]
    [InlineData("-")]
    [InlineData("-\"")]
    [InlineData("\"\"")]
    [InlineData("bridge AND")]
    [InlineData("NOT bridge")]
    [InlineData("NEAR(bridge, 3)")]
    [InlineData("headline:bridge OR tags:p")]
    [InlineData("bridge'); DROP TABLE stories; --")]
    [InlineData("bridge\" OR \"a\"*")]
    [InlineData("'=p' | !'x'")]
    [InlineData("\\' bridge \\")]
    [InlineData("😀")]
    [InlineData("\0")]
    [InlineData("\ud800 bridge")]
    public async Task It_is_answered(string query)
    {
        await using var paper = await TestPaper.Begin();
        await paper.Print("Bridge closed", "Cracks were found.");
        var page = await paper.Search(query);
        Assert.InRange(page.Total, 0, 1);
        Assert.Equal(1, (await paper.Search("bridge")).Total);
    }

    [Fact]
    public async Task Ten_thousand_characters_of_anything_are_answered_in_time()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Print("Bridge closed", "Cracks were found.");
        foreach (var query in (string[])[
            new string('a', 10_000), string.Concat(Enumerable.Repeat("bridge ", 1500)), new string('"', 10_000), new string('-', 10_000), string.Concat(Enumerable.Repeat("(", 10_000)),
            "\"" + string.Concat(Enumerable.Range(0, 3000).Select(n => $"w{n} ")), string.Concat(Enumerable.Range(0, 3000).Select(n => $"-w{n} ")),
            string.Concat(Enumerable.Range(0, 3000).Select(n => $"-\"a{n} b\" ")), string.Concat(Enumerable.Repeat("section:x ", 1000)), new string('東', 10_000), string.Concat(Enumerable.Repeat("😀", 5000))])
        {
            var page = await paper.Search(query);
            Assert.InRange(page.Query.Text.Length, 0, SearchQuery.MaxLength);
        }
    }

    [Fact]
    public async Task Random_questions_are_answered_and_find_only_what_is_public()
    {
        await using var paper = await TestPaper.Begin();
        await paper.Print("Bridge closed", "Cracks were found. 3.14 & the rest: 東京 جسر Brücke.");
        await paper.Print("Bridge secret", "Cracks and more.", story => story.EmbargoUntil = TestPaper.Start.AddDays(1));
        var piece = Gen.OneOf(Gen.OneOfConst(Pieces), Gen.String[0, 8]);
        await piece.Array[0, 14].Select(Gen.Bool).SampleAsync(async (pieces, spaced) =>
        {
            var page = await paper.Search(string.Join(spaced ? " " : "", pieces));
            Assert.InRange(page.Total, 0, 1);
            Assert.All(page.Hits, hit => Assert.Equal("Bridge closed", hit.Story.Headline));
        }, iter: 400, threads: 2);
        Assert.Equal(2, await paper.Read(db => db.Stories.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Stories_full_of_syntax_are_saved_and_found()
    {
        await using var paper = await TestPaper.Begin();
        var text = new StringBuilder();
        foreach (var piece in Pieces.Where(piece => !piece.Contains('\n', StringComparison.Ordinal)))
        {
            text.Append(piece).Append(" word ").Append(piece);
        }

        await paper.Print("Syntax", text.ToString().Replace("\0", "", StringComparison.Ordinal).Replace("\ud800", "", StringComparison.Ordinal).Replace("\udfff", "", StringComparison.Ordinal)
            .Replace("\u0001", "", StringComparison.Ordinal));
        Assert.Single((await paper.Search("syntax word drop table")).Hits);
    }
}
