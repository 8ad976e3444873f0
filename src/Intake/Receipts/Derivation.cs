using System.Text;
using Netra.Sodium;

namespace Netra.Intake.Receipts;

/// <summary>What follows from a receipt. The code is the key of BLAKE2b, the number its salt: whoever holds the database must guess 80 bits for each
/// report anew. Seed and verifier come from two domains, so that neither tells anything of the other.</summary>
internal static class Derivation
{
    /// <summary>The reporter's X25519 pair; dispose it.</summary>
    public static KeyPair Pair(ReceiptNumber number, ReceiptCode code)
    {
        var seed = Derive("netra/receipt/seed/1:", number, code);
        try { return SealedBox.FromSeed(seed); }
        finally { Bytes.Wipe(seed); }
    }

    /// <summary>What is kept to recognise the code: 32 bytes.</summary>
    public static byte[] Verifier(ReceiptNumber number, ReceiptCode code) => Derive("netra/receipt/verifier/1:", number, code);

    private static byte[] Derive(string domain, ReceiptNumber number, ReceiptCode code)
    {
        var secret = code.Secret;
        try { return Hash.Keyed(Encoding.ASCII.GetBytes(domain + number.Value), secret); }
        finally { Bytes.Wipe(secret); }
    }
}
