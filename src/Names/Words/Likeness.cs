namespace Netra.Names.Words;

/// <summary>How far a registered word is from the asked one.</summary>
/// <param name="Share">0 for the same spelling, up to 1: the share of the word's weight that is lost.</param>
internal readonly record struct Likeness(float Share, NameReasonCode Code)
{
    public static Likeness None { get; } = new(1, NameReasonCode.WordMissing);
    public static Likeness Same { get; } = new(0, NameReasonCode.WordMissing);
    public bool Found => Share < 1;
}
