using Netra.Kernel;
using Netra.Kernel.Engines;
using Netra.Tests.Support;
using Netra.Web.Commands;

namespace Netra.Journeys.Support;

/// <summary>A database with the whole demo, played once for the run.</summary>
internal static class DemoHouse
{
    public static Task<string> Database() => Databases.Fresh("demo", Fill);

    // No clock offset: the app's time is the test's, and stands at the demo's Monday.
    private static async Task Fill(string address)
    {
        await Marks.Write(Engine.Of(address), new Marks(Demo: true, TimeSpan.Zero));
        await Demo.Play(new Settings { Db = address, Key = App.KeyFile });
    }
}
