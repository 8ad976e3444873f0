using Netra.Kernel;

namespace Netra.Cases;

internal sealed record AlreadyClosed() : Refusal("cases.refuse.closed");
internal sealed record SteppedBack() : Refusal("cases.refuse.stepped-back");
internal sealed record KeyNotHeld() : Refusal("cases.refuse.key-not-held");
internal sealed record SomeoneWasFaster() : Refusal("cases.refuse.faster");
