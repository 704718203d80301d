namespace Standfirst.CopyDesk;

/// <summary>What a paper lays down for its copy desk, read from a YAML file by <see cref="Parse(string)"/>. The documentation of each key is in <c>docs/copy-desk/</c>.</summary>
public sealed record HouseStyle
{
    /// <summary>What stands where a paper laid nothing down.</summary>
    public static HouseStyle Default { get; } = new();

    /// <summary>Primary subtag of the language of a story that does not name its own and whose words do not tell.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Severities that differ from the checks' own; null switches a check off.</summary>
    public IReadOnlyDictionary<string, Severity?> Severities { get; init; } = new Dictionary<string, Severity?>();

    /// <summary>Names as the house writes them, each with spellings that it does not use.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Names { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Terms as the house writes them, each with what it does not write.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Terms { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>People who need no introduction.</summary>
    public IReadOnlyList<string> KnownPeople { get; init; } = [];

    public HeadlineStyle Headline { get; init; } = new();

    public DatelineStyle Dateline { get; init; } = new();

    public NumberStyle Numbers { get; init; } = new();

    /// <summary>Rules of the house's own, written as for Vale.</summary>
    public Rules.ValeRules Rules { get; init; } = CopyDesk.Rules.ValeRules.None;

    /// <summary>The files that <see cref="Rules"/> were read from, as the style names them, each with the language that its rules are for.</summary>
    public IReadOnlyList<(string Name, string? Language)> RuleFiles { get; init; } = [];

    /// <summary>Words from which on a sentence is called long.</summary>
    public int LongSentence { get; init; } = 45;

    /// <summary>Words from which on a paragraph is called long.</summary>
    public int LongParagraph { get; init; } = 120;

    /// <summary>Reads a style file. An empty one is the default.</summary>
    /// <exception cref="HouseStyleException">It is not YAML, a key is not known, or a value is of the wrong kind: the line says where.</exception>
    public static HouseStyle Parse(string yaml) => Style.HouseStyleReader.Read(yaml, null);

    /// <summary>Reads a style file that may name files of rules.</summary>
    /// <param name="yaml">The style file.</param>
    /// <param name="files">The files behind a name under <c>rules</c>: one file, those of a folder, or those of a package; null where there are none.</param>
    /// <exception cref="HouseStyleException">It is not YAML, a key is not known, or a value is of the wrong kind: the line says where.</exception>
    /// <exception cref="CopyDesk.Rules.RuleException">A rule is wrong: it names its own file and line.</exception>
    public static HouseStyle Parse(string yaml, Func<string, IReadOnlyList<Rules.RuleText>?> files) => Style.HouseStyleReader.Read(yaml, files);

    /// <summary>The style as a file that <see cref="Parse(string)"/> reads: only what differs from <see cref="Default"/>, empty for that itself.</summary>
    public string ToYaml() => Style.HouseStyleWriter.Write(this);

    internal bool IsOff(string check) => Severities.TryGetValue(check, out var severity) && severity is null;

    internal Severity? SeverityOf(string check) => Severities.TryGetValue(check, out var severity) ? severity : null;
}

public enum Capitals
{
    /// <summary>The house does not mind.</summary>
    Any,

    /// <summary>Only the first word and names.</summary>
    Sentence,

    /// <summary>Every word of weight.</summary>
    Title,
}

public sealed record HeadlineStyle
{
    /// <summary>Characters that a headline may have.</summary>
    public int Longest { get; init; } = 100;

    public Capitals Capitals { get; init; } = Capitals.Any;
}

public sealed record DatelineStyle
{
    /// <summary>Whether each story needs one; otherwise only a story that reports from a place is asked for it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether the place is written in capitals: "MOSCOW".</summary>
    public bool Capitals { get; init; }

    /// <summary>Places that stand without their country or state.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];
}

public sealed record NumberStyle
{
    /// <summary>Whole numbers below this are written as words: 10 with the AP, 100 with many books; 0 for a house that does not mind.</summary>
    public int WordsBelow { get; init; }

    /// <summary>"%", "percent" or "per cent"; empty for a house that does not mind, which is asked to be at one with itself.</summary>
    public string Percent { get; init; } = "";
}

/// <summary>What is wrong with a style file, and in which line.</summary>
public sealed class HouseStyleException(int line, string problem) : Exception($"line {line}: {problem}")
{
    /// <summary>From 1.</summary>
    public int Line { get; } = line;

    public string Problem { get; } = problem;
}
