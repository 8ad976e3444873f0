using Netra.Contracts;

namespace Netra.Cases.Demo;

/// <summary>The demo's case files on Monday 21 October 2024, 09.00 WIB: one at least at every stage, each brought there by the steps users take.</summary>
internal sealed class DemoCases : IDemo
{
    public void Plan(DemoStage stage)
    {
        KayongUtara.Plan(stage);
        Jepara.Plan(stage);
        Jombang.Plan(stage);
        Semarang.Plan(stage);
    }
}
