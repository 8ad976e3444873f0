using System.Collections;
using System.Text;

namespace Netra.Kernel;

/// <summary>Everything that can be set, by environment variable; the command line overrides. An unknown one stops the start: a misspelt
/// setting must never be silently the default.</summary>
public sealed record Settings
{
    /// <summary>NETRA_DB: <c>sqlite:PATH</c> or <c>postgres:CONNECTION</c>.</summary>
    public string Db { get; init; } = "sqlite:var/netra.db";
    /// <summary>NETRA_URLS: addresses to listen on.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:8080";
    /// <summary>NETRA_SERVE: public, desk, worker or all.</summary>
    public string Serve { get; init; } = "all";
    /// <summary>NETRA_KEY: path of the installation's key file, 32 bytes in base64; by default beside the SQLite file.</summary>
    public string? Key { get; init; }
    /// <summary>NETRA_HOME: folder that holds <c>rules/</c> and <c>data/</c>; by default the binary's.</summary>
    public string Home { get; init; } = AppContext.BaseDirectory;
    /// <summary>NETRA_HOSTS: host names answered, separated by semicolons.</summary>
    public string Hosts { get; init; } = "localhost;127.0.0.1;[::1]";
    /// <summary>NETRA_PASSKEY_HOST: the passkey relying party id, a host name.</summary>
    public string PasskeyHost { get; init; } = "localhost";
    /// <summary>NETRA_ONION: the onion address named in Onion-Location, none by default.</summary>
    public string? Onion { get; init; }
    /// <summary>NETRA_EXIT: where "leave fast" leads: a neutral, much visited site.</summary>
    public string Exit { get; init; } = "https://www.bmkg.go.id/";

    /// <summary>Reads NETRA_* variables.</summary>
    /// <exception cref="SettingRefused">A variable is not a setting; the message names it and the known ones.</exception>
    public static Settings Read(IDictionary environment)
    {
        var settings = new Settings();
        foreach (var (name, value) in environment.Keys.Cast<string>().Where(k => k.StartsWith("NETRA_", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(k => (k, (string)environment[k]!)))
            settings = name switch
            {
                "NETRA_DB" => settings with { Db = value },
                "NETRA_URLS" => settings with { Urls = value },
                "NETRA_SERVE" => settings with { Serve = value },
                "NETRA_KEY" => settings with { Key = value },
                "NETRA_HOME" => settings with { Home = value },
                "NETRA_HOSTS" => settings with { Hosts = value },
                "NETRA_PASSKEY_HOST" => settings with { PasskeyHost = value },
                "NETRA_ONION" => settings with { Onion = value },
                "NETRA_EXIT" => settings with { Exit = value },
                _ => throw new SettingRefused($"{name} is not a setting. Known: NETRA_DB, NETRA_URLS, NETRA_SERVE, NETRA_KEY, NETRA_HOME, NETRA_HOSTS, NETRA_PASSKEY_HOST, NETRA_ONION, NETRA_EXIT. Correct or unset it.")
            };
        return settings;
    }

    /// <summary>The doors NETRA_SERVE names.</summary>
    /// <exception cref="SettingRefused">Another word.</exception>
    public Doors Doors() => Serve switch
    {
        "all" => Kernel.Doors.All, "public" => Kernel.Doors.Public, "desk" => Kernel.Doors.Desk, "worker" => Kernel.Doors.Worker,
        _ => throw new SettingRefused($"'{Serve}' is no door. Serve public, desk, worker or all.")
    };

    /// <summary>Path of the key file.</summary>
    /// <exception cref="SettingRefused">None is set and the database is not a file to lie beside.</exception>
    public string KeyPath() => Key ?? (Engines.Engine.Of(Db) is Engines.Sqlite sqlite ? Path.ChangeExtension(sqlite.Path, ".key")
        : throw new SettingRefused("NETRA_KEY is not set. Give the path of the installation's key file; netra migrate makes one."));
}

/// <summary>A setting, a key or the schema is not as it must be; the message names it and the cure. The start ends with exit code 1.</summary>
public sealed class SettingRefused(string message) : Exception(message);

/// <summary>The installation's secret: keys digests and protects antiforgery. It opens no report; without it digests cannot be compared.</summary>
public sealed class InstallationKey(byte[] bytes)
{
    public ReadOnlySpan<byte> Bytes => bytes;

    /// <exception cref="SettingRefused">Missing or not 32 bytes in base64.</exception>
    public static InstallationKey Read(string path)
    {
        if (!File.Exists(path)) throw new SettingRefused($"The installation's key file {path} is missing. Restore it from your backup; for a new installation run: netra migrate");
        var bytes = new byte[48];
        return Convert.TryFromBase64String(File.ReadAllText(path).Trim(), bytes, out var length) && length == 32
            ? new(bytes[..32]) : throw new SettingRefused($"The key file {path} does not hold 32 bytes in base64. Restore it from your backup.");
    }

    /// <summary>Makes the key file where there is none, readable by its owner alone.</summary>
    public static void Make(string path)
    {
        if (File.Exists(path)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)) + "\n"));
        file.Flush(flushToDisk: true);
    }
}
