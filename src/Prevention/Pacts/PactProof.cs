using System.Text;
using System.Text.Json;
using Netra.Kernel;
using Netra.Prevention.Passkeys;
using Netra.Prevention.Wordings;

namespace Netra.Prevention.Pacts;

/// <summary>A pact as a file that anybody verifies without Netra: content and text in clear, bytes in base64.</summary>
internal sealed record PactProof(string Content, string Text, byte[] PublicKey, byte[] Signature, PasskeySignature? Passkey)
{
    private static readonly JsonSerializerOptions Printed = new(Json.Stored) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(Pact pact, Wording wording, PactKey key, PasskeySignature? passkey) =>
        JsonSerializer.SerializeToUtf8Bytes(new PactProof(pact.Content, wording.Text, Convert.FromHexString(key.Public), pact.Signature, passkey), Printed);

    /// <summary>null where it is no such file.</summary>
    public static PactProof? Read(byte[] file)
    {
        try { return JsonSerializer.Deserialize<PactProof>(file, Printed) is { Content: not null, Text: not null, Signature: not null, PublicKey.Length: Sodium.Signature.PublicKeyBytes } proof ? proof : null; }
        catch (JsonException) { return null; }
    }

    /// <summary>What was verified and whether it fits.</summary>
    /// <param name="trusted">The installation's key as known from elsewhere; null where only the file's own can be used.</param>
    public IEnumerable<(string Claim, bool Fits)> Verify(byte[]? trusted)
    {
        if (trusted is not null) yield return ("The file names the installation's key that was given.", PublicKey.SequenceEqual(trusted));
        yield return ("The installation signed this content (Ed25519).", Sodium.Signature.Verify(Signature, Encoding.UTF8.GetBytes(Content), trusted ?? PublicKey));
        yield return ("The content names this text (SHA-256).", SignedLines.Says(Content, PactContent.Text) == Wording.DigestOf(Text));
        var claimed = SignedLines.Says(Content, PactContent.Sure) == Contracts.Assurance.Passkey;
        if (claimed || Passkey is not null) yield return ("The signer's device signed this content with the key it names (WebAuthn).", claimed && Passkey?.Fits(Content) is true);
    }
}
