using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Relations;

/// <summary>An officer with a relation asks to stay on the file; another decides (UU 30/2014 art. 42: not the one who has the interest). It covers the relations it
/// names and this match alone.</summary>
internal sealed class Stay
{
    private const string Place = "stay";

    public Guid Id { get; init; }
    public CaseFileId FileId { get; init; }
    public Guid MatchId { get; init; }
    public OfficerId Officer { get; init; }
    /// <summary>A <see cref="Plea"/> as JSON, under the file's key: which relation it is would name the person.</summary>
    public required byte[] Sealed { get; init; }
    public DateTime At { get; init; }
    public StayDecision? Decision { get; set; }

    internal static Outcome<Stay> Of(CaseFile file, IReadOnlyList<string> relations, IEnumerable<Stay> former, string reasons, OpenSeal seal, OfficerId by, DateTime now) =>
        file.Closure is not null ? new AlreadyClosed()
      : file.IsRecused(by) ? new SteppedBack()
      : relations.Count == 0 || file.Match is not { } match ? new NoRelation()
      : relations.Contains(Relation.Oneself) ? new NobodyJudgesHimself()
      : former.Any(s => s.Officer == by && s.MatchId == match.Id && s.Decision is null) ? new StayWaits()
      : new Stay { Id = Clock.NewId(now), FileId = file.Id, MatchId = match.Id, Officer = by, Sealed = seal.Seal(JsonSerializer.Serialize(new Plea(relations, reasons), Json.Stored), Place), At = now };

    public Plea Reveal(OpenSeal seal) => JsonSerializer.Deserialize<Plea>(seal.Reveal(Sealed, Place), Json.Stored)!;

    /// <param name="chairConcerned">The one who asks is the chair: then a member decides.</param>
    /// <param name="bound">The decider has a relation that nobody decided on.</param>
    internal Outcome<StayDecision> Decide(CaseFile file, Officer by, bool chairConcerned, bool bound, bool stays, byte[] reasons, DateTime now) =>
        Decision is not null ? new StayDecided()
      : file.IsRecused(by.Id) ? new SteppedBack()
      : by.Id == Officer ? new AnotherDecides()
      : !by.Permissions.Contains(chairConcerned ? CasesPermissions.Vote : CasesPermissions.Chair) ? new ChairDecides()
      : bound ? new RelationUndecided()
      : new StayDecision { StayId = Id, Stays = stays, SealedReasons = reasons, By = by.Id, At = now };
}

/// <param name="Relations">Codes of <see cref="Relation"/>.</param>
internal sealed record Plea(IReadOnlyList<string> Relations, string Reasons);

internal sealed class StayDecision
{
    public Guid StayId { get; init; }
    /// <summary>false: the officer is recused in the same save.</summary>
    public bool Stays { get; init; }
    /// <summary>Place <c>stay.decision</c>.</summary>
    public required byte[] SealedReasons { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }
}

internal sealed class StayTables : IEntityTypeConfiguration<Stay>, IEntityTypeConfiguration<StayDecision>
{
    public void Configure(EntityTypeBuilder<Stay> stay)
    {
        stay.ToTable("cases_stays").HasKey(s => s.Id);
        stay.Property(s => s.Id).ValueGeneratedNever();
        stay.HasOne(s => s.Decision).WithOne().HasForeignKey<StayDecision>(d => d.StayId);
        stay.Navigation(s => s.Decision).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<StayDecision> decision) => decision.ToTable("cases_stay_decisions").HasKey(d => d.StayId);
}
