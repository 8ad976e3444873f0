namespace Netra.Intake.Receipts;

/// <summary>The reporter's secret: 16 random letters (80 bits) and a check letter. It exists on the reporter's paper and, while a request lasts, here.</summary>
internal sealed class ReceiptCode
{
    private const int Random = 16;
    private readonly string letters;

    private ReceiptCode(string letters) => this.letters = letters;

    public static ReceiptCode New() => new(CheckedAlphabet.Random(Random));

    /// <summary>Reads what was typed; null where it has another length, a foreign sign or a wrong check letter.</summary>
    public static ReceiptCode? Read(string typed) =>
        CheckedAlphabet.Read(typed) is { Length: Random + 1 } read && CheckedAlphabet.Check(read.AsSpan(0, Random)) == read[Random] ? new(read[..Random]) : null;

    /// <summary>The random letters, ASCII: 16 bytes that hold 80 bits.</summary>
    public byte[] Secret => System.Text.Encoding.ASCII.GetBytes(letters);

    /// <summary>In groups, readable aloud: <c>7KQ4 WM2P R9TX C3HA 5</c>.</summary>
    public string Grouped => string.Join(' ', (letters + CheckedAlphabet.Check(letters)).Chunk(4).Select(group => new string(group)));

    // A code must never reach a log by accident.
    public override string ToString() => "(kode rahasia)";
}
