using System.Security.Cryptography;
using Netra.Access.Enrolments;
using Netra.Access.Keys;
using Netra.Contracts;
using Netra.Sodium;

namespace Netra.Access.Officers;

/// <summary>The officer set a password and a second factor; the key pair was made then and never leaves this row unwrapped.</summary>
internal sealed class Enrolment
{
    public OfficerId OfficerId { get; init; }
    public DateTime At { get; set; }
    /// <summary>X25519, 32 bytes.</summary>
    public required byte[] PublicKey { get; set; }
    /// <summary>See <see cref="Stamps"/>.</summary>
    public byte[]? Stamp { get; set; }
    /// <summary>Who handed out the link that was used: that hand could be this person. null: the operator.</summary>
    public OfficerId? LinkBy { get; set; }
    /// <summary>The private key under a key derived from the password (Argon2id, a salt apart from the verifier's).</summary>
    public required byte[] WrappedPrivateKey { get; set; }
    public required byte[] KeySalt { get; set; }
    public required byte[] Verifier { get; set; }
    public required byte[] VerifierSalt { get; set; }
    /// <summary>Argon2id passes and bytes of memory both derivations were made with.</summary>
    public long Operations { get; set; }
    public long Memory { get; set; }

    public string Fingerprint => KeyFingerprint.Of(PublicKey);

    private Argon2Cost Cost => new((ulong)Operations, (nuint)Memory);

    /// <summary>Makes the officer's key pair and locks it with the password.</summary>
    public static async Task<Enrolment> Make(OfficerId officer, string password, PasswordWork work, DateTime at)
    {
        var enrolment = new Enrolment { OfficerId = officer, PublicKey = [], WrappedPrivateKey = [], KeySalt = [], Verifier = [], VerifierSalt = [] };
        await enrolment.Renew(password, work, at);
        return enrolment;
    }

    /// <summary>A new key pair for one who lost the password: what was wrapped to the former one stays closed until a member lets the officer in again.</summary>
    public async Task Renew(string password, PasswordWork work, DateTime at)
    {
        using var pair = SealedBox.Generate();
        (PublicKey, At) = (pair.PublicKey, at);
        await Lock(pair, password, work);
    }

    /// <summary>Locks the private key with a new password; office keys stay wrapped to the same public key, so nothing is lost.</summary>
    public async Task Lock(KeyPair pair, string password, PasswordWork work)
    {
        (Operations, Memory) = ((long)work.Cost.Operations, (long)work.Cost.Memory);
        (KeySalt, VerifierSalt) = (Bytes.Random(Password.SaltBytes), Bytes.Random(Password.SaltBytes));
        Verifier = await work.Derive(password, VerifierSalt, Cost);
        var key = await work.Derive(password, KeySalt, Cost);
        WrappedPrivateKey = Aead.Encrypt(pair.PrivateKey, OfficerId.Value.ToByteArray(), key);
        Bytes.Wipe(key);
    }

    /// <summary>Whether the password is right: one derivation.</summary>
    public async Task<bool> Knows(string password, PasswordWork work)
    {
        var derived = await work.Derive(password, VerifierSalt, Cost);
        return Bytes.FixedTimeEquals(Verifier, derived);
    }

    /// <summary>The officer's key pair, with the right password; dispose it.</summary>
    /// <exception cref="CryptographicException">The row was changed: the key does not unwrap, or the public key is another's.</exception>
    public async Task<KeyPair> Unlock(string password, PasswordWork work)
    {
        var key = await work.Derive(password, KeySalt, Cost);
        var privateKey = Aead.Decrypt(WrappedPrivateKey, OfficerId.Value.ToByteArray(), key);
        var pair = SealedBox.FromPrivateKey(privateKey);
        Bytes.Wipe(privateKey);
        Bytes.Wipe(key);
        // An operator who swaps the public key would have later office keys wrapped to a key of their own.
        return pair.PublicKey.AsSpan().SequenceEqual(PublicKey) ? pair : throw new CryptographicException("The enrolment's public key is not the officer's.");
    }
}
