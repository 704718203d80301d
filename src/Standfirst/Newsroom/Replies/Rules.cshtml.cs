using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Staff;
using Standfirst.Storage;

namespace Standfirst.Newsroom.Replies;

/// <summary>The rules by which comments are let through, each with what it would have held last week.</summary>
internal sealed class RulesModel(Settings settings) : NewsroomPage
{
    private const string Address = "/newsroom/replies/rules";
    private const int MaxWords = 1000;
    private const int MaxWord = 100;

    private static readonly string[] Numbers = ["links", "days", "minute"];

    /// <summary>Steps that can be switched off; the others keep the paper itself whole.</summary>
    public static readonly IReadOnlyList<string> Switchable = ["trap", "refused-words", "links", "held-words"];

    /// <summary>As they stand in the form: the paper's, or what was typed.</summary>
    public CommentRules Rules { get; private set; } = new();

    public RuleTrial Trial { get; private set; } = null!;

    /// <summary>The same by the rules that are in force; null where the form shows those.</summary>
    public RuleTrial? Present { get; private set; }

    /// <summary>Numbers as they were typed, right or wrong.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; private set; } = new Dictionary<string, string>();

    /// <summary>What the operator's settings say instead, in words; empty for nothing.</summary>
    public IReadOnlyList<string> Overruled { get; private set; } = [];

    public async Task OnGet()
    {
        Rules = (await Paper()).Comments;
        await Load(tried: false);
    }

    /// <summary>Shows what the typed rules would have done, and keeps nothing.</summary>
    public async Task<IActionResult> OnPostTry()
    {
        await Read();
        await Load(tried: true);
        return ModelState.IsValid ? Page() : Again();
    }

    public async Task<IActionResult> OnPostSave()
    {
        await Read();
        if (!ModelState.IsValid)
        {
            await Load(tried: true);
            return Again();
        }

        var paper = await Db.Papers.SingleOrDefaultAsync(Stop) ?? Db.Papers.Add(new Paper()).Entity;
        var changes = Changes(paper.Comments, Rules);
        if (changes.Count == 0)
        {
            return Done(Address, "The rules are as they were.");
        }

        var to = paper.Comments;
        (to.Open, to.Hold, to.PerMinute, to.MaxLinks, to.CloseAfterDays) = (Rules.Open, Rules.Hold, Rules.PerMinute, Rules.MaxLinks, Rules.CloseAfterDays);
        (to.HeldWords, to.RefusedWords, to.StepsOff) = (Rules.HeldWords, Rules.RefusedWords, Rules.StepsOff);
        Log(Acts.ChangedReplyRules, new AuditSubject("paper", null, paper.Name), string.Join("; ", changes));
        await Db.SaveChangesAsync(Stop);
        return Done(Address, "Saved. From now on comments are judged by these rules.");
    }

    /// <summary>What a form shows of a number.</summary>
    public string Number(string field, int value) => Typed.GetValueOrDefault(field) ?? value.ToString(CultureInfo.InvariantCulture);

    private static List<string> Changes(CommentRules from, CommentRules to)
    {
        var all = new List<string>();
        void Add<T>(string what, T before, T after)
        {
            if (!EqualityComparer<T>.Default.Equals(before, after))
            {
                all.Add($"{what} from {before} to {after}");
            }
        }

        Add("open", from.Open, to.Open);
        Add("hold", from.Hold, to.Hold);
        Add("a minute", from.PerMinute, to.PerMinute);
        Add("links", from.MaxLinks, to.MaxLinks);
        Add("closed after days", from.CloseAfterDays, to.CloseAfterDays);
        foreach (var step in Switchable.Where(step => from.Asks(step) != to.Asks(step)))
        {
            all.Add($"“{ReplyWords.Step(step)}” {(to.Asks(step) ? "on" : "off")}");
        }

        Words("held words", from.HeldWords, to.HeldWords);
        Words("refused words", from.RefusedWords, to.RefusedWords);
        return all;

        void Words(string what, List<string> before, List<string> after)
        {
            var (more, less) = (after.Except(before).ToList(), before.Except(after).ToList());
            if (more.Count + less.Count > 0)
            {
                all.Add($"{what} {string.Join(", ", more.Select(word => $"+{word}").Concat(less.Select(word => $"−{word}")))}");
            }
        }
    }

    private async Task<Paper> Paper() => await Db.Papers.AsNoTracking().SingleOrDefaultAsync(Stop) ?? new Paper();

    private async Task Load(bool tried)
    {
        Trial = await RuleTrial.Of(Db, Rules, Now, Stop);
        Present = tried ? await RuleTrial.Of(Db, (await Paper()).Comments, Now, Stop) : null;
        Overruled =
        [
            .. settings.CommentsHold is { } hold ? [$"The operator has set what waits to “{hold}”: it counts instead of the choice here."] : Array.Empty<string>(),
            .. settings.CommentsPerMinute is { } pace ? [$"The operator has set the pace to {pace} a minute: it counts instead of the number here."] : Array.Empty<string>(),
        ];
    }

    private async Task Read()
    {
        var form = await Request.ReadFormAsync(Stop);
        Typed = Numbers.ToDictionary(name => name, name => form[name].ToString().Trim());
        Rules = new CommentRules
        {
            Open = form["open"] == "1",
            Hold = Enum.TryParse<Hold>(form["hold"], out var hold) && Enum.IsDefined(hold) ? hold : Hold.None,
            MaxLinks = Whole("links", 0, 100),
            CloseAfterDays = Whole("days", 0, 3650),
            PerMinute = Whole("minute", 0, 600),
            HeldWords = Words("held", form["held"].ToString()),
            RefusedWords = Words("refused", form["refused"].ToString()),
            StepsOff = [.. Switchable.Where(step => form[$"on-{step}"] != "1")],
        };
    }

    private int Whole(string field, int least, int most)
    {
        if (int.TryParse(Typed[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Wrong(field, $"A whole number from {least} to {most}.");
        return least;
    }

    private List<string> Words(string field, string typed)
    {
        var words = typed.Split('\n').Select(Comments.Typed.Name).Where(word => word.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (words.Find(word => word.Length > MaxWord) is { } length)
        {
            Wrong(field, $"“{length[..20]}…” is longer than {MaxWord} letters. One word or phrase a line.");
        }
        else if (words.Find(word => !word.Any(char.IsLetterOrDigit)) is { } none)
        {
            Wrong(field, $"“{none}” has no letter in it, so it would never be found.");
        }
        else if (words.Count > MaxWords)
        {
            Wrong(field, $"A list has room for {MaxWords} words; this one has {words.Count}.");
        }

        return words;
    }
}
