using Microsoft.EntityFrameworkCore;
using Standfirst.Pictures;
using Standfirst.Publication;
using Standfirst.Storage;

namespace Standfirst.Import.WordPress;

/// <summary>
/// Brings exports of one WordPress site in. All files are read to their end before anything is kept, so that a broken one keeps nothing; then
/// pictures and files; then, in one transaction, everything else.
/// </summary>
internal sealed class WordPressImport(NewsDb db, TellSearch tellSearch, PictureStore pictures, FileStore files, TimeProvider clock)
{
    /// <summary>Gets a file from the former site; null where nothing may be fetched.</summary>
    public Func<Uri, CancellationToken, Task<Stream>>? Fetch { get; init; }

    /// <exception cref="WxrException">A file cannot be taken; nothing of any was kept.</exception>
    public async Task<ImportReport> Run(ImportOptions options, IProgress<ImportProgress>? progress = null, CancellationToken stop = default)
    {
        var report = new ImportReport { DryRun = options.DryRun };
        var survey = new Survey();
        var repairs = new Repairs();
        await Read(options, "Checking", survey, repairs, survey.Begin, progress, stop);
        survey.End();
        report.Source = survey.Site.Source;
        report.Repairs.AddRange(repairs.All);
        report.Archive = survey.Counts;

        var run = new ImportRun(db, tellSearch, survey, report, clock.GetUtcNow());
        var addresses = new OldAddresses(run);
        var source = new UploadSource(options, survey.Site, Fetch);
        var uploads = new Uploads(run, addresses, source, pictures, files);
        db.ChangeTracker.AutoDetectChangesEnabled = true;

        // What is fetched over hours is kept as it comes, since nobody could write for so long otherwise; all else is one transaction.
        var fetches = Fetch is not null && options.Media is null && !options.NoMedia && !options.DryRun;
        if (fetches)
        {
            await BringUploads(options, uploads, progress, stop);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (!fetches)
        {
            await BringUploads(options, uploads, progress, stop);
        }

        var paper = await TakePaper(run, stop);
        var people = new People(run, addresses);
        await people.Import(stop);
        var terms = new Terms(run, addresses);
        await terms.Import(stop);
        var replies = new Replies(run);
        var texts = new Texts(run, paper, people, terms, uploads, addresses, replies);
        await Read(options, "Importing", new Only(item => ItemKinds.Of(item) != ItemKind.Attachment, item => texts.Meet(item, stop), replies), new Repairs(), null, progress, stop);
        await texts.End(stop);
        AddFronts(run, addresses);
        await addresses.Write(stop);
        await Finish(run, stop);
        Balance(report, survey);
        if (options.DryRun)
        {
            await transaction.RollbackAsync(CancellationToken.None);
        }
        else
        {
            await db.Keep(report, options.Files, run.Now, stop);
            await transaction.CommitAsync(stop);
        }

        return report;
    }

    private static async Task BringUploads(ImportOptions options, Uploads uploads, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        await Read(options, "Pictures and files", new Only(item => ItemKinds.Of(item) == ItemKind.Attachment, item => uploads.Meet(item, stop), null), new Repairs(), null, progress, stop);
        await uploads.Flush(stop);
        await uploads.BringOthers(stop);
    }

    private static async Task Read(
        ImportOptions options, string phase, IWxrVisitor visitor, Repairs repairs, Action<WxrChannel>? begin, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var counting = new Counting(visitor);
        var total = options.Files.Sum(file => new FileInfo(file).Length);
        var before = 0L;
        foreach (var file in options.Files)
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            using var text = new XmlText(stream, Path.GetFileName(file), repairs);
            var reader = new WxrReader(text);
            begin?.Invoke(reader.Channel);
            counting.Told = () => progress?.Report(new(phase, before + stream.Position, total, counting.Items));
            await reader.Read(counting, stop);
            before += stream.Length;
            counting.Told();
        }
    }

