using System.Diagnostics;
using System.Text.RegularExpressions;
using Netra.Kernel;

namespace Netra.Benches;

/// <summary>The product serving in a process of its own, so that killing it is what a failing machine is, and its memory is its own.</summary>
internal sealed partial class Served : IDisposable
{
    private readonly Process process;

    private Served(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Resident now, and at most so far; in bytes.</summary>
    public (long Now, long Peak) Memory
    {
        get
        {
            process.Refresh();
            return (process.WorkingSet64, process.PeakWorkingSet64);
        }
    }

    public static async Task<Served> Start(Settings settings, string folder, CancellationToken stop)
    {
        // The very program that measures, as it lies beside this assembly.
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "netra.dll"));
        // Whatever place is free when it binds: a place found beforehand may be another's by then, and that other would be measured.
        foreach (var argument in new[] { "serve", "--serve", settings.Serve, "--db", settings.Db, "--urls", "http://127.0.0.1:0" }) start.ArgumentList.Add(argument);
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("NETRA_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        (start.Environment["NETRA_KEY"], start.Environment["NETRA_HOME"]) = (settings.Key, settings.Home);
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync(stop) is { } line)
            if (Answers().Match(line) is { Success: true } match)
            {
                // What it says after that nobody reads, but a full pipe would hold it up.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return new(process, new(match.Groups[1].Value));
            }
        throw new SettingRefused("The server of the bench did not start. Run: netra serve, and read what it says.");
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void End()
    {
        if (!process.HasExited) Kill();
    }

    public void Dispose()
    {
        End();
        process.Dispose();
    }

    [GeneratedRegex("^Netra answers on (\\S+)")]
    private static partial Regex Answers();
}
