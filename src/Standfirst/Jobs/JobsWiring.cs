using Standfirst.Readers;

namespace Standfirst.Jobs;

/// <summary>What the clock does.</summary>
internal static class JobsWiring
{
    public static void AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<ReaderCounter>();
        services.AddHostedService<CountReaders>();
        services.AddHostedService<ErasePictures>();
        services.AddHostedService<ForgetAddresses>();
        services.AddHostedService<MakeRenditions>();
    }
}
