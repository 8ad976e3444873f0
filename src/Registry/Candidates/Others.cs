using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Names;
using Netra.Registry.Employments;
using Netra.Registry.Units;

namespace Netra.Registry.Candidates;

/// <summary>Who else could be meant where one person is: people of the same name, however spelt. They are counted, not named.</summary>
internal static class Others
{
    private const int Most = 50;

    public static async Task<Collisions> NamesakesOf(this Db db, NameBook book, HistoryLine person)
    {
        var (key, self) = (NameKey(person.Employment.Name), person.Employment.Person);
        var ids = book.Find(person.Employment.Name, book.Within(person.Agency.Name), Most + 1).Select(m => m.Person).Where(p => p != self).ToList();
        var near = await (from e in db.Set<Employment>().AsNoTracking()
                          join u in db.Set<WorkUnit>().AsNoTracking() on e.Unit equals u.Nr
                          where ids.Contains(e.Person) && e.Until == null && u.Agency == person.Agency.Nr
                          select new { e.Name, e.Unit }).ToListAsync();
        var same = near.Where(n => NameKey(n.Name) == key).ToList();
        return new(same.Count(n => n.Unit == person.Unit.Nr), same.Count, await SameBirth(db, person, key));
    }

    /// <summary>Two spellings of one name, titles aside, have one key.</summary>
    public static string NameKey(string name) => PersonName.Parse(name).Key;

    // A NIP begins with the day of birth, so the index by number leads to everybody of that day. Birth dates that stand beside a number are not looked through.
    private static async Task<int> SameBirth(Db db, HistoryLine person, string key)
    {
        if (person.BornOn is not { } born) return 0;
        var (from, to, self) = (Digits(born), Digits(born.AddDays(1)), person.Employment.Person);
#pragma warning disable CA1309 // The database compares, by the order of its own index.
        var names = await db.Set<Employment>().AsNoTracking()
            .Where(e => e.Until == null && e.Scope == 0 && string.Compare(e.Number, from) >= 0 && string.Compare(e.Number, to) < 0 && e.Person != self).Select(e => e.Name).ToListAsync();
#pragma warning restore CA1309
        return names.Count(n => NameKey(n) == key);
    }

    private static string Digits(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
