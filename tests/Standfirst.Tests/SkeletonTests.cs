namespace Standfirst;

public sealed class SkeletonTests
{
    [Xunit.Fact]
    public void Runs() => Xunit.Assert.Equal("standfirst", typeof(Program).Assembly.GetName().Name);
}
