using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;

namespace Netra.Prevention.Events.Attendances;

/// <summary>Somebody was there. Unique in the event by <see cref="Key"/>.</summary>
internal sealed class Attendance
{
    public const string ByCode = "code", ByList = "list";

    public Guid Id { get; init; }
    public long Event { get; init; }
    public required byte[] Key { get; init; }
    /// <summary>null for a guest.</summary>
    public PersonId? Person { get; init; }
    public required string Name { get; init; }
    public required string Institution { get; init; }
    public required string How { get; init; }
    /// <summary>Of the address that only the attendee has.</summary>
    public required byte[] Hash { get; init; }
    /// <summary>The certificate's number.</summary>
    public required string Code { get; init; }
    public DateTime At { get; init; }

    public string Grouped => Letters32.Grouped(Code);
}

/// <summary>Somebody the invited units employ.</summary>
internal sealed class Invitee
{
    public long Event { get; init; }
    public PersonId Person { get; init; }
    public required string Name { get; init; }
    public required string Plain { get; init; }
    /// <summary>null for those read before units were kept with them.</summary>
    public UnitId? Unit { get; init; }
    public required string Institution { get; init; }
    /// <summary>null where the register knows no birth date or no number.</summary>
    public byte[]? Key { get; init; }
}

/// <summary>An officer saw that somebody was there (UU 27/2022 art. 32).</summary>
internal sealed class View
{
    public Guid Id { get; init; }
    public long Event { get; init; }
    public PersonId Person { get; init; }
    public DateTime At { get; init; }
    public OfficerId Officer { get; init; }
    public required string How { get; init; }
}

internal sealed class AttendanceTables : IEntityTypeConfiguration<Attendance>, IEntityTypeConfiguration<Invitee>, IEntityTypeConfiguration<View>
{
    public void Configure(EntityTypeBuilder<Attendance> attendance) => attendance.ToTable("prevention_attendances").HasKey(a => a.Id);
    public void Configure(EntityTypeBuilder<Invitee> invitee) => invitee.ToTable("prevention_event_invitees").HasKey(i => new { i.Event, i.Person });
    public void Configure(EntityTypeBuilder<View> view) => view.ToTable("prevention_event_views").HasKey(v => v.Id);
}
