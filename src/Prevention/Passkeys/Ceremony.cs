using System.Buffers.Text;
using System.Text.Json;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Prevention.Passkeys;

/// <summary>What the browser is asked, and what it answers (WebAuthn level 3, section 5.1.8: the JSON of credentials).</summary>
internal sealed class Ceremony(Settings settings)
{
    private const int Es256 = -7, EdDsa = -8, Wait = 300_000;

    public string Host => settings.PasskeyHost;

    /// <summary>A fresh key on the device, for this pact. Its making proves nothing and is not asked to: no attestation, and no challenge of ours. The proof is what it signs next.</summary>
    public string Create(PactCode pact) => JsonSerializer.Serialize(new
    {
        rp = new { id = Host, name = "Netra" },
        user = new { id = Text(Sodium.Bytes.Random(16)), name = Letters32.Grouped(pact.Value), displayName = Letters32.Grouped(pact.Value) },
        challenge = Text(Sodium.Bytes.Random(32)), pubKeyCredParams = new[] { new { type = "public-key", alg = Es256 }, new { type = "public-key", alg = EdDsa } },
        timeout = Wait, attestation = "none", authenticatorSelection = new { residentKey = "discouraged", userVerification = "required" }
    }, JsonSerializerOptions.Default);

    /// <summary>The content's hash, to be signed with the key just made.</summary>
    public string Get(string content, string credential) => JsonSerializer.Serialize(new
    {
        rpId = Host, challenge = Text(PasskeySignature.Challenge(content)), allowCredentials = new[] { new { type = "public-key", id = credential } }, timeout = Wait, userVerification = "required"
    }, JsonSerializerOptions.Default);

    /// <returns>The credential's id and the public key; null where the device made none that can be verified.</returns>
    public static (string Id, string Key)? Made(string answer) =>
        Read(answer) is { Id: { } id, Response.PublicKey: { } key } && Bytes(id) is not null && Bytes(key) is { } info && DeviceKey.Read(info) is not null ? (id, key) : null;

    public static PasskeySignature? Signed(string answer, string key) => Read(answer)?.Response is { AuthenticatorData: { } data, ClientDataJSON: { } client, Signature: { } signature }
        && Bytes(key) is { } info && Bytes(data) is { } authenticator && Bytes(client) is { } said && Bytes(signature) is { } signed ? new(info, authenticator, said, signed) : null;

    private static Answer? Read(string answer)
    {
        try { return JsonSerializer.Deserialize<Answer>(answer, JsonSerializerOptions.Web); }
        catch (JsonException) { return null; }
    }

    private static byte[]? Bytes(string text)
    {
        try { return Base64Url.DecodeFromChars(text); }
        catch (FormatException) { return null; }
    }

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);

    private sealed record Answer(string? Id, Reply? Response);
    private sealed record Reply(string? PublicKey, string? AuthenticatorData, string? ClientDataJSON, string? Signature);
}
