using Netra.Cases.Closures;
using Netra.Cases.Pauses;

namespace Netra.Cases.Files;

/// <summary>What may be done next; the first is the one to do.</summary>
internal static class NextSteps
{
    public static IReadOnlyList<Step> Of(CaseFile file)
    {
        var steps = new List<Step>();
        void Offer(string text, string to) => steps.Add(new(text, to));
        switch (file.State)
        {
            case Stage.Review or Stage.Completion: Offer("cases.step.review", "kajian-awal"); break;
            case Stage.Tracing:
                if (file.TracingNotes.Count > 0) Offer("cases.step.finding", "temuan");
                Offer("cases.step.trace", "penelusuran");
                break;
            case Stage.ToRegister when file.Reported is null: Offer("cases.step.person", "terlapor"); break;
            case Stage.ToRegister: Offer("cases.step.register", "registrasi"); break;
            case Stage.Clarification:
                if (file.Clarifications.Where(c => c.Hearing is null).MinBy(c => c.HeldAt) is { } next) Offer("cases.step.minutes", $"klarifikasi/{next.Id}");
                Offer("cases.step.invite", "klarifikasi");
                if (file.Extension is null) Offer("cases.step.extend", "perpanjangan");
                break;
        }
        if (file is { Reported: not null, Match: null, Closure: null }) Offer("cases.step.match", "terlapor/cari");
        if (file.Match?.Waiting is not null) Offer("cases.step.match-withdrawal", "terlapor/cabut");
        if (Pausing.Offered(file)) Offer(Pausing.Paused(file) is null ? "cases.step.pause" : "cases.step.resume", "jam");
        if (file.Closing is not null) Offer("cases.step.closing", "tutup");
        else if (Closings.Open(file).Count > 0) Offer("cases.step.close", "tutup");
        return steps;
    }
}

/// <param name="To">Path below the file's own.</param>
internal sealed record Step(string Text, string To);
