using Standfirst.CopyDesk.Quotations;

namespace Standfirst.CopyDesk.Tests.Quotations;

/// <summary>The record of sources without a name: all of them, where the check tells only of those without a reason.</summary>
public sealed class UnnamedSourcesTests
{
    [Fact]
    public void A_source_is_found_with_and_without_a_reason_and_the_reason_is_the_sentence_that_says_why()
    {
        var finder = new UnnamedSourceFinder();
        var found = finder.Find(new Copy
        {
            Dek = "Sources said the wall leaks.",
            Language = "en",
            Blocks = ["People familiar with the matter said it leaks. They spoke anonymously.", "Open sources said so.", "The wall, sources told the paper, is old. It rained."],
        });
        Assert.Equal([(null, "Sources said", ""), (0, "People familiar with the matter", "They spoke anonymously."), (2, "sources told", "")], found.Sources.Select(source => (source.Block, source.Words, source.Reason)));
        Assert.Equal("They spoke anonymously.", Assert.Single(found.Reasons).Value);
        Assert.Empty(finder.Find(new Copy { Language = "en", Blocks = ["“Sources said so,” she said."] }).Sources);
        Assert.Empty(finder.Find(new Copy { Language = "de", Blocks = ["Sources said the wall leaks."] }).Sources);
    }
}
