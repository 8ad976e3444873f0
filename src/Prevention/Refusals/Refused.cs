using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Invitations;

namespace Netra.Prevention.Refusals;

/// <summary>Somebody does not sign and said why. The reason is the supervisor's alone to read.</summary>
internal sealed class Refused
{
    public const string Place = "refusal.reason";

    public Guid Id { get; init; }
    public long Round { get; init; }
    public PersonId Person { get; init; }
    public OfficeId Office { get; init; }
    public SealId Seal { get; init; }
    public required byte[] Reason { get; init; }
    public DateTime At { get; init; }
}

internal sealed class RefusedTable : IEntityTypeConfiguration<Refused>
{
    public void Configure(EntityTypeBuilder<Refused> refused) => refused.ToTable("prevention_refusals").HasKey(r => r.Id);
}

internal sealed record NoSupervisor() : Refusal("prevention.refuse.no-office");

/// <summary>Keeps a reason for the supervisor. The first one of a person in a round stands.</summary>
internal sealed class Refusing(Db db, IOffices offices, ISeals seals, Clock clock)
{
    public async Task<Outcome<Refused>> Refuse(Invited invited, string reason)
    {
        var now = clock.Now;
        if (invited.Closed(now) is { } closed) return closed;
        if (await offices.CompetentFor(invited.Unit.Region, Say.LocalDay(now, invited.Round.Zone)) is not { } office || await offices.HolderFor(office.Id) is null) return new NoSupervisor();
        using var seal = await seals.Create(now, [office.Id]);
        var refused = db.Add(new Refused { Id = Clock.NewId(now), Round = invited.Round.Nr, Person = invited.Signer.Person, Office = office.Id, Seal = seal.Id, Reason = seal.Seal(reason, Refused.Place), At = now }).Entity;
        // The journal does not say who: which pledges are refused must not be read out of it.
        db.Record(new PledgeRefused(invited.Round.Id, office.Id, seal.Id), new Actor("employee"), new Because(Basis.Pledge, refused.Id), now);
        // Whether there was a reason before is not told, neither in words nor by less work: who holds another's letter could ask for it.
        await db.SaveOnce();
        return refused;
    }
}
