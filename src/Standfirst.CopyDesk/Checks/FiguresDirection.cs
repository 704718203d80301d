using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>"Rose from 20 to 15".</summary>
internal sealed class FiguresDirection() : Check(
    "figures-direction",
    Severity.Error,
    "What rises ends higher than it began, what falls lower; what doubles ends at about twice as much.",
    "Copy-editing practice: do the sum again")
{
    private static readonly Dictionary<string, int> Verbs = Make();

    public override IEnumerable<string> Phrases => ["from"];

    public override void Found(in PhraseHit hit, Report report)
    {
        var passage = hit.Passage;
        var words = passage.Words;
        if (!(passage.IsProse || passage.Field is Field.Headline or Field.Dek or Field.Caption) || Read(passage, hit.At + 1, out var low, out var at) is not { } from || at >= words.Length || !passage.Is(words[at], "to") || Read(passage, at + 1, out var high, out var end) is not { } to)
        {
            return;
        }

        // The verb of the clause, right before or a few words before; or a word right behind: "from 20 to 15, up".
        var direction = Direction(passage, hit.At, end, out var verb);
        if (direction == 0 || low != high || IsTime(passage, hit.At, end))
        {
            return;
        }

        var start = Math.Min(words[verb].Start, hit.Start);
        var length = Math.Max(words[end - 1].End, words[verb].End) - start;
        var word = passage[words[verb]];
        if ((direction > 0 && to < from) || (direction < 0 && to > from))
        {
            report.Add(passage, start, length, $"\"{word}\", but {from:0.##} to {to:0.##} goes {(to > from ? "up" : "down")}.");
        }
        else if (direction > 1 && from > 0 && (to / from < direction * 0.8 || to / from > direction * 1.25))
        {
            report.Add(passage, start, length, $"\"{word}\", but {from:0.##} to {to:0.##} is {to / from:0.#} times as much.");
        }
    }

    /// <summary>A number with what scales it; its unit, and the word behind.</summary>
    private static double? Read(Passage passage, int at, out char unit, out int next)
    {
        (unit, next) = (' ', at + 1);
        var words = passage.Words;
        if (at >= words.Length || Numbers.Of(passage[words[at]]) is not { } number || words[at].Is(Shape.Hyphen))
        {
            return null;
        }

        unit = passage.Before(words[at].Start) is '$' or '£' or '€' ? '$' : passage.At(words[at].End) == '%' ? '%' : ' ';
        if (next < words.Length && words[next].Is(Shape.Follows) && Numbers.Scale(passage[words[next]]) is > 1 and var scale)
        {
            number *= scale;
            next++;
        }
        else if (next < words.Length && words[next].Is(Shape.Follows) && passage[words[next]] is "percent")
        {
            unit = '%';
            next++;
        }

        // "from 20 people to 15": the noun between may be anything that is no verb.
        if (next + 1 < words.Length && words[next].Is(Shape.Follows) && passage[words[next + 1]] is "to" && words[next].Is(Shape.Capital | Shape.Digit) == false && passage[words[next]] is not "to")
        {
            next++;
        }

        return number;
    }

    private static int Direction(Passage passage, int from, int end, out int verb)
    {
        var words = passage.Words;
        for (verb = from - 1; verb >= Math.Max(from - 4, 0); verb--)
        {
            if (!words[verb + 1].Is(Shape.Follows))
            {
                break;
            }

            if (Verbs.TryGetValue(passage[words[verb]].ToString().ToLowerInvariant(), out var direction))
            {
                return direction;
            }

            if (passage[words[verb]] is "to" or "and" or "that" or "which" or "between")
            {
                break;
            }
        }

        verb = end;
        return end < words.Length && passage.At(words[end - 1].End) is ',' && passage[words[end]] is "up" or "down" ? passage[words[end]] is "up" ? 1 : -1 : 0;
    }

    /// <summary>Times, years, ranks and pages go by other orders: "moved up from 5 to 3".</summary>
    private static bool IsTime(Passage passage, int from, int end)
    {
        for (var i = from + 1; i < end; i++)
        {
            if (passage[passage.Words[i]].Contains(':') || passage.Words[i].Is(WordClass.Month) || passage.Words[i].Is(WordClass.Weekday))
            {
                return true;
            }
        }

        for (var i = Math.Max(from - 8, 0); i < Math.Min(end + 4, passage.Words.Length); i++)
        {
            if (passage[passage.Words[i]] is "rank" or "ranked" or "ranking" or "rankings" or "place" or "position" or "seed" or "No" or "grade" or "level" or "stage" or "chart" or "minus" or "below" or "loss" or "losses" or "deficit" or "p.m." or "a.m.")
            {
                return true;
            }

            if (passage[passage.Words[i]] is "number" && i + 1 < passage.Words.Length && passage.Words[i + 1].Is(Shape.Digit))
            {
                return true;
            }
        }

        return passage[passage.Words[from + 1]] is ['1' or '2', _, _, _] year && year.IndexOfAnyExceptInRange('0', '9') < 0 && passage.Before(passage.Words[from + 1].Start) is ' ';
    }

    private static Dictionary<string, int> Make()
    {
        var verbs = new Dictionary<string, int>();
        foreach (var word in "rose rises rise risen rising increased increases increase increasing grew grows grow grown growing climbed climbs climb climbing jumped jumps jump jumping surged surges surge soared soars soar swelled expanded".Split(' '))
        {
            verbs[word] = 1;
        }

        foreach (var word in "fell falls fall fallen falling dropped drops drop dropping decreased decreases decrease decreasing declined declines decline declining shrank shrinks shrink shrunk sank sinks sunk plunged plunges plunge plummeted tumbled slumped slipped dipped".Split(' '))
        {
            verbs[word] = -1;
        }

        foreach (var (word, times) in new[] { ("doubled", 2), ("doubles", 2), ("doubling", 2), ("tripled", 3), ("triples", 3), ("tripling", 3), ("trebled", 3), ("quadrupled", 4), ("quadruples", 4) })
        {
            verbs[word] = times;
        }

        return verbs;
    }
}
