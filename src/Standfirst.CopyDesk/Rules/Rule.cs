using System.Text;
using System.Text.RegularExpressions;
using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Rules;

/// <summary>What every rule says of itself.</summary>
/// <param name="Name"><c>Google.AMPM</c>.</param>
/// <param name="Level">Where the house style says nothing.</param>
/// <param name="Message">With %s for what was found.</param>
/// <param name="Link">Where its authors say more; empty where they do not.</param>
/// <param name="Scope">Where it looks.</param>
/// <param name="Limit">Findings in one story; 0 for any number.</param>
/// <param name="Action">What mends it.</param>
/// <param name="Language">Primary subtag of the only language that it is for.</param>
internal sealed record RuleHead(string Name, Severity Level, string Message, string Link, RuleScope Scope, int Limit, RuleAction Action, string? Language);

/// <summary>A rule of an extension point. It is a check that finds in texts, not in passages.</summary>
internal abstract class Rule(RuleHead head) : Check(head.Name, head.Level, head.Message, head.Link, null)
{
    public new string? Language => head.Language;

    protected RuleHead Head => head;

    /// <summary>What it looks for by words.</summary>
    public virtual IEnumerable<RuleWords> Words => [];

    public sealed override void Read(Reading reading, Report report)
    {
        var found = new Hits(this, reading, report);
        try
        {
            Read(reading.RuleBlocks, found);
        }
        catch (RegexMatchTimeoutException)
        {
            report.AddTrouble($"The expression of {Name} took more than {Pattern.Patience.TotalSeconds:0.#} seconds on this story and was given up; write it without repetition within repetition.");
        }
    }

    protected virtual void Read(RuleBlocks blocks, Hits found)
    {
        foreach (var block in blocks.For(head.Scope, head.Language))
        {
            if (found.IsFull)
            {
                return;
            }

            Read(block, found);
        }
    }

    protected virtual void Read(in RuleBlock block, Hits found)
    {
    }

    /// <summary>A message with its %s filled in, in their order or by %[2]s; one too many is left empty, as with Vale.</summary>
    internal static string Say(string message, params ReadOnlySpan<string> words)
    {
        var said = new StringBuilder();
        var next = 0;
        for (var i = 0; i < message.Length; i++)
        {
            var rest = message.AsSpan(i);
            if (rest.StartsWith("%%"))
            {
                said.Append('%');
                i++;
            }
            else if (rest.StartsWith("%s") || rest.StartsWith("%v") || rest.StartsWith("%d"))
            {
                said.Append(next < words.Length ? words[next] : "");
                next++;
                i++;
            }
            else if (rest.StartsWith("%[") && rest.Length > 4 && rest[3] == ']' && rest[4] is 's' or 'v' && char.IsAsciiDigit(rest[2]))
            {
                next = rest[2] - '0';
                said.Append(next > 0 && next <= words.Length ? words[next - 1] : "");
                i += 4;
            }
            else
            {
                said.Append(rest[0] is '\n' or '\r' ? ' ' : rest[0]);
            }
        }

        return said.ToString();
    }

    /// <summary>Takes what a rule finds in one story.</summary>
    internal sealed class Hits(Rule rule, Reading reading, Report report)
    {
        private readonly HashSet<(Passage, int)>? seen = rule.Head.Scope.Overlaps ? [] : null;
        private int count;

        /// <summary>Room for the places of one text.</summary>
        public List<WordHit> Places { get; } = [];

        /// <summary>Room for what a rule remembers from one text to the next.</summary>
        public List<string> Memory { get; } = [];

        public bool IsFull => rule.Head.Limit > 0 && count >= rule.Head.Limit;

        /// <summary>What the rule's action makes of words; empty where it has none.</summary>
        public Fix[] Fixes(string words) => rule.Head.Action.Fixes(words);

        /// <param name="block">The text.</param>
        /// <param name="start">From its beginning.</param>
        /// <param name="length">UTF-16 units; 0 where nothing stands that should.</param>
        /// <param name="message">With its words filled in.</param>
        /// <param name="fixes">The best first.</param>
        public void Add(in RuleBlock block, int start, int length, string message, Fix[] fixes)
        {
            if (IsFull)
            {
                return;
            }

            if (block.Passage is { } passage)
            {
                Add(passage, block.Start + start, length, message, fixes);
            }
            else if ((block.Place == Place.Raw ? reading.RuleBlocks.Raw : reading.RuleBlocks.Summary).Find(start, length) is { } place && length > 0)
            {
                Add(place.Passage, place.Start, place.Length, message, place.Length == length ? fixes : []);
            }
            else
            {
                Whole(message);
            }
        }

        /// <summary>Of the story as a whole.</summary>
        public void Whole(string message)
        {
            count++;
            report.Missing(Field.Meta, null, message);
        }

        private void Add(Passage passage, int start, int length, string message, Fix[] fixes)
        {
            if (seen is null || seen.Add((passage, start)))
            {
                count++;
                report.AddOfRule(passage, start, length, message, fixes);
            }
        }
    }
}
