using Microsoft.Extensions.DependencyInjection;
using Netra.Access.Demo;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Engines;

namespace Netra.Tests.Support;

/// <summary>A database with the offices and officers of the demo and nothing else, made once for the run.</summary>
public static class Offices
{
    public static Task<string> Database() => Databases.Fresh("offices", Fill);

    private static async Task Fill(string address)
    {
        await Marks.Write(Engine.Of(address), new Marks(Demo: true, TimeSpan.Zero));
        await using var app = await App.Start(address);
        var stage = new DemoStage();
        new DemoOffices().Plan(stage);
        foreach (var (at, officer, play) in stage.InOrder())
        {
            app.Time.Now = at;
            await app.With(async s =>
            {
                if (officer is not null) await s.GetRequiredService<IDemoSessions>().Enter(s, officer);
                await play(s);
            });
        }
    }
}
