using System.Collections;
using Netra.Kernel;
using Netra.Tests.Support;
using Netra.Web;

namespace Netra.Tests.House;

/// <summary>What stops the start, and that it says which.</summary>
public sealed class Starting
{
    [Fact]
    public void An_unknown_setting_is_refused_by_name() =>
        Assert.Contains("NETRA_URL ", Assert.Throws<SettingRefused>(() => Settings.Read(new Hashtable { ["NETRA_URL"] = "http://x" })).Message, StringComparison.Ordinal);

    [Fact]
    public void A_door_that_is_none_is_refused_by_name() =>
        Assert.Contains("'window'", Assert.Throws<SettingRefused>(() => new Settings { Serve = "window" }.Doors()).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_missing_key_is_refused_by_its_path()
    {
        var path = Databases.Temp("gone.key");
        var settings = new Settings { Db = await Databases.Fresh(), Key = path };
        Assert.Contains(path, (await Assert.ThrowsAsync<SettingRefused>(() => Host.Build(settings))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_without_schema_is_refused_with_the_cure()
    {
        var key = Databases.Temp("new.key");
        InstallationKey.Make(key);
        var settings = new Settings { Db = await Databases.Bare("bare"), Key = key };
        Assert.Contains("netra migrate", (await Assert.ThrowsAsync<SettingRefused>(() => Host.Build(settings))).Message, StringComparison.Ordinal);
    }
}
