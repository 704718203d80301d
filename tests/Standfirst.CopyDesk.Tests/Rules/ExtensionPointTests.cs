namespace Standfirst.CopyDesk.Tests.Rules;

/// <summary>What each extension point finds and what it leaves alone.</summary>
public sealed class ExtensionPointTests
{
    [Theory]
    [InlineData("tokens: [synergy, 'out[- ]reach']", "The synergy of out-reach.", "synergy", "out-reach")]
    [InlineData("tokens: [synergy]", "Synergy and synergyless plans.")]
    [InlineData("tokens: [synergy]\nignorecase: true", "Synergy and synergyless plans.", "Synergy")]
    [InlineData("tokens: [ergy]\nnonword: true", "The synergy.", "ergy")]
    [InlineData("raw: ['very\\s+']\ntokens: [big, small]", "It is very  big, very red, big.", "very  big")]
    [InlineData("tokens: ['(?<=the )mayor']", "Ask the mayor, a mayor.", "mayor")]
    [InlineData("tokens: [rain]\nexceptions: [rain in Spain, Rain]", "The rain. Rain.", "rain")]
    [InlineData("tokens: ['rain in \\w+']\nexceptions: [Spain]", "The rain in Spain, the rain in Rome.", "rain in Rome")]
    [InlineData("tokens: ['^Rain']", "Rain fell. Rain stopped.", "Rain")]
    [InlineData("tokens: ['^Rain']\nscope: sentence", "Rain fell. Rain stopped.", "Rain", "Rain")]
    [InlineData("tokens: ['(?P<what>fog)']", "The fog.", "fog")]
    [InlineData("tokens: ['[[:upper:]]{3}']", "The BBC and the AP.", "BBC")]
    [InlineData("tokens: ['\\p{Cyrillic}+']", "He said да to it.", "да")]
    [InlineData("tokens: [fog]\nlimit: 2", "The fog, fog, fog.", "fog", "fog")]
    [InlineData("tokens: ['fo*']\nnonword: true", "The fog.", "fo")]
    public void Existence(string keys, string text, params string[] found)
        => Assert.Equal(found, RuleCase.Read($"extends: existence\nmessage: No '%s'.\n{keys}", text).Select(one => one.Excerpt));

    [Theory]
    [InlineData("swap: {utilize: use}", "They utilize it. Utilize it.", "utilize: Not utilize but use.")]
    [InlineData("swap: {utilize: use}\nignorecase: true", "Utilize it.", "Utilize: Not Utilize but use.")]
    [InlineData("swap: {utilize: use}\nignorecase: true\ncapitalize: true", "Utilize it.", "Utilize: Not Utilize but Use.")]
    [InlineData("swap: {'(?:e-mail|Email)': email}", "An e-mail, an email.", "e-mail: Not e-mail but email.")]
    [InlineData("swap: {'(e-mail|Email)': email}", "An Email.", "Email: Not Email but email.")]
    [InlineData("swap: {city: town, city hall: town hall}", "In the city hall of the city.", "city hall: Not city hall but town hall.", "city: Not city but town.")]
    [InlineData("swap: {'(\\w+) percents': '$1 percent'}", "Up five percents.", "five percents: Not five percents but five percent.")]
    [InlineData("swap: {javascript: JavaScript}\nignorecase: true", "JavaScript, Javascript.", "Javascript: Not Javascript but JavaScript.")]
    [InlineData("swap: {'colou?rs?': 'colors?'}", "The colors, the colour.", "colour: Not colour but colors?.")]
    [InlineData("swap:\n  utilize: apply\n  utilize: use", "They utilize it.", "utilize: Not utilize but use.")]
    [InlineData("swap: {utilize: use}\nexceptions: [utilize]", "They utilize it.")]
    [InlineData("swap: {'\\.\\.\\.': …}\nnonword: true", "Well... no.", "...: Not ... but ….")]
    public void Substitution(string keys, string text, params string[] found)
        => Assert.Equal(found, RuleCase.Found($"extends: substitution\nmessage: 'Not %[2]s but %[1]s.'\n{keys}", text));

