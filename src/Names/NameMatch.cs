namespace Netra.Names;

/// <summary>A person whose name is like the one asked for. A likeness of names is a lead, never proof of who is meant.</summary>
/// <param name="Key">The person's number, as the caller gave it.</param>
/// <param name="Score">
/// From 0.35 to 1, in steps of 0.0001. 1 means: the same words in the same spelling and order. Of two people whose scores differ, whoever means the one
/// with the higher score is likelier to write what was asked; which of them is likelier to be meant is another question, see <see cref="NameQuery.DistinctNames"/>. A lost word is likelier than a wrong letter, two of either are less likely than one. Not a
/// probability, and comparable within one query, not between queries.
/// </param>
/// <param name="Namesakes">How many people of this name, within the filter, have this score; the person is one of them, so it is at least 1.</param>
/// <param name="Reasons">What lies between the two spellings, in the order of the words asked for; empty when nothing does.</param>
public sealed record NameMatch(long Key, double Score, int Namesakes, IReadOnlyList<NameReason> Reasons);

/// <summary>One difference between the name asked for and the name found.</summary>
/// <param name="Code">Which difference.</param>
/// <param name="Asked">The word as asked, in small letters; empty when the query has no such word.</param>
/// <param name="Found">The word as registered, in small letters; empty when the register has no such word.</param>
public readonly record struct NameReason(NameReasonCode Code, string Asked, string Found);

/// <summary>The kinds of difference. Their sentences belong to the caller.</summary>
public enum NameReasonCode
{
    /// <summary>Another spelling of the same word: oe/u, dj/j, tj/c, j/y, sj/sy, nj/ny, ch/kh, v/f, a final p/f, a doubled letter.</summary>
    OldSpelling,
    /// <summary>Another form of one name, or its customary short form: Moh., Mochamad, Muhammad; Abd., Abdoel, Abdul.</summary>
    SameName,
    /// <summary>A word cut short: Kris. for Kristanto, Wyn. for Wayan.</summary>
    Abbreviation,
    /// <summary>A single letter for a word.</summary>
    Initial,
    /// <summary>Sounds alike beyond the equivalences: Syaiful and Saeful, Fatimah and Fatima.</summary>
    SoundsAlike,
    /// <summary>Balinese names of the same order of birth: Wayan, Putu, Gede.</summary>
    BirthOrder,
    /// <summary>One letter is missing, added or another.</summary>
    OneLetter,
    /// <summary>Two neighbouring letters are exchanged.</summary>
    Transposed,
    /// <summary>Two such slips in one word.</summary>
    TwoLetters,
    /// <summary>Two words asked are one in the register.</summary>
    Joined,
    /// <summary>One word asked is two in the register.</summary>
    Split,
    /// <summary>The words stand in another order.</summary>
    WordOrder,
    /// <summary>The register has a word that was not asked for.</summary>
    WordMissing,
    /// <summary>A word was asked for that the register does not have.</summary>
    WordAdded,
    /// <summary>A title, rank, form of address or linking word of the query was left aside.</summary>
    TitleIgnored,
    /// <summary>The query mixes scripts; letters that look or sound like Latin ones were read as such.</summary>
    MixedScript
}
