namespace Netra.Sodium;

/// <summary>
/// The native library libsodium cannot be used on this machine. Thrown by every function of this assembly;
/// <see cref="Exception.Message"/> says which files were tried and how to install it.
/// </summary>
public sealed class SodiumMissing : DllNotFoundException
{
    internal SodiumMissing(string message) : base(message)
    {
    }
}
