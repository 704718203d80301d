namespace Standfirst.Tests;

/// <summary>Waits for what must come true, however slow the machine is; gives up where it clearly does not.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Asks again and again whether <paramref name="holds"/>; where it never does, the test fails with <paramref name="what"/>.</summary>
    public static async Task Until(Func<Task<bool>> holds, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(holds))] string what = "")
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (!await holds())
        {
            if (patience.IsCancellationRequested)
            {
                Assert.Fail($"Waited {Patience.TotalSeconds:0} s in vain for {what}");
            }

            await Task.Delay(20, CancellationToken.None);
        }
    }

    /// <inheritdoc cref="Until(Func{Task{bool}}, string)"/>
    public static Task Until(Func<bool> holds, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(holds))] string what = "") => Until(() => Task.FromResult(holds()), what);
}