    [Fact]
    public void A_substitution_offers_each_of_its_choices_and_says_them()
    {
        const string Rule = "extends: substitution\nmessage: Use '%s' instead of '%s'.\naction: {name: replace}\nswap: {mankind: humanity|people|us all}\nignorecase: true\ncapitalize: true";
        var finding = Assert.Single(RuleCase.Read(Rule, "Mankind sleeps."));
        Assert.Equal("Use 'Humanity', 'People', or 'Us all' instead of 'Mankind'.", finding.Message);
        Assert.Equal([("Write “Humanity”", "Humanity"), ("Write “People”", "People"), ("Write “Us all”", "Us all")], finding.Fixes.Select(fix => (fix.Title, fix.Replacement)));
    }

    [Theory]
    [InlineData("swap: {mankind: people}", "people")]
    [InlineData("swap: {mankind: people or all of us}")]
    [InlineData("swap: {mankind: 'peoples?'}")]
    public void Without_an_action_only_words_can_be_put_in(string keys, params string[] fixes)
        => Assert.Equal(fixes, Assert.Single(RuleCase.Read($"extends: substitution\nmessage: x\n{keys}", "All mankind.")).Fixes.Select(fix => fix.Replacement));

    [Theory]
    [InlineData("max: 2\ntoken: ','", "One, two, three.")]
    [InlineData("max: 2\ntoken: ','", "One, two, three, four.", ",: 3 commas")]
    [InlineData("max: 1\ntoken: ','\nscope: sentence", "One, two. Three, four. Five, six, seven.", ",: 2 commas")]
    [InlineData("min: 1\ntoken: council", "The town.", ": 0 commas")]
    [InlineData("min: 2\ntoken: council\nignorecase: true", "The Council met.", "Council: 1 commas")]
    [InlineData("min: 1\ntoken: council", "The council.")]
    [InlineData("min: 2\ntoken: council\nscope: summary", "The council. ¶ The council again.")]
    [InlineData("max: 1\ntoken: council\nscope: summary", "The council. ¶ The council again.", "council: 2 commas")]
    public void Occurrence(string keys, string text, params string[] found)
        => Assert.Equal(found, RuleCase.Found($"extends: occurrence\nmessage: '%s commas'\n{keys}", text));

    [Theory]
    [InlineData("", "Paris in the the springtime.", "the the: twice the")]
    [InlineData("", "The the of it.")]
    [InlineData("ignorecase: true", "The the of it.", "The the: twice the")]
    [InlineData("", "On 7 7 and // // no.", "7 7: twice 7", "// //: twice //")]
    [InlineData("alpha: true", "On 7 7 and // // no.")]
    [InlineData("alpha: true\nmax: 1", "No no no.")]
    [InlineData("alpha: true\nmax: 1", "No, no no no no.", "no no: twice no")]
    [InlineData("exceptions: [had had]", "He had had it it.", "it it: twice it")]
    public void Repetition(string keys, string text, params string[] found)
        => Assert.Equal(found, RuleCase.Found($"extends: repetition\nmessage: twice %s\ntokens: ['[^\\s.]+']\n{keys}", text));

    [Theory]
    [InlineData("either: {advisor: adviser}", "An adviser and an adviser.")]
    [InlineData("either: {advisor: adviser}", "An adviser and an advisor.", "advisor: advisor")]
    [InlineData("either: {advisor: adviser}", "An adviser. ¶ No such word. ¶ An advisor.", "advisor: advisor")]
    [InlineData("either: {advisor: adviser}", "An adviser. ¶ An Advisor.")]
    [InlineData("either: {advisor: adviser}\nignorecase: true", "An adviser. ¶ An Advisor.", "Advisor: Advisor")]
    [InlineData("either: {'\"': '[“”]'}\nnonword: true", "He said “no” and \"yes\".", "\": \"")]
    [InlineData("either: {color: colour, center: centre}", "The color of the centre. ¶ The center.", "center: center")]
    public void Consistency(string keys, string text, params string[] found)
        => Assert.Equal(found, RuleCase.Found($"extends: consistency\nmessage: '%s'\n{keys}", text));

