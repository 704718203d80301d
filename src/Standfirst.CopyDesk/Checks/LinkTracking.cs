using Standfirst.CopyDesk.Analysis;

namespace Standfirst.CopyDesk.Checks;

/// <summary>What was added to an address to follow somebody's reader follows ours.</summary>
internal sealed class LinkTracking() : Check(
    "link-tracking",
    Severity.Warning,
    "An address holds nothing that is there to follow readers.",
    "Privacy practice; the parameters as their makers document them (Google Analytics, Meta, Mailchimp, HubSpot and others)",
    language: null)
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "mc_cid", "mc_eid", "igshid", "igsh", "twclid", "ttclid", "li_fat_id", "yclid", "_hsenc", "_hsmi", "hsCtaTracking",
        "mkt_tok", "vero_id", "oly_enc_id", "oly_anon_id", "_openstat", "rb_clickid", "s_cid", "wickedid", "ref_src", "ref_url", "cmpid", "ocid", "ncid", "smid", "CMP", "xtor", "ga_source", "ga_medium", "ga_campaign",
    };

    public override void Read(Reading reading, Report report)
    {
        foreach (var passage in reading.Passages)
        {
            foreach (var mark in passage.Marks)
            {
                if (mark is LinkMark link && Clean(link.Href) is { } clean)
                {
                    var words = passage.Text.Substring(mark.Start, mark.Length);
                    report.Add(passage, mark.Start, mark.Length, "This link carries parameters that follow readers.", new Fix("Link without them", Clean(words) ?? words, Href: clean));
                }
            }
        }
    }

    /// <summary>The address without its trackers; null where it has none.</summary>
    private static string? Clean(string address)
    {
        var question = address.IndexOf('?', StringComparison.Ordinal);
        if (question < 0)
        {
            return null;
        }

        var hash = address.IndexOf('#', question);
        var (query, anchor) = hash < 0 ? (address[(question + 1)..], "") : (address[(question + 1)..hash], address[hash..]);
        var parts = query.Split('&');
        var kept = parts.Where(part => part.Split('=')[0] is var name && !name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) && !Known.Contains(name)).ToList();
        return kept.Count == parts.Length ? null : address[..question] + (kept.Count > 0 ? "?" + string.Join('&', kept) : "") + anchor;
    }
}
