using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Ties;

/// <summary>What an officer declares of himself: which entry of the register is his own, and which are his family's. Who it is nobody can read; a case with the same
/// person finds it by comparing digests. It counts from the first minute on, and a second person confirms it: until then nothing it rests on is settled, and it is taken
/// back only where that one agrees. Else who has a relation could get rid of it on the day of the vote.</summary>
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
    public TieConfirmation? Confirmation { get; init; }
    public List<TieWithdrawal> Withdrawals { get; init; } = [];

    public bool Confirmed => Confirmation is not null;
    /// <summary>The wish to take it back that nobody answered.</summary>
    public TieWithdrawal? Waiting => Withdrawals.FirstOrDefault(w => w.Refusal is null);

    /// <param name="held">The officer's ties that count.</param>
    internal static Outcome<Tie> Of(OfficerId officer, string kind, PersonId person, IReadOnlyCollection<Tie> held, IFingerprints fingerprints, DateTime now) =>
        held.Any(t => t.Digest == DigestOf(fingerprints, person)) ? new TiedAlready()
      : kind == Oneself && held.Any(t => t.Kind == Oneself) ? new OneselfAlready()
      : new Tie { Id = Clock.NewId(now), Officer = officer, Kind = kind, Person = kind == Oneself ? person : null, Digest = DigestOf(fingerprints, person), At = now };

    /// <param name="told">Digest of the person whose name and number the officer told the second person; null for nobody.</param>
    internal Outcome<TieConfirmation> Confirm(string? told, OfficerId by, DateTime now) =>
        by == Officer ? new SecondPersonConfirms()
      : Confirmed ? new TieConfirmedAlready()
      : told != Digest ? new NotWhomDeclared()
      : new TieConfirmation { TieId = Id, By = by, At = now };

    internal Outcome<TieWithdrawal> Withdraw(DateTime now) => Waiting is not null ? new TieWithdrawalWaits() : new TieWithdrawal { Id = Clock.NewId(now), TieId = Id, At = now };

    /// <summary>The second person's word on the wish: an end, or its refusal.</summary>
    internal Outcome<object> Answer(bool agrees, OfficerId by, DateTime now) =>
        by == Officer ? new SecondPersonConfirms()
      : Waiting is not { } waiting ? new NoTieWithdrawal()
      : agrees ? new TieEnd { TieId = Id, By = by, At = now }
      : new TieWithdrawalRefusal { WithdrawalId = waiting.Id, By = by, At = now };

    public static string DigestOf(IFingerprints fingerprints, PersonId person) => fingerprints.Of("tie", person.Value.ToString("N"));
}

/// <summary>A second person, told name and number by the officer, found that they fit.</summary>
internal sealed class TieConfirmation
{
    public Guid TieId { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }
}

/// <summary>The officer wants to take it back; it counts until the second person agrees.</summary>
internal sealed class TieWithdrawal
{
    public Guid Id { get; init; }
    public Guid TieId { get; init; }
    public DateTime At { get; init; }
    public TieWithdrawalRefusal? Refusal { get; init; }
}

internal sealed class TieWithdrawalRefusal
{
    public Guid WithdrawalId { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }
}

/// <summary>It was taken back.</summary>
internal sealed class TieEnd
{
    public Guid TieId { get; init; }
    /// <summary>The second person; null where the officer alone did it, as was possible once.</summary>
    public OfficerId? By { get; init; }
    public DateTime At { get; init; }
}

internal sealed record TiedAlready() : Refusal("cases.tie.already");
internal sealed record OneselfAlready() : Refusal("cases.tie.oneself-already");

internal sealed record SecondPersonConfirms() : Refusal("cases.tie.second-person");
internal sealed record TieConfirmedAlready() : Refusal("cases.tie.confirmed-already");
internal sealed record NotWhomDeclared() : Refusal("cases.tie.not-whom-declared");
internal sealed record TieWithdrawalWaits() : Refusal("cases.tie.withdrawal-waits");
internal sealed record NoTieWithdrawal() : Refusal("cases.tie.no-withdrawal");

internal sealed class TieTables : IEntityTypeConfiguration<Tie>, IEntityTypeConfiguration<TieEnd>, IEntityTypeConfiguration<TieConfirmation>, IEntityTypeConfiguration<TieWithdrawal>,
    IEntityTypeConfiguration<TieWithdrawalRefusal>
{
    public void Configure(EntityTypeBuilder<Tie> tie)
    {
        tie.ToTable("cases_ties").HasKey(t => t.Id);
        tie.Property(t => t.Id).ValueGeneratedNever();
        tie.HasOne(t => t.Confirmation).WithOne().HasForeignKey<TieConfirmation>(c => c.TieId);
        tie.HasMany(t => t.Withdrawals).WithOne().HasForeignKey(w => w.TieId);
        tie.Navigation(t => t.Confirmation).AutoInclude();
        tie.Navigation(t => t.Withdrawals).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<TieConfirmation> confirmation) => confirmation.ToTable("cases_tie_confirmations").HasKey(c => c.TieId);

    public void Configure(EntityTypeBuilder<TieWithdrawal> withdrawal)
    {
        withdrawal.ToTable("cases_tie_withdrawals").HasKey(w => w.Id);
        withdrawal.Property(w => w.Id).ValueGeneratedNever();
        withdrawal.HasOne(w => w.Refusal).WithOne().HasForeignKey<TieWithdrawalRefusal>(r => r.WithdrawalId);
        withdrawal.Navigation(w => w.Refusal).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<TieWithdrawalRefusal> refusal) => refusal.ToTable("cases_tie_withdrawal_refusals").HasKey(r => r.WithdrawalId);

    public void Configure(EntityTypeBuilder<TieEnd> end) => end.ToTable("cases_tie_ends").HasKey(e => e.TieId);
}

internal static class PresentTies
{
    /// <summary>Those of these officers that count.</summary>
    public static IQueryable<Tie> TiesOf(this Db db, IReadOnlyCollection<OfficerId> officers) =>
        db.Set<Tie>().AsNoTracking().Where(t => officers.Contains(t.Officer) && !db.Set<TieEnd>().Any(e => e.TieId == t.Id));
}
