using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Standfirst.Comments;
using Standfirst.Import;
using Standfirst.Pages;
using Standfirst.Pictures;
using Standfirst.Publication;
using Standfirst.Sections;
using Standfirst.Staff;
using Standfirst.Stories;
using Standfirst.Topics;

namespace Standfirst.Storage;

internal sealed class PaperMap : IEntityTypeConfiguration<Paper>
{
    public void Configure(EntityTypeBuilder<Paper> paper)
    {
        paper.Property(p => p.Id).ValueGeneratedNever();
        paper.OwnsOne(p => p.Comments, rules => rules.ToJson());
        paper.OwnsOne(p => p.Particulars, particulars =>
        {
            particulars.ToJson();
            particulars.OwnsMany(p => p.Policies);
        });
        paper.OwnsOne(p => p.Look, look =>
        {
            look.ToJson();
            look.OwnsMany(l => l.Choices);
            look.OwnsMany(l => l.Logos);
        });
    }
}

internal sealed class RedirectMap : IEntityTypeConfiguration<Redirect>
{
    public void Configure(EntityTypeBuilder<Redirect> redirect) => redirect.HasIndex(r => r.FromKey).IsUnique();
}

internal sealed class MenuEntryMap : IEntityTypeConfiguration<MenuEntry>
{
    public void Configure(EntityTypeBuilder<MenuEntry> entry)
    {
        entry.ToTable("menu_entries");
        // What leads to nothing any more is gone from the menu as well.
        entry.HasOne<Section>().WithMany().HasForeignKey(e => e.SectionId).OnDelete(DeleteBehavior.Cascade);
        entry.HasOne<StaticPage>().WithMany().HasForeignKey(e => e.PageId).OnDelete(DeleteBehavior.Cascade);
        entry.HasOne<Topic>().WithMany().HasForeignKey(e => e.TopicId).OnDelete(DeleteBehavior.Cascade);
        entry.Ignore(e => e.IsStanding);
    }
}

internal sealed class PictureMap : IEntityTypeConfiguration<Picture>
{
    public void Configure(EntityTypeBuilder<Picture> picture)
    {
        picture.HasIndex(p => p.Hash).IsUnique();
        picture.HasIndex(p => p.RemoteAddress);
        picture.HasIndex(p => p.RightsUntil);
        picture.Ignore(p => p.Label);
        picture.HasIndex(p => p.AddedById);
    }
}

