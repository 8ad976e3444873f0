using Netra.Kernel;

namespace Netra.Cases.Persons;

internal sealed record PersonIsEstablished() : Refusal("cases.refuse.person-established");
internal sealed record NotForRegistration() : Refusal("cases.refuse.not-for-registration");