    /// <summary>An empty publication takes the archive's name; one that has something in it keeps its own.</summary>
    private static async Task<Paper> TakePaper(ImportRun run, CancellationToken stop)
    {
        var db = run.Db;
        var paper = await db.Papers.FindAsync([Paper.OnlyId], stop) ?? db.Papers.Add(new Paper()).Entity;
        var channel = run.Survey.Channels.Find(one => one.Title.Length > 0) ?? new WxrChannel();
        var isEmpty = !await db.Stories.AnyAsync(stop) && !await db.Pages.AnyAsync(stop) && !await db.Sections.AnyAsync(stop);
        foreach (var (what, said, has, take) in (IEnumerable<(string, string, string, Action<string>)>)
        [
            ("name", channel.Title, paper.Name, name => paper.Name = name),
            ("tagline", channel.Description, paper.Tagline, tagline => paper.Tagline = tagline),
            ("language", channel.Language, paper.Language, language => paper.Language = language),
        ])
        {
            var plain = ImportRun.Valid(System.Net.WebUtility.HtmlDecode(said)).Trim();
            if (plain.Length == 0 || plain == has)
            {
                continue;
            }

            if (isEmpty)
            {
                take(plain);
            }
            else
            {
                run.Report.Lose("publication", what, $"the archive says “{plain}”; the paper has “{has}” and keeps it");
            }
        }

        if (run.Site.Address.Length > 0 && !paper.FormerAddresses.Contains(run.Site.Address))
        {
            paper.FormerAddresses = [.. paper.FormerAddresses, run.Site.Address];
        }

        var others = run.Survey.Channels.Select(one => one.BlogUrl.Length > 0 ? one.BlogUrl : one.Link).Where(link => link.Length > 0 && !run.Site.IsOwn(link)).Distinct();
        foreach (var other in others)
        {
            run.Report.Lose("publication", "address", $"one of the files comes from {other}; all are taken as one archive of {run.Site.Address}");
        }

        var channelMeta = run.Survey.Channels.SelectMany(one => one.Other).ToList();
        if (channelMeta.Count > 0 && !(await run.Known("channel", ["channel"], stop)).ContainsKey("channel"))
        {
            run.Remember("channel", "channel", null, "", ImportRun.Kept(channelMeta));
        }

        await run.Save(stop);
        return paper;
    }

    /// <summary>The archive's front, its feeds, its years: what hangs on them is told by form (<see cref="FormerAddresses"/>).</summary>
    private static void AddFronts(ImportRun run, OldAddresses addresses)
    {
        addresses.Add("/home", "/");
        addresses.Add("/feed", "/feed.xml");
        addresses.Add("/feed/atom", "/atom.xml");
        addresses.Add("/comments/feed", "/comments/feed.xml");
        if (run.Site.Root.Length > 0)
        {
            addresses.Add("", "/");
        }

        foreach (var year in run.Survey.Years)
        {
            addresses.Add($"/{year}", $"/search?q=from:{year}-01-01+to:{year}-12-31");
        }
    }

    /// <summary>Tells the running site that its pages are old.</summary>
    private static async Task Finish(ImportRun run, CancellationToken stop)
    {
        var kept = (await run.Db.Papers.FindAsync([Paper.OnlyId], stop))!;
        kept.Edition++;
        await run.Save(stop);
    }

    /// <summary>The promise of the report: whatever was met is accounted for.</summary>
    private static void Balance(ImportReport report, Survey survey)
    {
        foreach (var (name, count) in report.Kinds)
        {
            if (count.Found != count.Imported + count.Skipped + count.Unchanged)
            {
                throw new InvalidOperationException($"The report does not add up: {name}.");
            }
        }

        var items = report.Stories.Found + report.Pages.Found;
        if (items != survey.Counts.Posts + survey.Counts.Pages || report.Comments.Found != survey.Counts.Comments)
        {
            throw new InvalidOperationException(
                $"Not everything was accounted for: {items} of {survey.Counts.Posts + survey.Counts.Pages} stories and pages, {report.Comments.Found} of {survey.Counts.Comments} comments.");
        }
    }

    private sealed class Only(Func<WxrItem, bool> which, Func<WxrItem, ValueTask> meet, Replies? replies) : IWxrVisitor
    {
        public ValueTask Meet(WxrItem item)
        {
            if (which(item))
            {
                return meet(item);
            }

            // A file may have comments too; it takes none here.
            replies?.Skip(item, "files take no comments here; kept with the import");
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Counting(IWxrVisitor inner) : IWxrVisitor
    {
        public int Items { get; private set; }

        public Action Told { get; set; } = () => { };

        public void Meet(WxrAuthor author) => inner.Meet(author);

        public void Meet(WxrTerm term) => inner.Meet(term);

        public ValueTask Meet(WxrItem item)
        {
            if (++Items % 100 == 0)
            {
                Told();
            }

            return inner.Meet(item);
        }
    }
}
