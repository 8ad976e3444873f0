using System.Runtime.InteropServices;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]

namespace Netra.Sodium;

/// <summary>
/// libsodium's functions, named and ordered as its headers have them. Lengths are checked by the callers in this assembly:
/// the library reads and writes exactly the bytes its documentation states.
/// </summary>
internal static partial class Native
{
    // Explicit, so that the loader is registered before the first call of any function below.
    static Native() => NativeLibrary.SetDllImportResolver(typeof(Native).Assembly, (_, _, _) => Library.Handle);

    [LibraryImport(Library.Name)]
    internal static partial int crypto_box_seed_keypair(Span<byte> publicKey, Span<byte> privateKey, ReadOnlySpan<byte> seed);

    [LibraryImport(Library.Name)]
    internal static partial int crypto_box_seal(Span<byte> @sealed, ReadOnlySpan<byte> message, ulong length, ReadOnlySpan<byte> publicKey);

    [LibraryImport(Library.Name)]
    internal static partial int crypto_box_seal_open(
        Span<byte> message, ReadOnlySpan<byte> @sealed, ulong length, ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> privateKey);

    [LibraryImport(Library.Name)]
    internal static partial int crypto_scalarmult_base(Span<byte> publicKey, ReadOnlySpan<byte> privateKey);

    [LibraryImport(Library.Name)]
    internal static partial int crypto_sign_seed_keypair(Span<byte> publicKey, Span<byte> privateKey, ReadOnlySpan<byte> seed);

    [LibraryImport(Library.Name)]
    internal static partial int crypto_sign_detached(
        Span<byte> signature, nint signatureLength, ReadOnlySpan<byte> message, ulong length, ReadOnlySpan<byte> privateKey);

    [LibraryImport(Library.Name)]
    internal static partial int crypto_sign_verify_detached(
        ReadOnlySpan<byte> signature, ReadOnlySpan<byte> message, ulong length, ReadOnlySpan<byte> publicKey);

    [LibraryImport(Library.Name)]
    internal static partial int crypto_pwhash(
        Span<byte> derived, ulong derivedLength, ReadOnlySpan<byte> password, ulong passwordLength,
        ReadOnlySpan<byte> salt, ulong operations, nuint memory, int algorithm);

    [LibraryImport(Library.Name)]
    internal static partial int crypto_aead_xchacha20poly1305_ietf_encrypt(
        Span<byte> ciphertext, nint ciphertextLength, ReadOnlySpan<byte> message, ulong length,
        ReadOnlySpan<byte> associatedData, ulong associatedLength, nint secretNonce, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> key);

    [LibraryImport(Library.Name)]
    internal static partial int crypto_aead_xchacha20poly1305_ietf_decrypt(
        Span<byte> message, nint messageLength, nint secretNonce, ReadOnlySpan<byte> ciphertext, ulong length,
        ReadOnlySpan<byte> associatedData, ulong associatedLength, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> key);

    [LibraryImport(Library.Name)]
    internal static partial int crypto_secretstream_xchacha20poly1305_init_push(Span<byte> state, Span<byte> header, ReadOnlySpan<byte> key);

    [LibraryImport(Library.Name)]
    internal static partial int crypto_secretstream_xchacha20poly1305_push(
        Span<byte> state, Span<byte> ciphertext, nint ciphertextLength, ReadOnlySpan<byte> message, ulong length,
        nint associatedData, ulong associatedLength, byte tag);

    [LibraryImport(Library.Name)]
    internal static partial int crypto_secretstream_xchacha20poly1305_init_pull(
        Span<byte> state, ReadOnlySpan<byte> header, ReadOnlySpan<byte> key);

    [LibraryImport(Library.Name)]
    internal static partial int crypto_secretstream_xchacha20poly1305_pull(
        Span<byte> state, Span<byte> message, nint messageLength, out byte tag, ReadOnlySpan<byte> ciphertext, ulong length,
        nint associatedData, ulong associatedLength);

    [LibraryImport(Library.Name)]
    internal static partial nuint crypto_secretstream_xchacha20poly1305_statebytes();

    [LibraryImport(Library.Name)]
    internal static partial int crypto_generichash(
        Span<byte> hash, nuint hashLength, ReadOnlySpan<byte> message, ulong length, ReadOnlySpan<byte> key, nuint keyLength);

    [LibraryImport(Library.Name)]
    internal static partial void randombytes_buf(Span<byte> bytes, nuint length);

    [LibraryImport(Library.Name)]
    internal static partial uint randombytes_uniform(uint below);

    [LibraryImport(Library.Name)]
    internal static partial int sodium_memcmp(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, nuint length);

    [LibraryImport(Library.Name)]
    internal static partial void sodium_memzero(Span<byte> bytes, nuint length);
}
