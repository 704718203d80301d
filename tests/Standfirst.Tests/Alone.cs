namespace Standfirst.Tests;

/// <summary>For tests that read a figure of the whole process: what other tests need at the same time would be in it.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}
