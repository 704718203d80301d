using System.Text;

namespace Standfirst.CopyDesk.Tests;

/// <summary>
/// <c>docs/copy-desk/</c> is made from the case files. With STANDFIRST_RENEW=1 in the environment this test writes it; otherwise it fails
/// where the manual is behind.
/// </summary>
public sealed class ManualTests
{
    private const string Begin = "<!-- made from the case files: from here -->";

    private const string End = "<!-- to here -->";

    /// <summary>Pages of no check.</summary>
    private static readonly string[] ByHand = ["house-rules.md", "writing-a-check.md"];

    [Fact]
    public void The_manual_says_what_the_case_files_say()
    {
        var docs = Path.Combine(Root(), "docs", "copy-desk");
        var pages = CaseFile.All.ToDictionary(file => Path.Combine(docs, file.Name + ".md"), file => File.ReadAllText(Path.Combine(CaseFile.Folder, file.Name + ".md")));
        var readme = Path.Combine(docs, "README.md");
        var written = File.ReadAllText(readme);
        var (from, to) = (written.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, written.IndexOf(End, StringComparison.Ordinal));
        pages[readme] = written[..from] + "\n\n" + Table() + "\n" + written[to..];
        foreach (var page in ByHand.Select(name => Path.Combine(docs, name)))
        {
            pages[page] = File.ReadAllText(page);
        }

        if (Environment.GetEnvironmentVariable("STANDFIRST_RENEW") == "1")
        {
            foreach (var stale in Directory.GetFiles(docs, "*.md").Except(pages.Keys))
            {
                File.Delete(stale);
            }

            foreach (var (path, text) in pages)
            {
                File.WriteAllText(path, text);
            }
        }

        Assert.Equal(pages.Keys.Order(StringComparer.Ordinal), Directory.GetFiles(docs, "*.md").Order(StringComparer.Ordinal));
        Assert.All(pages, page => Assert.True(File.ReadAllText(page.Key) == page.Value, $"{Path.GetFileName(page.Key)} is behind its case file: run the tests once with STANDFIRST_RENEW=1."));
    }

    private static string Table()
    {
        var table = new StringBuilder("| check | severity | language | the rule |\n|---|---|---|---|\n");
        foreach (var check in CopyEditor.AllChecks)
        {
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"| [{check.Name}]({check.Name}.md) | {check.Severity.ToString().ToLowerInvariant()} | {(check.Language is null ? "every" : "English")} | {check.Rule.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }

        return table.ToString();
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Standfirst.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("No Standfirst.slnx above the tests.");
    }
}
