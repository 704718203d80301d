using System.CommandLine;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Standfirst.Import;
using Standfirst.Import.Pages;
using Standfirst.Pictures;
using Standfirst.Publication;
using Standfirst.Sections;
using Standfirst.Storage;
using Standfirst.Stories;

namespace Standfirst.Cli;

/// <summary><c>import page</c>: one page of the web, saved or live, as a draft.</summary>
internal static partial class ImportPage
{
    private const int MaxBytes = 16 * 1024 * 1024;

    public static Command Command()
    {
        var page = new Argument<string>("FILE|URL") { Description = "A saved page (HTML or its plain text), or the address of one." };
        var print = new Option<bool>("--print") { Description = "Writes the draft as a story's JSON to standard output and keeps nothing." };
        var report = new Option<string?>("--report") { Description = "Writes the report as JSON too.", HelpName = "FILE.json" };
        var command = new Command("page", "Reduces a page to a draft story: its main text, without what stood around it.") { page, print, report };
        command.SetAction(async (call, stop) =>
        {
            var source = call.GetValue(page)!;
            var draft = await Read(source, stop);
            var made = new ImportReport { Source = source, DryRun = call.GetValue(print) };
            foreach (var dropped in draft.Dropped)
            {
                made.Lose(source, dropped.What, dropped.Why);
            }

            made.Stories.Add(Outcome.Imported);
            if (call.GetValue(print))
            {
                await Console.Out.WriteLineAsync(draft.ToJson());
                foreach (var loss in made.Losses)
                {
                    await Console.Error.WriteLineAsync($"Dropped: {loss.Field}: {loss.Reason}");
                }
            }
            else
            {
                await Keep(call.Settings(), draft, made, stop);
                ReportText.Write(Console.Out, made);
            }

            if (call.GetValue(report) is { } path)
            {
                await File.WriteAllTextAsync(path, made.ToJson() + "\n", stop);
            }

            return 0;
        });
        return command;
    }

    private static async Task<PageDraft> Read(string source, CancellationToken stop)
    {
        if (source.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            using var outside = new Outside();
            try
            {
                var fetched = await outside.GetAsync(source, MaxBytes, stop);
                return Known(PageReader.Read(Text(fetched.Bytes, fetched.Charset), fetched.Address), source);
            }
            catch (OutsideException refused)
            {
                throw new CommandException(refused.Message);
            }
        }

        var file = new FileInfo(source);
        return !file.Exists ? throw new CommandException($"There is no file {source}.")
            : file.Length > MaxBytes ? throw new CommandException($"{source} is larger than a page can be ({MaxBytes / 1024 / 1024} MiB).")
            : Known(PageReader.Read(Text(await File.ReadAllBytesAsync(source, stop), ""), null), source);
    }

    private static PageDraft Known(PageDraft draft, string source)
        => draft.Headline.Length == 0 && draft.Body.Content.Count == 0 ? throw new CommandException($"{source} holds no text that could be a story.") : draft;

    /// <summary>By what the server said, by what the page says of itself, as UTF-8 where that fits, and as the web's old default.</summary>
    private static string Text(byte[] bytes, string charset)
    {
        System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var head = System.Text.Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 2048));
        foreach (var name in new[] { charset, Charset().Match(head).Groups[1].Value })
        {
            try
            {
                if (name.Length > 0)
                {
                    return System.Text.Encoding.GetEncoding(name).GetString(bytes);
                }
            }
            catch (ArgumentException)
            {
                // A name that nobody knows says nothing.
            }
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return System.Text.Encoding.GetEncoding(1252).GetString(bytes);
        }
    }

    private static async Task Keep(Settings settings, PageDraft draft, ImportReport made, CancellationToken stop)
    {
        await using var open = await OpenPaper.At(settings);
        await using var db = open.Db();
        var paper = await db.Papers.SingleOrDefaultAsync(stop);
        if (paper is null)
        {
            db.Papers.Add(paper = new Paper());
        }

        var now = TimeProvider.System.GetUtcNow();
        var story = new Story(draft.Headline, draft.Body.ToJson(), await Section(db, draft.Section, stop), now)
        {
            Dateline = draft.Dateline,
            Language = draft.Language == paper.Language ? "" : draft.Language,
            CanonicalAddress = draft.Address,
        };
        story.Write(draft.Headline, draft.Dek, draft.Body.ToJson());
        foreach (var (position, name) in draft.Bylines.Index())
        {
            var writer = await db.Writers.FirstOrDefaultAsync(one => one.Name == name, stop);
            story.Bylines.Add(writer is null ? new Byline(name, position) : new Byline(writer, position));
        }

        if (draft.Picture is { Src: var src } found && Uri.TryCreate(src, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            var picture = Picture.Remote(src, Path.GetFileName(address.AbsolutePath), now);
            (picture.Caption, picture.Credit, picture.Alt) = (found.Caption, found.Credit, found.Alt);
            story.Show(picture);
        }

        db.Stories.Add(story);
        paper.Edition++;
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.SaveChangesAsync(stop);
        await db.Keep(made, [made.Source], now, stop);
        await transaction.CommitAsync(stop);
    }

    private static async Task<Section?> Section(NewsDb db, string name, CancellationToken stop)
    {
        if (name.Length == 0)
        {
            return null;
        }

        var sections = await db.Sections.ToListAsync(stop);
        if (sections.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            return known;
        }

        var slug = Slugs.Free(Slugs.From(name, "section"), taken => Addresses.IsOwn($"/{taken}/") || sections.Exists(one => one.PathKey == Addresses.Key($"/{taken}/")));
        var made = new Section(name, slug) { Position = sections.Count };
        db.Sections.Add(made);
        return made;
    }

    [GeneratedRegex("""<meta[^>]+charset\s*=\s*["']?([\w-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
