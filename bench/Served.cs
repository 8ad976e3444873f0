using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Netra.Kernel;

namespace Netra.Benches;

/// <summary>The product serving its public door in a process of its own, so that killing it is what a failing machine is.</summary>
internal sealed class Served : IDisposable
{
    private readonly Process process;

    private Served(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<Served> Start(Settings settings, string folder, CancellationToken stop)
    {
        var address = new Uri($"http://127.0.0.1:{Free()}");
        // The very program that measures, as it lies beside this assembly.
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "netra.dll"));
        foreach (var argument in new[] { "serve", "--serve", "public", "--db", settings.Db, "--urls", address.ToString().TrimEnd('/') }) start.ArgumentList.Add(argument);
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("NETRA_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        (start.Environment["NETRA_KEY"], start.Environment["NETRA_HOME"]) = (settings.Key, settings.Home);
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = address };
        for (var tries = 0; tries < 600 && !process.HasExited; tries++)
        {
            try
            {
                if ((await http.GetAsync(new Uri("/health/ready", UriKind.Relative), stop)).IsSuccessStatusCode) return new(process, address);
            }
            catch (HttpRequestException) { }
            await Task.Delay(100, stop);
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

    private static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
