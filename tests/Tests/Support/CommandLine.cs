using System.Diagnostics;
using Netra.Tests.Rulebook;
using Netra.Web;

namespace Netra.Tests.Support;

/// <summary>The product's commands as whoever runs them sees them: text in, text out, exit code.</summary>
public static class CommandLine
{
    /// <param name="asked">What stands behind <c>netra</c>.</param>
    /// <param name="given">Standard input.</param>
    /// <param name="home">Where <c>rules/</c> stands; by default the repository's.</param>
    public static async Task<(int Code, string Told, string Wrong)> Run(string[] asked, string given = "", string? home = null)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Host).Assembly.Location, .. asked]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        // The settings of the test run are none of the product's.
        foreach (var setting in start.Environment.Keys.Where(k => k.StartsWith("NETRA_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(setting);
        start.Environment["NETRA_HOME"] = home ?? Path.GetDirectoryName(TheLaw.Folder);
        using var netra = Process.Start(start)!;
        var (told, wrong) = (netra.StandardOutput.ReadToEndAsync(), netra.StandardError.ReadToEndAsync());
        await netra.StandardInput.WriteAsync(given);
        netra.StandardInput.Close();
        await netra.WaitForExitAsync();
        return (netra.ExitCode, await told, await wrong);
    }
}
