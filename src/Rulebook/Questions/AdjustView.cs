using Netra.Contracts;
using Netra.Kernel;
using Netra.Rulebook.Law;

namespace Netra.Rulebook.Questions;

/// <summary>The form that changes what was answered; it keeps what was typed, also where something of it is wrong.</summary>
internal sealed record AdjustView(Answers Input, Choices Choices)
{
    public static AdjustView Of(Book book, IRegions regions, Texts texts, Answers given) => new(given, new(book, regions, texts,
        book.Lexicon.Statuses.Has(given.Status) ? Relevance.Of(book, given.Act, given.Status) : new([], [])));
}
