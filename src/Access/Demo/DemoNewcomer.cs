using Netra.Contracts;

namespace Netra.Access.Demo;

/// <summary>Enrolled yesterday and not yet let in: members of the office see the newcomer among those who wait for its key.</summary>
internal sealed class DemoNewcomer : IDemo
{
    public void Plan(DemoStage stage) => stage.At(new(2024, 10, 20, 10, 15, 0), null, async s =>
        stage.Says.Add(await DemoOffices.Enrol(s, "35.17", "Wening Puspitasari", "staf2.jombang@bawaslu.example", "staf")));
}
