using System.Diagnostics;
using Standfirst.CopyDesk.Rules;

namespace Standfirst.CopyDesk.Tests.Rules;

public sealed class RuleErrorTests
{
    [Theory]
    [InlineData("message: x", 1, "does not say what it extends")]
    [InlineData("extends: existense\nmessage: x", 1, "\"existense\" is nothing that can be extended")]
    [InlineData("extends: existence", 1, "no message")]
    [InlineData("extends: existence\nmessage: x", 1, "tokens or in raw")]
    [InlineData("extends: existence\nmessage: x\ntokens: [a]\ntoken: b", 4, "\"token\" is not a key of existence")]
    [InlineData("extends: existence\nmessage: x\nlevel: loud\ntokens: [a]", 3, "\"loud\" is no level")]
    [InlineData("extends: existence\nmessage: x\ntokens:\n  - fine\n  - 'so(me'", 5, "closing parenthes")]
    [InlineData("extends: existence\nmessage: x\nraw:\n  - '[a-'", 4, "unterminated")]
    [InlineData("extends: existence\nmessage: x\nignorecase: perhaps\ntokens: [a]", 3, "true or false")]
    [InlineData("extends: existence\nmessage: x\ntokens:\n  - a: b", 4, "one text")]
    [InlineData("extends: existence\nmessage: x\nscope: sentense\ntokens: [a]", 3, "\"sentense\" is no scope")]
    [InlineData("extends: existence\nmessage: x\ncode: true\ntokens: [a]", 3, "raw")]
    [InlineData("extends: existence\nmessage: x\ntokens: [a]\naction: {name: mend}", 4, "\"mend\" is no action")]
    [InlineData("extends: existence\nmessage: x\ntokens: [a]\naction:\n  name: edit\n  params: [trim]", 4, "edit has params")]
    [InlineData("extends: substitution\nmessage: x", 1, "swap")]
    [InlineData("extends: substitution\nmessage: x\nswap:\n  a: b\n  '*c': d", 5, "quantifier")]
    [InlineData("extends: occurrence\nmessage: x\ntoken: a", 1, "max")]
    [InlineData("extends: occurrence\nmessage: x\nmax: many\ntoken: a", 3, "whole number")]
    [InlineData("extends: repetition\nmessage: x", 1, "tokens")]
    [InlineData("extends: consistency\nmessage: x", 1, "either")]
    [InlineData("extends: conditional\nmessage: x\nfirst: a\nsecond: b", 4, "group")]
    [InlineData("extends: capitalization\nmessage: x\nmatch: $camel", 3, "$camel")]
    [InlineData("extends: capitalization\nmessage: x\nmatch: $title\nstyle: APA", 4, "AP or Chicago")]
    [InlineData("extends: metric\nmessage: x\nformula: words / sentenses\ncondition: '> 1'", 3, "\"sentenses\" is not known")]
    [InlineData("extends: metric\nmessage: x\nformula: words\ncondition: '> (1'", 4, "bracket")]
    [InlineData("extends: readability\nmessage: x\nmetrics: [LIX]", 3, "no metric")]
    [InlineData("extends: spelling\nmessage: x\ndictionaries: [none]", 3, "no dictionary none.dic")]
    [InlineData("extends: [a\n", 2, "YAML")]
    [InlineData("extends: existence\nmessage: x\ntokens: *words", 3, "&words")]
    [InlineData("just words", 1, "key: value")]
    public void A_rule_that_is_wrong_is_named_with_its_file_and_line(string yaml, int line, string problem)
    {
        var wrong = Assert.Throws<RuleException>(() => RuleCase.Rules(yaml));
        Assert.Contains(problem, wrong.Problem, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(("House/Rule.yml", line), (wrong.Path, wrong.Line));
    }

    [Theory]
    [InlineData("extends: sequence\nmessage: x\ntokens: [{tag: NN}]", 1, "parts of speech")]
    [InlineData("message: x\nextends: script\nscript: 'matches := []'", 2, "runs no programs")]
    [InlineData("extends: substitution\nmessage: x\npos: NN\nswap: {a: b}", 3, "tagger")]
    [InlineData("extends: spelling\nmessage: x", 1, "no list of words")]
    [InlineData("extends: existence\nmessage: x\nscope: paragraph.rst\ntokens: [a]", 3, "format")]
    [InlineData("extends: existence\nmessage: x\nscope: comment.line\ntokens: [a]", 3, "programs")]
    public void What_the_desk_cannot_do_is_refused_by_name_with_the_reason(string yaml, int line, string reason)
    {
        var rules = RuleCase.Rules(yaml, new RuleText("House/Other.yml", "extends: existence\nmessage: x\ntokens: [a]"));
        var refused = Assert.Single(rules.Refused);
        Assert.Equal(("House.Rule", "House/Rule.yml", line), (refused.Name, refused.Path, refused.Line));
        Assert.Contains(reason, refused.Reason, StringComparison.Ordinal);
        Assert.Equal(["House.Other"], rules.Rules.Select(rule => rule.Name));
    }

    [Fact]
    public void An_expression_without_end_is_given_up_and_named_once_and_the_others_go_on()
    {
        // Looking around keeps it from the engine that cannot go wrong.
        var rules = ValeRules.Read([
            new RuleText("House/Endless.yml", "extends: existence\nmessage: x\nlevel: error\nnonword: true\ntokens: ['(?=a)(a|a|aa)+$']"),
            new RuleText("House/Other.yml", "extends: existence\nmessage: x\ntokens: [rain]"),
        ]);
        var bad = new string('a', 60) + "!";
        var clock = Stopwatch.StartNew();
        var found = RuleCase.Read(rules, new Copy { Language = "en", Blocks = [bad, "No rain.", bad, bad] });
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
        Assert.Equal(["House.Other", "House.Endless"], found.Select(one => one.Check));
        Assert.Equal((Field.Meta, Severity.Warning), (found[1].Field, found[1].Severity));
        Assert.Contains("House.Endless took more than", found[1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("(a|aa)+$")]
    [InlineData("(.*a){12}$")]
    public void An_expression_that_does_not_look_around_takes_time_by_the_length_of_the_text_only(string expression)
    {
        var clock = Stopwatch.StartNew();
        RuleCase.Read($"extends: existence\nmessage: x\nnonword: true\ntokens: ['{expression}']", new string('a', 5000) + "!");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
    }

    [Fact]
    public void A_file_of_brackets_is_refused_and_does_not_end_the_program()
    {
        Assert.Contains("deep", Assert.Throws<RuleException>(() => RuleCase.Rules("extends: " + new string('[', 100_000))).Problem, StringComparison.Ordinal);
        Assert.Throws<RuleException>(() => RuleCase.Rules("extends: metric\nmessage: x\nformula: " + new string('(', 1500) + "\ncondition: '> 1'"));
        Assert.Throws<RuleException>(() => RuleCase.Rules("extends: existence\nmessage: x\nraw: '" + new string('(', 100_000) + "'"));
    }

    [Fact]
    public void Two_rules_of_one_name_are_an_error()
        => Assert.Contains("two rules House.Rule", Assert.Throws<RuleException>(() => RuleCase.Rules("extends: existence\nmessage: x\ntokens: [a]", new RuleText("other/House/Rule.yml", "extends: existence\nmessage: x\ntokens: [a]"))).Problem, StringComparison.Ordinal);
}
