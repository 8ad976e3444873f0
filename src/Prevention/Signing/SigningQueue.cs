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
/// <remarks>On PostgreSQL two groups are on their way at once: while one waits for the disk, the other is judged and made. SQLite has one place for writing, and a connection's memory of its
/// pages is lost when another writes: there one. The queue is bounded by what is kept within about a second: beyond it the answer is "in a moment", never a wait without end.</remarks>
internal sealed class SigningQueue(Engine engine, Judging judging, ILogger<SigningQueue> log, int capacity = SigningQueue.Capacity) : IAsyncDisposable
{
    public const int Capacity = 4_000;
    private const int GroupMost = 400, Retries = 5;

    private static readonly string[] PactColumns = ["code", "round", "person", "take", "unit", "wording", "assurance", "content", "salt", "signature", "at"],
        DueColumns = ["code", "commitment", "at"], PasskeyColumns = ["code", "public_key", "authenticator_data", "client_data", "signature"], EntryColumns = ["id", "at", "\"by\"", "kind", "subject", "because", "body"];

    /// <summary>Signed where it was made already, asked where the group makes it.</summary>
    private sealed record Waiting(Signed? Signed, Asked? Asked)
    {
        // Continuations run elsewhere: the writer must not render pages.
        public TaskCompletionSource<Kept> End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private readonly Channel<Waiting> channel = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(capacity));
    private readonly int writers = engine is Postgres ? 2 : 1;
    private readonly Lock starting = new();
    private Task? writing;

    /// <summary>Hands a signature over that was judged and made.</summary>
    /// <returns>Ends when it is durable. null where too many wait.</returns>
    public Task<Kept>? Add(Signed signed) => Wait(new(signed, null));

    /// <summary>Hands over what somebody asks; the group it comes into judges and makes it.</summary>
    /// <returns>Ends when it is durable or refused, and then a wrong try is counted durably. null where too many wait.</returns>
    public Task<Kept>? Ask(Asked asked) => Wait(new(null, asked));

    private Task<Kept>? Wait(Waiting waiting)
    {
        if (!channel.Writer.TryWrite(waiting)) return null;
        if (writing is null) lock (starting) writing ??= Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(Write)));
        return waiting.End.Task;
    }

    private async Task Write()
    {
        var (group, way) = (new List<Waiting>(GroupMost), (Rows?)null);
        while (await channel.Reader.WaitToReadAsync())
        {
            while (group.Count < GroupMost && channel.Reader.TryRead(out var next)) group.Add(next);
            // What waited may be another's by now.
            if (group.Count > 0) way = await Keep(group, way);
            group.Clear();
        }
        if (way is not null) await way.DisposeAsync();
    }

    /// <param name="way">To the database, kept open from the group before; null for none.</param>
    /// <returns>What can be used for the next group.</returns>
    private async Task<Rows?> Keep(List<Waiting> group, Rows? way)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                way ??= await Rows.Keep(engine, default);
                var kept = await Commit(group, way);
                for (var i = 0; i < group.Count; i++) group[i].End.SetResult(kept[i]);
                return way;
            }
            catch (Exception fault)
            {
                if (way is not null) await way.DisposeAsync();
                way = null;
                // A connection that broke, or two nodes that waited for each other. Whether the transaction stands or not, the same rows again change nothing.
                if (fault is DbException { IsTransient: true } && attempt < Retries) { await Task.Delay(20 * attempt); continue; }
                log.LogError(fault, "{Count} signatures could not be kept; their senders are told to send again.", group.Count);
                foreach (var waiting in group) waiting.End.SetException(fault);
                return null;
            }
    }

    private async Task<IReadOnlyList<Kept>> Commit(List<Waiting> group, Rows rows)
    {
        // Until the commit: a guess counts before the next one is judged.
        using var lanes = await Lanes.Hold(group.Where(w => w.Asked is not null).Select(w => w.Asked!.Hash));
        await rows.Begin(default);
        var answers = new Queue<Judged>(await judging.Judge(rows, [.. group.Where(w => w.Asked is not null).Select(w => w.Asked!)], default));
        var judged = group.Select(w => w.Signed is { } signed ? new(null, signed.Pact.Code, signed) : answers.Dequeue()).ToList();
        var made = await Insert(rows, [.. judged.Where(j => j.Signed is not null).Select(j => j.Signed!)]);
        await rows.Commit(default);
        return [.. judged.Select(j => new Kept(j.Code, j.Refused is null && made.Remove(j.Code.Value), j.Refused))];
    }

    /// <returns>The numbers of the pacts that were not there before.</returns>
    private static async Task<HashSet<string>> Insert(Rows rows, IReadOnlyList<Signed> signed)
    {
        // In one order on every node, and each person once: the same form may come twice in a group.
        var pacts = signed.DistinctBy(s => s.Pact.Code).OrderBy(s => s.Pact.Person.Value).ToList();
        var made = (await rows.Insert<string>("prevention_pacts", PactColumns, "code", pacts.Select(s => s.Pact).Select(p =>
            new object?[] { p.Code.Value, p.Round, p.Person.Value, p.Take, p.Unit, p.Wording, p.Assurance, p.Content, p.Salt, p.Signature, p.At }), default)).ToHashSet(StringComparer.Ordinal);
        var written = pacts.Where(s => made.Contains(s.Pact.Code.Value)).ToList();
        await rows.Add("prevention_dues", DueColumns, written.Select(s => new object?[] { s.Pact.Code.Value, s.Pact.Commitment, s.Pact.At }), default);
        await rows.Add("prevention_pact_passkeys", PasskeyColumns, from s in written where s.Passkey is not null let p = s.Passkey select new object?[] { s.Pact.Code.Value, p.PublicKey, p.AuthenticatorData, p.ClientData, p.Signature }, default);
        await rows.Add("kernel_journal", EntryColumns, written.Select(s => s.Entry).Select(e => new object?[] { e.Id, e.At, e.By, e.Kind, e.Subject, e.Because, e.Body }), default);
        var counts = new Dictionary<long, long>();
        foreach (var nr in written.SelectMany(s => s.Unit.Numbers)) counts[nr] = counts.GetValueOrDefault(nr) + 1;
        await rows.Count("signed", counts, default);
        return made;
    }

    public async ValueTask DisposeAsync()
    {
        channel.Writer.TryComplete();
        if (writing is not null) await writing;
    }
}
