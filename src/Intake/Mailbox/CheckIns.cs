namespace Netra.Intake.Mailbox;

/// <summary>After one, three and six months the mailbox asks whether the reporter is under pressure (retaliation watch).</summary>
internal static class CheckIns
{
    private static readonly int[] Months = [1, 3, 6];

    /// <returns>The times of the check-ins that have come.</returns>
    public static IEnumerable<(int Months, DateTime At)> Until(DateTime now, DateTime receivedAt) =>
        Months.Select(m => (m, receivedAt.AddMonths(m))).Where(c => c.Item2 <= now);
}
