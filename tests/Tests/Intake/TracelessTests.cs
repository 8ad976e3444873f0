using System.Net.Http.Headers;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Netra.Intake.Mailbox;
using Netra.Kernel;
using Netra.Tests.Support;

namespace Netra.Tests.Intake;

/// <summary>Promises 1 and 2: what a reporter brings to the door is in nothing that is kept.</summary>
public sealed class TracelessTests
{
    private const string Narrative = "Penanda-cerita-zx81", Name = "Penanda-nama-zx82", Letter = "Penanda-surat-zx83", Address = "203.0.113.77", Agent = "PenandaPeramban/9.1", Referrer = "penanda-asal.example";
    private static readonly string[] Planted = [Narrative, Name, Letter, "Pak Harsoyo", "Jalan Tanah Merah", "0812-0000-1111", Address, Agent, Referrer];

    [Fact]
    public async Task Nothing_planted_at_the_reporters_door_is_in_database_log_or_temporary_folder()
    {
        var (log, before) = (new Written(), Temporary());
        var database = await Databases.Fresh();
        var (app, _, _) = await Given.Kayong(services => services.AddLogging(l => l.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace)), database);
        await using var _ = app;
        using var browser = app.Browse();
        browser.Http.DefaultRequestHeaders.Add("X-Forwarded-For", Address);
        browser.Http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("PenandaPeramban", "9.1"));
        browser.Http.DefaultRequestHeaders.Referrer = new Uri($"https://{Referrer}/");
        var (_, _, code) = await Given.Sent(app, $"{Given.Story} {Narrative}", Name, browser);
        await browser.Press("Buka kotak surat");
        await browser.Fill("Pesan Anda", Letter).Press("Kirim pesan");
        Assert.Contains(Letter, browser.Text, StringComparison.Ordinal);

        var secret = code.Replace(" ", "", StringComparison.Ordinal);
        string[] forbidden = [.. Planted, code, secret, secret[..16], browser.Cookies[Visit.Cookie]!.Value];
        var kept = Encoding.Latin1.GetString([.. await Dump(app), .. Files(database), .. Temporary().Except(before).SelectMany(Read)]);
        // The dump is a real one: what stands in clear is found in it.
        Assert.Contains("mobilise-staff", kept, StringComparison.Ordinal);
        foreach (var marker in forbidden)
        {
            Assert.DoesNotContain(marker, kept, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(marker, log.ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(marker)), kept, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_time_kept_of_an_unnamed_report_and_of_a_mailbox_is_a_whole_hour_ids_included()
    {
        var (app, _, _) = await Given.Kayong();
        await using var _ = app;
        var before = (await Journal(app)).Count;
        var (browser, _, _) = await Given.Sent(app);
        await browser.Press("Buka kotak surat");
        await browser.Fill("Pesan Anda", "Ada tambahan.").Press("Kirim pesan");
        await (await browser.Follow("Cabut laporan")).Choose("Ya, saya mencabut").Press("Cabut laporan");

        var times = new List<DateTime>();
        foreach (var entry in (await Journal(app)).Skip(before)) times.AddRange([entry.At, TimeOf(entry.Id)]);
        await app.With(async s =>
        {
            var db = s.GetRequiredService<Db>();
            foreach (var report in await db.Set<Netra.Intake.Reports.Report>().AsNoTracking().ToListAsync()) times.AddRange([report.ReceivedAt, TimeOf(report.Id.Value), TimeOf(report.Seal.Value)]);
            foreach (var message in await db.Set<Message>().AsNoTracking().ToListAsync()) times.AddRange([message.At, TimeOf(message.Id)]);
            times.AddRange((await db.Set<Withdrawal>().AsNoTracking().ToListAsync()).Select(w => w.At));
            times.AddRange((await db.Set<OpenMailbox>().AsNoTracking().ToListAsync()).Select(m => m.Until));
            foreach (var seal in await db.Set<Netra.Access.Seals.SealRecord>().AsNoTracking().ToListAsync()) times.AddRange([seal.MadeAt, TimeOf(seal.Id.Value)]);
        });
        Assert.True(times.Count >= 15, $"Only {times.Count} times were found.");
        Assert.All(times, t => Assert.Equal(0, t.Ticks % TimeSpan.TicksPerHour));
    }

    [Fact]
    public async Task Public_pages_set_no_cookie_and_stay_small()
    {
        var (app, _, _) = await Given.Kayong();
        await using var _ = app;
        using var http = new HttpClient { BaseAddress = new Uri(app.Address) };
        foreach (var path in new[] { "/lapor", "/cek", "/privasi", "/en/lapor", "/en/cek", "/en/privasi" })
        {
            using var answer = await http.GetAsync(path);
            Assert.True(answer.IsSuccessStatusCode, path);
            Assert.False(answer.Headers.Contains("Set-Cookie"), path);
            Assert.True((await answer.Content.ReadAsByteArrayAsync()).Length <= 30 * 1024, path);
        }
        using var browser = await Given.Checked(app);
        Assert.True((await browser.Last.Content.ReadAsByteArrayAsync()).Length <= 30 * 1024);
        Assert.Empty(browser.Cookies);
    }

    private static Task<List<JournalEntry>> Journal(App app) => app.With(s => s.GetRequiredService<Db>().Journal.AsNoTracking().OrderBy(e => e.Seq).ToListAsync());

    private static DateTime TimeOf(Guid id) =>
        DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(id.ToString("N")[..12], 16)).UtcDateTime;

    // Every row of every table, as the engine gives it: text as text, bytes as bytes.
    private static async Task<byte[]> Dump(App app)
    {
        await using var db = await app.Engine.Open();
        await using var list = db.CreateCommand();
        list.CommandText = Databases.OnPostgres ? "select table_name from information_schema.tables where table_schema = 'public'" : "select name from sqlite_master where type = 'table'";
        var tables = new List<string>();
        await using (var rows = await list.ExecuteReaderAsync())
            while (await rows.ReadAsync()) tables.Add(rows.GetString(0));
        using var dump = new MemoryStream();
        foreach (var table in tables)
        {
            await using var all = db.CreateCommand();
            all.CommandText = $"select * from \"{table}\"";
            await using var rows = await all.ExecuteReaderAsync();
            while (await rows.ReadAsync())
                for (var column = 0; column < rows.FieldCount; column++)
                    dump.Write(rows.GetValue(column) is byte[] bytes ? bytes : Encoding.UTF8.GetBytes(Convert.ToString(rows.GetValue(column), System.Globalization.CultureInfo.InvariantCulture) + "\n"));
        }
        return dump.ToArray();
    }

    private static byte[] Files(string database)
    {
        if (Databases.OnPostgres) return [];
        SqliteConnection.ClearAllPools();
        var path = database["sqlite:".Length..];
        return [.. new[] { path, path + "-wal", path + "-shm", path + "-journal" }.Where(File.Exists).SelectMany(Read)];
    }

    private static HashSet<string> Temporary() => [.. Directory.EnumerateFiles(Path.GetTempPath(), "*", new EnumerationOptions { RecurseSubdirectories = false, IgnoreInaccessible = true })];

    private static byte[] Read(string path)
    {
        // Others write to the temporary folder too; what is gone or closed to us is not ours. A pipe has no length, and reading it would wait for ever.
        try
        {
            if (new FileInfo(path).Length == 0) return [];
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        }
        catch (IOException) { return []; }
        catch (UnauthorizedAccessException) { return []; }
    }

    private sealed class Written : ILoggerProvider, ILogger
    {
        private readonly StringBuilder text = new();

        public ILogger CreateLogger(string categoryName) => this;
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (text) text.AppendLine(formatter(state, exception)).AppendLine(exception?.ToString());
        }

        public override string ToString()
        {
            lock (text) return text.ToString();
        }

        public void Dispose() { }
    }
}
