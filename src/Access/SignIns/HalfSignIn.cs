using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Access.Officers;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Sodium;

namespace Netra.Access.SignIns;

/// <summary>Between password and second factor: the right password was given, nobody is signed in. It keeps the private key encrypted under
/// the secret in the browser's cookie, so that the password need not be asked again.</summary>
internal sealed class HalfSignIn
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    public Guid Id { get; init; }
    public required byte[] TokenHash { get; init; }
    public OfficerId OfficerId { get; init; }
    public DateTime Until { get; init; }
    public required byte[] EncryptedKey { get; init; }
    /// <summary>What the passkey must sign; null before it was asked.</summary>
    public string? Challenge { get; set; }

    public static (HalfSignIn, Token) Begin(OfficerId officer, KeyPair pair, DateTime real)
    {
        var (id, token) = (Clock.NewId(real), Token.New());
        return (new() { Id = id, TokenHash = token.Hash, OfficerId = officer, Until = real + Life, EncryptedKey = token.Lock(pair.PrivateKey, id) }, token);
    }

    public KeyPair Pair(Token token)
    {
        var privateKey = token.Unlock(EncryptedKey, Id);
        var pair = SealedBox.FromPrivateKey(privateKey);
        Bytes.Wipe(privateKey);
        return pair;
    }
}

internal sealed class HalfSignInTable : IEntityTypeConfiguration<HalfSignIn>
{
    public void Configure(EntityTypeBuilder<HalfSignIn> half)
    {
        half.ToTable("access_half_sign_ins").HasKey(h => h.Id);
        half.HasOne<OfficerRecord>().WithMany().HasForeignKey(h => h.OfficerId);
    }
}
