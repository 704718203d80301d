namespace Standfirst.CopyDesk.Rules;

/// <summary>What a text of a story is to a rule.</summary>
internal enum Place
{
    Headline,
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    Heading5,
    Heading6,
    Prose,
    Paragraph,
    Sentence,
    ListItem,
    BlockQuote,
    TableCell,
    TableCaption,
    Caption,
    Alt,
    Credit,
    Byline,
    Dateline,
    Summary,
    Raw,
}

/// <summary>
/// The places that a rule's <c>scope</c> means. A place is a list of parts (text.heading.h1), a scope names some of them; several scopes are
/// or, &amp; is and, ~ is not. Paragraph and sentence exist beside the whole text of a paragraph only, as with Vale: not in lists or headings.
/// </summary>
internal sealed class RuleScope
{
    private static readonly string[][] Parts =
    [
        ["text", "heading", "h1", "title"],
        ["text", "heading", "h1"],
        ["text", "heading", "h2"],
        ["text", "heading", "h3"],
        ["text", "heading", "h4"],
        ["text", "heading", "h5"],
        ["text", "heading", "h6"],
        ["text"],
        ["paragraph"],
        ["sentence"],
        ["text", "list"],
        ["text", "blockquote"],
        ["text", "table", "cell"],
        ["text", "table", "caption"],
        ["text", "figure", "caption"],
        ["text", "attr", "alt"],
        ["credit"],
        ["byline"],
        ["dateline"],
        ["summary"],
        ["raw"],
    ];

    private static readonly string[] Known =
    [
        "text", "heading", "heading.h1", "heading.h2", "heading.h3", "heading.h4", "heading.h5", "heading.h6", "table", "table.header", "table.cell", "table.caption", "figure.caption",
        "list", "paragraph", "sentence", "alt", "title", "blockquote", "summary", "raw", "credit", "byline", "dateline",
    ];

    /// <summary>Scopes of Vale may name the format of a file. A story has none of its own, and these are the ones it could have come from.</summary>
    private static readonly string[] Formats = ["md", "markdown", "mdx", "html", "htm", "txt"];

    private readonly bool[] runs = new bool[Parts.Length];

    private RuleScope()
    {
    }

    /// <summary>Whether the same words may be seen twice: as the paragraph's and as the sentence's.</summary>
    public bool Overlaps => (runs[(int)Place.Prose] ? 1 : 0) + (runs[(int)Place.Paragraph] ? 1 : 0) + (runs[(int)Place.Sentence] ? 1 : 0) > 1;

    public static RuleScope Text { get; } = Make([["text"]], [[false]]);

    public static RuleScope Summary { get; } = Make([["summary"]], [[false]]);

    public static RuleScope Read(RuleFile file)
    {
        var scopes = file.List("scope");
        if (scopes.Count == 0)
        {
            return Text;
        }

        var (named, negated) = (new List<string[]>(), new List<bool[]>());
        foreach (var scope in scopes)
        {
            var parts = scope.Text.Split('&', StringSplitOptions.TrimEntries);
            named.Add([.. parts.Select(part => Checked(file, part.TrimStart('~').Trim(), scope.Number))]);
            negated.Add([.. parts.Select(part => part.StartsWith('~'))]);
        }

        return Make(named, negated);
    }

    public bool Runs(Place place) => runs[(int)place];

    private static string Checked(RuleFile file, string scope, int line)
    {
        var parts = scope.Split('.');
        if (parts.Length > 1 && Formats.Contains(parts[^1]))
        {
            scope = string.Join('.', parts[..^1]);
        }

        if (Known.Contains(scope))
        {
            return scope;
        }

        if (parts[0] is "comment" or "code" or "link" or "strong" or "emphasis")
        {
            throw new RefusedException(line, $"its scope \"{scope}\" is of programs or of markup; a story has its words.");
        }

        throw Known.Contains(parts[0]) && parts.Length > 1
            ? new RefusedException(line, $"its scope \"{scope}\" is of files of a format that no story comes in.")
            : file.Wrong(line, $"\"{scope}\" is no scope; known are: {string.Join(", ", Known)}.");
    }

    private static RuleScope Make(List<string[]> scopes, List<bool[]> negated)
    {
        var made = new RuleScope();
        for (var place = 0; place < Parts.Length; place++)
        {
            for (var i = 0; i < scopes.Count; i++)
            {
                made.runs[place] |= Fits((Place)place, scopes[i], negated[i]);
            }
        }

        return made;
    }

    /// <summary>What only says where it is not means whole texts; pieces and sums of them it has to name.</summary>
    private static bool Fits(Place place, string[] scopes, bool[] negated)
    {
        var isWhole = Parts[(int)place][0] == "text";
        for (var i = 0; i < scopes.Length; i++)
        {
            if (scopes[i].Split('.').All(part => Parts[(int)place].Contains(part)) == negated[i])
            {
                return false;
            }
        }

        return isWhole || negated.Contains(false);
    }
}
