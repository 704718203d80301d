using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Standfirst.Readers;
using Standfirst.Stories;

namespace Standfirst.Storage;

internal sealed class DayOfReadersMap : IEntityTypeConfiguration<DayOfReaders>
{
    public void Configure(EntityTypeBuilder<DayOfReaders> day)
    {
        day.HasKey(d => new { d.Day, d.StoryId });
        // The stories that were read most on a day, without looking at the others.
        day.HasIndex(d => new { d.Day, d.Readers, d.StoryId });
        day.HasIndex(d => new { d.StoryId, d.Day, d.Readers });
        day.HasOne<Story>().WithMany().HasForeignKey(d => d.StoryId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PartOfReadersMap : IEntityTypeConfiguration<PartOfReaders>
{
    public void Configure(EntityTypeBuilder<PartOfReaders> part)
    {
        part.ToTable("parts_of_readers");
        part.HasKey(p => new { p.Day, p.By, p.Value });
        part.Property(p => p.Value).HasMaxLength(ReferrerHost.Longest);
    }
}

internal sealed class PartOfStoryReadersMap : IEntityTypeConfiguration<PartOfStoryReaders>
{
    public void Configure(EntityTypeBuilder<PartOfStoryReaders> part)
    {
        part.ToTable("parts_of_story_readers");
        part.HasKey(p => new { p.StoryId, p.Day, p.By, p.Value });
        part.Property(p => p.Value).HasMaxLength(ReferrerHost.Longest);
        // They are erased by days.
        part.HasIndex(p => p.Day);
        part.HasOne<Story>().WithMany().HasForeignKey(p => p.StoryId).OnDelete(DeleteBehavior.Cascade);
    }
}
