using Standfirst.Pictures;

namespace Standfirst.Tests.Pictures;

public sealed class FileStoreTests
{
    [Fact]
    public async Task A_document_is_kept_under_its_hash_and_its_plain_name()
    {
        var root = Directory.CreateTempSubdirectory("standfirst-files-").FullName;
        try
        {
            var files = new FileStore(root);
            using var content = new MemoryStream("%PDF-1.7"u8.ToArray());
            var file = await files.Arrive(content, "../../minutes\u202Efdp.pdf", PictureFolder.At, TestContext.Current.CancellationToken);
            Assert.Equal(("minutesfdp.pdf", "application/pdf", 8L), (file.FileName, file.MediaType, file.Bytes));
            Assert.Equal("%PDF-1.7", await File.ReadAllTextAsync(files.Find(file.Hash)!, TestContext.Current.CancellationToken));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    [Theory]
    [InlineData("a.html")]
    [InlineData("a.SVG")]
    [InlineData("a.js")]
    [InlineData("a.xml")]
    [InlineData("a.pdf.htm")]
    [InlineData("a")]
    public void What_could_run_as_the_paper_is_bytes_to_download(string name)
        => Assert.Equal(new FileKind("application/octet-stream", false), FileKinds.Of(name));
}
