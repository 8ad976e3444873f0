using Netra.Kernel;

namespace Netra.Cases.Clarifications;

internal sealed record NotHeardNow() : Refusal("cases.refuse.not-heard-now");
internal sealed record HeardInThePast() : Refusal("cases.refuse.heard-in-the-past");
internal sealed record ReporterIsAnonymous() : Refusal("cases.refuse.reporter-anonymous");
internal sealed record NothingMissed() : Refusal("cases.refuse.nothing-missed");
internal sealed record InvitedTwice() : Refusal("cases.refuse.invited-twice");
internal sealed record AlreadyRecorded() : Refusal("cases.refuse.recorded");
internal sealed record NotYetHeld() : Refusal("cases.refuse.not-yet-held");
