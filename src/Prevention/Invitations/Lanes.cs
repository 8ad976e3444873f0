using System.Buffers.Binary;

namespace Netra.Prevention.Invitations;

/// <summary>Guesses at one secret are judged one after another: a hundred sent at once are not a hundred free ones.</summary>
internal static class Lanes
{
    // As long as somebody holds it or waits for it. One for each secret: groups of some hundred that shared a few would nearly always wait for each other.
    private sealed class Lane
    {
        public SemaphoreSlim Free { get; } = new(1);
        public int Users { get; set; }
    }

    private static readonly Dictionary<UInt128, Lane> All = [];

    public static async Task<T> In<T>(byte[] hash, Func<Task<T>> judge)
    {
        using var lane = await Hold([hash]);
        return await judge();
    }

    /// <summary>All the lanes of many secrets, in one order; who holds some asks for no other, so nobody waits both ways. Ends when disposed.</summary>
    /// <param name="hashes">Of at least 16 bytes.</param>
    public static async Task<IDisposable> Hold(IEnumerable<byte[]> hashes)
    {
        var keys = hashes.Select(h => BinaryPrimitives.ReadUInt128BigEndian(h)).Distinct().Order().ToArray();
        var lanes = new Lane[keys.Length];
        lock (All)
            for (var i = 0; i < keys.Length; i++)
            {
                if (!All.TryGetValue(keys[i], out var lane)) All[keys[i]] = lane = new();
                lane.Users++;
                lanes[i] = lane;
            }
        foreach (var lane in lanes) await lane.Free.WaitAsync();
        return new Held(keys, lanes);
    }

    private sealed class Held(UInt128[] keys, Lane[] lanes) : IDisposable
    {
        public void Dispose()
        {
            lock (All)
                for (var i = 0; i < keys.Length; i++)
                {
                    lanes[i].Free.Release();
                    if (--lanes[i].Users == 0) All.Remove(keys[i]);
                }
        }
    }
}
