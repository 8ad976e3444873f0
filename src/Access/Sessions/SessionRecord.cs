using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Access.Officers;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Sodium;

namespace Netra.Access.Sessions;

/// <summary>A signed-in browser. The officer's private key lies here encrypted under the secret in that browser's cookie; deleting the row
/// signs out and destroys this copy of the key.</summary>
internal sealed class SessionRecord
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30), Whole = TimeSpan.FromHours(12), StepUp = TimeSpan.FromMinutes(10);

    public Guid Id { get; init; }
    public required byte[] TokenHash { get; init; }
    public OfficerId OfficerId { get; init; }
    public DateTime At { get; init; }
    public DateTime SeenAt { get; set; }
    /// <summary>When a second factor was last proved.</summary>
    public DateTime SteppedUpAt { get; set; }
    /// <summary>totp or passkey.</summary>
    public required string Factor { get; init; }
    public required byte[] EncryptedKey { get; init; }
    /// <summary>What a passkey must sign; null while none is asked.</summary>
    public string? Challenge { get; set; }

    public static (SessionRecord, Token) Begin(OfficerId officer, KeyPair pair, string factor, DateTime real)
    {
        var (id, token) = (Clock.NewId(real), Token.New());
        return (new()
        {
            Id = id, TokenHash = token.Hash, OfficerId = officer, At = real, SeenAt = real, SteppedUpAt = real, Factor = factor,
            EncryptedKey = token.Lock(pair.PrivateKey, id)
        }, token);
    }

    public bool Lives(DateTime real) => real - SeenAt < Idle && real - At < Whole;

    public bool SteppedUp(DateTime real) => real - SteppedUpAt < StepUp;

    public KeyPair Pair(Token token)
    {
        var privateKey = token.Unlock(EncryptedKey, Id);
        var pair = SealedBox.FromPrivateKey(privateKey);
        Bytes.Wipe(privateKey);
        return pair;
    }
}

internal sealed class SessionTable : IEntityTypeConfiguration<SessionRecord>
{
    public void Configure(EntityTypeBuilder<SessionRecord> session)
    {
        session.ToTable("access_sessions").HasKey(s => s.Id);
        session.HasOne<OfficerRecord>().WithMany().HasForeignKey(s => s.OfficerId);
    }
}
