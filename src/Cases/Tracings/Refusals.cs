using Netra.Kernel;

namespace Netra.Cases.Tracings;

internal sealed record NotInitialInformation() : Refusal("cases.refuse.not-initial-information");
internal sealed record AlreadyFound() : Refusal("cases.refuse.found");
internal sealed record NothingTraced() : Refusal("cases.refuse.nothing-traced");
internal sealed record ActInFuture() : Refusal("cases.refuse.act-in-future");
