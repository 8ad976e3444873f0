using Netra.Kernel;

namespace Netra.Cases.Closures;

internal sealed record NotYetReviewed() : Refusal("cases.refuse.not-yet-reviewed");
internal sealed record AlreadyProposed() : Refusal("cases.refuse.closing-already-proposed");
internal sealed record ProposalOver() : Refusal("cases.refuse.closing-over");
internal sealed record AnotherMustAgree() : Refusal("cases.refuse.closing-another");
internal sealed record NotThatReason() : Refusal("cases.refuse.not-that-reason");
