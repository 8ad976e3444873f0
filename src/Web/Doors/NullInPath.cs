using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Connections;

namespace Netra.Web.Doors;

/// <summary>A path with <c>%00</c> is refused by the server before any page, with an answer of no words. Here it becomes <c>%01</c>, which no page has either: the
/// answer is the page that says so. Only the first line of a request is looked at; of a body nothing changes.</summary>
/// <remarks>Sees plain HTTP alone: behind TLS that Netra ends itself it changes nothing.</remarks>
internal static class NullInPath
{
    public static ConnectionDelegate Beneath(ConnectionDelegate next) => connection =>
    {
        connection.Transport = new Duplex(new Lines(connection.Transport.Input), connection.Transport.Output);
        return next(connection);
    };

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;

    private sealed class Lines(PipeReader under) : PipeReader
    {
        // The server takes no longer line.
        private const int Longest = 8 * 1024;

        [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
        public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
        {
            var read = await under.ReadAsync(cancellationToken);
            Mend(read.Buffer);
            return read;
        }

        public override bool TryRead(out ReadResult result)
        {
            var any = under.TryRead(out result);
            if (any) Mend(result.Buffer);
            return any;
        }

        public override void AdvanceTo(SequencePosition consumed) => under.AdvanceTo(consumed);
        public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) => under.AdvanceTo(consumed, examined);
        public override void CancelPendingRead() => under.CancelPendingRead();
        public override void Complete(Exception? exception = null) => under.Complete(exception);

        private static void Mend(ReadOnlySequence<byte> buffer)
        {
            if (!Begins(buffer.FirstSpan)) return;
            var reader = new SequenceReader<byte>(buffer.Length > Longest ? buffer.Slice(0, Longest) : buffer);
            if (!reader.TryReadTo(out ReadOnlySequence<byte> line, (byte)'\n')) return;
            var path = line.PositionOf((byte)'?') is { } query ? line.Slice(0, query) : line;
            var at = new SequenceReader<byte>(path);
            while (at.TryReadTo(out ReadOnlySequence<byte> _, "%00"u8))
                // The pipe's own memory, which nobody else reads before the server does.
                MemoryMarshal.AsMemory(path.Slice(path.GetPosition(at.Consumed - 1)).First).Span[0] = (byte)'1';
        }

        // No form's body begins like that: there a space is a plus.
        private static bool Begins(ReadOnlySpan<byte> first) => first.StartsWith("GET /"u8) || first.StartsWith("POST /"u8) || first.StartsWith("HEAD /"u8);
    }
}
