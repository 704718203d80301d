using System.IO.Compression;
using System.Text;
using Standfirst.CopyDesk.Rules;

namespace Standfirst.CopyDesk.Files;

/// <summary>Reads a package of rules as <c>vale sync</c> fetches them: a .zip of <c>Name/*.yml</c>, or of <c>.vale.ini</c> with <c>styles/</c>.</summary>
public static class RuleArchive
{
    /// <summary>Largest packages are dictionaries of a few megabytes.</summary>
    public const long MostBytes = 32 << 20;

    private const int MostFiles = 4000;

    private static readonly string[] Texts = [".yml", ".txt", ".dic", ".aff", ".ini"];

    /// <summary>The texts of a package that rules can use; pictures, scripts and the like are passed over unread.</summary>
    /// <param name="zip">Seekable; read to its end.</param>
    /// <param name="name">Of the file, for what is said about it.</param>
    /// <exception cref="RuleException">It is no zip file, it names a place outside of itself, or it unpacks to more than a package can be.</exception>
    public static IReadOnlyList<RuleText> Read(Stream zip, string name)
    {
        var texts = new List<RuleText>();
        try
        {
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > MostFiles)
            {
                throw new RuleException(name, 1, $"a package has {MostFiles} files at most.");
            }

            var room = MostBytes;
            foreach (var entry in archive.Entries)
            {
                var path = entry.FullName;
                if (path.Contains('\\', StringComparison.Ordinal) || path.Contains(':', StringComparison.Ordinal) || path.StartsWith('/') || path.Split('/').Contains(".."))
                {
                    throw new RuleException(name, 1, $"\"{path}\" is a place outside of the package.");
                }

                if (Takes(path))
                {
                    texts.Add(new RuleText(path, Text(entry, name, ref room)));
                }
            }
        }
        catch (InvalidDataException)
        {
            throw new RuleException(name, 1, "this is no zip file, or it is broken.");
        }

        return texts;
    }

    /// <summary>Whether a file is one that rules can use, by its name.</summary>
    public static bool Takes(string path) => Array.Exists(Texts, end => path.EndsWith(end, StringComparison.Ordinal)) && !path.StartsWith("__MACOSX/", StringComparison.Ordinal);

    /// <summary>What the head of an entry says of its size is not believed: bytes are counted as they come.</summary>
    private static string Text(ZipArchiveEntry entry, string name, ref long room)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            room -= read;
            if (room < 0)
            {
                throw new RuleException(name, 1, $"it unpacks to more than {MostBytes >> 20} MB, which no package of rules is.");
            }

            bytes.Write(buffer, 0, read);
        }

        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetString(bytes.GetBuffer(), 0, (int)bytes.Length).TrimStart('\ufeff');
    }
}
