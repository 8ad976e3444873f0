using System.Text;
using Netra.Cases;
using Netra.Cases.Clarifications;
using Netra.Cases.Clocks;
using Netra.Cases.Closures;
using Netra.Cases.Persons;
using Netra.Cases.Registrations;
using Netra.Cases.Reviews;
using Netra.Cases.Tracings;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Tests.Cases;

/// <summary>Case files at each stage, without a database: the deciding methods are pure.</summary>
internal static class Files
{
    public static readonly DateTime Now = new(2024, 10, 21, 2, 0, 0, DateTimeKind.Utc);
    public static readonly DateOnly Today = new(2024, 10, 21);
    public static readonly OfficerId Ratri = new(Clock.NewId(Now)), Ganjar = new(Clock.NewId(Now));
    public static readonly Office KayongUtara = Office("61.11", OfficeKind.BawasluKabKota);
    public static readonly OpenSeal Seal = new Glass();

    public static Office Office(string code, OfficeKind kind) => new(new(Clock.NewId(Now)), kind, $"Kantor {code}", code, new("61.11"), OfficeZone.Wib, null);

    public static CaseFile Fresh(bool anonymous = false, string? election = "pilkada-2024") => new()
    {
        Id = new(Clock.NewId(Now)), Office = KayongUtara.Id, Seal = new(Clock.NewId(Now)), Report = new(Clock.NewId(Now)), Region = new("61.11.02"),
        Act = "partisan-activity", ActedOn = new(2024, 10, 12), Election = election, Anonymous = anonymous, OpenedAt = Now.AddDays(-1)
    };

    public static CaseFile Reviewed(string conclusion, bool anonymous = false, string? election = "pilkada-2024")
    {
        var file = Fresh(anonymous, election);
        file.Reviews.Add(new Review { Id = Clock.NewId(Now), FileId = file.Id, Round = 1, Conclusion = conclusion, SealedReasons = [], Basis = "", By = Ratri, At = Now });
        return file;
    }

    public static CaseFile Traced()
    {
        var file = Reviewed(Conclusions.InitialInformation, anonymous: true);
        file.TracingNotes.Add(new TracingNote { Id = Clock.NewId(Now), FileId = file.Id, SealedNote = [], By = Ratri, At = Now });
        return file;
    }

    public static CaseFile Found(string? election = "pilkada-2024")
    {
        var file = Reviewed(Conclusions.InitialInformation, anonymous: true, election);
        file.Finding = new Finding { FileId = file.Id, Act = file.Act, ActedOn = new(2024, 10, 12), SealedFacts = [], Basis = "", By = Ratri, At = Now };
        file.Reported = Reported(file);
        return file;
    }

    public static CaseFile Registered()
    {
        var file = Found();
        file.Registration = new Registration { FileId = file.Id, Office = file.Office, Year = 2024, Kind = "TM", Serial = 1, Number = "001/TM/PB/Kab/61.11/X/2024", Basis = "", By = Ratri, At = Now };
        file.Clocks.Add(Running(file, ClockCodes.Handling, Now.AddDays(3)));
        return file;
    }

    public static ReportedPerson Reported(CaseFile file) => new() { FileId = file.Id, Sealed = [], Fingerprint = "ab", By = Ratri, At = Now };

    public static ClockRun Running(CaseFile file, string code, DateTime due) =>
        ClockRun.Of(file.Id, new Deadline(code, new("x", "x"), Now, due, "UU 1/2015 ps 134(5)", "primary", [new("a", "b")]), Now);

    public static Clarification Invited(CaseFile file, DateTime heldAt, bool? attended = null, Guid? after = null)
    {
        var invited = new Clarification { Id = Clock.NewId(Now), FileId = file.Id, Role = "reported", HeldAt = heldAt, SealedName = [], SealedPlace = [], After = after, Basis = "", By = Ratri, At = Now };
        if (attended is { } came) invited.Hearing = new Hearing { ClarificationId = invited.Id, Attended = came, SealedMinutes = [], By = Ratri, At = Now };
        file.Clarifications.Add(invited);
        return invited;
    }

    public static CaseFile Closed()
    {
        var file = Registered();
        file.Closure = new Closure { FileId = file.Id, Reason = Closings.NotProven, SealedReasons = [], Basis = "", By = Ratri, At = Now };
        return file;
    }

    public static CaseFile WithoutRatri(this CaseFile file)
    {
        file.Recusals.Add(new() { FileId = file.Id, Officer = Ratri, SealedReasons = [], At = Now });
        return file;
    }

    /// <summary>A seal one can look through: these tests are about the law, not about ciphers.</summary>
    private sealed class Glass : OpenSeal
    {
        public override SealId Id { get; } = new(Clock.NewId(Now));
        public override byte[] Seal(string text, string place) => Encoding.UTF8.GetBytes($"{place}|{text}");
        public override string Reveal(byte[] sealedText, string place) => Encoding.UTF8.GetString(sealedText)[(place.Length + 1)..];
        public override void Dispose() { }
    }
}
