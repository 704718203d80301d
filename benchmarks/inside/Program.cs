using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Standfirst.Bench;

/// <summary>What a page is made of, each part alone: time and bytes allocated. <c>./bench --only inside</c>, or this program with BenchmarkDotNet's own options.</summary>
internal static class Program
{
    private static void Main(string[] args)
    {
        // In this process: the parts are not public, and a program of BenchmarkDotNet's own making would not see them.
        var config = ManualConfig.Create(DefaultConfig.Instance)
            .AddJob(Job.ShortRun.WithIterationCount(9).WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddExporter(JsonExporter.Brief);
        BenchmarkSwitcher.FromTypes([typeof(Rendering), typeof(CommentTree), typeof(BodyConversion), typeof(Reading)]).Run(args, config);
    }
}
