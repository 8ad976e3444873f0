using Netra.Kernel;
using Netra.Prevention.Passkeys;

namespace Netra.Prevention.Signing;

/// <summary>How somebody signs: how sure it is, and the lines by which the pact says so.</summary>
/// <param name="Assurance">A code of <see cref="Contracts.Assurance"/>.</param>
/// <param name="Lines">Behind the lines every pact has.</param>
internal sealed record Manner(string Assurance, params IReadOnlyList<(string Field, string Value)> Lines)
{
    public static readonly Manner Invitation = new(Contracts.Assurance.Invitation);

    /// <summary>Who handed the signature in; the person itself unless told.</summary>
    public Actor? By { get; init; }
    /// <summary>The moment at which it must have been allowed to sign; now unless told.</summary>
    public DateTime? Asked { get; init; }
    /// <summary>The time the pact names; now unless a device signed it before.</summary>
    public DateTime? At { get; init; }
    public PasskeySignature? Passkey { get; init; }
}
