namespace Netra.Names.Words;

/// <summary>How far a registered word is from the asked one.</summary>
/// <param name="Loss">0 for the same spelling; else how unlikely it is that the one was written for the other, as <see cref="Searching.Costs"/> counts.</param>
internal readonly record struct Likeness(float Loss, NameReasonCode Code)
{
    public static Likeness None { get; } = new(float.MaxValue, NameReasonCode.WordMissing);
    public static Likeness Same { get; } = new(0, NameReasonCode.WordMissing);
    public bool Found => Loss < float.MaxValue;
}
