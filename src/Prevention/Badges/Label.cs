using Netra.Kernel;
using Netra.Prevention.Records;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Badges;

/// <summary>What a badge says: words and a number, never a colour alone.</summary>
internal static class Label
{
    public static string Of(RoundUnit unit, Round round, Texts texts) =>
        unit is { Published: true, Members: >= Disclosure.Least } ? texts["prevention.badge.says", round.Year(), new Share(unit.Signed, unit.Members).Percent] : texts["prevention.badge.above", round.Year()];
}
