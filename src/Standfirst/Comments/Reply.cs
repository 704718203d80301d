using System.Security.Cryptography;
using System.Text;

namespace Standfirst.Comments;

/// <summary>What a reader sent: cleaned, not yet judged.</summary>
public sealed record Reply
{
    public required long Story { get; init; }

    /// <summary>The comment it answers; null for one that starts a thread.</summary>
    public long? Parent { get; init; }

    public required string Name { get; init; }

    /// <summary>In lower case; null where none was given.</summary>
    public string? Email { get; init; }

    public required string Text { get; init; }

    /// <summary>What stood in the field that people do not see.</summary>
    public string Trap { get; init; } = "";

    /// <summary>Keyed hash of the address of the reader's machine.</summary>
    public required string Address { get; init; }

    /// <summary>The same of the network around it; empty where that is not known.</summary>
    public string Network { get; init; } = "";

    /// <summary>The same words by the same name at the same place have the same one.</summary>
    public string Fingerprint { get; private init; } = "";

    /// <summary>From the fields as they came.</summary>
    public static Reply From(long story, long? parent, string name, string email, string text, string trap, string address, string network = "")
    {
        var reply = new Reply
        {
            Story = story,
            Parent = parent,
            Name = Typed.Name(name),
            Email = email.Trim() is { Length: > 0 } given ? given.ToLowerInvariant() : null,
            Text = Typed.HasLetter(text) ? Typed.Clean(text) : "",
            Trap = trap,
            Address = address,
            Network = network,
        };
        return reply with { Fingerprint = Print(reply) };
    }

    private static string Print(Reply reply)
    {
        // A browser that sends again may wrap or space otherwise; letters decide.
        var words = string.Join(' ', reply.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var all = Encoding.UTF8.GetBytes($"{reply.Story}\n{reply.Parent}\n{reply.Name}\n{words}");
        return Convert.ToHexStringLower(SHA256.HashData(all).AsSpan(0, 16));
    }
}
