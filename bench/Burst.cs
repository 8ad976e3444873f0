using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Netra.Benches;

/// <summary>Many people who sign at once, each with one form; what they were answered.</summary>
internal sealed partial class Burst
{
    private readonly ConcurrentDictionary<string, byte> acknowledged = new(StringComparer.Ordinal);

    /// <summary>The numbers of the pacts that pages showed.</summary>
    public IReadOnlyCollection<string> Acknowledged => (IReadOnlyCollection<string>)acknowledged.Keys;
    public ConcurrentBag<long> Ticks { get; } = [];
    public ConcurrentDictionary<string, int> ByKind { get; } = new(StringComparer.Ordinal);
    public int Errors => ByKind.Values.Sum();
    public int SentAgain { get; private set; }

    /// <summary>Sends until the queue is empty or as many pacts are acknowledged as asked; then kills, if that is asked. Who got no answer from the killed server is put back.</summary>
    public async Task Send(Served site, ConcurrentQueue<(string Path, IReadOnlyDictionary<string, string> Fields)> people, int senders, int most, bool kill, CancellationToken stop)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = senders, UseCookies = false }) { BaseAddress = site.Address, Timeout = TimeSpan.FromSeconds(30) };
        var (killed, again, answered) = (0, 0, 0);
        await Task.WhenAll(Enumerable.Range(0, senders).Select(_ => Task.Run(async () =>
        {
            while (Volatile.Read(ref killed) == 0 && people.TryDequeue(out var one))
            {
                var begun = Stopwatch.GetTimestamp();
                try
                {
                    using var answer = await http.PostAsync(new Uri(one.Path, UriKind.Relative), new FormUrlEncodedContent(one.Fields), stop);
                    var page = await answer.Content.ReadAsStringAsync(stop);
                    if (answer.IsSuccessStatusCode && Number().Match(page) is { Success: true } match)
                    {
                        Ticks.Add(Stopwatch.GetTimestamp() - begun);
                        acknowledged[match.Groups[1].Value] = 0;
                        Interlocked.Increment(ref answered);
                    }
                    else ByKind.AddOrUpdate($"status {(int)answer.StatusCode}", 1, (_, n) => n + 1);
                }
                catch (HttpRequestException) when (Volatile.Read(ref killed) == 1)
                {
                    people.Enqueue(one);
                    Interlocked.Increment(ref again);
                }
                catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException) { ByKind.AddOrUpdate(fault.GetType().Name, 1, (_, n) => n + 1); }
                if (kill && Volatile.Read(ref answered) >= most && Interlocked.Exchange(ref killed, 1) == 0) site.Kill();
            }
        }, stop)));
        SentAgain += again;
    }

    [GeneratedRegex("/pakta/([0-9A-Z]{16})")]
    private static partial Regex Number();
}
