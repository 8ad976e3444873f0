using System.Globalization;
using Netra.Contracts;

namespace Netra.Tests.Rulebook;

/// <summary>Situations written as one line: <c>who | act | target | date | election | circumstances</c>.
/// Who is a status with +office, +leave, +spouse, +prior and @region; an election may name its contest after a slash.</summary>
internal static class Situations
{
    public static Situation Of(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        var (who, region) = cells[0].Split('@') is [var name, var code] ? (name, code) : (cells[0], "33.20");
        var traits = who.Split('+');
        var (election, contest) = cells[4].Split('/') is [var e, var c] ? (e, c) : (cells[4], null);
        return new()
        {
            Person = new()
            {
                Status = traits[0], OfficeHolder = traits.Contains("office"), OnUnpaidLeave = traits.Contains("leave"),
                SpouseOfCandidate = traits.Contains("spouse"), PriorSanctionSameKind = traits.Contains("prior")
            },
            Act = cells[1], Target = cells[2], Date = DateOnly.Parse(cells[3], CultureInfo.InvariantCulture), Election = election, Contest = contest,
            Region = region, Circumstances = cells[5].Split(' ', StringSplitOptions.RemoveEmptyEntries)
        };
    }

    /// <summary>The verdict as one line: <c>answer | rules | heaviest | criminal articles that apply</c>, an article by its last number.</summary>
    public static string Told(Verdict verdict) => string.Join(" | ",
        verdict.Answer, string.Join(' ', verdict.Rules.Where(r => r.Class != "criminal").Select(r => r.Code)), verdict.Heaviest ?? "-",
        string.Join(' ', verdict.CriminalScreen.Where(s => s.Applies).Select(s => s.Provision.Split(' ')[^1])) is { Length: > 0 } articles ? articles : "-");
}
