using Microsoft.EntityFrameworkCore;
using Netra.Cases.Matches;
using Netra.Cases.Ties;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Relations;

/// <summary>Computes relations each time they are asked for: register, declarations and matches change, and nothing of the answer is stored.</summary>
internal sealed class Conflicts(Db db, ISeals seals, IPersonSearch register, IRegister personnel, IFingerprints fingerprints, ISession session, Clock clock)
{
    /// <summary>Those of these officers who have a relation to the person the file was matched with.</summary>
    public async Task<IReadOnlyList<Concern>> In(CaseFile file, OpenSeal seal, IReadOnlyCollection<Officer> officers)
    {
        if (file.Match?.Reveal(seal).Person is not { } lead) return [];
        var match = file.Match.Id;
        var stays = await db.Set<Stay>().AsNoTracking().Where(s => s.FileId == file.Id && s.MatchId == match).ToListAsync();
        var (reported, hands) = (await Reported(lead.Id, file.DayEstablished), await EarlierHands(file));
        var ties = await TiesOf(officers);
        var found = new List<Concern>();
        foreach (var officer in officers.Where(o => !file.IsRecused(o.Id)))
            if (Relation.Between(await SideOf([.. ties[officer.Id]], file.DayEstablished, hands.Contains(new Actor("officer", officer.Id.Value).ToString()), file.Election), reported) is { Count: > 0 } relations)
                found.Add(Concern.Of(officer, relations, Relation.Rests(ties[officer.Id], relations, reported.Digest), stays, seal));
        return found;
    }

    /// <summary>What this session's officer may be shown of them: their own; the chair all, and where it is the chair's, every voting member. Nobody browses colleagues' families.</summary>
    public async Task<IReadOnlyList<Concern>> Shown(CaseFile file, OpenSeal seal, IReadOnlyCollection<Officer> members)
    {
        var self = session.Officer!;
        bool Shows(Officer officer) => officer.Id == self.Id || self.Permissions.Contains(officer.Permissions.Contains(CasesPermissions.Chair) ? CasesPermissions.Vote : CasesPermissions.Chair);
        return await In(file, seal, [.. members.Where(Shows)]);
    }

    /// <summary>Whether this session's officer has a relation that nobody decided on: such a one neither votes nor assesses, closes or refers.</summary>
    public async Task<bool> Bind(CaseFile file, OpenSeal seal) => (await In(file, seal, [session.Officer!])).Any(c => !c.Settled);

    /// <summary>The same where the page needs nothing else of the file's texts. A file whose key this session does not hold names nobody to compare with, and is not
    /// this officer's to handle.</summary>
    public async Task<bool> Binds(CaseFile file)
    {
        if (file.Match is null) return false;
        using var seal = await seals.Open(file.Seal);
        return seal is null || await Bind(file, seal);
    }

    /// <summary>The relations of this session's officer to somebody, at an employer who has no file.</summary>
    public async Task<IReadOnlyList<string>> With(PersonId person, DateOnly day)
    {
        var ties = await TiesOf([session.Officer!]);
        return Relation.Between(await SideOf([.. ties[session.Officer!.Id]], day, handledEarlier: false), await Reported(person, day));
    }

    /// <summary>Whether this session's officer declared which entry of the register is the officer's own: without it nobody can tell whether a case is theirs.</summary>
    public async Task<bool> KnowOneself() => (await TiesOf([session.Officer!]))[session.Officer!.Id].Any(t => t.Kind == Tie.Oneself);

    private async Task<ILookup<OfficerId, Tie>> TiesOf(IEnumerable<Officer> officers)
    {
        var ids = officers.Select(o => o.Id).ToList();
        return (await db.TiesOf(ids).ToListAsync()).ToLookup(t => t.Officer);
    }

    private async Task<OfficerSide> SideOf(IReadOnlyList<Tie> ties, DateOnly? day, bool handledEarlier, string? election = null)
    {
        var own = ties.FirstOrDefault(t => t.Person is not null)?.Person;
        return new(own, own is { } self ? await Lines(self, day) : [], ties.Where(t => t.Kind != Tie.Oneself).ToDictionary(t => t.Digest, t => t.Kind), handledEarlier,
            own is { } declaring && election is not null && (await personnel.Declarations(declaring)).Any(d => d.Election == election));
    }

    private async Task<ReportedSide> Reported(PersonId person, DateOnly? day) => new(person, Tie.DigestOf(fingerprints, person), await Lines(person, day));

    // Who shared a unit on the day of the act may have moved; who shares one today has a colleague to judge.
    private async Task<IReadOnlyList<ServiceLine>> Lines(PersonId person, DateOnly? day)
    {
        var today = Say.LocalDay(clock.Now, session.Office!.Zone);
        var lines = new List<ServiceLine>();
        foreach (var on in new[] { day ?? today, today }.Distinct())
            if (await register.LineOn(person, on) is { } line) lines.Add(line);
        return lines;
    }

    // Whose hand is in the journal of a decided or closed file of this office about the same person; reading is no part in it.
    private async Task<HashSet<string>> EarlierHands(CaseFile file)
    {
        if (file.Match?.PersonDigest is not { } digest) return [];
        var earlier = await db.CaseFiles.Where(f => f.Office == file.Office && f.Id != file.Id && f.OpenedAt < file.OpenedAt && (f.Closure != null || f.Plenaries.Any(p => p.Decision != null)))
            .MatchedWith(digest).Select(f => f.Id).ToListAsync();
        var subjects = earlier.Select(f => f.Value).ToList();
        return subjects.Count == 0 ? [] : (await db.Journal.Where(j => subjects.Contains(j.Subject) && j.Kind != nameof(FileRead)).Select(j => j.By).Distinct().ToListAsync()).ToHashSet();
    }
}
