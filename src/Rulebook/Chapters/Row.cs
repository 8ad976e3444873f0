using Netra.Rulebook.Law;

namespace Netra.Rulebook.Chapters;

/// <summary>What stands under every row of the law.</summary>
/// <param name="Own">The row's own days; where it has none, those of the instruments it rests on count.</param>
internal sealed record Row(ChapterModel Chapter, IReadOnlyList<Basis> Basis, Validity Own, string Confidence, IReadOnlyList<string> Sources)
{
    public Validity Validity => Own.Within(Basis);
}
