using Netra.Cases.Announcements;
using Netra.Contracts;

namespace Netra.Cases.Matches;

internal static class SamePersons
{
    /// <summary>The files of the scope that were matched with the person of this digest.</summary>
    public static IQueryable<CaseFile> MatchedWith(this IQueryable<CaseFile> files, string digest) =>
        files.Where(f => f.Matches.Any(m => m.PersonDigest == digest && !m.Withdrawals.Any(w => !w.TakesTwo || w.Answer != null && w.Answer.Agrees)));

    /// <summary>Without that file, and still open.</summary>
    public static IQueryable<CaseFile> OpenBeside(this IQueryable<CaseFile> files, CaseFileId file) => files.Where(f => f.Id != file && f.Closure == null && !f.Announcements.Any(a => a.State != AnnouncedState.Referred && a.State != AnnouncedState.Sanctioned));
}
