using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.Agencies;

namespace Netra.Registry.People;

/// <summary>An officer saw an entry of the register: the subject's access trail (UU 27/2022 art. 32).</summary>
internal sealed class View
{
    public Guid Id { get; init; }
    public PersonId Person { get; init; }
    public DateTime At { get; init; }
    public OfficerId Officer { get; init; }
    /// <summary>list, number, person or board; case where an officer sought the reported person of a case; name where the operator's command line sought it, who is
    /// no officer.</summary>
    public required string How { get; init; }
    /// <summary>Keyed digest of the case it was for: whoever has the case can find its lines, and nobody can tell the case from the line.</summary>
    public string? Purpose { get; init; }
}

internal sealed class ViewTable : IEntityTypeConfiguration<View>
{
    public void Configure(EntityTypeBuilder<View> view) => view.ToTable("registry_views").HasKey(v => v.Id);
}

internal static class Seeing
{
    /// <summary>Writes down who is about to see whom. Adds to the Db; the caller saves before it shows anything.</summary>
    public static void Saw(this Db db, ISession session, AgencyRecord agency, string how, IReadOnlyCollection<PersonId> people, DateTime now)
    {
        if (people.Count == 0) return;
        foreach (var person in people) db.Add(new View { Id = Clock.NewId(now), Person = person, At = now, Officer = session.Officer!.Id, How = how });
        db.Record(new PeopleSeen(agency.Id, session.Officer!.Office, how, people.Count), session.Actor, new Because(Basis.Trail), now);
    }

    /// <summary>An officer of another office is about to see people on account of a case.</summary>
    public static void Saw(this Db db, Officer by, AgencyId agency, IReadOnlyCollection<PersonId> people, string purpose, DateTime at)
    {
        foreach (var person in people) db.Add(new View { Id = Clock.NewId(at), Person = person, At = at, Officer = by.Id, How = "case", Purpose = purpose });
        db.Record(new PeopleSeen(agency, by.Office, "case", people.Count), new Actor("officer", by.Id.Value, by.Office.Value), new Because(Basis.Trail), at);
    }

    /// <summary>The operator's command line sought a name and is about to be shown who may be meant.</summary>
    public static void Sought(this Db db, AgencyId agency, IReadOnlyCollection<PersonId> people, DateTime now)
    {
        foreach (var person in people) db.Add(new View { Id = Clock.NewId(now), Person = person, At = now, Officer = default, How = "name" });
        db.Record(new PeopleSeen(agency, default, "name", people.Count), Actor.Operator, new Because(Basis.Trail), now);
    }
}
