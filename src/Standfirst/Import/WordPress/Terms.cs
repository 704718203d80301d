using Microsoft.EntityFrameworkCore;
using Standfirst.Publication;
using Standfirst.Sections;
using Standfirst.Topics;

namespace Standfirst.Import.WordPress;

/// <summary>
/// Categories, tags and the taxonomies of plugins. A category that some item has as its section becomes one, with those above it; one that items only
/// name besides becomes a topic, as each tag does; one that is both becomes both.
/// </summary>
internal sealed class Terms(ImportRun run, OldAddresses addresses)
{
    private static readonly HashSet<string> NoTopics = new(StringComparer.Ordinal)
    {
        "post_format", "nav_menu", "author", "language", "post_translations", "term_language", "term_translations", "link_category", "wp_theme",
        "wp_template_part_area", "wp_pattern_category", "translation_priority", "product_type", "product_visibility", "product_shipping_class",
    };

    private readonly Dictionary<string, Section> sections = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Taxonomy, string Slug), Topic> topics = [];

    public Section? SectionOf(WxrItem item) => ItemKinds.SectionOf(item, run.Survey.Terms) is { } primary ? sections.GetValueOrDefault(primary.Slug) : null;

    /// <summary>Of the other categories first, then the tags, each once.</summary>
    public List<Topic> TopicsOf(WxrItem item)
    {
        var section = ItemKinds.SectionOf(item, run.Survey.Terms);
        return item.Tags.Where(tag => !(tag.Domain == "category" && tag.Slug == section?.Slug))
            .OrderBy(tag => tag.Domain == "category" ? 0 : tag.Domain == "post_tag" ? 1 : 2)
            .Select(tag => topics.GetValueOrDefault((tag.Domain, Slug(tag.Slug, tag.Name)))).OfType<Topic>().Distinct().ToList();
    }

    public async Task Import(CancellationToken stop)
    {
        // What only items name has no description, and its place in the tree is the top.
        var listed = run.Survey.Terms.Select(term => (term.Taxonomy, Slug(term.Slug, term.Name))).ToHashSet();
        List<WxrTerm> terms = [.. run.Survey.Terms, .. run.Survey.Used.Where(used => !listed.Contains((used.Key.Taxonomy, used.Key.Slug)))
            .Select(used => new WxrTerm { Of = used.Key.Taxonomy switch { "category" => TermOf.Category, "post_tag" => TermOf.Tag, _ => TermOf.Other }, Taxonomy = used.Key.Taxonomy, Slug = used.Key.Slug, Name = used.Value })];
        await ImportSections(terms, await Known(terms, stop), stop);
        await ImportTopics(terms, await Known(terms, stop), stop);
    }

    private async Task<Dictionary<(string, string), ImportedItem>> Known(List<WxrTerm> terms, CancellationToken stop)
    {
        var known = new Dictionary<(string, string), ImportedItem>();
        foreach (var kind in terms.Select(term => term.Taxonomy).Append("category-topic").Distinct())
        {
            var of = kind == "category-topic" ? "category" : kind;
            foreach (var (id, item) in await run.Known(kind, terms.Where(term => term.Taxonomy == of).Select(term => term.Slug), stop))
            {
                known[(kind, id)] = item;
            }
        }

        return known;
    }

    private async Task ImportSections(List<WxrTerm> terms, Dictionary<(string, string), ImportedItem> known, CancellationToken stop)
    {
        var categories = terms.Where(term => term.Of == TermOf.Category).GroupBy(term => term.Slug, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
        var needed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var slug in run.Survey.SectionSlugs)
        {
            for (var at = categories.GetValueOrDefault(slug); at is not null && needed.Add(at.Slug); at = categories.GetValueOrDefault(at.Parent))
            {
            }
        }

        var taken = (await run.Db.Sections.Select(section => section.PathKey).ToListAsync(stop)).ToHashSet();
        var ids = known.Where(one => one.Key.Item1 == "category").Select(one => one.Value.LocalId).OfType<long>().ToHashSet();
        var stored = await run.Db.Sections.Where(section => ids.Contains(section.Id)).ToDictionaryAsync(section => section.Id, stop);
        await run.Db.Sections.Where(section => stored.Values.Select(one => one.ParentId).Contains(section.Id)).LoadAsync(stop);
        var making = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var position = await run.Db.Sections.Select(section => (int?)section.Position).MaxAsync(stop) ?? -1;
        Section? Make(string slug)
        {
            if (sections.TryGetValue(slug, out var section))
            {
                return section;
            }

            if (!categories.TryGetValue(slug, out var term) || !making.Add(slug))
            {
                return null;
            }

            if (known.TryGetValue(("category", term.Slug), out var before) && before.LocalId is { } id && stored.TryGetValue(id, out section))
            {
                return sections[slug] = section;
            }

            var parent = term.Parent.Length > 0 ? Make(term.Parent) : null;
            var root = parent?.Path ?? "/";
            var plain = Slugs.From(Addresses.Decode(term.Slug), Slugs.From(term.Name, "section"));
            var free = Slugs.Free(plain, one => Addresses.IsOwn(root + one) || taken.Contains(Addresses.Key(root + one)) || run.Survey.IsTaken(root + one));
            if (free != plain)
            {
                run.Report.Lose($"category “{term.Name}”", "address", $"{root}{plain}/ is taken by another page of the paper; the section is at {root}{free}/");
            }

            section = new Section(Words(term.Name, term.Slug), free, parent) { Description = Words(term.Description, ""), Position = ++position };
            taken.Add(section.PathKey);
            run.Db.Sections.Add(section);
            return sections[slug] = section;
        }

        foreach (var slug in categories.Keys.Where(needed.Contains))
        {
            making.Clear();
            Make(slug);
        }

        await run.Db.SaveChangesAsync(stop);
        foreach (var term in categories.Values.Where(term => needed.Contains(term.Slug)))
        {
            Account(run.Report.Sections, term, "category", sections[term.Slug].Id, known, () =>
            {
                sections[term.Slug].Name = Words(term.Name, term.Slug);
                sections[term.Slug].Description = Words(term.Description, "");
            });
            foreach (var path in PathsOf(term, categories))
            {
                addresses.Add("/category/" + path, sections[term.Slug].Path);
            }

            if (term.Id.Length > 0)
            {
                addresses.Add($"/?cat={term.Id}", sections[term.Slug].Path);
            }

            addresses.Add($"/?category_name={term.Slug}", sections[term.Slug].Path);
        }

        await addresses.Write(stop);
    }

    private async Task ImportTopics(List<WxrTerm> terms, Dictionary<(string, string), ImportedItem> known, CancellationToken stop)
    {
        var categories = terms.Where(term => term.Of == TermOf.Category).GroupBy(term => term.Slug, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
        var besides = run.Survey.TopicSlugs;
        var bySlug = await run.Db.Topics.ToDictionaryAsync(topic => topic.Slug, stop);
        var byId = bySlug.Values.ToDictionary(topic => topic.Id);
        var made = new List<(WxrTerm Term, Topic Topic)>();
        foreach (var term in terms.DistinctBy(term => (term.Taxonomy, Slug(term.Slug, term.Name))))
        {
            var isSection = term.Of == TermOf.Category && sections.ContainsKey(term.Slug);
            if (NoTopics.Contains(term.Taxonomy))
            {
                run.Report.Other.Add(known.ContainsKey((term.Taxonomy, term.Slug)) ? Outcome.Unchanged : Outcome.Skipped);
                if (!known.ContainsKey((term.Taxonomy, term.Slug)))
                {
                    run.Report.Lose($"{term.Taxonomy} “{term.Name}”", "term", "it orders WordPress and not the paper; kept with the import");
                    run.Remember(term.Taxonomy, term.Slug, null, "", ImportRun.Kept(Leftovers(term)));
                }

                continue;
            }

            if (isSection && !besides.Contains(term.Slug))
            {
                continue;
            }

            if (term.Of == TermOf.Category && term.Slug == ItemKinds.Uncategorized)
            {
                run.Report.Sections.Add(Outcome.Skipped);
                run.Report.Lose($"category “{term.Name}”", "section", "it is where WordPress puts what nobody filed; those stories have no section");
                addresses.Add("/category/" + term.Slug, "/");
                continue;
            }

            var before = known.GetValueOrDefault((isSection ? "category-topic" : term.Taxonomy, term.Slug));
            if (before?.LocalId is not { } id || !byId.TryGetValue(id, out var topic))
            {
                var slug = Slugs.From(Addresses.Decode(term.Slug), Slugs.From(term.Name, "topic"));
                if (!bySlug.TryGetValue(slug, out topic) || !topic.Name.Equals(Words(term.Name, slug), StringComparison.OrdinalIgnoreCase))
                {
                    topic = new Topic(Words(term.Name, term.Slug), Slugs.Free(slug, bySlug.ContainsKey), KindOf(term.Taxonomy)) { Description = Words(term.Description, "") };
                    bySlug.Add(topic.Slug, topic);
                    run.Db.Topics.Add(topic);
                }
            }

            topics.TryAdd((term.Taxonomy, Slug(term.Slug, term.Name)), topic);
            made.Add((term, topic));
        }

        await run.Db.SaveChangesAsync(stop);
        foreach (var (term, topic) in made)
        {
            if (term.Of == TermOf.Category && sections.ContainsKey(term.Slug))
            {
                // Counted as the section that it is; its topic is remembered beside it.
                if (!known.ContainsKey(("category-topic", term.Slug)))
                {
                    run.Remember("category-topic", term.Slug, topic.Id, "");
                }

                continue;
            }

            var count = term.Of == TermOf.Category ? run.Report.Sections : run.Report.Topics;
            Account(count, term, term.Taxonomy, topic.Id, known, () => topic.Description = Words(term.Description, topic.Description));
            var target = "/topics/" + topic.Slug;
            switch (term.Of)
            {
                case TermOf.Category:
                    foreach (var path in PathsOf(term, categories))
                    {
                        addresses.Add("/category/" + path, target);
                    }

                    addresses.Add($"/?cat={term.Id}", target);
                    break;
                case TermOf.Tag:
                    addresses.Add("/tag/" + term.Slug, target);
                    addresses.Add($"/?tag={term.Slug}", target);
                    break;
                default:
                    addresses.Add($"/{term.Taxonomy}/{term.Slug}", target);
                    break;
            }
        }

        await addresses.Write(stop);
    }

    private void Account(KindCount count, WxrTerm term, string kind, long local, Dictionary<(string, string), ImportedItem> known, Action update)
    {
        var fingerprint = ImportRun.Fingerprint(term);
        if (!known.TryGetValue((kind, term.Slug), out var before))
        {
            run.Remember(kind, term.Slug, local, fingerprint, ImportRun.Kept(Leftovers(term)));
            count.Add(Outcome.Imported);
        }
        else if (before.Fingerprint == fingerprint && before.LocalId == local)
        {
            count.Add(Outcome.Unchanged);
        }
        else
        {
            update();
            (before.LocalId, before.Fingerprint, before.Kept) = (local, fingerprint, ImportRun.Kept(Leftovers(term)));
            count.Add(Outcome.Imported);
        }
    }

    private static IEnumerable<WxrMeta> Leftovers(WxrTerm term)
        => [new("term_id", term.Id), new("taxonomy", term.Taxonomy), new("slug", term.Slug), new("parent", term.Parent), new("name", term.Name), new("description", term.Description), .. term.Meta];

    /// <summary>WordPress answers at the whole path from the top and at the last part alone.</summary>
    private static IEnumerable<string> PathsOf(WxrTerm term, Dictionary<string, WxrTerm> all)
    {
        yield return term.Slug;
        var path = term.Slug;
        var seen = new HashSet<string> { term.Slug };
        for (var at = term; at.Parent.Length > 0 && seen.Add(at.Parent) && all.TryGetValue(at.Parent, out var parent); at = parent)
        {
            path = parent.Slug + "/" + path;
        }

        if (path != term.Slug)
        {
            yield return path;
        }
    }

    private static TopicKind KindOf(string taxonomy) => taxonomy switch
    {
        "person" or "people" or "persons" => TopicKind.Person,
        "place" or "places" or "location" or "locations" or "region" or "country" => TopicKind.Place,
        "organisation" or "organisations" or "organization" or "organizations" or "company" or "companies" => TopicKind.Organisation,
        _ => TopicKind.Topic,
    };

    private static string Slug(string slug, string name) => slug.Length > 0 ? slug : Slugs.From(name);

    private static string Words(string html, string otherwise)
        => PlainWords.Of(html) is { Length: > 0 } words ? words : otherwise;
}
