namespace Netra.Names.Searching;

/// <summary>
/// What it costs to explain the words asked by the words registered: the negative natural logarithm of how often somebody who means the one writes the
/// other. From how people write names, in round figures: one word in fifteen is left out, one name in fifteen turned round, one word in twenty-five has a slip,
/// which falls on one of its letters and is one of a few dozen. Nothing is fitted to a bench; what counts is which is the likelier, seldom by how much.
/// </summary>
internal static class Costs
{
    /// <summary>A registered word that nobody wrote. Where one word alone was written it costs so many times as much: few leave so little of a name.</summary>
    public const float LeftOut = 2.7f, AloneTimes = 2.6f;
    /// <summary>The same for an initial, and for a word of rank or of birth: Raden, Andi, I, Ni.</summary>
    public const float InitialLeftOut = 1.5f, NobleLeftOut = .8f;

    /// <summary>A word written that is not registered, before what the word itself tells.</summary>
    public const float Added = 4;
    /// <summary>The whole of it for an initial and a word of rank: they tell little.</summary>
    public const float InitialAdded = 4, NobleAdded = 2.5f;
    /// <summary>The least for a word that is the whole query.</summary>
    public const float AloneAdded = 18;

    /// <summary>Other order; two words written as one, or one as two.</summary>
    public const float OutOfOrder = 2.7f, Spacing = 2.5f;

    /// <summary>Another spelling, another form of one name: one writer in seven does not keep to the registered one.</summary>
    public const float Respelled = 2;
    /// <summary>A j for a y, or the other way, where what stands beside it makes something else of it: "nitja" is nica, and is written for Nitya.</summary>
    public const float Reform = 4;
    /// <summary>Sounds alike; and what every letter more that is another one costs.</summary>
    public const float Sound = 3.5f, SoundAgain = 1.5f;
    public const float Cut = 2.5f, Initial = 1.5f, BirthOrder = 5;

    /// <summary>What a registered initial and a registered short form explain of a whole word that was asked: the rest of what the word tells is lost.</summary>
    public const float InitialTells = 3, CutTells = 8;

    /// <summary>One slip: two letters exchanged, one left out or doubled; a key beside it or a vowel for a vowel; any other letter. And what a first letter costs more.</summary>
    public const float Usual = 6.5f, Near = 7, Any = 8.5f, First = 1;
    /// <summary>By how much a second slip in one word costs less than one by itself: who slips once in a word slips again in it more often than elsewhere.</summary>
    public const float Again = 2;

    /// <summary>Of distinct names: by how much a name that e times as many people bear is likelier to be meant.</summary>
    public const float Borne = 1;

    /// <summary>Of all that a query could lose, the share at which the score is nothing: who shares no word is never found.</summary>
    public const float Reach = 1.1f;
}
