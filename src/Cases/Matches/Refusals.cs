using Netra.Kernel;

namespace Netra.Cases.Matches;

internal sealed record NobodyToMatch() : Refusal("cases.match.nobody");
internal sealed record MatchedAlready() : Refusal("cases.match.already");
internal sealed record SearchedTooOften(int Most) : Refusal("cases.match.too-often", Most);
internal sealed record SearchTooOld() : Refusal("cases.match.too-old");
internal sealed record WarningsUnread() : Refusal("cases.match.warnings-unread");
internal sealed record NothingMatched() : Refusal("cases.match.nothing");
internal sealed record WithdrawalWaits() : Refusal("cases.match.withdrawal-waits");
internal sealed record NothingWaits() : Refusal("cases.match.nothing-waits");
internal sealed record AnotherAgrees() : Refusal("cases.match.another-agrees");
