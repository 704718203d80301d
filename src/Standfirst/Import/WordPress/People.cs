using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Staff;

namespace Standfirst.Import.WordPress;

/// <summary>Authors with and without an account, each once, as writers with a page.</summary>
internal sealed class People(ImportRun run, OldAddresses addresses)
{
    private readonly Dictionary<string, Writer> byLogin = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The login that a term of the co-authors plugin stands for.</summary>
    public static string Login(WxrTag term) => Login(term.Slug.Length > 0 ? term.Slug : Slugs.From(term.Name));

    private static string Login(string slug) => slug.StartsWith("cap-", StringComparison.Ordinal) ? slug[4..] : slug;

    /// <summary>The names over an item, in their order.</summary>
    public List<Writer> Over(WxrItem item)
    {
        var writers = item.Tags.Where(tag => tag.Domain == "author").Select(Login).Select(login => byLogin.GetValueOrDefault(login)).OfType<Writer>().Distinct().ToList();
        if (writers.Count == 0 && byLogin.TryGetValue(item.Creator, out var alone))
        {
            writers.Add(alone);
        }

        return writers;
    }

    public async Task Import(CancellationToken stop)
    {
        var slugs = await run.Db.Writers.ToDictionaryAsync(writer => writer.Slug, stop);
        var people = Gather();
        var known = await run.Known("author", people.Select(person => person.Login), stop);
        var made = new List<(Person Person, Writer Writer)>();
        foreach (var person in people)
        {
            var fingerprint = ImportRun.Fingerprint(person);
            if (known.TryGetValue(person.Login, out var before) && await run.Db.Writers.FindAsync([before.LocalId], stop) is { } writer)
            {
                var same = before.Fingerprint == fingerprint;
                if (!same)
                {
                    Fill(writer, person);
                    (before.Fingerprint, before.Kept) = (fingerprint, ImportRun.Kept(person.Kept));
                }

                run.Report.People.Add(same ? Outcome.Unchanged : Outcome.Imported);
            }
            else
            {
                var slug = Slugs.From(person.Nicename, "writer");
                if (!slugs.TryGetValue(slug, out writer) || !writer.Name.Equals(person.Name, StringComparison.OrdinalIgnoreCase))
                {
                    writer = new Writer(person.Name, Slugs.Free(slug, slugs.ContainsKey));
                    slugs.Add(writer.Slug, writer);
                    run.Db.Writers.Add(writer);
                }

                Fill(writer, person);
                made.Add((person, writer));
                run.Report.People.Add(Outcome.Imported);
            }

            foreach (var alias in person.Aliases.Append(person.Login))
            {
                byLogin.TryAdd(alias, writer);
            }
        }

        await run.Db.SaveChangesAsync(stop);
        foreach (var (person, writer) in made.DistinctBy(one => one.Person.Login))
        {
            run.Remember("author", person.Login, writer.Id, ImportRun.Fingerprint(person), ImportRun.Kept(person.Kept));
        }

        foreach (var person in people)
        {
            var writer = byLogin[person.Login];
            addresses.Add($"/author/{person.Nicename}", "/writers/" + writer.Slug);
            if (person.Id.Length > 0)
            {
                addresses.Add($"/?author={person.Id}", "/writers/" + writer.Slug);
            }
        }

        await run.Save(stop);
    }

    private static void Fill(Writer writer, Person person)
    {
        writer.Name = person.Name;
        writer.Email = person.Email.Length > 0 ? person.Email : writer.Email;
        writer.Website = person.Website.Length > 0 ? person.Website : writer.Website;
        writer.Biography = person.Biography.Length > 0 ? person.Biography : writer.Biography;
    }

    private List<Person> Gather()
    {
        var people = new Dictionary<string, Person>(StringComparer.OrdinalIgnoreCase);
        var aliases = new Dictionary<string, Person>(StringComparer.OrdinalIgnoreCase);
        void Take(Person person)
        {
            people.Add(person.Login, person);
            foreach (var alias in person.Aliases.Append(person.Login).Append(person.Nicename))
            {
                aliases.TryAdd(alias, person);
            }
        }

        foreach (var author in run.Survey.Authors)
        {
            var names = new[] { author.DisplayName, $"{author.FirstName} {author.LastName}".Trim(), author.Login };
            var name = names.First(one => one.Length > 0);
            var login = author.Login.Length > 0 ? author.Login : name;
            // A login that is an e-mail address is nobody's to show.
            var nicename = Slugs.From(login.Contains('@', StringComparison.Ordinal) ? name.Contains('@', StringComparison.Ordinal) ? name.Split('@')[0] : name : login, "writer");
            Take(new Person(login, name.Contains('@', StringComparison.Ordinal) ? name.Split('@')[0] : name, nicename, author.Id)
            {
                Email = author.Email,
                Kept = [.. author.Other, new("author_login", author.Login), new("author_first_name", author.FirstName), new("author_last_name", author.LastName)],
            });
        }

        foreach (var guest in run.Survey.GuestAuthors)
        {
            var login = Login(guest.MetaOf("cap-user_login") is { Length: > 0 } given ? given : guest.Name.Length > 0 ? guest.Name : Slugs.From(guest.Title));
            var name = guest.MetaOf("cap-display_name") is { Length: > 0 } shown ? shown : guest.Title.Length > 0 ? guest.Title : login;
            var account = guest.MetaOf("cap-linked_account") is { Length: > 0 } linked ? linked : login;
            var details = new Person(login, name, login, "")
            {
                Email = guest.MetaOf("cap-user_email") ?? "",
                Website = guest.MetaOf("cap-website") ?? "",
                Biography = guest.MetaOf("cap-description") ?? "",
                Kept = [.. guest.Meta.Where(meta => meta.Key is not ("cap-user_email" or "cap-website" or "cap-description" or "cap-display_name"))],
            };
            if (aliases.TryGetValue(account, out var same))
            {
                same.Aliases.Add(login);
                aliases.TryAdd(login, same);
                (same.Email, same.Website, same.Biography) = (Or(same.Email, details.Email), Or(same.Website, details.Website), Or(same.Biography, details.Biography));
                same.Kept.AddRange(details.Kept);
            }
            else
            {
                Take(details);
            }
        }

        foreach (var (login, name) in run.Survey.Signed)
        {
            if (!aliases.TryGetValue(login, out var person))
            {
                var shown = name.Contains('@', StringComparison.Ordinal) ? name.Split('@')[0] : name;
                Take(new Person(login, shown, Slugs.From(login.Contains('@', StringComparison.Ordinal) ? shown : login, "writer"), ""));
            }
            else if (!people.ContainsKey(login))
            {
                person.Aliases.Add(login);
            }
        }

        return [.. people.Values];
    }

    private static string Or(string first, string second) => first.Length > 0 ? first : second;

    private sealed record Person(string Login, string Name, string Nicename, string Id)
    {
        public string Email { get; set; } = "";

        public string Website { get; set; } = "";

        public string Biography { get; set; } = "";

        public List<string> Aliases { get; init; } = [];

        public List<WxrMeta> Kept { get; init; } = [];
    }
}
