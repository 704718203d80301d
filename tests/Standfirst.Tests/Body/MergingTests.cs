using CsCheck;
using Standfirst.Body;

namespace Standfirst.Tests.Body;

public sealed class MergingTests
{
    [Theory]
    [InlineData("a b c", "a B c", "a b C", "a B C")]
    [InlineData("a b c", "a c", "a b c d", "a c d")]
    [InlineData("a b", "x a b", "a b y", "x a b y")]
    [InlineData("a b", "a m b", "a t b", "a t m b")]
    [InlineData("a b c", "a X c", "a X c", "a X c")]
    [InlineData("a b c d", "c d", "a b c d e", "c d e")]
    [InlineData("", "m", "t", "t m")]
    [InlineData("a", "", "", "")]
    [InlineData("a b c", "a M c", "a b x c", "a M x c")]
    [InlineData("a b c", "a M c", "a x b c", "a x M c")]
    [InlineData("a b c", "A M c", "a b C d", "A M C d")]
    public void What_two_wrote_in_different_places_comes_together(string was, string mine, string theirs, string merged)
    {
        var merging = Merging.Of(Of(was), Of(mine), Of(theirs));
        Assert.False(merging.HasConflicts);
        Assert.Equal(Of(merged), merging.Take(_ => throw new InvalidOperationException()));
    }

    [Theory]
    [InlineData("a b c", "a M c", "a T c", "b", "M", "T")]
    [InlineData("a b c", "a c", "a T c", "b", "", "T")]
    [InlineData("a b c d", "a M c d", "a T1 T2 T3 d", "b c", "M c", "T1 T2 T3")]
    public void Where_both_changed_the_same_paragraph_both_versions_are_kept_for_a_choice(
        string was, string mine, string theirs, string conflictWas, string conflictMine, string conflictTheirs)
    {
        var merging = Merging.Of(Of(was), Of(mine), Of(theirs));
        var conflict = Assert.Single(merging.Parts, part => part.IsConflict);
        Assert.Equal((Of(conflictWas).Content, Of(conflictMine).Content, Of(conflictTheirs).Content), (conflict.Was, conflict.Mine, conflict.Theirs));
        Assert.Equal(Of(mine), merging.Take(part => part.Mine));
        Assert.Equal(Of(theirs), merging.Take(part => part.Theirs));
    }

    [Fact]
    public void Without_the_version_that_both_began_from_all_that_differs_is_for_a_choice()
    {
        var merging = Merging.Of(null, Of("a M c"), Of("a T c d"));
        Assert.Equal(2, merging.Parts.Count(part => part.IsConflict));
        Assert.Equal(Of("a M c"), merging.Take(part => part.Mine));
        Assert.Equal(Of("a T c d"), merging.Take(part => part.Theirs));
    }

    /// <summary>Whatever two do to a text, nothing that either of them wrote is in neither the result nor a conflict.</summary>
    [Fact]
    public void Nothing_is_lost()
    {
        var text = Gen.Int[0, 5].Array[0, 12].Select(words => new Document(Parts.From(words.Select(word => (Block)new Paragraph([$"w{word}"])))));
        Gen.Select(text, text, text).Sample((was, mine, theirs) =>
        {
            var merging = Merging.Of(was, mine, theirs);
            var kept = merging.Parts.SelectMany(part => part.Agreed ?? Parts.From(part.Mine.Concat(part.Theirs))).ToLookup(block => block);
            return mine.Content.Except(was.Content).Concat(theirs.Content.Except(was.Content)).All(block => kept.Contains(block))
                && Parts.From(merging.Parts.SelectMany(part => part.Mine)) == mine.Content
                && Parts.From(merging.Parts.SelectMany(part => part.Theirs)) == theirs.Content
                && Parts.From(merging.Parts.SelectMany(part => part.Was)) == was.Content;
        });
    }

    private static Document Of(string words) => new(Parts.From(words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (Block)new Paragraph([word]))));
}
