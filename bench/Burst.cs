using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace Netra.Benches;

/// <summary>Many people who sign at once, each with one form; what they were answered.</summary>
internal sealed class Burst
{
    private static readonly SearchValues<byte> Written = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"u8);
    private readonly ConcurrentDictionary<string, byte> acknowledged = new(StringComparer.Ordinal);

    /// <summary>The numbers of the pacts to whose pages they were sent on.</summary>
    public IReadOnlyCollection<string> Acknowledged => (IReadOnlyCollection<string>)acknowledged.Keys;
    public ConcurrentBag<long> Ticks { get; } = [];
    public ConcurrentDictionary<string, int> ByKind { get; } = new(StringComparer.Ordinal);
    public int Errors => ByKind.Values.Sum();
    public int SentAgain { get; private set; }

    /// <summary>Sends until the queue is empty or as many pacts are acknowledged as asked; then kills, if that is asked. Who got no answer from the killed server is put back.</summary>
    public async Task Send(Served site, ConcurrentQueue<Signing> people, int senders, int most, bool kill, CancellationToken stop)
    {
        var (killed, again, answered) = (0, 0, 0);
        await Task.WhenAll(Enumerable.Range(0, senders).Select(_ => Task.Run(async () =>
        {
            using var wire = new Wire(site.Address, stop);
            while (Volatile.Read(ref killed) == 0 && people.TryDequeue(out var one))
            {
                var begun = Stopwatch.GetTimestamp();
                try
                {
                    var (status, to) = await wire.Send(one.Request);
                    if (status == 303 && Number(to.Span, one.Path) is { } number)
                    {
                        Ticks.Add(Stopwatch.GetTimestamp() - begun);
                        acknowledged[number] = 0;
                        Interlocked.Increment(ref answered);
                    }
                    else ByKind.AddOrUpdate($"status {status}", 1, (_, n) => n + 1);
                }
                catch (Exception fault) when (fault is IOException or SocketException && Volatile.Read(ref killed) == 1)
                {
                    people.Enqueue(one);
                    Interlocked.Increment(ref again);
                }
                catch (Exception fault) when (fault is IOException or SocketException or OperationCanceledException && !stop.IsCancellationRequested) { ByKind.AddOrUpdate(fault.GetType().Name, 1, (_, n) => n + 1); }
                if (kill && Volatile.Read(ref answered) >= most && Interlocked.Exchange(ref killed, 1) == 0) site.Kill();
            }
        }, stop)));
        SentAgain += again;
    }

    /// <returns>The number of the pact where the address leads to it: the invitation's own, then number and seal.</returns>
    private static string? Number(ReadOnlySpan<byte> to, string path)
    {
        const int Letters = 16, SealLetters = 20;
        if (to.Length != path.Length + Letters + SealLetters + 2 || !Ascii.Equals(to[..path.Length], path) || to[path.Length] != '/' || to[path.Length + Letters + 1] != '-') return null;
        var number = to.Slice(path.Length + 1, Letters);
        return number.ContainsAnyExcept(Written) || to[^SealLetters..].ContainsAnyExcept(Written) ? null : Encoding.ASCII.GetString(number);
    }
}
