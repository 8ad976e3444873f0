using System.Text.Json;
using Netra.Cases.Persons;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Matches;

/// <summary>An officer confirmed who of those shown is the reported person, or that it is nobody of them (UU 27/2022 art. 10: never a machine). Never edited: a
/// mistake is withdrawn with a reason, and another match follows.</summary>
internal sealed class Match
{
    private const string Place = "match";

    public Guid Id { get; init; }
    public CaseFileId FileId { get; init; }
    /// <summary>The withdrawn match it comes after, null for the first; two at once collide on it.</summary>
    public Guid? After { get; init; }
    public Guid SearchId { get; init; }
    /// <summary>An <see cref="Identified"/> as JSON, under the file's key.</summary>
    public required byte[] Sealed { get; init; }
    /// <summary>Keyed digest of the person, null where nobody of those shown is meant.</summary>
    public string? PersonDigest { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }
    public List<Withdrawal> Withdrawals { get; init; } = [];

    /// <summary>It counts no more.</summary>
    public bool Withdrawn => Withdrawals.Exists(w => w.Holds);
    /// <summary>The withdrawal that waits for another officer.</summary>
    public Withdrawal? Waiting => Withdrawals.Find(w => w.TakesTwo && w.Answer is null);

    /// <param name="warnings">What stands against confirming this person; each has to be among <paramref name="acknowledged"/>.</param>
    internal static Outcome<Match> Of(CaseFile file, Search search, Identified identified, IReadOnlyList<string> warnings, IReadOnlyCollection<string> acknowledged, OpenSeal seal, IFingerprints fingerprints,
        OfficerId by, DateTime now) =>
        file.Closure is not null ? new AlreadyClosed()
      : file.IsRecused(by) ? new SteppedBack()
      : file.Match is not null ? new MatchedAlready()
      : search.Stale(now) ? new SearchTooOld()
      : warnings.Except(acknowledged).Any() ? new WarningsUnread()
      : new Match
        {
            Id = Clock.NewId(now), FileId = file.Id, After = file.Matches.MaxBy(m => (m.At, m.Id))?.Id, SearchId = search.Id, By = by, At = now,
            Sealed = seal.Seal(JsonSerializer.Serialize(identified with { Warnings = warnings }, Json.Stored), Place),
            PersonDigest = identified.Person is { } person ? Digest(fingerprints, person.Id) : null
        };

    public static string Digest(IFingerprints fingerprints, PersonId person) => fingerprints.Of("match", person.Value.ToString("N"));

    public Identified Reveal(OpenSeal seal) => JsonSerializer.Deserialize<Identified>(seal.Reveal(Sealed, Place), Json.Stored)!;
}

/// <summary>What was confirmed.</summary>
/// <param name="Person">As the register showed them; null where it is nobody of those shown.</param>
/// <param name="UsesRegister">Status, unit and position for the assessment are the register's on the day of the act, not what stood in the file.</param>
/// <param name="Warnings">Acknowledged one by one.</param>
internal sealed record Identified(Lead? Person, string Reasons, bool UsesRegister, IReadOnlyList<string> Warnings)
{
    /// <summary>The person for the rulebook and the letters.</summary>
    public Person Of(Person established) => this is not { UsesRegister: true, Person: { } found } ? established : Taken(found, established);

    private static Person Taken(Lead found, Person established)
    {
        var there = found.Then ?? found.Now;
        return established with { Name = found.Name, Status = StatusOf(there), Unit = $"{there.UnitName}, {there.AgencyName}", Position = there.Position, OfficeHolder = there.OfficeHolder };
    }

    /// <summary>The rulebook knows no part-time contract: for it there is one kind of PPPK.</summary>
    public static string StatusOf(Employed there) => there.Status == PersonnelStatus.PartTimePppk ? PersonnelStatus.Pppk : there.Status;
}
