using System.Text;
using Netra.Names.Reading;
using Netra.Names.Storing;

namespace Netra.Names.Words;

/// <summary>
/// Every word of the register once, as spelled, and grouped by its fold: "soekarno" and "sukarno" are two spellings of one group. Groups of the
/// packed part are ordered by the length of their fold, so that a search for what a short form may stand for reads a stretch of signatures.
/// </summary>
internal sealed class Lexicon
{
    private readonly Columns packed;
    private readonly Deletions deletions;
    private readonly List<int> addedGroupOf = [];
    private readonly List<ulong> addedSignatures = [];
    private readonly List<uint> addedSounds = [];
    // Spellings that came later, by group.
    private readonly Dictionary<int, List<int>> later = [];

    // Few words have no vowel; they are kept apart, for each may stand for a longer word.
    private readonly List<int> skeletons = [];

    public Lexicon(Columns packed)
    {
        (this.packed, deletions) = (packed, new(packed.DeletionStarts, packed.Deletions));
        Spellings = new(packed.SpellingStarts, packed.SpellingLetters, packed.SpellingSlots);
        Groups = new(packed.FoldStarts, packed.FoldLetters, packed.FoldSlots);
        for (var g = 0; g < Groups.Packed && Groups[g].Length < 5; g++)
            if (AskedWord.IsSkeleton(Groups[g])) skeletons.Add(g);
    }

    public WordTable Spellings { get; }
    public WordTable Groups { get; }

    public int GroupOf(int spelling) => spelling < Spellings.Packed ? packed.GroupOf.Span[spelling] : addedGroupOf[spelling - Spellings.Packed];
    public uint Sound(int group) => group < Groups.Packed ? packed.Sounds.Span[group] : addedSounds[group - Groups.Packed];
    public ulong Signature(int group) => group < Groups.Packed ? packed.Signatures.Span[group] & ~Words.Signature.Respelled : addedSignatures[group - Groups.Packed];

    /// <summary>The number of this spelling, new or known.</summary>
    public int Intern(string word)
    {
        var known = Spellings.Find(word);
        if (known >= 0) return known;
        var fold = Fold.Of(word);
        var group = Groups.Find(fold);
        if (group < 0)
        {
            group = Groups.Add(fold);
            addedSignatures.Add(Words.Signature.Of(Groups[group]));
            addedSounds.Add(Reading.Sound.Of(fold));
            if (AskedWord.IsSkeleton(Groups[group])) skeletons.Add(group);
        }
        var spelling = Spellings.Add(word);
        addedGroupOf.Add(group);
        if (!later.TryGetValue(group, out var list)) later.Add(group, list = []);
        list.Add(spelling);
        return spelling;
    }

    /// <summary>The spellings of a group.</summary>
    public void SpellingsOf(int group, List<int> into)
    {
        into.Clear();
        if (group < Groups.Packed)
            for (var s = packed.SpellingFrom.Span[group]; s < packed.SpellingFrom.Span[group + 1]; s++) into.Add(s);
        if (later.TryGetValue(group, out var list)) into.AddRange(list);
    }

    /// <summary>All groups some spelling of which may be like the asked word; more than are, never fewer.</summary>
    public void Near(AskedWord asked, int edits, HashSet<int> into)
    {
        into.Clear();
        if (Groups.Packed > 0)
        {
            var signatures = packed.Signatures.Span;
            deletions.Near(asked.Fold, edits, signatures, into);
            if (asked.Respelled) deletions.Near(asked.Text, edits, signatures, into);
            deletions.Alike(asked.Sound, packed.Sounds.Span, into);
            if (asked.Short)
                for (var g = packed.LengthFrom.Span[Math.Min(asked.Fold.Length + 1, packed.LengthFrom.Length - 1)]; g < signatures.Length; g++)
                    if ((asked.SignatureOfFold & ~signatures[g]) == 0 && Groups[g][0] == asked.Fold[0]) into.Add(g);
        }
        for (var g = Groups.Packed; g < Groups.Count; g++)
            if (Near(asked, Signature(g), edits) || asked.Short && (asked.SignatureOfFold & ~Signature(g)) == 0 || Sound(g) == asked.Sound) into.Add(g);
        for (var s = Spellings.Packed; s < Spellings.Count; s++)
            if (Words.Signature.Within(asked.SignatureOfText, Words.Signature.Of(Spellings[s]), edits)) into.Add(GroupOf(s));
        foreach (var sibling in asked.Siblings) Take(Encoding.ASCII.GetString(sibling), into);
        Take(Encoding.ASCII.GetString(asked.Text[..1]), into);
        Take(Encoding.ASCII.GetString(asked.Fold[..1]), into);
        foreach (var skeleton in skeletons)
            if ((Signature(skeleton) & ~asked.SignatureOfFold) == 0) into.Add(skeleton);
    }

    private static bool Near(AskedWord asked, ulong signature, int edits) =>
        Words.Signature.Within(asked.SignatureOfFold, signature, edits) || asked.SignatureOfText != asked.SignatureOfFold && Words.Signature.Within(asked.SignatureOfText, signature, edits);

    private void Take(string fold, HashSet<int> into)
    {
        if (Groups.Find(fold) is var group and >= 0) into.Add(group);
    }
}
