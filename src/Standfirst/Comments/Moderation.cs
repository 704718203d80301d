using Standfirst.Publication;

namespace Standfirst.Comments;

/// <summary>What becomes of a reply.</summary>
public enum Ruling
{
    /// <summary>Nobody objects: readers see it at once.</summary>
    Publish,

    /// <summary>Kept, and waits for a moderator; its writer is told why.</summary>
    Hold,

    /// <summary>Kept as a robot's; its sender is told the same as one whose comment is held.</summary>
    Trap,

    /// <summary>Kept as rejected; its writer is told why.</summary>
    Refuse,

    /// <summary>Not kept: the writer can put it right.</summary>
    Correct,

    /// <summary>Not kept: the story takes no comments.</summary>
    Closed,

    /// <summary>Not kept: longer than any comment may be.</summary>
    TooLong,

    /// <summary>Not kept: can be sent again after <see cref="Objection.Wait"/>.</summary>
    TooFast,

    /// <summary>Here already: <see cref="Standing.Same"/>.</summary>
    Repeat,
}

/// <summary>The field of the form that an objection is about.</summary>
public enum ReplyField
{
    None,
    Name,
    Email,
    Body,
}

/// <summary>What a step has against a reply.</summary>
/// <param name="Ruling">What becomes of it.</param>
/// <param name="Reason">In words, for its writer and for the moderator.</param>
public sealed record Objection(Ruling Ruling, string Reason)
{
    /// <summary>The step that raised it: a key such as <c>word-list</c>.</summary>
    public string Step { get; init; } = "";

    public ReplyField Field { get; init; }

    /// <summary>For <see cref="Ruling.TooFast"/>.</summary>
    public TimeSpan Wait { get; init; }

    /// <summary>Names the reason, so that it can be said in the page's language: the step, or what the step found in particular.</summary>
    public string Key { get; init; } = "";

    /// <summary>The number in the reason: letters, seconds, days.</summary>
    public long Number { get; init; }

    /// <summary>Somebody's own words in the reason: why a ban was spoken, the word that is refused.</summary>
    public string Said { get; init; } = "";

    /// <summary>The day in the reason.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>For the moderator alone, where it says more than its writer is told: which word it was.</summary>
    public string? Detail { get; init; }
}

/// <summary>A comment that is kept already.</summary>
public sealed record Kept(long Id, CommentState State);

/// <summary>What the paper knows when it judges a reply.</summary>
public sealed record Standing
{
    public required DateTimeOffset Now { get; init; }

    public required CommentRules Rules { get; init; }

    /// <summary>The operator's rule, where there is one, else the editor's.</summary>
    public required Hold Hold { get; init; }

    public bool StoryClosed { get; init; }

    public DateTimeOffset? StoryPublishedAt { get; init; }

    /// <summary>Whether the comment that it answers is one that readers see under this story; true where it answers none.</summary>
    public bool ParentStands { get; init; } = true;

    /// <summary>The same words, here already.</summary>
    public Kept? Same { get; init; }

    /// <summary>A ban on its name, e-mail or address that still holds.</summary>
    public Ban? Ban { get; init; }

    /// <summary>Whether readers already see a comment by this name with this e-mail or from this address.</summary>
    public bool IsKnown { get; init; }

    /// <summary>How long its address must wait, or null; asking counts, so it is asked once and only by its step.</summary>
    public Func<TimeSpan?> Pace { get; init; } = () => null;

    public required WordList HeldWords { get; init; }

    public required WordList RefusedWords { get; init; }
}

/// <summary>
/// The whole of moderation: one list of steps, asked in this order, and the first that objects decides. What comes first is what costs the
/// paper least to say; whatever refuses comes before whatever holds, so that no moderator sees what was refused already.
/// </summary>
public static class Moderation
{
    public delegate Objection? Step(Reply reply, Standing standing);

    public static readonly IReadOnlyList<(string Name, Step Step)> Steps =
    [
        ("closed", Closed),
        ("too-long", TooLong),
        ("empty-body", EmptyBody),
        ("empty-name", EmptyName),
        ("email", Email),
        ("parent", Parent),
        // Before the pace: who clicks twice, or sends again what a broken line swallowed, is led to the comment and not told to wait.
        ("repeat", Repeat),
        ("too-fast", TooFast),
        // From here on what is objected to is kept, so the steps before it keep a flood from filling the database.
        ("banned", Banned),
        ("trap", Trap),
        ("refused-words", RefusedWords),
        ("links", Links),
        ("held-words", HeldWords),
        ("first", First),
        ("all", All),
    ];

    private static readonly HashSet<string> OfTheForm = ["too-long", "empty-body", "empty-name", "email", "parent"];

    /// <summary>
    /// The first objection, alone; or all that is wrong with the form, since whoever has to send it again wants to hear that once. None
    /// where readers may see it.
    /// </summary>
    public static IReadOnlyList<Objection> Judge(Reply reply, Standing standing)
    {
        List<Objection> found = [];
        foreach (var (name, step) in Steps)
        {
            if (found.Count > 0 && !OfTheForm.Contains(name))
            {
                break;
            }

            if (!standing.Rules.Asks(name) || step(reply, standing) is not { } objection)
            {
                continue;
            }

            found.Add(objection with { Step = name, Key = objection.Key.Length > 0 ? objection.Key : name });
            if (objection.Ruling != Ruling.Correct)
            {
                break;
            }
        }

        return found;
    }

