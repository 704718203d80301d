using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>"Finance Minister Lopez" and further down "Foreign Minister Lopez".</summary>
internal sealed class RoleChanges() : Check(
    "role-changes",
    Severity.Warning,
    "A person has one role within a story, unless the story says that it changed.",
    "The Associated Press Stylebook, \"titles\"; copy-editing practice")
{
    /// <summary>Before these stands what the minister or secretary is for.</summary>
    private static readonly HashSet<string> Offices = new(StringComparer.OrdinalIgnoreCase) { "minister", "secretary", "attorney", "chancellor", "officer", "general", "justice", "editor" };

    private static readonly HashSet<string> Once = new(StringComparer.Ordinal) { "former", "then", "ex", "new", "incoming", "outgoing", "future", "late", "acting", "now", "Former", "Acting", "New", "Incoming", "Outgoing" };

    /// <summary>Roles that one person does not hold at one time, by their short and long forms.</summary>
    private static readonly Dictionary<string, string> Same = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sen"] = "senator",
        ["senator"] = "senator",
        ["rep"] = "representative",
        ["representative"] = "representative",
        ["gov"] = "governor",
        ["governor"] = "governor",
        ["mayor"] = "mayor",
        ["president"] = "president",
        ["congressman"] = "representative",
        ["congresswoman"] = "representative",
        ["ambassador"] = "ambassador",
        ["judge"] = "judge",
        ["pope"] = "pope",
        ["bishop"] = "bishop",
        ["archbishop"] = "archbishop",
        ["cardinal"] = "cardinal",
        ["king"] = "king",
        ["queen"] = "queen",
        ["gen"] = "general",
        ["col"] = "colonel",
        ["colonel"] = "colonel",
        ["captain"] = "captain",
        ["lt"] = "lieutenant",
        ["lieutenant"] = "lieutenant",
        ["sgt"] = "sergeant",
        ["sergeant"] = "sergeant",
        ["admiral"] = "admiral",
    };

    public override void Read(Reading reading, Report report)
    {
        Dictionary<string, (string Role, string Written)>? roles = null;

        // People of whom the story says that their role changed.
        var changed = new HashSet<string>();
        foreach (var passage in reading.Passages)
        {
            if (!passage.IsEnglish || passage.Field is not (Field.Body or Field.Caption or Field.Dek))
            {
                continue;
            }

            var words = passage.Words;
            for (var at = 0; at < words.Length - 1; at++)
            {
                if (!words[at].Is(Shape.Capital) || !(words[at].Is(WordClass.Title | WordClass.TitleAbbreviation)) || RoleOf(passage, words, at, out var first) is not { } role || NameBehind(passage, words, at) is not { } name || passage.IsQuoted(words[at].Start))
                {
                    continue;
                }

                if (changed.Contains(name) || (first > 0 && Once.Contains(passage[words[first - 1]].ToString())))
                {
                    changed.Add(name);
                    continue;
                }

                var written = passage.Text[words[first].Start..words[at].End];
                roles ??= [];
                if (!roles.TryAdd(name, (role, written)) && roles[name].Role != role)
                {
                    report.Add(passage, words[first].Start, written.Length, $"{name} is {roles[name].Written} elsewhere in the story.", new Fix($"Write {roles[name].Written}", roles[name].Written));
                }
            }
        }
    }

    /// <summary>The role in one form; the number of its first word.</summary>
    private static string? RoleOf(Passage passage, ReadOnlySpan<Word> words, int at, out int first)
    {
        first = at;
        var word = passage[words[at]].ToString();
        if (Offices.Contains(word))
        {
            // "Foreign Minister", never "Minister" alone: that may be the short form of any.
            if (at == 0 || !words[at].Is(Shape.Follows) || !words[at - 1].Is(Shape.Capital) || words[at - 1].Is(WordClass.Starter | WordClass.Preposition | WordClass.Determiner) || words[at - 1].Is(Shape.Possessive))
            {
                return null;
            }

            first = at - 1;
            return $"{passage[words[at - 1]]} {word}".ToLowerInvariant();
        }

        // "Vice President" is another role than "President".
        if (at > 0 && words[at].Is(Shape.Follows) && words[at - 1].Is(Shape.Capital) && passage[words[at - 1]] is "Vice" or "Deputy")
        {
            first = at - 1;
            return $"{passage[words[at - 1]]} {word}".ToLowerInvariant();
        }

        return Same.GetValueOrDefault(word);
    }

    /// <summary>The surname behind a role: "Ana Lopez" and "Lopez" alike.</summary>
    private static string? NameBehind(Passage passage, ReadOnlySpan<Word> words, int at)
    {
        var last = at;
        while (last + 1 < words.Length && last < at + 3 && words[last + 1].Is(Shape.Capital) && !words[last + 1].Is(Shape.Opens) && !words[last + 1].Is(WordClass.Title | WordClass.Starter | WordClass.Month | WordClass.Weekday)
            && (words[last + 1].Is(Shape.Follows) || (last == at && words[at].Is(WordClass.TitleAbbreviation) && words[at + 1].Start - words[at].End == 2)))
        {
            last++;
        }

        // Two names behind the role, or one: "President Biden"; more may be an office, "General Assembly Hall".
        return last == at || passage.Base(words[last]).Length < 3 || words[last].Is(Shape.AllCapitals) ? null : passage.Base(words[last]).ToString();
    }
}
