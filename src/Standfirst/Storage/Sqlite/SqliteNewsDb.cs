using Microsoft.EntityFrameworkCore;

namespace Standfirst.Storage.Sqlite;

public sealed class SqliteNewsDb(DbContextOptions<SqliteNewsDb> options) : NewsDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // The stock converter keeps text with the offset, and text of different offsets sorts wrongly.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<TicksConverter>();
    }

    internal sealed class TicksConverter() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<DateTimeOffset, long>(
        time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
