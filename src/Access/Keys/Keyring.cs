using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Netra.Access.Sessions;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Sodium;

namespace Netra.Access.Keys;

/// <summary>The office keys this session can open, unwrapped on demand and wiped with the request.</summary>
internal sealed class Keyring(Db db, ISession session, Unlocked unlocked, Stamps stamps) : IDisposable
{
    private readonly Dictionary<Guid, KeyPair> opened = [];

    /// <summary>The officer's own pair; null where nobody is signed in or the private key is still locked.</summary>
    public KeyPair? Own => unlocked.Pair;
    public OfficerId? Officer => session.Officer?.Id;

    /// <summary>Every generation of the office's key that this session holds, newest first.</summary>
    public async Task<IReadOnlyList<(OfficeKey Key, KeyPair Pair)>> Of(OfficeId office)
    {
        if (Own is null || Officer is not { } me) return [];
        var keys = await db.Set<OfficeKey>().Include(k => k.Wraps.Where(w => w.Officer == me)).AsNoTracking()
            .Where(k => k.Office == office && k.Wraps.Any(w => w.Officer == me)).OrderByDescending(k => k.Generation).ToListAsync();
        return [.. keys.Where(stamps.Fit).Select(k => (k, Unwrap(k.Id, k.PublicKey, k.Wraps[0].Sealed)))];
    }

    /// <summary>The pair of an office key from the wrap to this session's officer.</summary>
    /// <exception cref="CryptographicException">The wrap is not for this officer, or holds another key than the one it stands for.</exception>
    public KeyPair Unwrap(Guid key, byte[] publicKey, byte[] wrap)
    {
        if (opened.TryGetValue(key, out var pair)) return pair;
        var own = Own ?? throw new InvalidOperationException("The session's private key is locked.");
        return opened[key] = Pair(publicKey, SealedBox.Open(wrap, own.PublicKey, own.PrivateKey));
    }

    /// <summary>The pair of a private key, which is wiped. Whoever can write to the database could put a key of his own into a wrap: it must be the one meant.</summary>
    /// <exception cref="CryptographicException">The private key belongs to another public key.</exception>
    public static KeyPair Pair(byte[] publicKey, byte[] privateKey)
    {
        var pair = SealedBox.FromPrivateKey(privateKey);
        Bytes.Wipe(privateKey);
        if (Bytes.FixedTimeEquals(pair.PublicKey, publicKey)) return pair;
        pair.Dispose();
        throw new CryptographicException("The wrap holds another key than the one it stands for.");
    }

    public void Dispose()
    {
        foreach (var pair in opened.Values) pair.Dispose();
        opened.Clear();
    }
}
