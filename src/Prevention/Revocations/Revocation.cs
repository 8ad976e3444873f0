using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Pacts;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Revocations;

/// <summary>The pact does not hold any more, and why, by a code: nothing is written about a person.</summary>
internal sealed class Revocation
{
    public PactCode Code { get; init; }
    public required string Why { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }

    /// <summary>Somebody else signed; the register was wrong; the one who signed asks for it.</summary>
    public static IReadOnlyList<string> Reasons { get; } = ["somebody-else", "wrong-data", "asked"];

    /// <summary>The person named says, with the own invitation, not to have signed.</summary>
    public const string Disowned = "disowned";
}

internal sealed class RevocationTable : IEntityTypeConfiguration<Revocation>
{
    public void Configure(EntityTypeBuilder<Revocation> revocation) => revocation.ToTable("prevention_revocations").HasKey(r => r.Code);
}

internal static class StandingPacts
{
    /// <summary>The pact of a person in a round that is not revoked: one or none.</summary>
    public static IQueryable<Pact> Standing(this Db db, Round round, PersonId person) =>
        db.Set<Pact>().AsNoTracking().Where(p => p.Round == round.Nr && p.Person == person && !db.Set<Revocation>().Any(r => r.Code == p.Code));
}
