using System.IO.Compression;
using System.Xml;

namespace Netra.Registry.Imports;

/// <summary>A part of an archive that may not grow without end: a few kilobytes can unpack to a disk full of zeros.</summary>
internal sealed class Bounded(Stream part) : Stream
{
    private const long Most = 1L << 30;
    private const int MostParts = 1000, MostAround = 16 << 20;

    /// <summary>No definitions of entities, no other files, whatever the sheet asks for.</summary>
    public static XmlReaderSettings Xml { get; } = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, CheckCharacters = false };

    public long Passed { get; private set; }

    /// <summary>Unpacks what surrounds the sheet and the table of texts, and gives up where it is more than a workbook has. Those two are bounded while they are read.</summary>
    public static bool Sound(Stream file)
    {
        using (var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true))
        {
            if (archive.Entries.Count > MostParts) return false;
            var (block, around) = (new byte[1 << 16], 0L);
            foreach (var entry in archive.Entries)
            {
                if (entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.OrdinalIgnoreCase) || entry.FullName.Equals("xl/sharedStrings.xml", StringComparison.OrdinalIgnoreCase)) continue;
                using var part = entry.Open();
                for (var read = part.Read(block); read > 0; read = part.Read(block))
                    if ((around += read) > MostAround) return false;
            }
        }
        file.Position = 0;
        return true;
    }

    public override int Read(Span<byte> buffer)
    {
        var read = part.Read(buffer);
        if ((Passed += read) > Most) throw new UnreadableFile(new FileTooBig());
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => Passed; set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) part.Dispose();
        base.Dispose(disposing);
    }
}
