using Microsoft.Data.Sqlite;
using Netra.Kernel;
using Netra.Kernel.Engines;

namespace Netra.Tests.Registry;

/// <summary>What is bound by place is written as the provider writes it: whoever asks through the provider finds it.</summary>
public sealed class PreparedTests
{
    private static readonly object[] Values =
    [
        "Siti", "", new string('é', 3_000), 7L, 7, Guid.Parse("0191d4f0-ab12-7c3d-8e4f-a1b2c3d4e5f6"), new byte[] { 0, 1, 255 }, Array.Empty<byte>(), new DateOnly(2024, 9, 5),
        new DateTime(2024, 9, 5, 1, 2, 3, DateTimeKind.Utc), new DateTime(2024, 9, 5, 1, 2, 3, DateTimeKind.Utc).AddTicks(1_234_500), DBNull.Value
    ];

    private static (SqliteConnection Db, SqliteCommand Command) Table(string columns)
    {
        var db = new SqliteConnection("Data Source=:memory:");
        db.Open();
        var command = db.CreateCommand();
#pragma warning disable CA2100 // The test's own.
        command.CommandText = $"create table kept ({columns})";
#pragma warning restore CA2100
        command.ExecuteNonQuery();
        return (db, command);
    }

    [Fact]
    public void A_value_is_written_as_the_provider_writes_it()
    {
        var (db, command) = Table("nr integer, value");
        using (db)
        using (command)
        using (var prepared = new Prepared(db, "insert into kept values (?1, ?2)"))
        {
            command.CommandText = "insert into kept values (@nr, @value)";
            for (var nr = 0; nr < Values.Length; nr++)
            {
                command.Parameters.Clear();
                command.Parameters.AddWithValue("@nr", nr);
                command.Parameters.AddWithValue("@value", Values[nr]);
                command.ExecuteNonQuery();
                Assert.Equal(1, prepared.Bind(1, (long)nr).Bind(2, Values[nr] is DBNull ? null : Values[nr]).Run());
            }
            command.CommandText = "select count(*) from (select nr from kept group by nr having count(*) = 2 and count(distinct typeof(value) || quote(value)) = 1)";
            Assert.Equal((long)Values.Length, command.ExecuteScalar());
        }
    }

    [Fact]
    public void What_breaks_a_key_is_told_and_the_statement_goes_on_with_the_next_row()
    {
        var (db, command) = Table("code text primary key");
        using (db)
        using (command)
        using (var prepared = new Prepared(db, "insert into kept values (?1)"))
        {
            Assert.Equal(1, prepared.Bind(1, "a").Run());
            Assert.True(Assert.Throws<SqliteException>(() => prepared.Bind(1, "a").Run()).Twice());
            Assert.Equal(1, prepared.Bind(1, "b").Run());
        }
    }
}
