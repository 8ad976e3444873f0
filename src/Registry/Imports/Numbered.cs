using System.Buffers.Binary;
using Netra.Sodium;

namespace Netra.Registry.Imports;

/// <summary>Keys in as few bytes as tell them apart, each with a line. A key is mixed, one to one; its first bits choose a chain of blocks, and the rest of it stands there
/// with the line. It grows by blocks, so that nothing is ever copied or held twice.</summary>
/// <param name="keyBits">How wide keys are, at most 64.</param>
/// <param name="chainBits">How many chains there are: a block is half empty at the end of each, and all of one are looked through. At least 8 fewer than the key's.</param>
internal sealed class Numbered(int keyBits, int chainBits)
{
    private const int LineBytes = 3, LinkBytes = 4, Slots = 8, Blocks = 1 << 12;
    // A file is somebody else's: its author cannot know which numbers share a chain.
    private readonly ulong first = Odd(), second = Odd();
    private readonly int restBits = keyBits - chainBits, width = LineBytes + (keyBits - chainBits + 7) / 8;
    private readonly int[] newest = new int[1 << chainBits];
    private readonly List<byte[]> segments = [];
    // No block has the number 0: it ends a chain.
    private int blocks = 1;

    public bool Contains(ulong key) => Find(Mixed(key)) is { IsEmpty: false } slot && Mark(slot) != 0;

    /// <param name="line">0 for a line that does not count: another may still name the key.</param>
    /// <returns>0 where the key is new, else the line that named it; of lines beyond the sixteenth million the last that can be told.</returns>
    public uint Add(ulong key, long line)
    {
        var mixed = Mixed(key);
        var slot = Find(mixed);
        if (slot.IsEmpty) slot = Begin(mixed >> restBits);
        var named = Mark(slot);
        if (named > 1) return named - 1;
        var rest = Rest(mixed);
        for (var i = LineBytes; i < width; i++) slot[i] = (byte)(rest >> (i - LineBytes) * 8);
        // An empty slot is all zero, so a line is kept one higher.
        var mark = Math.Min(line + 1, (1 << LineBytes * 8) - 1);
        for (var i = 0; i < LineBytes; i++) slot[i] = (byte)(mark >> i * 8);
        return 0;
    }

    private static ulong Odd() => BinaryPrimitives.ReadUInt64LittleEndian(Bytes.Random(sizeof(ulong))) | 1;

    private ulong Mixed(ulong key)
    {
        var most = ulong.MaxValue >> 64 - keyBits;
        var mixed = key * first & most;
        return (mixed ^ mixed >> keyBits / 2) * second & most;
    }

    private ulong Rest(ulong mixed) => mixed & (1UL << restBits) - 1;

    private static uint Mark(ReadOnlySpan<byte> slot) => BinaryPrimitives.ReadUInt32LittleEndian(slot) & (1 << LineBytes * 8) - 1;

    /// <returns>The key's slot, or the first free one of its chain; empty where there is neither.</returns>
    private Span<byte> Find(ulong mixed)
    {
        var (rest, mask) = (Rest(mixed), (1UL << restBits) - 1);
        // Only the newest block of a chain has any.
        Span<byte> free = default;
        for (var block = newest[mixed >> restBits]; block != 0;)
        {
            var bytes = Block(block);
            for (var at = LinkBytes; at < LinkBytes + Slots * width; at += width)
            {
                var slot = bytes.Slice(at, width);
                if (Mark(slot) == 0)
                {
                    free = slot;
                    break;
                }
                if ((BinaryPrimitives.ReadUInt64LittleEndian(bytes[(at + LineBytes)..]) & mask) == rest) return slot;
            }
            block = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        }
        return free;
    }

    private Span<byte> Begin(ulong chain)
    {
        if (blocks / Blocks == segments.Count) segments.Add(new byte[Blocks * BlockBytes + sizeof(ulong)]);
        var bytes = Block(blocks);
        BinaryPrimitives.WriteInt32LittleEndian(bytes, newest[chain]);
        newest[chain] = blocks++;
        return bytes.Slice(LinkBytes, width);
    }

    private int BlockBytes => LinkBytes + Slots * width;

    // With the next block's first bytes: a slot is read eight bytes at a time.
    private Span<byte> Block(int block) => segments[block / Blocks].AsSpan(block % Blocks * BlockBytes, BlockBytes + sizeof(ulong));
}
