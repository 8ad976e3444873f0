using Netra.Rulebook.Law;

namespace Netra.Rulebook.Chapters;

/// <summary>What stands under every row of the law.</summary>
internal sealed record Row(ChapterModel Chapter, IReadOnlyList<Basis> Basis, Validity Validity, string Confidence, IReadOnlyList<string> Sources);
