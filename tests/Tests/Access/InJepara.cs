using Netra.Contracts;

namespace Netra.Tests.Access;

/// <summary>An office with two members under the top office, for each test anew.</summary>
public abstract class InJepara : IAsyncLifetime
{
    private protected KeysWorld World { get; private set; } = null!;
    private protected Office Ri { get; private set; } = null!;
    private protected Office Jepara { get; private set; } = null!;
    /// <summary>Of the top office.</summary>
    private protected OfficerId Chair { get; private set; }
    private protected OfficerId Sari { get; private set; }
    private protected OfficerId Budi { get; private set; }

    public async ValueTask InitializeAsync()
    {
        World = await KeysWorld.New();
        Ri = await World.Open(OfficeKind.BawasluRi, "");
        Jepara = await World.Open(OfficeKind.BawasluKabKota, "33.20", Ri.Id);
        Chair = await World.Enrol(Ri.Id);
        Sari = await World.Member(Jepara.Id, Chair);
        Budi = await World.Member(Jepara.Id, Sari);
    }

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return World.DisposeAsync();
    }
}
