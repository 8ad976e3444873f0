using Netra.Rulebook.Law;

namespace Netra.Rulebook.Loading;

/// <summary>Reads what a report needs, and the official forms.</summary>
internal sealed class ReportReader(Shelf shelf)
{
    public ConditionRow ReadCondition(Row row)
    {
        var basis = shelf.Basis(row);
        return new(new(row.Text("code"), Law(row), row.OneOf("kind", "formal", "material") == "formal", row.Words("name"), string.Join("; ", basis), shelf.Confidence(row)),
            basis, Shelf.Validity(row), shelf.Sources(row));
    }

    public FormRow ReadForm(Row row)
    {
        var basis = shelf.Basis(row);
        return new(new(row.Text("code"), Law(row), row.Words("name"), string.Join("; ", basis), shelf.Confidence(row)), basis, Shelf.Validity(row), shelf.Sources(row));
    }

    private string Law(Row row) => row.OneOf("law", Shelf.Codes(shelf.Lexicon.Laws));
}
