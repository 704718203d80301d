namespace Standfirst.CopyDesk.Tests;

/// <summary>One fault put into clean copy, and the check that must find it.</summary>
/// <param name="Check">Its name.</param>
/// <param name="Put">The copy with the fault in it; null where this copy has no place for it.</param>
/// <param name="Style">The house style without which the check is silent, as YAML.</param>
internal sealed record Fault(string Check, Func<Copy, Random, Copy?> Put, string Style = "")
{
    private static readonly string[] Pairs = [" the ", " and ", " of ", " to ", " a "];

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("quotes-unbalanced", (copy, random) => Change(copy, random, text => text.Contains('“') && text.Contains('”'), text => Without(text, random, '“', '”'))),
        new("quotes-reversed", (copy, random) => Change(copy, random, text => text.Contains(" “", StringComparison.Ordinal), text => Once(text, " “", " ”", random))),
        new("quotes-reversed", (copy, random) => Append(copy, random, " It was the music of the ‘90s.")),
        new("quotes-mixed", (copy, random) => Change(copy, random, text => text.Contains('”'), text => Once(text, "”", "\"", random))),
        new("quotes-nested", (copy, random) => Append(copy, random, " “He told me “never” and left,” she said.")),
        new("quotes-paragraphs", (copy, random) => Insert(Insert(copy, random, "“The road was closed for a year.", out var at), at + 1, "It is open now,” she said.")),
        new("quote-unattributed", (copy, random) => Insert(Insert(copy, random, "The bridge was closed on a cold morning.", out var at), at + 1, Pick(random, "“It is a shame that the bridge was closed.”", "“We were never told what the plan was. It is a shame.”"))),
        new("speaker-not-introduced", (copy, random) => Append(copy, random, Pick(random, " “I was never told,” Mr. Quillfeather said.", " “I was never told what the plan was,” said Quillfeather.", " Dr. Quillfeather said that it was over."))),
        new("weekday-unresolved", (copy, random) => Append(copy, random, $" The council met on {Pick(random, "Monday", "Tuesday", "Wednesday", "Thursday")}.")),
        new("relative-date", (copy, random) => Append(copy, random, Pick(random, " The bridge was closed yesterday.", " The bridge was closed last month.", " The bridge was closed two weeks ago."))),
        new("weekday-date", (copy, random) => Append(copy, random, $" The vote is on {Pick(random, "Monday", "Tuesday", "Thursday")}, Oct. 15, 2025.")),
        new("date-impossible", (copy, random) => Append(copy, random, Pick(random, " The hall closed on June 31.", " He came on 30 February 2024.", " It began at 13:30 p.m. sharp."))),
        new("date-tense", (copy, random) => Append(copy, random, Pick(random, " The fair was held on Nov. 20, 2031.", " The council will meet on Oct. 1, 1999."))),
        new("byline-missing", (copy, _) => copy with { Bylines = [] }),
        new("byline-generic", (copy, random) => copy with { Bylines = [Pick(random, "admin", "Staff", "Web Desk", "editor", "jsmith2")] }),
        new("dateline-missing", (copy, _) => copy with { Dateline = "", Published = null }),
        new("dateline-form", (copy, random) => copy with { Dateline = Pick(random, "MOSCOW —", "moscow", "Moscow, Oct. 15", "Moscow:") }),
        new("headline-long", (copy, _) => copy with { Headline = copy.Headline + " and a great many other things that nobody would ever want to read in one breath, or in two" }),
        new("headline-stop", (copy, _) => copy with { Headline = copy.Headline.TrimEnd('?', '!') + "." }),
        new("headline-capitals", (copy, _) => copy with { Headline = copy.Headline.ToUpperInvariant() }),
        new("headline-repeated", (copy, random) => random.Next(2) == 0 ? copy with { Dek = copy.Headline } : Insert(copy, 0, copy.Headline)),
        new("headline-unsupported", (copy, random) => copy with { Headline = $"Storm kills {random.Next(3000, 9000)} people in the north" }),
        new("caption-missing", (copy, _) => Picture(copy, "", "Ana Lopez/AP", "A bridge")),
        new("caption-repeated", (copy, random) => Picture(copy, Pick(random, "A bridge in the rain", copy.Headline, "IMG_1234.jpg"), "Ana Lopez/AP", "A bridge in the rain")),
        new("caption-keywords", (copy, _) => Picture(copy, "bridge, river, old town", "Ana Lopez/AP", "A bridge")),
        new("caption-verb", (copy, _) => Picture(copy, "The mayor at a table with the council of the town", "Ana Lopez/AP", "A bridge")),
        new("caption-credit", (copy, _) => Picture(copy, "The mayor speaks.", "", "A bridge")),
        new("alt-missing", (copy, _) => Picture(copy, "The mayor speaks.", "Ana Lopez/AP", "")),
        new("alt-useless", (copy, random) => Picture(copy, "The mayor speaks.", "Ana Lopez/AP", Pick(random, "Image of a bridge", "IMG_1234.jpg", "photo"))),
        new("page-furniture", (copy, random) => Insert(copy, random, Pick(random, "Leave a reply", "Please enter your comment!", "Share this article", "ADVERTISEMENT", "Related posts"), out _)),
        new("placeholder", (copy, random) => Append(copy, random, Pick(random, " The mayor is TK years old.", " The company, [COMPANY NAME], closed.", " Lorem ipsum dolor sit amet."))),
        new("link-bare", (copy, random) => Append(copy, random, " See https://example.org/report for more.")),
        new("link-text", (copy, random) => Link(copy, random, Pick(random, "here", "click here", "this link"), "https://example.org/")),
        new("link-tracking", (copy, random) => Link(copy, random, "the report", "https://example.org/?utm_source=x")),
        new("link-broken", (copy, random) => Link(copy, random, "the report", Pick(random, "#", "http://https://example.org", "http://localhost/x"))),
        new("word-doubled", (copy, random) => Change(copy, random, text => Pairs.Any(one => text.Contains(one, StringComparison.Ordinal)), text => Pairs.First(one => text.Contains(one, StringComparison.Ordinal)) is var pair ? Once(text, pair, pair + pair[1..], random) : text)),
        new("space-doubled", (copy, random) => Change(copy, random, text => text.Contains(", ", StringComparison.Ordinal), text => Once(text, ", ", " , ", random))),
        new("paragraph-doubled", (copy, random) => copy.Blocks.FirstOrDefault(one => one.Kind == BlockKind.Paragraph && one.Marks.Count == 0 && one.Text.Split(' ').Length > 15 && !one.Text.TrimEnd().EndsWith('?')) is { } paragraph ? Insert(copy, random, paragraph.Text, out _) : null),
        new("sentence-broken", (copy, random) => Insert(copy, random, "The council met in the old hall. It heard the mayor, and the bridge was", out _)),
        new("space-missing", (copy, random) => Append(copy, random, Pick(random, " It rained on the mill.Then it snowed.", " It rained,snowed and blew.", " Was it over?Nobody knew."))),
        new("number-opens", (copy, random) => Append(copy, random, " 5 people came to the hall.")),
        new("percent-style", (copy, random) => copy.Blocks.Any(one => one.Text.Contains('%')) ? null : Append(copy, random, " It rose 5 percent, 6 percent, 7 percent, 8 percent, 9 percent, 11 percent, 12 percent and 10%.")),
        new("money-doubled", (copy, random) => Append(copy, random, " It cost $5 million dollars.")),
        new("ordinal-date", (copy, random) => Append(copy, random, " The fair is on October 15th.")),
        new("range-style", (copy, random) => Append(copy, random, Pick(random, " It takes from 10-12 hours.", " It takes between 10–12 hours."))),
        new("figures-count", (copy, random) => Append(copy, random, " He met three people: Ana, Bo, Cy and Di.")),
        new("figures-direction", (copy, random) => Append(copy, random, Pick(random, " Prices rose from 20 to 15.", " The share fell from 15% to 20%.", " It doubled from 10 to 40."))),
        new("figures-share", (copy, random) => Append(copy, random, " In all 120 percent of the voters came.")),
        new("sentence-long", (copy, random) => Append(copy, random, $" He saw {string.Join(' ', Enumerable.Repeat("the mill", 24))}.")),
        new("paragraph-long", (copy, random) => Insert(copy, random, string.Join(' ', Enumerable.Repeat("He saw the mill and the bridge.", 20)), out _)),
        new("name-first-mention", (copy, random) => Insert(Insert(copy, 0, "Quillfeather said that it rained."), copy.Blocks.Count, "John Quillfeather, a miller, was there.")),
        new("name-spelling", (copy, random) => Append(Append(copy, random, " President John Quillfeather came, and Mr. Quillfeather spoke."), random, " In the end Mr. Quilfeather left.")),
        new("age-changes", (copy, random) => Insert(Insert(copy, 0, "John Quillfeather, 45, spoke."), copy.Blocks.Count, "Then John Quillfeather, 54, left.")),
        new("role-changes", (copy, random) => Insert(Insert(copy, 0, "Finance Minister John Quillfeather spoke."), copy.Blocks.Count, "Then Foreign Minister Quillfeather left.")),
        new("title-repeated", (copy, random) => Pick(random, "President", "Sen.", "Foreign Minister") is var title ? Insert(Insert(copy, random, $"{title} John Quillfeather came.", out var at), at + 1, $"It was late when {title} John Quillfeather left.") : null),
        new("source-anonymous", (copy, random) => Append(copy, random, Pick(random, " The mayor will resign, sources said.", " According to sources, the mill will close.", " Sources close to the mayor said so."))),
        new("source-plural", (copy, random) => Append(copy, random, " The mill will close, sources said. “It is old,” the source added.")),
        new("source-unlinked", (copy, random) => Append(copy, random, $" According to {Pick(random, "Reuters", "Xinhua", "Le Monde", "Al Arabiya")}, it rained.")),
        new("language-unmarked", (copy, random) => Insert(copy, random, "Der Minister sagte, dass die Straße nicht mehr für alle offen ist, und das ist gut.", out _)),
        new("word-confused", (copy, random) => Append(copy, random, Pick(random, " He should of come.", " It has it's own mayor.", " They gave him free reign."))),
        new("misspelt", (copy, random) => Append(copy, random, Pick(random, " They will recieve it.", " It was seperate.", " It occured in May."))),
        new("cliche", (copy, random) => Append(copy, random, " It is a game changer.")),
        new("jargon", (copy, random) => Append(copy, random, " They utilized it.")),
        new("hedge", (copy, random) => Append(copy, random, " It could potentially rain.")),
        new("redundancy", (copy, random) => Append(copy, random, " It came as an unexpected surprise.")),
        new("day-capital", (copy, random) => Append(copy, random, Pick(random, " It happened on friday.", " It was a nice day in june."))),
        new("decade-apostrophe", (copy, random) => Append(copy, random, " It happened in the 1980's.")),
        new("comma-missing", (copy, random) => Append(copy, random, Pick(random, " He praised the recent elections the first since the war calling them a success.", " The town held talks the first in years."))),
        new("house-term", (copy, random) => Append(copy, random, Pick(random, " They sent an e-mail.", " Healthcare is dear.", " He met the old premier.")), "terms: {email: [e-mail], health care: [healthcare], prime minister: [premier]}"),
        new("number-style", (copy, random) => Append(copy, random, Pick(random, " He has 3 sons.", " The hall has eighty seats.", " There were twelve boats on the river.")), "numbers: {words-below: 10}"),
        new("marks-loud", (copy, random) => Append(copy, random, Pick(random, " It was over!!", " Was it over??", " Was it over?!"))),
        new("passive-attribution", (copy, random) => Append(copy, random, " It is believed that it rained.")),
    ];

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];

    private static string Once(string text, string what, string with, Random random)
    {
        var places = new List<int>();
        for (var at = text.IndexOf(what, StringComparison.Ordinal); at >= 0; at = text.IndexOf(what, at + 1, StringComparison.Ordinal))
        {
            places.Add(at);
        }

        var place = places[random.Next(places.Count)];
        return text[..place] + with + text[(place + what.Length)..];
    }

    private static string Without(string text, Random random, params char[] marks)
    {
        var places = text.Select((c, i) => (c, i)).Where(one => marks.Contains(one.c)).Select(one => one.i).ToList();
        return text.Remove(places[random.Next(places.Count)], 1);
    }

    private static Copy? Change(Copy copy, Random random, Predicate<string> fits, Func<string, string> change)
    {
        var places = copy.Blocks.Select((block, i) => (block, i)).Where(one => one.block.Kind == BlockKind.Paragraph && one.block.Marks.Count == 0 && fits(one.block.Text)).ToList();
        if (places.Count == 0)
        {
            return null;
        }

        var (chosen, at) = places[random.Next(places.Count)];
        return copy with { Blocks = [.. copy.Blocks.Take(at), chosen with { Text = change(chosen.Text) }, .. copy.Blocks.Skip(at + 1)] };
    }

    private static Copy Append(Copy copy, Random random, string words)
        => Change(copy, random, text => text.Length > 40 && text.TrimEnd().EndsWith('.') && !text.Contains('“'), text => text.TrimEnd() + words) ?? Insert(copy, copy.Blocks.Count, words.Trim());

    private static Copy Insert(Copy copy, Random random, string paragraph, out int at)
    {
        // Not in front of a list, which a paragraph may lead to.
        do
        {
            at = random.Next(copy.Blocks.Count + 1);
        }
        while (at < copy.Blocks.Count && copy.Blocks[at].Kind != BlockKind.Paragraph);

        return Insert(copy, at, paragraph);
    }

    private static Copy Insert(Copy copy, int at, string paragraph) => copy with { Blocks = [.. copy.Blocks.Take(at), paragraph, .. copy.Blocks.Skip(at)] };

    private static Copy Picture(Copy copy, string caption, string credit, string alt) => copy with
    {
        Blocks =
        [
            .. copy.Blocks, new(BlockKind.Caption, caption) { Picture = 99 }, new(BlockKind.Credit, credit) { Picture = 99 }, new(BlockKind.Alt, alt) { Picture = 99 },
        ],
    };

    private static Copy Link(Copy copy, Random random, string words, string href)
    {
        var text = $"The council met and wrote {words} in May.";
        return Insert(copy, random, text, out var at) is var made ? made with { Blocks = [.. made.Blocks.Take(at), made.Blocks[at] with { Marks = [new LinkMark(text.IndexOf(words, StringComparison.Ordinal), words.Length, href)] }, .. made.Blocks.Skip(at + 1)] } : copy;
    }
}
