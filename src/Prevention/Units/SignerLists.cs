using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Pacts;
using Netra.Prevention.Revocations;
using Netra.Prevention.Rosters;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Units;

internal static class SignerLists
{
    public const int Most = 50;

    /// <summary>A unit's own people who have signed, or have not, a page at a time. A refusal is an unsigned pledge here.</summary>
    /// <param name="after">The last person of the page before: an id, for a name has no place in an address.</param>
    public static async Task<IReadOnlyList<Signer>> SignersOf(this Db db, Round round, RoundUnit unit, bool signed, Guid? after)
    {
        var people = db.Set<Signer>().AsNoTracking().Where(s => s.Round == round.Nr && s.Unit == unit.Nr && !db.Set<SignerEnd>().Any(e => e.Round == s.Round && e.Person == s.Person)
            && db.Set<Pact>().Any(p => p.Round == s.Round && p.Person == s.Person && !db.Set<Revocation>().Any(r => r.Code == p.Code)) == signed);
        return await db.ByName(people, round, after);
    }

    /// <summary>A page of some of a round's people, by name.</summary>
    /// <param name="after">The last person of the page before, who may be none of them any more.</param>
    public static async Task<IReadOnlyList<Signer>> ByName(this Db db, IQueryable<Signer> people, Round round, Guid? after)
    {
        var person = new PersonId(after ?? default);
#pragma warning disable CA1309 // The database compares, by the order of its own index.
        if (after is not null && await db.Set<Signer>().AsNoTracking().SingleOrDefaultAsync(s => s.Round == round.Nr && s.Person == person) is { } last)
            people = people.Where(s => string.Compare(s.Name, last.Name) > 0 || s.Name == last.Name && string.Compare(s.Number, last.Number) > 0);
#pragma warning restore CA1309
        return await people.OrderBy(s => s.Name).ThenBy(s => s.Number).Take(Most).ToListAsync();
    }
}
