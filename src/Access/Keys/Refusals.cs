using Netra.Kernel;

namespace Netra.Access.Keys;

internal sealed record NotEnrolled() : Refusal("access.keys.not-enrolled");
internal sealed record NotOfThisOffice() : Refusal("access.keys.not-of-this-office");
internal sealed record KeyNotHeld() : Refusal("access.keys.not-held");
internal sealed record KeyNotStamped() : Refusal("access.keys.not-stamped");
internal sealed record OtherHandNeeded() : Refusal("access.keys.other-hand-needed");
internal sealed record EndorsementNeeded() : Refusal("access.keys.endorsement-needed");
internal sealed record NotTheirFingerprint() : Refusal("access.keys.not-their-fingerprint");
internal sealed record AlreadyIn() : Refusal("access.keys.already-in");
internal sealed record NotOneself() : Refusal("access.keys.not-oneself");
internal sealed record AlreadyGone() : Refusal("access.keys.already-gone");
internal sealed record NoKeyYet() : Refusal("access.keys.no-key-yet");
internal sealed record AlreadyConfirmed() : Refusal("access.keys.already-confirmed");
internal sealed record OtherFingerprint() : Refusal("access.keys.other-fingerprint");
internal sealed record NotYours() : Refusal("access.keys.not-yours");
