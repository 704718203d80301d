using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Standfirst.Sample;
using Standfirst.Storage;

namespace Standfirst.Cli;

/// <summary><c>serve</c>: the site, until SIGTERM or Ctrl C.</summary>
internal static class Serve
{
    private const string Default = "http://localhost:8080";

    public static Command Command()
    {
        var urls = new Option<string>("--urls") { Description = "Addresses to listen at, parted by semicolons.", HelpName = "U", DefaultValueFactory = _ => Default };
        var theme = new Option<string?>("--theme") { Description = "Folder of a theme to use instead of the one that was chosen, read again when its files change; or the name of one that comes with the program.", HelpName = "DIR" };
        var empty = new Option<bool>("--empty") { Description = "Leaves an empty publication empty instead of filling it with the sample edition." };
        var command = new Command("serve", "Serves the site.") { urls, theme, empty };
        command.SetAction(async (call, stop) =>
        {
            await Site(call.Settings(), call.GetValue(urls)!.Split(';', StringSplitOptions.RemoveEmptyEntries), call.GetValue(theme), !call.GetValue(empty), stop);
            return 0;
        });
        return command;
    }

    /// <summary>Whoever starts it twice by mistake hears so before the database is touched and before any job has begun.</summary>
    /// <exception cref="IOException">One is no address, or another program listens at it.</exception>
    private static void Try(IEnumerable<string> urls)
    {
        foreach (var url in urls)
        {
            try
            {
                var address = BindingAddress.Parse(url);
                if (address.IsUnixPipe || address.IsNamedPipe || address.Port == 0)
                {
                    continue;
                }

                using var there = new TcpListener(IPAddress.TryParse(address.Host, out var ip) ? ip : address.Host == "localhost" ? IPAddress.Loopback : IPAddress.Any, address.Port);
                there.Start();
            }
            catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                throw new IOException($"Failed to bind to address {url}: address already in use.", taken);
            }
            catch (FormatException wrong)
            {
                throw new IOException($"“{url}” is not an address such as {Default}.", wrong);
            }
        }
    }

    private static async Task Site(Settings settings, string[] urls, string? theme, bool sample, CancellationToken stop)
    {
        Try(urls);
        Directory.CreateDirectory(settings.DataFolder);
        await using var app = Serving.Build(settings, urls, TimeProvider.System, theme);
        await Serving.Migrate(app.Services, stop);
        if (sample && await FirstEdition.Fill(app.Services, stop))
        {
            await Console.Out.WriteLineAsync("The publication was empty: it now holds the sample edition. Start with --empty to leave it empty.");
        }

        await app.StartAsync(stop);
        var addresses = app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        await Console.Out.WriteLineAsync($"Standfirst serves at {string.Join(" and ", addresses)}");
        if (await SetupLink(app.Services, stop) is { } link)
        {
            await Console.Out.WriteLineAsync($"Nobody can sign in yet. Make the first editor with this link, within an hour (it is good for one use): {settings.PublicUrl ?? Root(addresses)}{link}");
        }

        await app.WaitForShutdownAsync(stop);
    }

    private static async Task<string?> SetupLink(IServiceProvider services, CancellationToken stop)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<NewsDb>>().CreateDbContextAsync(stop);
        return await db.MakeSetupLink(services.GetRequiredService<TimeProvider>().GetUtcNow(), stop);
    }

    /// <summary>By the host's name where it is this machine: a passkey is bound to a name, never to a number.</summary>
    private static string Root(IEnumerable<string> addresses)
    {
        var first = addresses.FirstOrDefault() ?? Default;
        return Uri.TryCreate(first, UriKind.Absolute, out var address) && (address.IsLoopback || address.Host is "0.0.0.0" or "[::]")
            ? $"{address.Scheme}://localhost:{address.Port}" : first;
    }
}
