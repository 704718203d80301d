using Microsoft.EntityFrameworkCore;
using Standfirst.Comments;
using Standfirst.Import;
using Standfirst.Pages;
using Standfirst.Pictures;
using Standfirst.Publication;
using Standfirst.Quotations;
using Standfirst.Readers;
using Standfirst.Sections;
using Standfirst.Staff;
using Standfirst.Stories;
using Standfirst.Topics;

namespace Standfirst.Storage;

/// <summary>All that the paper knows. One model; <see cref="Sqlite.SqliteNewsDb"/> and <see cref="Postgres.PostgresNewsDb"/> keep it.</summary>
public abstract class NewsDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>In queries only: the database's <c>lower()</c>, in which no culture of ours has a say. On SQLite it knows ASCII only.</summary>
    [DbFunction("lower", IsBuiltIn = true)]
    public static string Lower(string text) => throw new InvalidOperationException($"“{text}” is asked of the database.");

    public DbSet<Paper> Papers => Set<Paper>();

    public DbSet<Redirect> Redirects => Set<Redirect>();

    public DbSet<MenuEntry> MenuEntries => Set<MenuEntry>();

    public DbSet<Picture> Pictures => Set<Picture>();

    /// <summary>Kept by the database: see <see cref="PictureTriggers"/>.</summary>
    public DbSet<PictureInText> PicturesInTexts => Set<PictureInText>();

    public DbSet<PictureReplacement> PictureReplacements => Set<PictureReplacement>();

    public DbSet<RemovedPicture> RemovedPictures => Set<RemovedPicture>();

    public DbSet<StoredFile> Files => Set<StoredFile>();

    public DbSet<Writer> Writers => Set<Writer>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<MemberSession> Sessions => Set<MemberSession>();

    public DbSet<StaffLink> StaffLinks => Set<StaffLink>();

    public DbSet<AuditEntry> AuditLog => Set<AuditEntry>();

    public DbSet<Section> Sections => Set<Section>();

    public DbSet<Topic> Topics => Set<Topic>();

    public DbSet<Story> Stories => Set<Story>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<StoryNote> Notes => Set<StoryNote>();

    public DbSet<RuleSet> RuleSets => Set<RuleSet>();

    public DbSet<Stet> Stets => Set<Stet>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<Presence> Presences => Set<Presence>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<PreviewLink> PreviewLinks => Set<PreviewLink>();

    public DbSet<Correction> Corrections => Set<Correction>();

    public DbSet<LineUpSlot> LineUp => Set<LineUpSlot>();

    public DbSet<LineUpEdition> LineUpEditions => Set<LineUpEdition>();

    /// <summary>Kept by <c>Search.QuotationIndex</c> with each story that is saved.</summary>
    public DbSet<Quotation> Quotations => Set<Quotation>();

    public DbSet<Speaker> Speakers => Set<Speaker>();

    public DbSet<SpeakerName> SpeakerNames => Set<SpeakerName>();

    public DbSet<UnnamedSource> UnnamedSources => Set<UnnamedSource>();

    public DbSet<StaticPage> Pages => Set<StaticPage>();

    public DbSet<DayOfReaders> DaysOfReaders => Set<DayOfReaders>();

    public DbSet<PartOfReaders> PartsOfReaders => Set<PartOfReaders>();

    public DbSet<PartOfStoryReaders> PartsOfStoryReaders => Set<PartOfStoryReaders>();

    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<CommentReport> CommentReports => Set<CommentReport>();

    public DbSet<ReplyAct> ReplyActs => Set<ReplyAct>();

    public DbSet<Ban> Bans => Set<Ban>();

    public DbSet<ImportedItem> ImportedItems => Set<ImportedItem>();

    public DbSet<FinishedImport> Imports => Set<FinishedImport>();

    public DbSet<ImportLoss> ImportLosses => Set<ImportLoss>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        HoldAuditLog();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        HoldAuditLog();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>The database refuses it as well (triggers); here the mistake shows where it was made.</summary>
    private void HoldAuditLog()
    {
        if (ChangeTracker.Entries<AuditEntry>().Any(entry => entry.State is EntityState.Modified or EntityState.Deleted))
        {
            throw new InvalidOperationException("The audit log is appended to, never changed.");
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(NewsDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
    }

    /// <summary>PostgreSQL takes only moments in UTC; times from archives and forms come with their zone.</summary>
    internal sealed class UtcConverter() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<DateTimeOffset, DateTimeOffset>(
        time => time.ToUniversalTime(), time => time);
}
