using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Netra.Kernel;
using Netra.Kernel.Engines;
using Netra.Tests.Support;

namespace Netra.Tests.House;

/// <summary>The hand-written schema and what the code believes of it, on the run's engine.</summary>
public sealed class Schema
{
    [Fact]
    public async Task Every_mapped_column_exists()
    {
        await using var app = await App.Start();
        await app.With(async services =>
        {
            await using var db = await app.Engine.Open();
            foreach (var entity in services.GetRequiredService<Db>().Model.GetEntityTypes().Where(e => e.GetTableName() is not null))
            {
                var columns = entity.GetProperties().Select(p => $"t.\"{p.GetColumnName(StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema()))}\"");
                await Run(db, $"select {string.Join(", ", columns)} from {entity.GetTableName()} t where 1 = 0");
            }
        });
    }

    [Theory]
    [InlineData("update kernel_journal set because = 'nothing'")]
    [InlineData("delete from kernel_journal")]
    public async Task The_journal_is_neither_changed_nor_emptied(string attempt)
    {
        await using var app = await App.Start();
        await using var db = await app.Engine.Open();
        await Run(db, "insert into kernel_journal (id, at, \"by\", kind, subject, because, body) values ('01000000-0000-7000-8000-000000000001', '2024-10-21 02:00:00+00', 'system', 'X', '00000000-0000-0000-0000-000000000000', '', '{}')");
        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Run(db, attempt));
        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_migration_is_refused_by_name()
    {
        var engine = Engine.Of(await Databases.Fresh());
        await using (var db = await engine.Open()) await Run(db, "update kernel_migrations set sha256 = 'x' where name = '0001_kernel'");
        var refused = await Assert.ThrowsAsync<MigrationChanged>(() => new Migrator(engine, new Clock(TimeProvider.System)).Verify());
        Assert.Contains("0001_kernel", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_migration_is_refused_by_name()
    {
        var engine = Engine.Of(await Databases.Fresh());
        await using (var db = await engine.Open()) await Run(db, "delete from kernel_migrations where name = '0001_kernel'");
        var refused = await Assert.ThrowsAsync<SettingRefused>(() => new Migrator(engine, new Clock(TimeProvider.System)).Verify());
        Assert.Contains("0001_kernel", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_migration_this_binary_does_not_have_is_refused_by_name()
    {
        var engine = Engine.Of(await Databases.Fresh());
        await using (var db = await engine.Open()) await Run(db, "insert into kernel_migrations values ('9999_later', 'x', 'x')");
        var refused = await Assert.ThrowsAsync<MigrationChanged>(() => new Migrator(engine, new Clock(TimeProvider.System)).Apply());
        Assert.Contains("9999_later", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_offset_is_refused_where_the_database_is_no_demo()
    {
        var engine = Engine.Of(await Databases.Fresh());
        await Marks.Write(engine, new Marks(Demo: false, TimeSpan.FromDays(1)));
        Assert.Contains("clock-offset", (await Assert.ThrowsAsync<SettingRefused>(() => Marks.Read(engine))).Message, StringComparison.Ordinal);
    }

    private static async Task Run(System.Data.Common.DbConnection db, string sql)
    {
        await using var command = db.CreateCommand();
#pragma warning disable CA2100 // The sentences are this file's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
