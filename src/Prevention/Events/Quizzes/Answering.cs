using Microsoft.EntityFrameworkCore;
using Netra.Kernel;
using Netra.Prevention.Events.Attendances;

namespace Netra.Prevention.Events.Quizzes;

/// <summary>Keeps what an attendee answered. The first answer of a turn stands; the same form again changes nothing.</summary>
internal sealed class Answering(Db db, EventSecrets secrets)
{
    public async Task<IReadOnlyList<string>> Turns(OutreachEvent held, Attendance attendance)
    {
        var pseudonym = secrets.Pseudonym(attendance.Id);
        return await db.Set<QuizAnswer>().AsNoTracking().Where(a => a.Event == held.Nr && a.Pseudonym == pseudonym).Select(a => a.Turn).ToListAsync();
    }

    public Task Keep(OutreachEvent held, Attendance attendance, string turn, string choices) =>
        db.Database.ExecuteSqlAsync($"insert into prevention_quiz_answers (event, turn, pseudonym, choices) values ({held.Nr}, {turn}, {secrets.Pseudonym(attendance.Id)}, {choices}) on conflict do nothing");
}
