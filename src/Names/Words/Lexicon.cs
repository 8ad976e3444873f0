using System.Text;
using Netra.Names.Reading;
using Netra.Names.Storing;

namespace Netra.Names.Words;

/// <summary>
/// Every word of the register once, as spelled, and grouped by its fold: "soekarno" and "sukarno" are two spellings of one group. Groups of the
/// packed part are ordered by the signature of their fold, and spellings by their groups.
/// </summary>
internal sealed class Lexicon
{
    private readonly Columns packed;
    private readonly List<int> addedGroupOf = [];
    private readonly List<ulong> addedSignatures = [], addedSpellingSignatures = [];
    private readonly List<uint> addedSounds = [];
    // Spellings that came later, by group.
    private readonly Dictionary<int, List<int>> later = [];

    // Few words have no vowel; they are kept apart, for each may stand for a longer word.
    private readonly List<int> skeletons = [];

    public Lexicon(Columns packed)
    {
        this.packed = packed;
        Spellings = new(packed.SpellingStarts, packed.SpellingLetters, packed.SpellingSlots);
        Groups = new(packed.FoldStarts, packed.FoldLetters, packed.FoldSlots);
        for (var g = 0; g < Groups.Packed; g++)
            if (AskedWord.IsSkeleton(Groups[g])) skeletons.Add(g);
    }

    public WordTable Spellings { get; }
    public WordTable Groups { get; }

    public int GroupOf(int spelling) => spelling < Spellings.Packed ? packed.GroupOf.Span[spelling] : addedGroupOf[spelling - Spellings.Packed];
    public uint Sound(int group) => group < Groups.Packed ? packed.Sounds.Span[group] : addedSounds[group - Groups.Packed];
    public ulong Signature(int group) => group < Groups.Packed ? packed.Signatures.Span[group] : addedSignatures[group - Groups.Packed];

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
        addedSpellingSignatures.Add(Words.Signature.Of(Spellings[spelling]) | (word == fold ? 0 : Words.Signature.Respelled));
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

    /// <summary>All spellings that may be like the asked word; more than are and some twice, never fewer.</summary>
    /// <param name="vicinity">The words that matter.</param>
    public void Near(AskedWord asked, int edits, Vicinity vicinity, List<int> into)
    {
        into.Clear();
        vicinity.Near(asked, edits, into);
        Alike(asked.Sound, into);
        foreach (var sibling in asked.Siblings) Take(Groups.Find(Encoding.ASCII.GetString(sibling)), into);
        Take(Groups.Find(Encoding.ASCII.GetString(asked.Text[..1])), into);
        Take(Groups.Find(Encoding.ASCII.GetString(asked.Fold[..1])), into);
        foreach (var skeleton in skeletons)
            if ((Signature(skeleton) & ~asked.SignatureOfFold) == 0) Take(skeleton, into);
    }

    private void Alike(uint sound, List<int> into)
    {
        var bySound = packed.BySound.Span;
        var sounds = packed.Sounds.Span;
        var (from, to) = (0, bySound.Length);
        while (from < to)
        {
            var middle = (from + to) >> 1;
            if (sounds[bySound[middle]] < sound) from = middle + 1;
            else to = middle;
        }
        for (; from < bySound.Length && sounds[bySound[from]] == sound; from++) Take(bySound[from], into);
        for (var g = Groups.Packed; g < Groups.Count; g++)
            if (Sound(g) == sound) Take(g, into);
    }

    /// <summary>Whether a spelling may be like the asked word by its letters.</summary>
    public bool Near(AskedWord asked, int edits, int spelling)
    {
        var signature = spelling < Spellings.Packed ? packed.SpellingSignatures.Span[spelling] : addedSpellingSignatures[spelling - Spellings.Packed];
        var text = signature & ~Words.Signature.Respelled;
        var fold = signature == text ? text : Signature(GroupOf(spelling));
        return Words.Signature.Within(asked.SignatureOfText, text, edits) || Words.Signature.Within(asked.SignatureOfFold, fold, edits) || asked.Short && (asked.SignatureOfFold & ~fold) == 0;
    }

    // All spellings of a group.
    private void Take(int group, List<int> into)
    {
        if (group < 0) return;
        if (group < Groups.Packed)
            for (var s = packed.SpellingFrom.Span[group]; s < packed.SpellingFrom.Span[group + 1]; s++) into.Add(s);
        if (later.TryGetValue(group, out var list)) into.AddRange(list);
    }
}
