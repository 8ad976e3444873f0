using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Kernel;
using Netra.Sodium;

namespace Netra.Access.SignIns;

/// <summary>Tries on one account since the last success.</summary>
internal sealed class Attempt
{
    /// <summary>Keyed digest of what was tried; an unknown e-mail has one too.</summary>
    public required byte[] Account { get; init; }
    /// <summary>A concurrency token: tries made at once do not share a count.</summary>
    public long Count { get; set; }
    public DateTime At { get; set; }
}

internal sealed record TooFast() : Refusal("access.too-fast");

/// <summary>Slows guessing on one account to one try a minute after ten wrong ones, and never locks it: a locked account would let anybody
/// keep an officer out. Counts by account, not by address, for an office shares one address and an attacker has many.</summary>
internal sealed class Attempts(Db db, Clock clock, InstallationKey installation)
{
    private const int Free = 10;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>Counts a try before it is judged, so that many at once gain nothing.</summary>
    /// <returns>null where the try may be judged.</returns>
    public async Task<TooFast?> Count(string account)
    {
        var key = Of(account);
        var attempt = await db.Set<Attempt>().FindAsync(key);
        if (attempt is { Count: >= Free } && clock.Real - attempt.At < TimeSpan.FromMinutes(1)) return new TooFast();
        if (attempt is null)
        {
            // Addresses that nobody has are tried too: what lay still for an hour goes, so the table holds an hour's work of the derivations and no more.
            var still = clock.Real - Kept;
            await db.Set<Attempt>().Where(a => a.At < still).ExecuteDeleteAsync();
            db.Add(attempt = new Attempt { Account = key });
        }
        attempt.Count++;
        attempt.At = clock.Real;
        try
        {
            await db.SaveChangesAsync();
            return null;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return new TooFast();
        }
    }

    /// <summary>Forgets the tries after a success. The caller saves.</summary>
    public async Task Forgive(string account)
    {
        if (await db.Set<Attempt>().FindAsync(Of(account)) is { } attempt) db.Remove(attempt);
    }

    private byte[] Of(string account) => Hash.Keyed(Encoding.UTF8.GetBytes("netra attempts " + account), installation.Bytes);
}

internal sealed class AttemptTable : IEntityTypeConfiguration<Attempt>
{
    public void Configure(EntityTypeBuilder<Attempt> attempt)
    {
        attempt.ToTable("access_attempts").HasKey(a => a.Account);
        attempt.Property(a => a.Count).IsConcurrencyToken();
    }
}
