using System.Data.Common;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Engines;
using Netra.Prevention.Invitations;
using Netra.Prevention.Pacts;
using Netra.Prevention.Passkeys;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Signing;

/// <summary>A signature on its way to the disk, with the journal's entry, and with what the signer's device signed where it did.</summary>
internal sealed record Signed(Pact Pact, RoundUnit Unit, JournalEntry Entry, PasskeySignature? Passkey = null);

/// <summary>How it ended for one signature.</summary>
/// <param name="Refused">null where it is durable.</param>
/// <param name="Made">It was written now; false where the person had signed already, with the same number.</param>
internal sealed record Kept(PactCode Code, bool Made, Refusal? Refused = null);

/// <summary>Group commit: while one transaction goes to the disk, the signatures that come meanwhile gather for the next, and are judged there together. Each request waits
/// for the commit its own signature is in, so what was answered is durable; what was not can be sent again and stands once.</summary>
/// <remarks>Two groups are on their way at once: while one is written, the other is judged and made. The queue is bounded by what is kept within about a second: beyond it the answer is "in a moment",
/// never a wait without end.</remarks>
internal sealed class SigningQueue : IAsyncDisposable
{
    public const int Capacity = 4_000;
    private const int GroupMost = 400, Retries = 10;

    private static readonly string[] PactColumns = ["code", "round", "person", "take", "unit", "wording", "assurance", "content", "salt", "signature", "at"],
        DueColumns = ["code", "commitment", "at"], PasskeyColumns = ["code", "public_key", "authenticator_data", "client_data", "signature"], EntryColumns = ["id", "at", "\"by\"", "kind", "subject", "because", "body"];

    /// <summary>Signed where it was made already, asked where the group makes it.</summary>
    private sealed record Waiting(Signed? Signed, Asked? Asked)
    {
        // Continuations run elsewhere: the writer must not render pages.
        public TaskCompletionSource<Kept> End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private readonly Judging judging;
    private readonly ILogger<SigningQueue> log;
    private readonly Channel<Waiting> channel = Channel.CreateUnbounded<Waiting>();
    private readonly int capacity;
    private readonly Way[] ways;
    private readonly Lock starting = new();
    private Task? writing;
    private int unfinished;

    /// <param name="capacity">How many may wait or be on their way.</param>
    public SigningQueue(Engine engine, Judging judging, ILogger<SigningQueue> log, int capacity = Capacity)
    {
        (this.judging, this.log, this.capacity) = (judging, log, capacity);
        var way = new Way(engine, engine is Postgres ? null : new(engine));
        ways = [way, engine is Postgres ? new(engine) : way];
    }

    /// <summary>Hands a signature over that was judged and made.</summary>
    /// <returns>Ends when it is durable. null where too many wait.</returns>
    public Task<Kept>? Add(Signed signed) => Wait(new(signed, null));

    /// <summary>Hands over what somebody asks; the group it comes into judges and makes it.</summary>
    /// <returns>Ends when it is durable or refused, and then a wrong try is counted durably. null where too many wait.</returns>
    public Task<Kept>? Ask(Asked asked) => Wait(new(null, asked));

    private Task<Kept>? Wait(Waiting waiting)
    {
        if (Interlocked.Increment(ref unfinished) > capacity || !channel.Writer.TryWrite(waiting))
        {
            Interlocked.Decrement(ref unfinished);
            return null;
        }
        if (writing is null) lock (starting) writing ??= Task.WhenAll(ways.Select(way => Task.Run(() => Write(way))));
        return waiting.End.Task;
    }

    private async Task Write(Way way)
    {
        var group = new List<Waiting>(GroupMost);
        while (await channel.Reader.WaitToReadAsync())
        {
            while (group.Count < GroupMost && channel.Reader.TryRead(out var next)) group.Add(next);
            // What waited may be another's by now.
            if (group.Count > 0) await Keep(group, way);
            group.Clear();
        }
    }

