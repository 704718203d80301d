using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Standfirst.Quotations;
using Standfirst.Staff;

namespace Standfirst.Storage;

internal sealed class QuotationMap : IEntityTypeConfiguration<Quotation>
{
    public void Configure(EntityTypeBuilder<Quotation> quotation)
    {
        quotation.ToTable("quotations");
        quotation.Property(q => q.Id).ValueGeneratedNever();
        quotation.HasIndex(q => q.StoryId);
        // A speaker's page, the newest first; and what their last introduction said.
        quotation.HasIndex(q => new { q.SpeakerId, q.Id, q.VisibleFrom });
        quotation.HasIndex(q => new { q.SpeakerId, q.Id }).HasFilter("role <> ''").HasDatabaseName("ix_quotations_introductions");
        quotation.HasOne(q => q.Story).WithMany().HasForeignKey(q => q.StoryId).OnDelete(DeleteBehavior.Cascade);
        // Only a speaker without quotations can go.
        quotation.HasOne(q => q.Speaker).WithMany().HasForeignKey(q => q.SpeakerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SpeakerMap : IEntityTypeConfiguration<Speaker>
{
    public void Configure(EntityTypeBuilder<Speaker> speaker)
    {
        speaker.ToTable("speakers");
        speaker.HasIndex(s => s.Slug).IsUnique();
        speaker.HasMany(s => s.Names).WithOne().HasForeignKey(n => n.SpeakerId).OnDelete(DeleteBehavior.Cascade);
        speaker.HasMany(s => s.Attributes).WithOne().HasForeignKey(a => a.SpeakerId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SpeakerNameMap : IEntityTypeConfiguration<SpeakerName>
{
    public void Configure(EntityTypeBuilder<SpeakerName> name)
    {
        name.ToTable("speaker_names");
        name.HasIndex(n => n.Key).IsUnique();
    }
}

internal sealed class SpeakerAttributeMap : IEntityTypeConfiguration<SpeakerAttribute>
{
    public void Configure(EntityTypeBuilder<SpeakerAttribute> attribute)
    {
        attribute.ToTable("speaker_attributes");
        attribute.HasIndex(a => new { a.SpeakerId, a.Name }).IsUnique();
        attribute.HasIndex(a => a.Name);
    }
}

internal sealed class UnnamedSourceMap : IEntityTypeConfiguration<UnnamedSource>
{
    public void Configure(EntityTypeBuilder<UnnamedSource> source)
    {
        source.ToTable("unnamed_sources");
        source.HasIndex(s => new { s.StoryId, s.Key }).IsUnique();
        // What nobody has approved yet: a short list, however long the record is.
        source.HasIndex(s => s.Id).HasFilter("approved_at IS NULL").HasDatabaseName("ix_unnamed_sources_open");
        source.HasOne(s => s.Story).WithMany().HasForeignKey(s => s.StoryId).OnDelete(DeleteBehavior.Cascade);
        source.HasOne<Member>().WithMany().HasForeignKey(s => s.ApprovedById).OnDelete(DeleteBehavior.Restrict);
        source.Ignore(s => s.IsApproved);
    }
}
