using System.Security.Cryptography;

namespace Netra.Prevention.Passkeys;

/// <summary>A device's public key: ECDSA over P-256 with SHA-256 (COSE -7), or Ed25519 (COSE -8).</summary>
internal sealed record DeviceKey(byte[] Bytes, bool Edwards)
{
    // SubjectPublicKeyInfo of an Ed25519 key before its 32 bytes (RFC 8410 section 10.1).
    private static readonly byte[] Ed25519 = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00];

    /// <param name="info">SubjectPublicKeyInfo, DER.</param>
    /// <returns>null for any other key.</returns>
    public static DeviceKey? Read(byte[] info)
    {
        if (info.Length == Ed25519.Length + Sodium.Signature.PublicKeyBytes && info.AsSpan().StartsWith(Ed25519)) return new(info, true);
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(info, out var read);
            return read == info.Length && key.ExportParameters(false).Curve is { IsNamed: true } curve && curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value ? new(info, false) : null;
        }
        catch (CryptographicException) { return null; }
    }

    public bool Signed(byte[] message, byte[] signature)
    {
        if (Edwards) return Sodium.Signature.Verify(signature, message, Bytes.AsSpan(Ed25519.Length));
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Bytes, out _);
        return key.VerifyData(message, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }
}
