using Standfirst.Publication;

namespace Standfirst.Quotations;

/// <summary>
/// Reads how a document calls a speaker: "Margaret Tull, councillor for Quayside" is a name and a role; "a contractor" and "two officials of
/// the ministry" name nobody. Told from articles, numbers and capitals alone; of a script without capitals everything is taken for a name
/// until an editor says that it is none.
/// </summary>
public static class SpeakerWording
{
    public const int MaxName = 120;

    private static readonly char[] Commas = [',', '،', '，', ';'];

    /// <summary>Before a word in small letters, or themselves in small letters, they begin what describes somebody.</summary>
    private static readonly HashSet<string> Describing = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "one", "two", "three", "four", "five", "several", "some", "many", "most", "another", "other", "unnamed", "anonymous", "source", "sources",
        "official", "officials", "insider", "insiders", "people", "person", "witness", "witnesses", "residents", "neighbours", "neighbors",
        "he", "she", "they", "ein", "eine", "un", "une", "uno", "una", "des", "zwei", "deux", "dos",
    };

    /// <summary>The name, empty where nobody is named, and what stands behind it.</summary>
    public static (string Name, string Role) Read(string words)
    {
        var comma = words.IndexOfAny(Commas);
        var name = (comma < 0 ? words : words[..comma]).Trim();
        var role = comma < 0 ? "" : words[(comma + 1)..].Trim();
        return name.Length == 0 || IsDescription(name) ? ("", "") : (name.Length <= MaxName ? name : name[..MaxName].Trim(), role);
    }

    /// <summary>By which one name is known, however it is spelled: with or without accents, points and capitals.</summary>
    public static string Key(string name) => Slugs.From(name, "speaker");

    private static bool IsDescription(string name)
    {
        var parts = name.Split([' ', '-', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || !parts.Any(IsCapital))
        {
            return true;
        }

        return Describing.Contains(parts[0]) && (!IsCapital(parts[0]) || (parts.Length > 1 && !IsCapital(parts[1])));
    }

    /// <summary>Letters without small forms count as capitals: Arabic, Chinese, Hebrew.</summary>
    private static bool IsCapital(string word) => word.FirstOrDefault(char.IsLetterOrDigit) is var letter && letter != default && !char.IsLower(letter);
}
