using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Standfirst.Comments;

/// <summary>
/// Turns the address of a reader's machine into a keyed hash: enough to slow down, ban and recognise one machine, of no use to whoever
/// gets the database alone. There are few addresses, so a hash without a key would be undone in minutes.
/// </summary>
public sealed class AddressKey
{
    private const int KeyLength = 32;

    private readonly byte[] _key;

    private AddressKey(byte[] key) => _key = key;

    /// <summary>The key in <c>keys/address.key</c> of the data folder, made at the first start.</summary>
    /// <exception cref="IOException">The file cannot be read, or is not a key.</exception>
    public static AddressKey In(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "keys");
        var file = Path.Combine(folder, "address.key");
        if (!File.Exists(file))
        {
            Make(folder, file);
        }

        var key = File.ReadAllBytes(file);
        return key.Length == KeyLength ? new AddressKey(key)
            : throw new IOException($"{file} is not a key of {KeyLength} bytes. Put back the right one from a backup, or remove it: then bans by address no longer hold.");
    }

    /// <summary>Hexadecimal, the same for as long as the key stands; empty for no address.</summary>
    public string Hash(IPAddress? address) => Hash(address, 4, 8);

    /// <summary>The same of the network that the address is in: 256 addresses of IPv4, or the 2^80 that one site gets of IPv6.</summary>
    public string HashNetwork(IPAddress? address) => Hash(address, 3, 6);

    // A household has 2^64 addresses of IPv6 and its machines change theirs daily; the network is what stays. Parts of different lengths
    // never have the same hash, so one kind is not taken for the other.
    private string Hash(IPAddress? address, int bytesOfFour, int bytesOfSix)
    {
        if (address is null)
        {
            return "";
        }

        Span<byte> bytes = stackalloc byte[16];
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        plain.TryWriteBytes(bytes, out _);
        var length = plain.AddressFamily == AddressFamily.InterNetworkV6 ? bytesOfSix : bytesOfFour;
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(_key, bytes[..length], hash);
        return Convert.ToHexStringLower(hash[..16]);
    }

    private static void Make(string folder, string file)
    {
        Directory.CreateDirectory(folder);
        var made = Path.Combine(folder, $"address.{Guid.NewGuid():n}.new");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(made, options))
        {
            stream.Write(RandomNumberGenerator.GetBytes(KeyLength));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            // Whole or not at all; of two programs that start at once, one's key is kept.
            File.Move(made, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(made);
        }
    }
}
