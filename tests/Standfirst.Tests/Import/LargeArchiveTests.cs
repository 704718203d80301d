using System.Diagnostics;
using System.Globalization;
using System.Text;
using Standfirst.Import.WordPress;

namespace Standfirst.Tests.Import;

[Collection(Alone.Name)]
public sealed class LargeArchiveTests
{
    /// <summary>Megabytes of the archive that is made; set it to 1024 for the figure of the goal.</summary>
    private static readonly int Megabytes = int.TryParse(Environment.GetEnvironmentVariable("STANDFIRST_TESTS_ARCHIVE_MB"), CultureInfo.InvariantCulture, out var given) ? given : 50;

    [Fact]
    public async Task A_large_archive_comes_in_within_the_memory_of_a_small_one()
    {
        await using var paper = await TestPaper.Begin();
        var file = Make(paper, Megabytes);
        var size = new FileInfo(file).Length;
        await paper.Import(Archive.Write(paper, Archive.Post(1_000_000_000), "warm.xml"));
        GC.Collect();
        var before = Process.GetCurrentProcess().WorkingSet64;
        using var watch = new PeakWatch();
        var clock = Stopwatch.StartNew();
        var report = await paper.Import(new ImportOptions([file]) { NoMedia = true });
        clock.Stop();
        var items = report.Stories.Found;
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{size / 1048576.0:0} MiB, {items} items, {report.Comments.Found} comments: {clock.Elapsed.TotalSeconds:0.0} s, {items / clock.Elapsed.TotalSeconds:0} items a second; working set {before / 1048576} MiB before, {watch.Peak / 1048576} MiB at most"));
        Assert.Equal(items, report.Stories.Imported);
        Assert.True(watch.Peak - before < 300L * 1024 * 1024, $"{(watch.Peak - before) / 1048576} MiB more at most");
    }

    private static string Make(TestPaper paper, int megabytes)
    {
        var file = Path.Combine(paper.Settings.DataFolder, "large.xml");
        var words = "the council met on Tuesday and heard from <strong>residents</strong> of <a href=\"http://old.example/2014/05/post-7/\">the harbour</a> who asked for a quieter road. ";
        var body = string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat(words, 3)) + "\n\n", 8));
        using var to = new StreamWriter(file, append: false, new UTF8Encoding(false), 1 << 20);
        to.Write(File.ReadAllText(Archive.Write(paper, "", "frame.xml")).Split("</channel>")[0]);
        for (var id = 1; to.BaseStream.Position < megabytes * 1048576L; id++)
        {
            to.Write(Archive.Post(id, $"Council hears residents, part {id}", body, $"""
                <category domain="category" nicename="section-{id % 12}"><![CDATA[Section {id % 12}]]></category><category domain="post_tag" nicename="tag-{id % 300}"><![CDATA[Tag {id % 300}]]></category>
                {(id % 5 == 0 ? Archive.Comment(id) + Archive.Comment(id + 500_000_000, id) : "")}
                """, link: $"{Archive.Site}/{2000 + (id % 20)}/05/part-{id}/"));
        }

        to.Write("</channel></rss>");
        return file;
    }

    /// <summary>Looks at the memory of the process again and again.</summary>
    private sealed class PeakWatch : IDisposable
    {
        private readonly Timer timer;

        public PeakWatch() => timer = new Timer(_ => Look(), null, 0, 50);

        public long Peak { get; private set; }

        public void Dispose() => timer.Dispose();

        private void Look()
        {
            using var process = Process.GetCurrentProcess();
            Peak = Math.Max(Peak, process.WorkingSet64);
        }
    }
}
