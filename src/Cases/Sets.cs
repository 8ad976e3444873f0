using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases;

internal static class Sets
{
    extension(Db db)
    {
        public DbSet<CaseFile> CaseFiles => db.Set<CaseFile>();
    }

    extension(IQueryable<CaseFile> files)
    {
        /// <summary>The one scope of case files: an officer sees the files of their own office, save those they are recused from, and no others. A superior office does not see contents;
        /// every list, count, page and agenda goes through here.</summary>
        public IQueryable<CaseFile> VisibleTo(ISession session)
        {
            var office = session.Officer is { } officer && officer.Permissions.Contains(CasesPermissions.Desk) ? officer.Office : default;
            var self = session.Officer?.Id ?? default;
            return files.Where(f => f.Office == office && !f.Recusals.Any(r => r.Officer == self));
        }

        /// <summary>With every record that its state and its next steps depend on.</summary>
        public IQueryable<CaseFile> Whole() => files.AsSplitQuery()
            .Include(f => f.Clocks).ThenInclude(c => c.Stop).Include(f => f.Reviews).ThenInclude(r => r.Conditions).Include(f => f.TracingNotes)
            .Include(f => f.Recusals).Include(f => f.Reported).Include(f => f.Matches).Include(f => f.Finding).Include(f => f.Registration).Include(f => f.Extension).Include(f => f.Closure).Include(f => f.Closings)
            .Include(f => f.Clarifications).ThenInclude(c => c.Hearing)
            .Include(f => f.Assessments).Include(f => f.Plenaries).Include(f => f.Referrals).Include(f => f.Announcements);
    }
}
