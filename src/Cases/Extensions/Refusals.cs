using Netra.Kernel;

namespace Netra.Cases.Extensions;

internal sealed record AlreadyExtended() : Refusal("cases.refuse.extended");
internal sealed record NothingToExtend() : Refusal("cases.refuse.nothing-to-extend");
internal sealed record TooLateToExtend() : Refusal("cases.refuse.too-late-to-extend");
