using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Registrations;

/// <summary>The file became a case (perkara) with a number; the handling clock runs from here.</summary>
internal sealed class Registration
{
    public CaseFileId FileId { get; init; }
    public OfficeId Office { get; init; }
    public int Year { get; init; }
    /// <summary>LP for a report, TM for a finding.</summary>
    public required string Kind { get; init; }
    public int Serial { get; init; }
    /// <summary>E.g. <c>003/TM/PB/Kab/61.11/X/2024</c>.</summary>
    public required string Number { get; init; }
    public required string Basis { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }

    /// <param name="last">The highest serial of the office in this year and kind, 0 for none.</param>
    internal static Outcome<Registration> On(CaseFile file, Office office, int last, OfficerId by, DateTime now) =>
        file.Closure is not null ? new AlreadyClosed()
      : file.IsRecused(by) ? new SteppedBack()
      : file.Registration is not null ? new AlreadyRegistered(file.Registration.Number)
      : file.State != Stage.ToRegister ? new NotReadyToRegister()
      : file.Reported is null ? new NobodyReported()
      : Made(file, office, last + 1, by, now);

    private static Registration Made(CaseFile file, Office office, int serial, OfficerId by, DateTime now)
    {
        var day = Say.Local(now, office.Zone);
        var kind = KindOf(file);
        return new()
        {
            FileId = file.Id, Office = office.Id, Year = day.Year, Kind = kind, Serial = serial, Basis = Cases.Basis.Registration(file), By = by, At = now,
            Number = $"{serial:000}/{kind}/{(Cases.Basis.Pemilu(file) ? "PL" : "PB")}/{Level(office.Kind)}/{office.Code}/{Roman[day.Month - 1]}/{day.Year}"
        };
    }

    /// <summary>TM for a finding, LP for a report.</summary>
    internal static string KindOf(CaseFile file) => file.Finding is not null ? "TM" : "LP";

    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    private static string Level(OfficeKind kind) => kind switch
    {
        OfficeKind.BawasluRi => "RI", OfficeKind.BawasluProvinsi => "Prov", OfficeKind.Panwascam => "Kec", OfficeKind.Pkd => "Kel", _ => "Kab"
    };
}

internal sealed class RegistrationTable : IEntityTypeConfiguration<Registration>
{
    public void Configure(EntityTypeBuilder<Registration> registration) => registration.ToTable("cases_registrations").HasKey(r => r.FileId);
}
