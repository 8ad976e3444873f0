using Netra.Kernel;

namespace Netra.Access.Recoveries;

internal sealed record NotTheTopOffice() : Refusal("access.recoveries.not-the-top-office");
internal sealed record ThreeCustodians() : Refusal("access.recoveries.three-custodians");
internal sealed record AlreadyAsked() : Refusal("access.recoveries.already-asked");
internal sealed record NoCopies() : Refusal("access.recoveries.no-copies");
internal sealed record NotACustodian() : Refusal("access.recoveries.not-a-custodian");
internal sealed record OwnRecovery() : Refusal("access.recoveries.own-recovery");
internal sealed record NothingToRecover() : Refusal("access.recoveries.nothing-asked");
internal sealed record ShareMissing() : Refusal("access.recoveries.share-missing");
internal sealed record SameCustodian() : Refusal("access.recoveries.same-custodian");
