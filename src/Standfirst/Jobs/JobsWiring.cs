using Standfirst.Readers;

namespace Standfirst.Jobs;

/// <summary>What the clock does.</summary>
internal static class JobsWiring
{
    public static void AddJobs(this IServiceCollection services)
    {
        services.AddSingleton(provider => new ReaderCounter(provider.GetRequiredService<TimeProvider>()) { OwnHost = Host(provider.GetRequiredService<Settings>()) });
        services.AddHostedService<CountReaders>();
        services.AddHostedService<ErasePictures>();
        services.AddHostedService<EraseReaders>();
        services.AddHostedService<ForgetAddresses>();
        services.AddHostedService<MakeRenditions>();
    }

    private static string? Host(Settings settings) => Uri.TryCreate(settings.PublicUrl, UriKind.Absolute, out var known) ? known.Host : null;
}
