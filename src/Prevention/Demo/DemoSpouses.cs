using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Prevention.SpouseReminders;

namespace Netra.Prevention.Demo;

/// <summary>The reminders of the demo's stages: before the determination, on its day, and at the begin of the campaign.</summary>
internal sealed class DemoSpouses : IDemo
{
    public void Plan(DemoStage stage)
    {
        foreach (var day in new[] { new DateTime(2024, 9, 5), new(2024, 9, 22), new(2024, 9, 25) })
            stage.At(day.AddHours(6), null, async s => await SpouseLoop.Step(s.GetRequiredService<IServiceScopeFactory>(), default));
    }
}
