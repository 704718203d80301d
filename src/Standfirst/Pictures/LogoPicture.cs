using NetVips;
using Standfirst.Publication;

namespace Standfirst.Pictures;

/// <summary>A picture of the paper's name as it is kept: one WebP, sharp on the finest screens, without metadata.</summary>
internal static class LogoPicture
{
    /// <summary>In pixels: twice the largest room that a theme of the program gives it, and more.</summary>
    private const int MaxWidth = 1600;

    private const int MaxHeight = 400;

    private const int MinHeight = 40;

    private const int Quality = 90;

    /// <summary>Makes it of a picture that was brought, and keeps it.</summary>
    /// <exception cref="PictureException">Not a PNG, JPEG or WebP, damaged, or too small to be read.</exception>
    public static async Task<Logo> Keep(FileStore files, Stream content, string fileName, DateTimeOffset at, CancellationToken stop)
    {
        var name = FileNames.Plain(fileName);
        var path = Path.GetTempFileName();
        try
        {
            await using (var file = File.Create(path))
            {
                await content.CopyToAsync(file, stop);
            }

            var (webp, width, height) = await Task.Run(() => Make(path, name), stop);
            using var made = new MemoryStream(webp, writable: false);
            return new Logo { Hash = (await files.Arrive(made, "logo.webp", at, stop)).Hash, Width = width, Height = height };
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static (byte[] Webp, int Width, int Height) Make(string path, string name)
    {
        var kind = PictureKind.OfFile(path, name);
        if (kind != PictureKind.Png && kind != PictureKind.Jpeg && kind != PictureKind.WebP)
        {
            throw new PictureException(PictureFault.NotAPicture, $"{name} is neither PNG, JPEG nor WebP.");
        }

        var (_, height) = PictureCheck.Whole(path, kind, name);
        if (height < MinHeight)
        {
            throw new PictureException(PictureFault.TooSmall, $"{name} is {height} pixels high; at least {MinHeight} are needed, better {MaxHeight / 2}.");
        }

        Vips.Ready();
        using var image = Image.Thumbnail(path, MaxWidth, height: MaxHeight, size: Enums.Size.Down, outputProfile: "srgb");
        // A drawing keeps its edges; a photograph would be large so.
        return (image.WebpsaveBuffer(q: Quality, lossless: kind != PictureKind.Jpeg, keep: Enums.ForeignKeep.None), image.Width, image.Height);
    }
}
