using System.Runtime.InteropServices;

namespace Netra.Sodium;

/// <summary>Finds libsodium on this machine, once, and makes it ready.</summary>
internal static unsafe class Library
{
    /// <summary>The name the functions are imported under; the files tried for it are <see cref="Names"/>.</summary>
    internal const string Name = "libsodium";

    // 23 is release 1.0.18, as Debian has it; 26 is 1.0.19 and later; the bare names serve a development package or a Mac.
    private static readonly string[] Names = ["libsodium.so.23", "libsodium.so.26", "libsodium", "sodium"];

    // Lazy remembers a failure too, so every later call is refused with the same sentence.
    private static readonly Lazy<nint> Opened = new(Open);

    /// <summary>The loaded and initialised library.</summary>
    /// <exception cref="SodiumMissing">None of the files can be loaded, or the library cannot start.</exception>
    internal static nint Handle => Opened.Value;

    private static nint Open()
    {
        foreach (var name in Names)
        {
            if (NativeLibrary.TryLoad(name, typeof(Library).Assembly, null, out var handle))
                return Started(handle)
                    ? handle
                    : throw new SodiumMissing($"{name} was found but sodium_init failed: the system gives no randomness.");
        }
        throw new SodiumMissing(
            $"libsodium is missing (tried {string.Join(", ", Names)}). Install it, on Debian with: apt-get install libsodium23");
    }

    // Called here and not through Native: importing a function would ask for the handle that is being opened.
    private static bool Started(nint handle) =>
        ((delegate* unmanaged[Cdecl]<int>)NativeLibrary.GetExport(handle, "sodium_init"))() >= 0;
}
