using Netra.Kernel;

namespace Netra.Cases.Registrations;

internal sealed record AlreadyRegistered(string Number) : Refusal("cases.refuse.registered", Number);
internal sealed record NotReadyToRegister() : Refusal("cases.refuse.not-ready-to-register");
internal sealed record NobodyReported() : Refusal("cases.refuse.nobody-reported");
