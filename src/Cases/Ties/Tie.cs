using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Ties;

/// <summary>What an officer declares of himself: which entry of the register is his own, and which are his family's. Nobody else can look at it; a case with the same
/// person finds it by comparing digests.</summary>
internal sealed class Tie
{
    public const string Oneself = "oneself";
    public static readonly IReadOnlyList<string> Kinds = [Oneself, "spouse", "child", "parent", "sibling"];

    public Guid Id { get; init; }
    public OfficerId Officer { get; init; }
    public required string Kind { get; init; }
    /// <summary>Only of oneself: unit and line of command are looked up by it.</summary>
    public PersonId? Person { get; init; }
    public required string Digest { get; init; }
    public DateTime At { get; init; }

    /// <param name="held">The officer's ties that count.</param>
    internal static Outcome<Tie> Of(OfficerId officer, string kind, PersonId person, IReadOnlyCollection<Tie> held, IFingerprints fingerprints, DateTime now) =>
        held.Any(t => t.Digest == DigestOf(fingerprints, person)) ? new TiedAlready()
      : kind == Oneself && held.Any(t => t.Kind == Oneself) ? new OneselfAlready()
      : new Tie { Id = Clock.NewId(now), Officer = officer, Kind = kind, Person = kind == Oneself ? person : null, Digest = DigestOf(fingerprints, person), At = now };

    public static string DigestOf(IFingerprints fingerprints, PersonId person) => fingerprints.Of("tie", person.Value.ToString("N"));
}

/// <summary>The officer took it back.</summary>
internal sealed class TieEnd
{
    public Guid TieId { get; init; }
    public DateTime At { get; init; }
}

internal sealed record TiedAlready() : Refusal("cases.tie.already");
internal sealed record OneselfAlready() : Refusal("cases.tie.oneself-already");

internal sealed class TieTables : IEntityTypeConfiguration<Tie>, IEntityTypeConfiguration<TieEnd>
{
    public void Configure(EntityTypeBuilder<Tie> tie)
    {
        tie.ToTable("cases_ties").HasKey(t => t.Id);
        tie.Property(t => t.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<TieEnd> end) => end.ToTable("cases_tie_ends").HasKey(e => e.TieId);
}

internal static class PresentTies
{
    /// <summary>Those of these officers that count.</summary>
    public static IQueryable<Tie> TiesOf(this Db db, IReadOnlyCollection<OfficerId> officers) =>
        db.Set<Tie>().AsNoTracking().Where(t => officers.Contains(t.Officer) && !db.Set<TieEnd>().Any(e => e.TieId == t.Id));
}
