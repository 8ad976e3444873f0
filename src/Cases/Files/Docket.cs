using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Files;

/// <summary>The signed-in officer's way to a file: found within their scope, opened with their office's key, saved or told that someone was faster.</summary>
internal sealed class Docket(Db db, ISession session, ISeals seals, Clock clock)
{
    public DateTime Now => clock.Now;
    public OfficerId Self => session.Officer!.Id;
    public Office Office => session.Office!;
    public bool MayHandle => session.Officer!.Permissions.Contains(CasesPermissions.Handle);

    /// <summary>null where there is none in the officer's scope: foreign files do not even exist.</summary>
    public Task<CaseFile?> Find(Guid id)
    {
        var file = new CaseFileId(id);
        return db.CaseFiles.VisibleTo(session).Whole().SingleOrDefaultAsync(f => f.Id == file);
    }

    /// <summary>The file's content key; null where the officer's offices do not hold it.</summary>
    public Task<OpenSeal?> Open(CaseFile file) => seals.Open(file.Seal);

    public Recording On(Because because) => new(Now, session.Actor, because);

    public void Tell(IFact fact, Because because) => db.Record(fact, session.Actor, because, Now);

    public void Add(object record) => db.Add(record);

    /// <summary>false where another officer did the same step first; nothing was saved then.</summary>
    public Task<bool> Save() => db.SaveOnce();
}