    private static Objection? Closed(Reply reply, Standing standing)
        => Closing.Of(standing.Rules, standing.StoryClosed, standing.StoryPublishedAt, standing.Now);

    private static Objection? TooLong(Reply reply, Standing standing)
        => reply.Text.Length > CommentText.MaxLength
            ? new(Ruling.TooLong, $"A comment has room for {CommentText.MaxLength:N0} characters; this one has {reply.Text.Length:N0}.") { Field = ReplyField.Body, Number = CommentText.MaxLength }
            : reply.Name.Length > Typed.MaxName
            ? new(Ruling.Correct, $"A name has room for {Typed.MaxName} characters.") { Field = ReplyField.Name, Key = "long-name", Number = Typed.MaxName }
            : null;

    private static Objection? EmptyBody(Reply reply, Standing standing)
        => reply.Text.Length == 0 ? new(Ruling.Correct, "Please enter your comment") { Field = ReplyField.Body } : null;

    private static Objection? EmptyName(Reply reply, Standing standing)
        => reply.Name.Length == 0 ? new(Ruling.Correct, "Please enter your name") { Field = ReplyField.Name } : null;

    // Loosely: nobody is written to, and a strict rule would only shut out strange but true addresses.
    private static Objection? Email(Reply reply, Standing standing)
        => reply.Email is not { } email || (email.Length <= 254 && email.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
            && at < email.Length - 1 && !email.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c)))
            ? null
            : new(Ruling.Correct, "This is not an e-mail address. The field may stay empty.") { Field = ReplyField.Email };

    private static Objection? Parent(Reply reply, Standing standing)
        => standing.ParentStands ? null : new(Ruling.Correct, "The comment that you answer is not here any more. You can post yours as a new one.");

    private static Objection? Repeat(Reply reply, Standing standing)
        => standing.Same is null ? null : new(Ruling.Repeat, "This comment is here already.");

    private static Objection? TooFast(Reply reply, Standing standing)
    {
        if (standing.Pace() is not { } wait)
        {
            return null;
        }

        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        return new(Ruling.TooFast, $"That was too fast. Please wait {(seconds == 1 ? "a second" : $"{seconds} seconds")} and post it again.") { Wait = wait, Number = seconds };
    }

    private static Objection? Banned(Reply reply, Standing standing)
        => standing.Ban is not { } ban ? null
            : new(Ruling.Refuse, ban.Until is { } until ? $"You cannot comment here before {until:d MMMM yyyy}: {ban.Reason}" : $"You cannot comment here: {ban.Reason}")
            {
                Key = ban.Until is null ? "banned" : "banned-until",
                Said = ban.Reason,
                Until = ban.Until,
                Detail = $"{(ban.Of == BanOf.Email ? "E-mail address" : ban.Of)} banned by {ban.By} on {ban.At:d MMMM yyyy}: {ban.Reason}",
            };

    // A robot that is told of the trap avoids it the next time, so it is told what a held comment is told. A person whose browser filled
    // in the hidden field is not lost: the comment is kept, and a moderator can publish it.
    private static Objection? Trap(Reply reply, Standing standing)
        => string.IsNullOrWhiteSpace(reply.Trap) ? null
            : new(Ruling.Trap, "Your comment waits for an editor.") { Detail = "The hidden field was filled in, as robots do." };

    private static Objection? RefusedWords(Reply reply, Standing standing)
        => standing.RefusedWords.Find(reply.Text, reply.Name) is { } word
            ? new(Ruling.Refuse, $"A comment with “{word}” in it is not published here.") { Field = ReplyField.Body, Said = word }
            : null;

    private static Objection? Links(Reply reply, Standing standing)
        => CountLinks(reply.Text) is var links && links > standing.Rules.MaxLinks
            ? new(Ruling.Hold, "A comment with this many links waits for an editor.") { Detail = $"It has {links} links; {standing.Rules.MaxLinks} are allowed." }
            : null;

    // Its writer is not told the word: a list that can be asked is a list that can be got around.
    private static Objection? HeldWords(Reply reply, Standing standing)
        => standing.HeldWords.Find(reply.Text, reply.Name) is { } word
            ? new(Ruling.Hold, "Your comment waits for an editor.") { Detail = $"“{word}” is on the list of words that hold a comment." }
            : null;

    private static Objection? First(Reply reply, Standing standing)
        => standing.Hold == Hold.First && !standing.IsKnown ? new(Ruling.Hold, "A first comment waits for an editor. Later ones appear at once.") : null;

    private static Objection? All(Reply reply, Standing standing)
        => standing.Hold == Hold.All ? new(Ruling.Hold, "Every comment here waits for an editor.") : null;

    // "www." and "://" are counted where we make no link of them: what is advertised is read, not clicked.
    private static int CountLinks(string text)
    {
        var count = 0;
        for (var rest = text.AsSpan(); rest.IndexOf("://", StringComparison.Ordinal) is >= 0 and var at; rest = rest[(at + 3)..])
        {
            count++;
        }

        for (var rest = text.AsSpan(); rest.IndexOf("www.", StringComparison.OrdinalIgnoreCase) is >= 0 and var at; rest = rest[(at + 4)..])
        {
            count += at == 0 || char.IsWhiteSpace(rest[at - 1]) || rest[at - 1] is '(' ? 1 : 0;
        }

        return count;
    }
}
