using System.Diagnostics;

namespace Standfirst.BrowserTests;

public sealed class NuTests(Sunday sunday)
{
    /// <summary>Of both themes: starting Java costs more than the pages do.</summary>
    [Fact]
    public async Task The_Nu_checker_finds_no_error_on_any_kind_of_page()
    {
        var jar = Jar();
        Assert.SkipWhen(jar is null, "The Nu checker is not installed: ./test installs it");
        var folder = Directory.CreateTempSubdirectory("nu-");
        using var http = new HttpClient();
        var names = new List<string>();
        var (kiosk, inKiosk) = await sunday.In("kiosk");
        await using var served = kiosk;
        var addresses = await Addresses.OfEachKind(sunday);
        foreach (var (site, address) in addresses.Select(one => (sunday.Address, one)).Concat(addresses.Select(one => (inKiosk, one))))
        {
            var html = await (await http.GetAsync(site + address, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var name = $"{names.Count:d3}{string.Concat(address.Take(60).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'))}.html";
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), html, TestContext.Current.CancellationToken);
            names.Add(name);
        }

        var start = new ProcessStartInfo("java", ["-jar", jar!, "--errors-only", "--no-langdetect", "--format", "gnu", folder.FullName]) { RedirectStandardError = true };
        using var java = Process.Start(start)!;
        var said = await java.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await java.WaitForExitAsync(TestContext.Current.CancellationToken);
        folder.Delete(recursive: true);
        Assert.True(java.ExitCode == 0 && said.Length == 0, said);
    }

    private static string? Jar()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var modules = Path.Combine(folder.FullName, "node_modules", "vnu-jar");
            if (Directory.Exists(modules))
            {
                return Directory.EnumerateFiles(modules, "vnu.jar", SearchOption.AllDirectories).FirstOrDefault();
            }
        }

        return null;
    }
}
