using Netra.Sodium;

namespace Netra.Access.Sessions;

/// <summary>The signed-in officer's key pair for the length of one request: unwrapped with the secret in the session cookie, wiped with the scope.</summary>
internal sealed class Unlocked : IDisposable
{
    /// <summary>null where nobody is signed in.</summary>
    public KeyPair? Pair { get; set; }

    public void Dispose() => Pair?.Dispose();
}