    [Fact]
    public void The_way_that_came_first_is_offered()
    {
        var finding = Assert.Single(RuleCase.Read("extends: consistency\nmessage: '%s'\nignorecase: true\neither: {advisor: adviser}", "The adviser. ¶ Advisors? Advisor Lee."));
        Assert.Equal(("Advisor", "Adviser"), (finding.Excerpt, Assert.Single(finding.Fixes).Replacement));
    }

    [Theory]
    [InlineData("The World Trade Organization (WTO) met. ¶ The WTO agreed.")]
    [InlineData("The WTO agreed. ¶ The World Trade Organization (WTO) met.", "WTO: What is WTO?")]
    [InlineData("The NASA and the WTO agreed.", "WTO: What is WTO?")]
    [InlineData("The UN agreed.")]
    public void Conditional(string text, params string[] found)
        => Assert.Equal(found, RuleCase.Found("extends: conditional\nmessage: What is %s?\nfirst: '\\b([A-Z]{3,5})\\b'\nsecond: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'\nexceptions: [NASA]", text));

    [Theory]
    [InlineData("match: $sentence", "The council meets on Friday night again")]
    [InlineData("match: $sentence", "The Council Meets On Friday", "The council meets on friday")]
    [InlineData("match: $sentence", "the council meets", "The council meets")]
    [InlineData("match: $sentence\nexceptions: [Council, Friday]", "The Council meets on Friday")]
    [InlineData("match: $sentence\nthreshold: 0.9\nexceptions: [Axon Server]", "Why Axon Server is Slow", "Why Axon Server is slow")]
    [InlineData("match: $sentence\nthreshold: 1\nindicators: [':']", "Rain: The day after")]
    [InlineData("match: $sentence\nthreshold: 1", "Rain: The day after", "Rain: the day after")]
    [InlineData("match: $sentence\nthreshold: 1", "1. The day after")]
    [InlineData("match: $sentence\nprefix: '^[a-z]\\.\\s'", "a. The day after")]
    [InlineData("match: $title\nthreshold: 1", "The Council Meets on a Friday to Vote Against It")]
    [InlineData("match: $title\nthreshold: 1", "The council meets in Town", "The Council Meets in Town")]
    [InlineData("match: $title\nstyle: Chicago\nthreshold: 1", "The Vote against the Mayor")]
    [InlineData("match: $title\nstyle: AP\nthreshold: 1", "The Vote against the Mayor", "The Vote Against the Mayor")]
    [InlineData("match: $title\nthreshold: 1", "Of NASA and iOS and a Day Off", "Of NASA and IOS and a Day Off")]
    [InlineData("match: $title\nthreshold: 1\nexceptions: [iOS]", "Of NASA and iOS and a Day Off")]
    [InlineData("match: $lower", "rain")]
    [InlineData("match: $lower", "Rain", "rain")]
    [InlineData("match: $upper", "Rain", "RAIN")]
    [InlineData("match: '^[A-Z].*[a-z]$'", "Rain")]
    [InlineData("match: '^[A-Z].*[a-z]$'", "rain.", "^[A-Z].*[a-z]$")]
    public void Capitalization(string keys, string headline, params string[] expected)
        => Assert.Equal(expected, RuleCase.Read($"extends: capitalization\nmessage: '%[2]s'\nscope: heading\n{keys}", new Copy { Language = "en", Headline = headline }).Select(one => one.Message));

