using System.Text.Json;
using Netra.Contracts;

namespace Netra.Intake.Reports;

/// <summary>Who reports, as the formal conditions ask it (Perbawaslu 7/2022 ps 15(3)). Sealed with a key of its own.</summary>
internal sealed record Identity(string Name, string Address, string Contact, bool Voter)
{
    private const string Place = "report.identity";

    public byte[] Seal(OpenSeal seal) => seal.Seal(JsonSerializer.Serialize(this), Place);
    public static Identity Reveal(byte[] text, OpenSeal seal) => JsonSerializer.Deserialize<Identity>(seal.Reveal(text, Place))!;
}
