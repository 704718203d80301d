using System.CommandLine;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Standfirst.Import;
using Standfirst.Import.WordPress;
using Standfirst.Pictures;
using Standfirst.Storage;

namespace Standfirst.Cli;

/// <summary><c>import</c>: what other systems kept, into this one.</summary>
internal static class Import
{
    public static Command Command() => new("import", "Brings in what another system kept.") { WordPress(), ImportPage.Command() };

    private static Command WordPress()
    {
        var files = new Argument<string[]>("FILE") { Description = "Exports of one WordPress site (WXR), taken as one archive.", Arity = ArgumentArity.OneOrMore, HelpName = "FILE" };
        var media = new Option<string?>("--media") { Description = "A copy of the site's wp-content/uploads, to take pictures and files from.", HelpName = "DIR" };
        var noMedia = new Option<bool>("--no-media") { Description = "Leaves pictures and files where they are. Without this and --media they are fetched from the site." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Reads and accounts for everything, and keeps nothing." };
        var report = new Option<string?>("--report") { Description = "Writes the report as JSON too.", HelpName = "FILE.json" };
        var command = new Command("wordpress", "Imports WordPress exports. May be run again: nothing is doubled.") { files, media, noMedia, dryRun, report };
        command.Validators.Add(call =>
        {
            if (call.GetValue(media) is not null && call.GetValue(noMedia))
            {
                call.AddError("--media and --no-media exclude each other.");
            }
        });
        command.SetAction(async (call, stop) =>
        {
            var options = new ImportOptions(call.GetValue(files)!) { Media = call.GetValue(media), NoMedia = call.GetValue(noMedia), DryRun = call.GetValue(dryRun) };
            foreach (var file in options.Files.Where(file => !File.Exists(file)))
            {
                throw new CommandException($"There is no file {file}.");
            }

            if (options.Media is { } folder && !Directory.Exists(folder))
            {
                throw new CommandException($"There is no folder {folder}.");
            }

            var made = await Run(call.Settings(), options, stop);
            ReportText.Write(Console.Out, made);
            if (call.GetValue(report) is { } path)
            {
                await File.WriteAllTextAsync(path, made.ToJson() + "\n", stop);
            }

            return 0;
        });
        return command;
    }

    private static async Task<ImportReport> Run(Settings settings, ImportOptions options, CancellationToken stop)
    {
        var rehearsal = options.DryRun && IsNew(settings) ? Directory.CreateTempSubdirectory("standfirst-rehearsal-") : null;
        try
        {
            if (rehearsal is not null)
            {
                // Nothing is there yet, and a rehearsal makes nothing: it has a paper of its own for the while.
                settings = settings with { DataFolder = rehearsal.FullName, News = Path.Combine(rehearsal.FullName, "standfirst.db"), Pictures = Path.Combine(rehearsal.FullName, "pictures") };
            }

            Directory.CreateDirectory(settings.DataFolder);
            await using var app = Serving.Build(settings, [], TimeProvider.System);
            await using var db = await app.Services.GetRequiredService<IDbContextFactory<NewsDb>>().CreateDbContextAsync(stop);
            if (!options.DryRun || rehearsal is not null)
            {
                await Serving.Migrate(app.Services, stop);
            }
            else if ((await db.Database.GetPendingMigrationsAsync(stop)).Any())
            {
                throw new CommandException("The database is of an older version of Standfirst, and a rehearsal may not change it. Start the site once, or import without --dry-run.");
            }

            using var outside = new Outside(TimeSpan.FromMinutes(5));
            var import = new WordPressImport(db, app.Services.GetRequiredService<TellSearch>(), app.Services.GetRequiredService<PictureStore>(), app.Services.GetRequiredService<FileStore>(), TimeProvider.System)
            {
                Fetch = (address, cancel) => Fetched(outside, address, cancel),
            };
            return await ImportBar.Show(progress => import.Run(options, progress, stop));
        }
        catch (WxrException refused)
        {
            throw new CommandException($"{refused.Message} Nothing was kept.");
        }
        finally
        {
            if (rehearsal is not null)
            {
                SqliteConnection.ClearAllPools();
                rehearsal.Delete(recursive: true);
            }
        }
    }

    private static bool IsNew(Settings settings)
        => !Databases.IsPostgres(settings.News)
            && !File.Exists(settings.News.Contains('=', StringComparison.Ordinal) ? new SqliteConnectionStringBuilder(settings.News).DataSource : settings.News);

    /// <summary>To a file that goes when it was read: films are larger than memory.</summary>
    private static async Task<Stream> Fetched(Outside outside, Uri address, CancellationToken cancel)
    {
        var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await outside.FetchAsync(address.AbsoluteUri, file, FileStore.MaxBytes, cancel);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
