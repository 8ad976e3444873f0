using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Netra.Names.Storing;

/// <summary>A file laid into memory, read only: its pages are the system's to keep or to drop.</summary>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedFile map;
    private readonly MemoryMappedViewAccessor view;
    private byte* start;

    private MappedFile(string path, long length)
    {
        Length = length;
        map = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        view = map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
    }

    public long Length { get; }

    /// <exception cref="SnapshotRefused">The file is shorter than a header.</exception>
    public static MappedFile Open(string path, int header)
    {
        var length = new FileInfo(path).Length;
        return length < header ? throw new SnapshotRefused(path, "it is too short to be one.") : new(path, length);
    }

    public ReadOnlySpan<byte> Header(int bytes) => new(start, bytes);

    public long ReadInt64(long at) => at >= 0 && at + 8 <= Length ? Unsafe.ReadUnaligned<long>(start + at) : throw new InvalidDataException("A column lies outside the file.");

    public Column<T> Column<T>(long at, long bytes) where T : unmanaged =>
        bytes >= 0 && at + bytes <= Length && bytes % sizeof(T) == 0 ? new((T*)(start + at), (int)(bytes / sizeof(T))) : throw new InvalidDataException("A column lies outside the file.");

    /// <summary>SHA-256 of all bytes from there on; it also brings the pages in, so that the first search does not.</summary>
    public byte[] Digest(long from)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var at = from; at < Length; at += 1 << 20) hash.AppendData(new ReadOnlySpan<byte>(start + at, (int)Math.Min(1 << 20, Length - at)));
        return hash.GetHashAndReset();
    }

    public void Dispose()
    {
        if (start is null) return;
        start = null;
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        map.Dispose();
    }
}
