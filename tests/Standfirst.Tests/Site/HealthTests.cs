using System.Net;

namespace Standfirst.Tests.Site;

public sealed class HealthTests
{
    [Fact]
    public async Task A_node_with_its_database_is_ready()
    {
        await using var paper = await TestPaper.Begin();
        Assert.Equal("ok\n", await paper.Http.GetStringAsync("/healthz", TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, (await paper.Http.GetAsync("/readyz", TestContext.Current.CancellationToken)).StatusCode);
    }
}