internal sealed class PictureInTextMap : IEntityTypeConfiguration<PictureInText>
{
    public void Configure(EntityTypeBuilder<PictureInText> place)
    {
        // No key to pictures: a text may show one that is gone, and must be saved all the same.
        place.HasIndex(p => p.PictureId);
        place.HasOne<Story>().WithMany().HasForeignKey(p => p.StoryId).OnDelete(DeleteBehavior.Cascade);
        place.HasOne<StaticPage>().WithMany().HasForeignKey(p => p.PageId).OnDelete(DeleteBehavior.Cascade);
        place.HasOne<Draft>().WithMany().HasForeignKey(p => p.DraftId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PictureReplacementMap : IEntityTypeConfiguration<PictureReplacement>
{
    public void Configure(EntityTypeBuilder<PictureReplacement> replacement)
    {
        replacement.HasIndex(r => r.OldId);
        replacement.HasIndex(r => r.NewId);
    }
}

internal sealed class RemovedPictureMap : IEntityTypeConfiguration<RemovedPicture>
{
    public void Configure(EntityTypeBuilder<RemovedPicture> removed)
    {
        removed.HasKey(r => r.PictureId);
        removed.Property(r => r.PictureId).ValueGeneratedNever();
        removed.HasIndex(r => r.Hash);
    }
}

internal sealed class StoredFileMap : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.HasIndex(f => f.Hash).IsUnique();
        file.Ignore(f => f.Address);
    }
}

internal sealed class WriterMap : IEntityTypeConfiguration<Writer>
{
    public void Configure(EntityTypeBuilder<Writer> writer)
    {
        writer.HasIndex(w => w.Slug).IsUnique();
        writer.HasOne<Picture>().WithMany().HasForeignKey(w => w.PictureId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class SectionMap : IEntityTypeConfiguration<Section>
{
    public void Configure(EntityTypeBuilder<Section> section)
    {
        section.HasIndex(s => s.PathKey).IsUnique();
        section.HasOne(s => s.Parent).WithMany().HasForeignKey(s => s.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TopicMap : IEntityTypeConfiguration<Topic>
{
    public void Configure(EntityTypeBuilder<Topic> topic) => topic.HasIndex(t => t.Slug).IsUnique();
}

internal sealed class StoryMap : IEntityTypeConfiguration<Story>
{
    public void Configure(EntityTypeBuilder<Story> story)
    {
        story.Property(s => s.Version).IsConcurrencyToken();
        story.HasIndex(s => s.PathKey).IsUnique();
        story.HasIndex(s => new { s.Status, s.PublishedAt, s.Id });
        story.HasIndex(s => new { s.SectionId, s.Status, s.PublishedAt, s.Id });
        // The newsroom's lists: by state, what was touched last above.
        story.HasIndex(s => new { s.Status, s.ModifiedAt, s.Id });
        story.HasIndex(s => new { s.ModifiedAt, s.Id });
        story.HasIndex(s => new { s.SectionId, s.ModifiedAt, s.Id });
        story.HasIndex(s => s.EmbargoUntil);
        story.HasIndex(s => s.Thread);
        story.HasIndex(s => s.TranslationOfId);
        story.HasOne(s => s.Section).WithMany().HasForeignKey(s => s.SectionId).OnDelete(DeleteBehavior.Restrict);
        story.HasOne<Member>().WithMany().HasForeignKey(s => s.BegunById).OnDelete(DeleteBehavior.Restrict);
        story.HasOne(s => s.LeadPicture).WithMany().HasForeignKey(s => s.LeadPictureId).OnDelete(DeleteBehavior.SetNull);
        story.HasOne<Story>().WithMany().HasForeignKey(s => s.TranslationOfId).OnDelete(DeleteBehavior.SetNull);
        story.HasOne(s => s.Counts).WithOne().HasForeignKey<StoryCounts>(c => c.StoryId).OnDelete(DeleteBehavior.Cascade);
        story.HasOne(s => s.Kill).WithOne().HasForeignKey<Kill>(k => k.StoryId).OnDelete(DeleteBehavior.Cascade);
        story.HasMany(s => s.Bylines).WithOne().HasForeignKey(b => b.StoryId).OnDelete(DeleteBehavior.Cascade);
        story.HasMany(s => s.Topics).WithOne().HasForeignKey(t => t.StoryId).OnDelete(DeleteBehavior.Cascade);
        story.HasMany(s => s.Corrections).WithOne(c => c.Story).HasForeignKey(c => c.StoryId).OnDelete(DeleteBehavior.Cascade);
        story.HasMany(s => s.Revisions).WithOne().HasForeignKey(r => r.StoryId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DraftMap : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.HasIndex(d => new { d.StoryId, d.MemberId }).IsUnique();
        draft.HasOne<Story>().WithMany().HasForeignKey(d => d.StoryId).OnDelete(DeleteBehavior.Cascade);
        draft.HasOne<Member>().WithMany().HasForeignKey(d => d.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StoryNoteMap : IEntityTypeConfiguration<StoryNote>
{
    public void Configure(EntityTypeBuilder<StoryNote> note)
    {
        note.HasIndex(n => new { n.StoryId, n.Id });
        note.HasOne<Story>().WithMany().HasForeignKey(n => n.StoryId).OnDelete(DeleteBehavior.Cascade);
        note.HasMany(n => n.Answers).WithOne().HasForeignKey(a => a.StoryNoteId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RuleSetMap : IEntityTypeConfiguration<RuleSet>
{
    public void Configure(EntityTypeBuilder<RuleSet> set) => set.HasIndex(s => s.Name).IsUnique();
}

internal sealed class StetMap : IEntityTypeConfiguration<Stet>
{
    public void Configure(EntityTypeBuilder<Stet> stet)
    {
        stet.HasIndex(s => new { s.StoryId, s.Id });
        stet.HasOne<Story>().WithMany().HasForeignKey(s => s.StoryId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AssignmentMap : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> assignment)
    {
        assignment.HasIndex(a => new { a.MemberId, a.DoneAt, a.Due });
        assignment.HasOne(a => a.Story).WithMany().HasForeignKey(a => a.StoryId).OnDelete(DeleteBehavior.Cascade);
        assignment.HasOne<Member>().WithMany().HasForeignKey(a => a.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PresenceMap : IEntityTypeConfiguration<Presence>
{
    public void Configure(EntityTypeBuilder<Presence> presence)
    {
        presence.HasIndex(p => new { p.StoryId, p.Tab }).IsUnique();
        presence.Property(p => p.Tab).HasMaxLength(Presence.MaxTab);
        presence.HasOne<Story>().WithMany().HasForeignKey(p => p.StoryId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PreviewLinkMap : IEntityTypeConfiguration<PreviewLink>
{
    public void Configure(EntityTypeBuilder<PreviewLink> link)
    {
        link.HasIndex(l => l.TokenHash).IsUnique();
        link.HasOne<Story>().WithMany().HasForeignKey(l => l.StoryId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class LineUpEditionMap : IEntityTypeConfiguration<LineUpEdition>
{
    public void Configure(EntityTypeBuilder<LineUpEdition> edition)
    {
        edition.HasIndex(e => new { e.SectionId, e.IsPublished, e.Id });
        edition.HasIndex(e => e.TokenHash);
        edition.Ignore(e => e.Places);
        edition.HasOne<Section>().WithMany().HasForeignKey(e => e.SectionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class StoryCountsMap : IEntityTypeConfiguration<StoryCounts>
{
    public void Configure(EntityTypeBuilder<StoryCounts> counts) => counts.HasKey(c => c.StoryId);
}

internal sealed class BylineMap : IEntityTypeConfiguration<Byline>
{
    public void Configure(EntityTypeBuilder<Byline> byline)
    {
        byline.HasIndex(b => new { b.WriterId, b.StoryId });
        byline.HasIndex(b => b.Name);
        byline.HasOne(b => b.Writer).WithMany().HasForeignKey(b => b.WriterId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class StoryTopicMap : IEntityTypeConfiguration<StoryTopic>
{
    public void Configure(EntityTypeBuilder<StoryTopic> topic)
    {
        topic.HasKey(t => new { t.StoryId, t.TopicId });
        topic.HasIndex(t => new { t.TopicId, t.StoryId });
        topic.HasOne(t => t.Topic).WithMany().HasForeignKey(t => t.TopicId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CorrectionMap : IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<Correction> correction) => correction.HasIndex(c => c.At);
}

internal sealed class LineUpSlotMap : IEntityTypeConfiguration<LineUpSlot>
{
    public void Configure(EntityTypeBuilder<LineUpSlot> slot)
    {
        slot.HasIndex(s => new { s.SectionId, s.Position });
        slot.HasOne<Section>().WithMany().HasForeignKey(s => s.SectionId).OnDelete(DeleteBehavior.Cascade);
        slot.HasOne(s => s.Story).WithMany().HasForeignKey(s => s.StoryId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class StaticPageMap : IEntityTypeConfiguration<StaticPage>
{
    public void Configure(EntityTypeBuilder<StaticPage> page)
    {
        page.Property(p => p.Version).IsConcurrencyToken();
        page.HasIndex(p => p.PathKey).IsUnique();
    }
}

internal sealed class CommentMap : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> comment)
    {
        comment.HasIndex(c => c.Fingerprint).IsUnique();
        comment.HasIndex(c => new { c.StoryId, c.ThreadId, c.State, c.Id });
        comment.HasIndex(c => new { c.State, c.Id });
        // "A first comment" asks by e-mail for every reply; most have none.
        comment.HasIndex(c => c.Email).HasFilter("email IS NOT NULL");
        comment.HasIndex(c => new { c.AddressHash, c.PostedAt });
        comment.HasOne(c => c.Story).WithMany().HasForeignKey(c => c.StoryId).OnDelete(DeleteBehavior.Cascade);
        comment.HasOne(c => c.Parent).WithMany().HasForeignKey(c => c.ParentId).OnDelete(DeleteBehavior.Restrict);
        comment.HasMany(c => c.Verdicts).WithOne().HasForeignKey(v => v.CommentId).OnDelete(DeleteBehavior.Cascade);
        comment.HasMany(c => c.Reports).WithOne().HasForeignKey(r => r.CommentId).OnDelete(DeleteBehavior.Cascade);
        // What the rules would have held last week.
        comment.HasIndex(c => c.PostedAt);
        comment.Property(c => c.State).IsConcurrencyToken();
    }
}

internal sealed class VerdictMap : IEntityTypeConfiguration<Verdict>
{
    public void Configure(EntityTypeBuilder<Verdict> verdict)
    {
        // Most are the steps' own, written with each comment that is posted.
        verdict.HasIndex(v => v.ActId).HasFilter("act_id IS NOT NULL");
        verdict.HasOne(v => v.Act).WithMany().HasForeignKey(v => v.ActId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class CommentReportMap : IEntityTypeConfiguration<CommentReport>
{
    public void Configure(EntityTypeBuilder<CommentReport> report)
    {
        report.ToTable("comment_reports");
        report.HasIndex(r => new { r.CommentId, r.AddressHash }).IsUnique();
        // The queue: few are open, however many there ever were.
        report.HasIndex(r => r.CommentId).HasFilter("settled_at IS NULL").HasDatabaseName("ix_comment_reports_open");
        report.Property(r => r.Words).HasMaxLength(CommentReport.MaxWords);
        report.HasOne(r => r.Act).WithMany().HasForeignKey(r => r.ActId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class ReplyActMap : IEntityTypeConfiguration<ReplyAct>
{
    public void Configure(EntityTypeBuilder<ReplyAct> act)
    {
        act.ToTable("reply_acts");
        act.HasIndex(a => new { a.MemberId, a.Id });
        act.HasOne<Member>().WithMany().HasForeignKey(a => a.MemberId).OnDelete(DeleteBehavior.Restrict);
        act.HasOne<Story>().WithMany().HasForeignKey(a => a.StoryId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class BanMap : IEntityTypeConfiguration<Ban>
{
    public void Configure(EntityTypeBuilder<Ban> ban)
    {
        ban.HasIndex(b => new { b.Of, b.Value });
        ban.HasOne<Comment>().WithMany().HasForeignKey(b => b.CommentId).OnDelete(DeleteBehavior.SetNull);
        ban.HasOne(b => b.Act).WithMany().HasForeignKey(b => b.ActId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class ImportedItemMap : IEntityTypeConfiguration<ImportedItem>
{
    public void Configure(EntityTypeBuilder<ImportedItem> item) => item.HasIndex(i => new { i.Source, i.Kind, i.ExternalId }).IsUnique();
}

internal sealed class FinishedImportMap : IEntityTypeConfiguration<FinishedImport>
{
    public void Configure(EntityTypeBuilder<FinishedImport> import)
    {
        import.ToTable("imports");
        import.OwnsMany(i => i.Counts, counts => counts.ToJson());
        import.OwnsMany(i => i.Repairs, repairs => repairs.ToJson());
    }
}

internal sealed class ImportLossMap : IEntityTypeConfiguration<ImportLoss>
{
    public void Configure(EntityTypeBuilder<ImportLoss> loss)
    {
        loss.ToTable("import_losses");
        loss.HasIndex(l => new { l.ImportId, l.Id });
        loss.HasOne<FinishedImport>().WithMany().HasForeignKey(l => l.ImportId).OnDelete(DeleteBehavior.Cascade);
    }
}
