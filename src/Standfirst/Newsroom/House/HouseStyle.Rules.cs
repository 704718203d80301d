using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Standfirst.CopyDesk.Files;
using Standfirst.CopyDesk.Rules;
using Standfirst.Publication;

namespace Standfirst.Newsroom.House;

/// <summary>Rules written for Vale: brought as a package or a file, asked of each story, taken away.</summary>
internal sealed partial class HouseStyleModel
{
    private const int MaxName = 80;

    /// <summary>What was brought, by name.</summary>
    public IReadOnlyList<RuleSet> Sets { get; private set; } = [];

    /// <summary>Of a set, the rules that need what the desk does not have.</summary>
    public IEnumerable<RefusedRule> Refused(RuleSet set)
    {
        var own = Texts(set).Select(text => text.Path).ToHashSet(StringComparer.Ordinal);
        return Style.Rules.Refused.Where(rule => own.Contains(rule.Path));
    }

    public async Task<IActionResult> OnPostRules(IFormFile? package, string? language)
    {
        await Load();
        var (name, tongue) = (Path.GetFileName(package?.FileName ?? ""), (language ?? "").Trim());
        if (tongue.Length > 0 && !(tongue.Length is 2 or 3 && tongue.All(char.IsAsciiLetterLower)))
        {
            Wrong("language", "A language is two or three letters, such as “en”.");
        }

        var texts = await Brought(package, name);
        if (ModelState.IsValid)
        {
            var before = Sets.FirstOrDefault(set => set.Name == name);
            if (before is not null)
            {
                // What was switched off in the set that goes may have no rule in the one that comes.
                Db.RuleSets.Remove(before);
                Forget(before);
            }

            Db.RuleSets.Add(new RuleSet(name, JsonSerializer.Serialize(texts), Me.Shown, Now));
            var style = Style with { RuleFiles = [.. Style.RuleFiles.Where(file => file.Name != name), (name, tongue.Length > 0 ? tongue : null)] };
            return await Keep(style.ToYaml(), $"{name} is asked of every story from now on.", $"brought the rules {name}");
        }

        await Try();
        return Again();
    }

    public async Task<IActionResult> OnPostDrop(long set)
    {
        await Load();
        if (Sets.FirstOrDefault(one => one.Id == set) is not { } found)
        {
            return Done("/newsroom/house-style", "These rules are gone already.");
        }

        if (desk.Fault is not null)
        {
            return Done("/newsroom/house-style", "The style below cannot be read; mend that first, so that nothing of it is lost.");
        }

        Db.RuleSets.Remove(found);
        Forget(found);
        return await Keep((Style with { RuleFiles = [.. Style.RuleFiles.Where(file => file.Name != found.Name)] }).ToYaml(), $"{found.Name} is asked no longer.", $"took away the rules {found.Name}");
    }

    /// <summary>The texts of a file that was sent; what is wrong with it stands beside the field.</summary>
    private async Task<IReadOnlyList<RuleText>> Brought(IFormFile? package, string name)
    {
        var isZip = name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
        if (desk.Fault is not null)
        {
            Wrong("package", "The style below cannot be read; mend that first, so that nothing of it is lost.");
            return [];
        }

        if (package is null || !(isZip || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)) || name.Length > MaxName)
        {
            Wrong("package", package is null ? "Please choose a file." : name.Length > MaxName ? $"The name of the file has at most {MaxName} characters." : "A package is a .zip, a rule a .yml.");
            return [];
        }

        try
        {
            // A copy: the stream of a form cannot go where the reader of a zip looks in a file that is none.
            using var stream = new MemoryStream();
            await package.CopyToAsync(stream, Stop);
            stream.Position = 0;
            using var reader = new StreamReader(stream);
            IReadOnlyList<RuleText> texts = isZip ? RuleArchive.Read(stream, name) : [new RuleText(name, await reader.ReadToEndAsync(Stop))];
            var rules = ValeRules.Read(texts);
            if (rules.Rules.Count + rules.Refused.Count == 0)
            {
                Wrong("package", "There is no rule in it.");
            }
            else if (rules.Rules.FirstOrDefault(rule => Style.Rules.Rules.Any(one => one.Name == rule.Name) && !Sets.Any(set => set.Name == name)) is { } twice)
            {
                Wrong("package", $"{twice.Name} is here already, from another file.");
            }

            return texts;
        }
        catch (RuleException wrong)
        {
            Wrong("package", wrong.Message);
            return [];
        }
    }

    /// <summary>What the style says of the rules of a set that goes: a check that is not there would be an error in it.</summary>
    private void Forget(RuleSet set)
    {
        var rules = ValeRules.Read(Texts(set));
        var names = rules.Rules.Select(rule => rule.Name).Concat(rules.Refused.Select(rule => rule.Name)).ToHashSet(StringComparer.Ordinal);
        Style = Style with { Severities = Style.Severities.Where(one => !names.Contains(one.Key)).ToDictionary() };
    }

    private static List<RuleText> Texts(RuleSet set) => JsonSerializer.Deserialize<List<RuleText>>(set.Texts) ?? [];
}
