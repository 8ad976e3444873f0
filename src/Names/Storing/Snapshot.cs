using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Netra.Names.Reading;

namespace Netra.Names.Storing;

/// <summary>
/// The file form: a header of 128 bytes (magic, version, length, digest of the lists, SHA-256 of all that follows), then each column as its length
/// in bytes and its values, little-endian, at multiples of eight. The checksum tells damage; who may write the file is the operator's to say.
/// </summary>
internal static class Snapshot
{
    public const int HeaderBytes = 128;
    private const int Version = 5;
    private static ReadOnlySpan<byte> Magic => "NETRANM\n"u8;

    public static void Write(string path, Columns columns)
    {
        var temporary = path + ".new";
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 20))
        {
            using var writer = new ColumnWriter(file);
            file.Position = HeaderBytes;
            columns.Visit(writer);
            var header = Header(file.Position, writer.Digest());
            file.Position = 0;
            file.Write(header);
            file.Flush(true);
        }
        File.Move(temporary, path, true);
    }

    public static (Columns Columns, IDisposable File) Open(string path)
    {
        if (!BitConverter.IsLittleEndian) throw new PlatformNotSupportedException("Snapshots of names are read on little-endian machines.");
        var file = MappedFile.Open(path, HeaderBytes);
        try
        {
            var whole = file.Header(HeaderBytes);
            if (!whole[..8].SequenceEqual(Magic)) throw new SnapshotRefused(path, "it is not a snapshot of names.");
            if (BinaryPrimitives.ReadInt32LittleEndian(whole[8..]) is var version && version != Version) throw new SnapshotRefused(path, $"its version is {version}, this program reads {Version}.");
            if (!whole.Slice(24, 32).SequenceEqual(Lists.Digest)) throw new SnapshotRefused(path, "it was made with other lists of titles and equivalences.");
            if (BinaryPrimitives.ReadInt64LittleEndian(whole[16..]) is var length && length != file.Length) throw new SnapshotRefused(path, $"it should have {length} bytes and has {file.Length}.");
            if (!file.Digest(HeaderBytes).AsSpan().SequenceEqual(whole.Slice(56, 32))) throw new SnapshotRefused(path, "its checksum is wrong; it is damaged.");
            var columns = new Columns();
            columns.Visit(new ColumnReader(file, HeaderBytes));
            return (columns, file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static byte[] Header(long length, byte[] digest)
    {
        var header = new byte[HeaderBytes];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(8), Version);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(16), length);
        Lists.Digest.CopyTo(header, 24);
        digest.CopyTo(header, 56);
        return header;
    }

    private sealed class ColumnWriter(FileStream file) : IColumnVisitor, IDisposable
    {
        private const int Chunk = 1 << 20;
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public void Column<T>(ref Column<T> column) where T : unmanaged
        {
            Span<byte> length = stackalloc byte[8];
            BinaryPrimitives.WriteInt64LittleEndian(length, (long)column.Length * Marshal.SizeOf<T>());
            Write(length);
            for (var at = 0; at < column.Length; at += Chunk) Write(MemoryMarshal.AsBytes(column.Span.Slice(at, Math.Min(Chunk, column.Length - at))));
            Span<byte> rest = stackalloc byte[(int)(-file.Position & 7)];
            rest.Clear();
            Write(rest);
        }

        public byte[] Digest() => hash.GetHashAndReset();

        public void Dispose() => hash.Dispose();

        private void Write(ReadOnlySpan<byte> bytes)
        {
            hash.AppendData(bytes);
            file.Write(bytes);
        }
    }

    private sealed class ColumnReader(MappedFile file, long at) : IColumnVisitor
    {
        private long at = at;

        public void Column<T>(ref Column<T> column) where T : unmanaged
        {
            var length = file.ReadInt64(at);
            column = file.Column<T>(at + 8, length);
            at = (at + 8 + length + 7) & ~7L;
        }
    }
}
