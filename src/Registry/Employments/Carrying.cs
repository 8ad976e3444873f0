namespace Netra.Registry.Employments;

/// <summary>Days on which somebody answers for a unit, in one role.</summary>
/// <param name="Role">head, coordinator or above.</param>
/// <param name="Until">The first day after them; null where none is known.</param>
internal sealed record Carrying(string Role, DateOnly Since, DateOnly? Until)
{
    private static readonly string[] Ranks = ["head", "coordinator", "above"];

    private bool On(DateOnly day) => Since <= day && !(Until <= day);

    /// <summary>One person's terms in a unit without overlap: on each day the foremost role of that day counts.</summary>
    public static IEnumerable<Carrying> Foremost(IReadOnlyCollection<Carrying> terms)
    {
        List<DateOnly> days = [.. terms.SelectMany(t => new[] { t.Since, t.Until }).OfType<DateOnly>().Distinct().Order()];
        Carrying? open = null;
        for (var i = 0; i < days.Count; i++)
        {
            var role = terms.Where(t => t.On(days[i])).Select(t => t.Role).MinBy(r => Array.IndexOf(Ranks, r));
            var until = i + 1 < days.Count ? days[i + 1] : (DateOnly?)null;
            if (open?.Role == role) { open = open is null ? null : open with { Until = until }; continue; }
            if (open is not null) yield return open;
            open = role is null ? null : new(role, days[i], until);
        }
        if (open is not null) yield return open;
    }
}
