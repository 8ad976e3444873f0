using System.Text;
using Netra.Names.Searching;

namespace Netra.Names.Words;

/// <summary>A word of the query, ready to be compared with every word of the register. <see cref="To"/> is the whole definition of likeness of words.</summary>
internal sealed class AskedWord
{
    private readonly Pattern byText, byFold;
    private readonly bool dotted, skeleton;

    public AskedWord(string text, bool dotted)
    {
        (Word, this.dotted) = (text, dotted);
        var fold = Reading.Fold.Of(text);
        (Text, Fold) = (Encoding.ASCII.GetBytes(text), Encoding.ASCII.GetBytes(fold));
        (byText, byFold, Sound, Respelled) = (new(Text), new(Fold), Reading.Sound.Of(fold), text != fold);
        (SignatureOfText, SignatureOfFold) = (Signature.Of(Text), Signature.Of(Fold));
        skeleton = IsSkeleton(Text);
        Siblings = BirthOrder.SiblingsOf(fold);
    }

    public string Word { get; }
    public byte[] Text { get; }
    public byte[] Fold { get; }
    public uint Sound { get; }
    /// <summary>The text is not its own fold.</summary>
    public bool Respelled { get; }
    public ulong SignatureOfText { get; }
    public ulong SignatureOfFold { get; }
    /// <summary>Folds of the names of the same order of birth.</summary>
    public byte[][] Siblings { get; }
    public bool Initial => Text.Length == 1;
    /// <summary>May stand for a longer word: it has no vowel, or a dot follows.</summary>
    public bool Short => Text.Length is > 1 and < 6 && (skeleton || dotted);

    /// <summary>How many edits still make a likeness, by the letters of both words together: one for two words of three, two for two of four.</summary>
    public static int Edits(int letters) => letters < 6 ? 0 : letters < 8 ? 1 : 2;

    /// <summary>The most edits this word may be away from any other.</summary>
    public int MostEdits => Text.Length < 3 ? 0 : Text.Length < 4 ? 1 : 2;

    /// <summary>The least that two slips in this word can cost.</summary>
    public float TwoSlips => Text.AsSpan().IndexOfAny("jy"u8) >= 0 || Fold.AsSpan().IndexOfAny("jy"u8) >= 0 ? Costs.Reform * 2 - Costs.Again : Costs.Usual * 2 - Costs.Again;

    /// <summary>A word of two to four letters without a vowel, which is how Indonesians shorten names: "Wyn", "Gst".</summary>
    public static bool IsSkeleton(ReadOnlySpan<byte> word) => word.Length is > 1 and < 5 && word.IndexOfAny("aeiou"u8) < 0;

    /// <summary>Whether a word is at most so many edits away, in text or in fold.</summary>
    /// <param name="packed">As <see cref="WordList"/> packs it; nothing is taken for near.</param>
    public bool Within(ulong packed, int edits) => packed == 0 || byText.Within(packed, edits) || Respelled && byFold.Within(packed, edits);

    /// <param name="text">A registered word.</param>
    /// <param name="fold">Its fold.</param>
    /// <param name="sound">The sound of that fold.</param>
    public Likeness To(ReadOnlySpan<byte> text, ReadOnlySpan<byte> fold, uint sound)
    {
        if (text.SequenceEqual(Text)) return Likeness.Same;
        if (fold.SequenceEqual(Fold)) return new(Costs.Respelled, Forms(text) ? NameReasonCode.SameName : NameReasonCode.OldSpelling);
        if (Initial || text.Length == 1) return text[0] == Text[0] || fold[0] == Fold[0] ? new(Costs.Initial, NameReasonCode.Initial) : Likeness.None;
        if (Cut(fold)) return new(Costs.Cut, NameReasonCode.Abbreviation);
        if (sound == Sound) return new(Costs.Sound + Costs.SoundAgain * Math.Max(0, Math.Min(byFold.DistanceTo(fold), byText.DistanceTo(text)) - 1), NameReasonCode.SoundsAlike);
        var edited = Edited(text, fold);
        foreach (var sibling in Siblings)
            if (fold.SequenceEqual(sibling)) return new(Costs.BirthOrder, NameReasonCode.BirthOrder);
        return edited;
    }

    // A slip may fall into a digraph, and then the spellings are nearer than the folds: "dkoko" for "djoko".
    private Likeness Edited(ReadOnlySpan<byte> text, ReadOnlySpan<byte> fold)
    {
        var folded = byFold.DistanceTo(fold);
        var spelled = !Respelled && text.SequenceEqual(fold) ? folded : byText.DistanceTo(text);
        var edits = Math.Min(folded <= Edits(fold.Length + Fold.Length) ? folded : 9, spelled <= Edits(text.Length + Text.Length) ? spelled : 9);
        if (edits > 2) return Likeness.None;
        // Of two readings of the slips the spelled one is what was seen.
        var cost = spelled == edits ? Slip.Cost(Text, text) : Slip.Cost(Fold, fold) + Costs.Respelled;
        if (edits > 1) return new(cost - Costs.Again, NameReasonCode.TwoLetters);
        return new(cost, text.Length == Text.Length && Exchanged(text) ? NameReasonCode.Transposed : NameReasonCode.OneLetter);
    }

    private bool Cut(ReadOnlySpan<byte> fold) =>
        Short && fold.Length > Fold.Length && Within(Fold, fold, skeleton) || IsSkeleton(fold) && Fold.Length > fold.Length && Within(fold, Fold, true);

    // "Kris." begins Kristanto; the letters of "wyn" stand in Wayan in their order.
    private static bool Within(ReadOnlySpan<byte> small, ReadOnlySpan<byte> large, bool gaps)
    {
        if (!gaps) return large.StartsWith(small);
        if (small[0] != large[0]) return false;
        var at = 0;
        foreach (var letter in large)
            if (at < small.Length && small[at] == letter) at++;
        return at == small.Length;
    }

    private bool Exchanged(ReadOnlySpan<byte> text)
    {
        var at = text.CommonPrefixLength(Text);
        return at + 1 < text.Length && text[at] == Text[at + 1] && text[at + 1] == Text[at];
    }

    private bool Forms(ReadOnlySpan<byte> text) => Reading.Fold.Forms.ContainsKey(Word) || Reading.Fold.Forms.ContainsKey(Encoding.ASCII.GetString(text));
}
