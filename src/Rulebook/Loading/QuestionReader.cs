using Netra.Rulebook.Law;

namespace Netra.Rulebook.Loading;

/// <summary>Reads the questions of the self-check.</summary>
internal sealed class QuestionReader(Shelf shelf)
{
    public Question Read(Row row) => new(row.Text("code"), row.Words("text"), row.OneOf("act", Shelf.Codes(shelf.Lexicon.Acts)),
        row.OneOfOrNull("target", Shelf.Codes(shelf.Lexicon.Targets)) ?? "contestant",
        row.List("also", code => shelf.Lexicon.Circumstances.Has(code) || Question.Personal.Contains(code)),
        Shelf.Mask(row, "acts", shelf.Lexicon.Acts, Condition.Anything));
}
