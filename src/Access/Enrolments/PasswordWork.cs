using System.Diagnostics.Metrics;
using Netra.Sodium;

namespace Netra.Access.Enrolments;

/// <summary>The one place where passwords are derived. Each derivation takes much memory on purpose, so no more run at once than there are
/// processors: a flood of sign-ins waits in line instead of exhausting the machine, whatever addresses it comes from.</summary>
internal sealed class PasswordWork : IDisposable
{
    private readonly SemaphoreSlim room = new(Environment.ProcessorCount);
    private readonly Meter meter = new("Netra.Access");

    public PasswordWork(Argon2Cost cost)
    {
        Cost = cost;
        Derivations = meter.CreateCounter<long>("netra.access.derivations", description: "Argon2id derivations done");
    }

    /// <summary>The cost of new verifiers and wraps; an old one keeps the cost it was made at.</summary>
    public Argon2Cost Cost { get; }

    public Counter<long> Derivations { get; }

    public async Task<byte[]> Derive(string password, byte[] salt, Argon2Cost cost)
    {
        await room.WaitAsync();
        try
        {
            Derivations.Add(1);
            return await Task.Run(() => Password.Derive(password, salt, cost));
        }
        finally
        {
            room.Release();
        }
    }

    public void Dispose()
    {
        room.Dispose();
        meter.Dispose();
    }
}
