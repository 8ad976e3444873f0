using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Netra.Benches;

/// <summary>One bench as measured, beside its baseline of the same run; the object <c>netra bench NAME --json</c> prints.</summary>
internal sealed record Measured
{
    public required string Bench { get; init; }
    public required Rig Rig { get; init; }
    /// <summary>What was run and how much of it.</summary>
    public required string Size { get; init; }
    public required Figure Baseline { get; init; }
    public required Figure Result { get; init; }
    /// <summary>Result over baseline: of rates larger is faster, of times smaller.</summary>
    public double Ratio => Math.Round(Result.Value / Baseline.Value, 3);
    public required string Goal { get; init; }
    public required bool Met { get; init; }
    public required long Errors { get; init; }
    public required Latency LatencyMs { get; init; }
    /// <summary>What is special to one bench: figures beside the others in the JSON, lines in the text.</summary>
    [JsonExtensionData]
    public IDictionary<string, object>? Special { get; init; }
    [JsonIgnore]
    public IReadOnlyList<string> Lines { get; init; } = [];
    public long PeakMemoryBytes { get; init; } = Peak();

    private static long Peak()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64;
    }
}

/// <summary>A measured rate or time.</summary>
internal sealed record Figure(string Name, double Value, string Unit);

/// <summary>What one piece of work took, in milliseconds.</summary>
internal sealed record Latency(double P50, double P95, double P99)
{
    /// <param name="ticks">Stopwatch ticks, in any order; at least one.</param>
    public static Latency Of(List<long> ticks)
    {
        ticks.Sort();
        double At(double share) => Math.Round(ticks[(int)Math.Min(ticks.Count - 1, ticks.Count * share)] * 1000.0 / Stopwatch.Frequency, 4);
        return new(At(.50), At(.95), At(.99));
    }
}

/// <summary>The machine and the data of a run.</summary>
/// <param name="Rows">Rows of the database, or items of data, the work touched.</param>
internal sealed record Rig(int Cores, long MemoryBytes, string Database, long Rows, string Version)
{
    public static Rig Here(string database, long rows) => new(Environment.ProcessorCount, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes, database, rows,
        typeof(Rig).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "");
}