    [Theory]
    [InlineData("formula: words / sentences\ncondition: '> 4'", "The rain falls down. It is wet in the town.", "5.00")]
    [InlineData("formula: words / sentences\ncondition: '> 5'", "The rain falls down. It is wet in the town.")]
    [InlineData("formula: (long_words * 100) / words - (2 + 1)\ncondition: '>= 17 && words < 6'", "Yesterday nobody saw rain there.", "17.00")]
    [InlineData("formula: math.sqrt(characters) + heading.h2 + list\ncondition: '< 4'", "The rain falls yes.", "3.87")]
    [InlineData("formula: syllables\ncondition: '!= 5'", "The government ruled.")]
    public void Metric(string keys, string text, params string[] found)
        => Assert.Equal(found, RuleCase.Read($"extends: metric\nmessage: '%s'\n{keys}", text).Select(one => one.Message));

    [Theory]
    [InlineData("grade: 8\nmetrics: [Flesch-Kincaid]", "The cat sat on the mat. It ran.")]
    [InlineData("grade: 8\nmetrics: [Flesch-Kincaid, Gunning Fog, Coleman-Liau, SMOG, Automated Readability]", "Notwithstanding considerable international disagreement, governmental representatives reiterated unequivocal determination regarding environmental sustainability.", "hard")]
    public void Readability(string keys, string text, params string[] found)
        => Assert.Equal(found, RuleCase.Read($"extends: readability\nmessage: hard\n{keys}", text).Select(one => one.Message));

    [Theory]
    [InlineData("The cat walked.", "")]
    [InlineData("The kat sat; cats (cats!) “cat’s” re-cat NASA GitHub 7th 5.", "kat")]
    [InlineData("Cat CAT cta.", "cta")]
    public void Spelling(string text, string found)
    {
        const string Rule = "extends: spelling\nmessage: Is it '%s'?\naction: {name: suggest, params: [spellings]}\ndictionaries: [small]\nignore: own.txt";
        var dic = new CopyDesk.Rules.RuleText("config/dictionaries/small.dic", "4\ncat/SM\nwalk/D\nthe\n");
        var aff = new CopyDesk.Rules.RuleText("config/dictionaries/small.aff", "SFX S Y 1\nSFX S 0 s [^sxy]\nSFX M Y 1\nSFX M 0 's .\nSFX D Y 2\nSFX D 0 d e\nSFX D 0 ed [^e]\n");
        var own = new CopyDesk.Rules.RuleText("config/ignore/own.txt", "sat\n");
        var findings = RuleCase.Read(Rule, new Copy { Language = "en", Blocks = [text] }, dic, aff, own);
        Assert.Equal(found, string.Join(' ', findings.Select(one => one.Excerpt)));
        Assert.All(findings, one => Assert.Equal("cat", one.Fixes[0].Replacement));
    }

    [Theory]
    [InlineData("{name: remove}", "word!", "")]
    [InlineData("{name: replace, params: [this, that]}", "word!", "this|that")]
    [InlineData("{name: edit, params: [trim_right, '!']}", "word! ", "word ")]
    [InlineData("{name: edit, params: [trim, ' ']}", " – ", "–")]
    [InlineData("{name: edit, params: [regex, '(\\w+)-(\\w+)', '$2 $1']}", "one-two", "two one")]
    [InlineData("{name: edit, params: [truncate, ' ']}", "the the", "the")]
    [InlineData("{name: edit, params: [split, '-', '1']}", "one-two", "two")]
    [InlineData("{name: convert, params: [simple]}", "fooBar-baz", "foo bar baz")]
    public void Actions_make_the_fix(string action, string words, string fixes)
    {
        var finding = Assert.Single(RuleCase.Read($"extends: existence\nmessage: x\nnonword: true\naction: {action}\ntokens: ['{System.Text.RegularExpressions.Regex.Escape(words).Replace(@"\ ", " ", StringComparison.Ordinal)}']", $"A {words} here"));
        Assert.Equal(fixes, string.Join('|', finding.Fixes.Select(fix => fix.Replacement)));
    }
}
