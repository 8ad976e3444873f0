using Netra.Kernel;

namespace Netra.Access.FourEyes;

internal sealed record NoPair() : Refusal("access.four-eyes.no-pair");
internal sealed record SameOfficer() : Refusal("access.four-eyes.same-officer");
internal sealed record NothingAsked() : Refusal("access.four-eyes.nothing-asked");
internal sealed record AlreadyAgreed() : Refusal("access.four-eyes.already-agreed");
internal sealed record AskingOver() : Refusal("access.four-eyes.over");
internal sealed record AskerGone() : Refusal("access.four-eyes.asker-gone");
