using Netra.Kernel;

namespace Netra.Cases.Closures;

internal sealed record NotYetReviewed() : Refusal("cases.refuse.not-yet-reviewed");
internal sealed record NotThatReason() : Refusal("cases.refuse.not-that-reason");
