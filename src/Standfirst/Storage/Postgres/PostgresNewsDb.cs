using Microsoft.EntityFrameworkCore;

namespace Standfirst.Storage.Postgres;

public sealed class PostgresNewsDb(DbContextOptions<PostgresNewsDb> options) : NewsDb(options);
