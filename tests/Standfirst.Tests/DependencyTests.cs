using Mono.Cecil;

namespace Standfirst.Tests;

/// <summary>Holds the built program against the table of who may use whom.</summary>
public sealed class DependencyTests
{
    [Fact]
    public void Nobody_uses_what_the_table_does_not_allow()
    {
        using var program = AssemblyDefinition.ReadAssembly(typeof(Settings).Assembly.Location);
        Assert.Empty(Dependencies.Unknown(program));
        Assert.Empty(Dependencies.Violations(program));
    }

    /// <summary>A check that finds nothing must show that it would: the types below stand in this assembly and pretend to be the program's.</summary>
    [Fact]
    public void The_planted_violations_are_found()
    {
        using var tests = AssemblyDefinition.ReadAssembly(typeof(DependencyTests).Assembly.Location);
        var found = Dependencies.Violations(tests);
        Assert.Contains("Standfirst.Stories.PlantedStory uses Standfirst.Site.Health", found);
        Assert.Contains("Standfirst.Stories.PlantedStory uses Standfirst.Storage.NewsDb", found);
        Assert.Contains("Standfirst.Stories.PlantedStory uses Standfirst.Comments.Comment", found);
        Assert.Contains("Standfirst.Stories.PlantedStory uses Standfirst.Settings", found);
        Assert.Contains("Standfirst.Stories.PlantedStory uses Microsoft.AspNetCore.Http.HttpContext", found);
        Assert.Contains("Standfirst.Jobs.PlantedJob uses Standfirst.Site.Health", found);
        Assert.Contains("Standfirst.Jobs.PlantedJob uses Standfirst.Serving", found);
        Assert.DoesNotContain("Standfirst.Stories.PlantedStory uses Standfirst.Sections.Section", found);
        Assert.DoesNotContain("Standfirst.Jobs.PlantedJob uses Standfirst.Storage.NewsDb", found);
    }
}
