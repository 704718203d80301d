using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Tests;

public sealed class WordTests
{
    [Theory]
    [InlineData("It’s the voters' choice, al-Sharaa's.", "It’s|the|voters|choice|al-Sharaa's")]
    [InlineData("In the U.S. at 10 p.m. on Jan. 5", "In|the|U.S.|at|10|p.m.|on|Jan|5")]
    [InlineData("1,000 people, 3.5%, $5bn, 10:30 and 2019,300", "1,000|people|3.5|5bn|10:30|and|2019|300")]
    [InlineData("See https://example.com/a?b=c, or write to a.b@example.org.", "See|https://example.com/a?b=c|or|write|to|a.b@example.org")]
    [InlineData("Login.gov and AT&T; R&D", "Login.gov|and|AT&T|R&D")]
    [InlineData("@handle #tag C# and a/b", "@handle|#tag|C|and|a|b")]
    [InlineData("rock 'n' roll in the '90s", "rock|n|roll|in|the|90s")]
    [InlineData("J.K. Rowling, Ph.D., e.g. this", "J.K.|Rowling|Ph.D.|e.g.|this")]
    [InlineData("the end.Start again", "the|end|Start|again")]
    [InlineData("قال الرئيس: “نعم”", "قال|الرئيس|نعم")]
    public void Words_are_cut_as_a_reader_cuts_them(string text, string expected)
    {
        var words = new List<(int Start, int Length)>();
        WordScanner.Cut(text, words);
        Assert.Equal(expected, string.Join('|', words.Select(one => text.Substring(one.Start, one.Length))));
    }

    [Theory]
    [InlineData("He came. She left.", 2)]
    [InlineData("Mr. Smith met Gen. Lee at St. Mary's in Washington, D.C. They talked.", 2)]
    [InlineData("It began at 10 p.m. Eastern time in the U.S. Senate.", 1)]
    [InlineData("It ended at 10 p.m. The lights went out.", 2)]
    [InlineData("Option No. 5 won. He said no. The others stayed.", 3)]
    [InlineData("“Is it over?” Putin asked. “Yes.” He nodded.", 3)]
    [InlineData("“It is.” He left.", 2)]
    [InlineData("J. K. Smith paid $3.5 million to Acme Inc. Tuesday.", 1)]
    [InlineData("Well... it was late. Wait… no.", 2)]
    [InlineData("On Jan. 5 it rained. In 2019. Then sun.", 3)]
    [InlineData("Born in the U.S. He moved.", 2)]
    [InlineData("He (the mayor.) left! “Why?” he asked.", 2)]
    public void Sentences_end_where_they_end(string text, int sentences)
    {
        using var reading = new CopyEditor().Analyse(new Copy { Language = "en", Blocks = [text] });
        var found = reading.Passages[0].Sentences.ToArray().Select(one => text[one.Start..one.End]).ToList();
        Assert.True(found.Count == sentences, string.Join(" ¦ ", found));
    }
}
