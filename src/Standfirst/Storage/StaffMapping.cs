using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Standfirst.Staff;

namespace Standfirst.Storage;

internal sealed class MemberMap : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> member)
    {
        member.HasIndex(m => m.Email).IsUnique();
        member.HasIndex(m => m.Handle).IsUnique();
        // Of guesses at the same moment one is counted and judged, the others are refused.
        member.Property(m => m.FailedAttempts).IsConcurrencyToken();
        // A code is good once, however many requests bring it at the same moment.
        member.Property(m => m.LastCodeStep).IsConcurrencyToken();
        member.Property(m => m.SecurityStamp).IsConcurrencyToken();
        member.HasMany(m => m.Passkeys).WithOne().HasForeignKey(p => p.MemberId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PasskeyMap : IEntityTypeConfiguration<Passkey>
{
    public void Configure(EntityTypeBuilder<Passkey> passkey)
    {
        passkey.ToTable("passkeys");
        passkey.HasIndex(p => p.CredentialId).IsUnique();
    }
}

internal sealed class MemberSessionMap : IEntityTypeConfiguration<MemberSession>
{
    public void Configure(EntityTypeBuilder<MemberSession> session)
    {
        session.HasIndex(s => s.TokenHash).IsUnique();
        session.HasOne(s => s.Member).WithMany().HasForeignKey(s => s.MemberId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class StaffLinkMap : IEntityTypeConfiguration<StaffLink>
{
    public void Configure(EntityTypeBuilder<StaffLink> link)
    {
        link.HasIndex(l => l.TokenHash).IsUnique();
        // Used twice at the same moment, it lets one in.
        link.Property(l => l.UsedAt).IsConcurrencyToken();
        link.HasOne(l => l.Member).WithMany().HasForeignKey(l => l.MemberId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AuditEntryMap : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        // No foreign key: an entry may not change, whatever becomes of what it tells of.
        entry.HasIndex(e => new { e.MemberId, e.Id });
        entry.HasIndex(e => new { e.Act, e.Id });
        entry.HasIndex(e => new { e.SubjectKind, e.SubjectId, e.Id });
        entry.HasIndex(e => e.At);
    }
}
