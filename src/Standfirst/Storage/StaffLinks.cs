using Microsoft.EntityFrameworkCore;
using Standfirst.Staff;

namespace Standfirst.Storage;

public static class StaffLinks
{
    /// <summary>Makes a link and saves; those that it takes the place of are worth nothing from then on. Returns its path.</summary>
    public static async Task<string> MakeLink(this NewsDb db, LinkKind kind, Member? member, bool isAfresh, DateTimeOffset now, CancellationToken stop)
    {
        var link = new StaffLink(kind, member, isAfresh, now, out var token);
        await db.StaffLinks.Replaced(member is { Id: > 0 } known ? known.Id : null).ExecuteUpdateAsync(set => set.SetProperty(old => old.UsedAt, now), stop);
        db.StaffLinks.Add(link);
        await db.SaveChangesAsync(stop);
        return StaffLink.Path(token);
    }

    /// <summary>The path of a link that makes the first editor; null where somebody can sign in already.</summary>
    public static async Task<string?> MakeSetupLink(this NewsDb db, DateTimeOffset now, CancellationToken stop)
        => await db.Members.AbleToSignIn().AnyAsync(stop) ? null : await db.MakeLink(LinkKind.Setup, null, isAfresh: false, now, stop);
}