    private async Task Keep(List<Waiting> group, Way way)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                var kept = await Commit(group, way);
                Interlocked.Add(ref unfinished, -group.Count);
                for (var i = 0; i < group.Count; i++) group[i].End.SetResult(kept[i]);
                return;
            }
            // A connection that broke, two nodes that waited for each other, or a person who signed elsewhere since the group asked. Whether the transaction stands or not: what stands is seen now.
            catch (DbException fault) when ((fault.IsTransient || fault.Twice()) && attempt < Retries) { await Task.Delay(20 * attempt); }
            catch (Exception fault)
            {
                log.LogError(fault, "{Count} signatures could not be kept; their senders are told to send again.", group.Count);
                Interlocked.Add(ref unfinished, -group.Count);
                foreach (var waiting in group) waiting.End.SetException(fault);
                return;
            }
    }

    private async Task<IReadOnlyList<Kept>> Commit(List<Waiting> group, Way way)
    {
        await way.Reading.Open();
        await way.Open();
        var asked = group.Where(w => w.Asked is not null).Select(w => w.Asked!).ToList();
        // Until the commit: a guess counts before the next one is judged.
        using var lanes = await Lanes.Hold(asked.Select(a => a.Hash));
        var answers = await judging.Judge(way.Reading, asked, default);
        var (judged, next) = (new Judged[group.Count], 0);
        for (var i = 0; i < judged.Length; i++) judged[i] = group[i].Signed is { } signed ? new(null, signed.Pact.Code, signed) : answers[next++];
        var standing = await Standing(way.Reading, group);
        // In one order on every node, and each person once: the same form may come twice in a group.
        var fresh = judged.Where(j => j.Signed is not null && !standing.Contains(j.Code.Value)).Select(j => j.Signed!).DistinctBy(s => s.Pact.Code).OrderBy(s => s.Pact.Person.Value).ToList();
        var wrong = judging.Wrong(asked.Where((_, i) => Tries.Counts(answers[i].Refused)).Select(a => a.Hash));
        if (fresh.Count + wrong.Rows.Length > 0) await Write(way, fresh, wrong);
        var made = fresh.Select(s => s.Pact.Code).ToHashSet();
        return [.. judged.Select(j => new Kept(j.Code, j.Refused is null && made.Remove(j.Code), j.Refused))];
    }

    /// <returns>The numbers among those handed over that are pacts already.</returns>
    private static async Task<HashSet<string>> Standing(Way way, List<Waiting> group)
    {
        var codes = group.Where(w => w.Signed is not null).Select(w => w.Signed!.Pact.Code.Value).ToList();
        return codes.Count == 0 ? [] : [.. await way.Take(rows =>
        {
            var (among, sent) = rows.Among("code", codes);
            return rows.Ask($"select code from prevention_pacts where {among}", r => r.GetString(0), default, sent);
        })];
    }

    private static Task Write(Way way, List<Signed> signed, Fresh wrong)
    {
        var counts = new Dictionary<long, long>();
        foreach (var nr in signed.SelectMany(s => s.Unit.Numbers)) counts[nr] = counts.GetValueOrDefault(nr) + 1;
        Fresh[] tables =
        [
            new("prevention_pacts", PactColumns, [.. signed.Select(s => s.Pact).Select(p => new object?[] { p.Code.Value, p.Round, p.Person.Value, p.Take, p.Unit, p.Wording, p.Assurance, p.Content, p.Salt, p.Signature, p.At })]),
            new("prevention_dues", DueColumns, [.. signed.Select(s => new object?[] { s.Pact.Code.Value, s.Pact.Commitment, s.Pact.At })]),
            new("prevention_pact_passkeys", PasskeyColumns, [.. from s in signed where s.Passkey is not null let p = s.Passkey select new object?[] { s.Pact.Code.Value, p.PublicKey, p.AuthenticatorData, p.ClientData, p.Signature }]),
            new("kernel_journal", EntryColumns, [.. signed.Select(s => s.Entry).Select(e => new object?[] { e.Id, e.At, e.By, e.Kind, e.Subject, e.Because, e.Body })]),
            wrong
        ];
        return way.Take(rows => rows.Write(tables, "signed", counts, default));
    }

    public async ValueTask DisposeAsync()
    {
        channel.Writer.TryComplete();
        if (writing is not null) await writing;
        foreach (var way in ways.Distinct()) await way.DisposeAsync();
    }
}
