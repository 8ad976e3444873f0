namespace Netra.Sodium;

/// <summary>
/// What one derivation of a password costs, on our machine and on a guesser's. Stored beside the salt: a key can only be
/// derived again at the cost it was first derived at. Source: libsodium documentation, "Password hashing"; RFC 9106 section 4.
/// </summary>
/// <param name="Operations">Passes over the memory, 1 … 4,294,967,295.</param>
/// <param name="Memory">Memory in bytes, at least 8,192; counted in whole KiB, the rest is dropped.</param>
public sealed record Argon2Cost(ulong Operations, nuint Memory)
{
    /// <summary>2 passes over 64 MiB: for a person waiting at sign-in.</summary>
    public static Argon2Cost Interactive { get; } = new(2, 64 * 1024 * 1024);

    /// <summary>3 passes over 256 MiB: for secrets opened seldom.</summary>
    public static Argon2Cost Moderate { get; } = new(3, 256 * 1024 * 1024);
}
