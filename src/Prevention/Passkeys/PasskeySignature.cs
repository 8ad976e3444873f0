using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Prevention.Pacts;

namespace Netra.Prevention.Passkeys;

/// <summary>What the signer's device signed of a pact (WebAuthn level 2, sections 6.1 and 7.2): with the pact's content this is all that is needed to verify it.</summary>
/// <param name="PublicKey">SubjectPublicKeyInfo, as the browser gives it out of the credential's COSE key: ECDSA over P-256, or Ed25519.</param>
/// <param name="AuthenticatorData">As the device gave it.</param>
/// <param name="ClientData">JSON as the browser gave it; its challenge is the content's SHA-256.</param>
/// <param name="Signature">Over authenticator data and the SHA-256 of the client data.</param>
internal sealed record PasskeySignature(byte[] PublicKey, byte[] AuthenticatorData, byte[] ClientData, byte[] Signature)
{
    private const byte Present = 1, Verified = 4;

    public static byte[] Challenge(string content) => SHA256.HashData(Encoding.UTF8.GetBytes(content));

    /// <summary>By which the content names the key, so that the installation's signature holds the two together.</summary>
    public static string Fingerprint(byte[] publicKey) => Convert.ToHexStringLower(SHA256.HashData(publicKey));

    /// <summary>The device's owner, present and verified, signed exactly this content with the key it names.</summary>
    public bool Fits(string content) => AuthenticatorData.Length >= 37 && (AuthenticatorData[32] & (Present | Verified)) == (Present | Verified)
        && SignedLines.Says(content, PactContent.DeviceKey) == Fingerprint(PublicKey)
        && Said() is { Type: "webauthn.get" } said && said.Challenge == Base64Url.EncodeToString(Challenge(content))
        && DeviceKey.Read(PublicKey) is { } key && key.Signed([.. AuthenticatorData, .. SHA256.HashData(ClientData)], Signature);

    /// <summary>It was made on this site and no other.</summary>
    public bool MadeAt(string host) => AuthenticatorData.AsSpan(0, 32).SequenceEqual(SHA256.HashData(Encoding.UTF8.GetBytes(host)))
        && Said() is { CrossOrigin: not true } said && Uri.TryCreate(said.Origin, UriKind.Absolute, out var origin) && (origin.Host == host || origin.Host.EndsWith("." + host, StringComparison.Ordinal));

    private Client? Said()
    {
        try { return JsonSerializer.Deserialize<Client>(ClientData, JsonSerializerOptions.Web); }
        catch (JsonException) { return null; }
    }

    private sealed record Client(string? Type, string? Challenge, string? Origin, bool? CrossOrigin);
}

/// <summary>The signature of a pact's device, beside the pact.</summary>
internal sealed class PactPasskey
{
    public PactCode Code { get; init; }
    public required byte[] PublicKey { get; init; }
    public required byte[] AuthenticatorData { get; init; }
    public required byte[] ClientData { get; init; }
    public required byte[] Signature { get; init; }

    public PasskeySignature Signed => new(PublicKey, AuthenticatorData, ClientData, Signature);
}

internal sealed class PactPasskeyTable : IEntityTypeConfiguration<PactPasskey>
{
    public void Configure(EntityTypeBuilder<PactPasskey> passkey) => passkey.ToTable("prevention_pact_passkeys").Ignore(p => p.Signed).HasKey(p => p.Code);
}
