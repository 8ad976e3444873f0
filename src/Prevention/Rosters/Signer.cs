using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Pacts;
using Netra.Prevention.Revocations;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Rosters;

/// <summary>Somebody who must sign in a round, as the register had him or her.</summary>
internal sealed class Signer
{
    public long Round { get; init; }
    public PersonId Person { get; init; }
    /// <summary>The unit's number in the round.</summary>
    public long Unit { get; init; }
    public required string Number { get; init; }
    public required string Name { get; init; }
    public required string Status { get; init; }
    public required string Position { get; init; }
    public DateOnly? BornOn { get; init; }
    public DateTime At { get; init; }

    /// <summary>Known by birth date and number; else the invitation's six digits confirm.</summary>
    public bool Numbered => BornOn is not null && Number.Length >= 4;
}

/// <summary>Somebody who no longer must.</summary>
internal sealed class SignerEnd
{
    public long Round { get; init; }
    public PersonId Person { get; init; }
    public DateTime At { get; init; }
}

/// <summary>A reading of the register into a round.</summary>
internal sealed class RosterRun
{
    public long Nr { get; private init; }
    public long Round { get; init; }
    public DateOnly AsOf { get; init; }
    public DateTime At { get; init; }
}

internal sealed class RosterRunEnd
{
    public long Run { get; init; }
    public long Joined { get; init; }
    public long Moved { get; init; }
    public long Gone { get; init; }
    public DateTime At { get; init; }
}

internal static class Unsigned
{
    /// <summary>Who must sign in a round and has no pact that holds.</summary>
    public static IQueryable<Signer> UnsignedOf(this Db db, Round round) => db.Set<Signer>().AsNoTracking().Where(s => s.Round == round.Nr && !db.Set<SignerEnd>().Any(e => e.Round == s.Round && e.Person == s.Person)
        && !db.Set<Pact>().Any(p => p.Round == s.Round && p.Person == s.Person && !db.Set<Revocation>().Any(r => r.Code == p.Code)));
}

internal sealed class RosterTables : IEntityTypeConfiguration<Signer>, IEntityTypeConfiguration<SignerEnd>, IEntityTypeConfiguration<RosterRun>, IEntityTypeConfiguration<RosterRunEnd>
{
    public void Configure(EntityTypeBuilder<Signer> signer) => signer.ToTable("prevention_signers").HasKey(s => new { s.Round, s.Person });
    public void Configure(EntityTypeBuilder<SignerEnd> end) => end.ToTable("prevention_signer_ends").HasKey(e => new { e.Round, e.Person });
    public void Configure(EntityTypeBuilder<RosterRun> run)
    {
        run.ToTable("prevention_roster_runs").HasKey(r => r.Nr);
        run.Property(r => r.Nr).ValueGeneratedOnAdd();
    }
    public void Configure(EntityTypeBuilder<RosterRunEnd> end)
    {
        end.ToTable("prevention_roster_run_ends").HasKey(e => e.Run);
        end.Property(e => e.Run).ValueGeneratedNever();
    }
}
