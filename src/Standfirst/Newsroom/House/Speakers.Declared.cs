using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Standfirst.Quotations;
using Standfirst.Staff;

namespace Standfirst.Newsroom.House;

/// <summary>By what other names stories call a speaker, and what was declared of them, by whom and when.</summary>
internal sealed partial class SpeakersModel
{
    /// <summary>Stories that use this name from now on mean this speaker.</summary>
    public async Task<IActionResult> OnPostAlias(long id, string? name)
    {
        if (await Find(id) is not { } speaker)
        {
            return NotFound();
        }

        var given = (name ?? "").Trim();
        var key = SpeakerWording.Key(given);
        if (given.Length is 0 or > SpeakerWording.MaxName)
        {
            Wrong("alias", given.Length == 0 ? "Please give the name." : $"At most {SpeakerWording.MaxName} characters.");
            return await Refuse(speaker);
        }

        if (await Db.SpeakerNames.AnyAsync(one => one.Key == key, Stop))
        {
            Wrong("alias", speaker.Names.Exists(one => one.Key == key) ? "This name leads here already." : $"{given} is somebody of their own. Merge the two.");
            return await Refuse(speaker);
        }

        speaker.Names.Add(new SpeakerName(given));
        Log(Acts.Changed, Subject(speaker), $"also called {given}");
        await Db.SaveChangesAsync(Stop);
        return Done(Back(speaker), $"{given} means {speaker.Name}.");
    }

    public async Task<IActionResult> OnPostDeclare(long id, string? attribute, string? value, Declaration declared, string? on)
    {
        if (await Find(id) is not { } speaker)
        {
            return NotFound();
        }

        var (what, given) = ((attribute ?? "").Trim().ToLowerInvariant(), (value ?? "").Trim());
        if (what.Length is 0 or > SpeakerAttribute.MaxLength)
        {
            Wrong("attribute", what.Length == 0 ? "Please say what was declared, such as “gender”." : $"At most {SpeakerAttribute.MaxLength} characters.");
        }

        if (given.Length is 0 or > SpeakerAttribute.MaxLength)
        {
            Wrong("value", given.Length == 0 ? "Please write what they said." : $"At most {SpeakerAttribute.MaxLength} characters.");
        }

        var at = Now;
        var publication = await paper.Get(Stop);
        if (!string.IsNullOrWhiteSpace(on))
        {
            if (!DateOnly.TryParseExact(on.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || publication.StartOf(day) > Now)
            {
                Wrong("on", "Please write a day that was, as 2026-03-31.");
            }
            else
            {
                at = publication.StartOf(day);
            }
        }

        if (!ModelState.IsValid)
        {
            return await Refuse(speaker);
        }

        speaker.Attributes.RemoveAll(one => one.Name == what);
        await Db.Set<SpeakerAttribute>().Where(one => one.SpeakerId == id && one.Name == what).ExecuteDeleteAsync(Stop);
        speaker.Attributes.Add(new SpeakerAttribute(what, given, Enum.IsDefined(declared) ? declared : Declaration.Editor, Me.Shown, at));
        // What was declared of whom is not repeated in the log: it could not be taken out of that.
        Log(Acts.Declared, Subject(speaker), what);
        await Db.SaveChangesAsync(Stop);
        return Done(Back(speaker), $"Kept: {what}.");
    }

    public async Task<IActionResult> OnPostForget(long id, long attribute)
    {
        if (await Find(id) is not { } speaker || speaker.Attributes.Find(one => one.Id == attribute) is not { } known)
        {
            return NotFound();
        }

        speaker.Attributes.Remove(known);
        Log(Acts.Undeclared, Subject(speaker), known.Name);
        await Db.SaveChangesAsync(Stop);
        return Done(Back(speaker), $"{known.Name} is taken out.");
    }
}
