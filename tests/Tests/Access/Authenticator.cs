using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Netra.Tests.Access;

/// <summary>A device that makes and uses one passkey, as WebAuthn level 2 sections 6.1 and 6.5 lay the bytes out (ES256, no attestation).</summary>
internal sealed class Authenticator(string host = "localhost", string origin = "http://localhost:8080") : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(32);
    private uint count;

    public string Create(string options)
    {
        var point = key.ExportParameters(false).Q;
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] data = [.. Data(flags: 0x45), .. new byte[16], 0, (byte)id.Length, .. id, .. cose];
        byte[] attestation = [0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x58, (byte)data.Length, .. data];
        return Credential(new { clientDataJSON = Text(Client("webauthn.create", options)), attestationObject = Text(attestation), transports = new[] { "internal" }, publicKey = Text(key.ExportSubjectPublicKeyInfo()), publicKeyAlgorithm = -7 });
    }

    public string Get(string options)
    {
        var (data, client) = (Data(flags: 0x05), Client("webauthn.get", options));
        var signature = key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(new { clientDataJSON = Text(client), authenticatorData = Text(data), signature = Text(signature) });
    }

    private byte[] Data(byte flags)
    {
        var counter = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counter, ++count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(host)), flags, .. counter];
    }

    private byte[] Client(string type, string options) => JsonSerializer.SerializeToUtf8Bytes(
        new { type, challenge = JsonDocument.Parse(options).RootElement.GetProperty("challenge").GetString(), origin, crossOrigin = false });

    private string Credential(object response) =>
        JsonSerializer.Serialize(new { id = Text(id), rawId = Text(id), type = "public-key", clientExtensionResults = new { }, authenticatorAttachment = "platform", response });

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);

    public void Dispose() => key.Dispose();
}
