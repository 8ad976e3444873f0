using Netra.Contracts;
using Netra.Rulebook.Law;

namespace Netra.Rulebook.Judging;

/// <summary>How a matter is handled: the tracks of the matched rules side by side, with their clocks.</summary>
internal sealed class Tracks(Book book)
{
    private readonly Periods periods = new(book);

    public Procedure For(List<MatchedRule> matched, Effect effect, string law, in Facts facts)
    {
        if (effect < Effect.Review) return new(book.Lexicon.Sentences["track.none"], []);
        var (classes, date, person) = (0L, facts.Date, facts.Person);
        foreach (var rule in matched) classes |= book.Lexicon.Classes.Bit(rule.Class);
        var ways = book.Tracks.Where(t => (t.Classes & classes) != 0 && (t.Laws & book.Lexicon.Laws.Bit(law)) != 0 && (t.Persons & person) != 0).ToList();
        var clocks = new List<ProcedureClock>();
        foreach (var way in ways)
            foreach (var code in way.Clocks)
                if (!clocks.Exists(c => c.Code == code) && periods.Find(code, law, date) is { } clock)
                    clocks.Add(new(clock.Code, clock.Length, clock.Unit, clock.Start));
        return new(new(string.Join(" + ", ways.Select(w => w.Name.Id)), string.Join(" + ", ways.Select(w => w.Name.En))), clocks);
    }
}
