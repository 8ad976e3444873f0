using Netra.Rulebook.Law;

namespace Netra.Rulebook.Questions;

/// <summary>The law of each day.</summary>
/// <param name="Turns">The days on which an approved version begins.</param>
internal sealed record Laws(Func<DateOnly, Book> On, Func<IEnumerable<DateOnly>> Turns);
