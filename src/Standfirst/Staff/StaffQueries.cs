using Microsoft.EntityFrameworkCore;

namespace Standfirst.Staff;

public static class StaffQueries
{
    /// <summary>Those with a password or a passkey, whose right was not taken away.</summary>
    public static IQueryable<Member> AbleToSignIn(this IQueryable<Member> members)
        => members.Where(member => member.DisabledAt == null && (member.PasswordHash != null || member.Passkeys.Any()));

    /// <summary>Those that let their member in now.</summary>
    public static IQueryable<MemberSession> Open(this IQueryable<MemberSession> sessions, DateTimeOffset now)
    {
        var since = now - MemberSession.Idle;
        return sessions.Where(session => session.EndedAt == null && session.SeenAt > since && session.Member.DisabledAt == null);
    }

    /// <summary>The link of a token, if it can still be used.</summary>
    public static IQueryable<StaffLink> Usable(this IQueryable<StaffLink> links, string token, DateTimeOffset now)
    {
        var hash = MemberSession.Hash(token);
        return links.Include(link => link.Member!.Passkeys)
            .Where(link => link.TokenHash == hash && link.UsedAt == null && link.Expires > now && (link.Member == null || link.Member.DisabledAt == null));
    }

    /// <summary>Those that a new one of the same kind for the same member takes the place of.</summary>
    public static IQueryable<StaffLink> Replaced(this IQueryable<StaffLink> links, long? member) => links.Where(link => link.MemberId == member && link.UsedAt == null);

    /// <summary>The log, newest first, narrowed by what is given.</summary>
    /// <param name="log">All of it.</param>
    /// <param name="who">A member.</param>
    /// <param name="act">As <see cref="Acts"/> has it.</param>
    /// <param name="subject">A kind, or a kind and a number: <c>story</c>, <c>story 17</c>.</param>
    /// <param name="words">All of them have to be in the line, in any order.</param>
    public static IQueryable<AuditEntry> Found(this IQueryable<AuditEntry> log, long? who, string? act, string? subject, string? words)
    {
        log = who is null ? log : log.Where(entry => entry.MemberId == who);
        log = string.IsNullOrWhiteSpace(act) ? log : log.Where(entry => entry.Act == act);
        if (subject?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var kind, .. var rest])
        {
            log = log.Where(entry => entry.SubjectKind == kind);
            if (rest is [var number] && long.TryParse(number, out var id))
            {
                log = log.Where(entry => entry.SubjectId == id);
            }
        }

        foreach (var word in (words ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
        {
            log = log.Where(entry => entry.Words.Contains(word));
        }

        return log;
    }
}
