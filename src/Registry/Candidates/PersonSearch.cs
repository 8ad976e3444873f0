using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Names;
using Netra.Registry.Agencies;
using Netra.Registry.Employments;
using Netra.Registry.Heads;
using Netra.Registry.Numbers;
using Netra.Registry.People;
using Netra.Registry.Units;

namespace Netra.Registry.Candidates;

/// <summary>Answers the module that handles cases: leads for a name, and where a person stood on a day.</summary>
internal sealed class PersonSearch(Db db, NameBooks books, Texts texts) : IPersonSearch
{
    private const int Most = 10, MostAlike = 50, Deepest = 20;

    public DateTime? ReadAt => books.Latest?.At;

    public Task Prepare(CancellationToken stop) => books.Refresh(stop);

    public bool KnowsUnit(string words, RegionCode region) =>
        words.Length > 0 && books.Latest?.Book.Filter(new NameSearch("", Unit: words)).Units is { Count: > 0 } units && books.Latest.Book.AnyWithin(units, region);

    public async Task<Outcome<Leads>> Search(NameSearch search, Officer by, string purpose, DateTime hour)
    {
        if (books.Latest is not { Book: var book }) return new NamesNotReady();
        var filter = book.Filter(search);
        if (filter.Agencies is { Count: 0 }) return new NoAgencyCalled(search.Agency);
        if (filter.Units is { Count: 0 }) return new NoUnitCalled(search.Unit);
        var narrowed = filter.Agencies is not null || filter.Units is not null;
        var found = book.Find(search.Name, filter, (narrowed ? MostAlike : Most) + 1);
        // Among namesakes of one agency ten are no answer: whoever is the eleventh could not be confirmed, and another might be in their place.
        var shown = found.TakeWhile((f, place) => place < Most || narrowed && place < MostAlike && f.Match.Score == found[Most - 1].Match.Score).ToList();
        var histories = await db.HistoriesOf([.. shown.Select(f => f.Person)]);
        var leads = new List<Lead>();
        foreach (var (person, match) in shown)
            // Who left since the names were read is no candidate any more.
            if (histories.GetValueOrDefault(person) is { Present: { } present } history)
            {
                leads.Add(new(person, Masked(present.Employment.Number), present.Employment.Name, Closeness(match.Score), [.. match.Reasons.Select(Say)],
                    search.On is { } day ? history.On(day)?.Employed : null, present.Employed, history.First, await db.NamesakesOf(book, present)));
            }
        foreach (var seen in leads.GroupBy(l => histories[l.Id].Present!.Agency.Id)) db.Saw(by, seen.Key, [.. seen.Select(l => l.Id)], purpose, hour);
        return new Leads(leads, found.Count > shown.Count);
    }

    public async Task<PersonId?> Known(string number, string name)
    {
        var (typed, plain, key) = (number.Trim(), NumberFormat.Plain(number), Others.NameKey(name));
        var numbered = await db.Set<Employment>().AsNoTracking().Where(e => e.Until == null && (e.Number == plain || e.Number == typed)).Select(e => new { e.Person, e.Name }).ToListAsync();
        return key.Length > 0 && numbered.Where(n => Others.NameKey(n.Name) == key).ToList() is [var one] ? one.Person : null;
    }

    public async Task<Employed?> EmployedOn(PersonId person, DateOnly day) => (await HistoryOf(person))?.On(day)?.Employed;

    public async Task<Employer?> EmployerOf(PersonId person) => await HistoryOf(person) is { } history && (history.Present ?? history.Lines[0]).Agency is var agency
        ? new(agency.Id, agency.Name, agency.Kind == AgencyRecord.Regional ? agency.Region : null, agency.PpkOffice) : null;

    public async Task<ServiceLine?> LineOn(PersonId person, DateOnly day)
    {
        if (await HistoryOf(person) is not { } history || history.On(day) is not { } there) return null;
        var line = new List<WorkUnit> { there.Unit };
        // A tree deeper than this is none.
        while (line[^1].Above is { } nr && line.Count < Deepest) line.Add(await db.Set<WorkUnit>().AsNoTracking().SingleAsync(u => u.Nr == nr));
        var units = line.Select(u => u.Nr).ToList();
        var heads = await db.HeadsOn(day).Where(h => units.Contains(h.Unit)).Select(h => h.Person).ToListAsync();
        return new([.. line.Select(u => u.Id)], heads.Where(h => h != person && h != history.Person).ToHashSet());
    }

    private async Task<History?> HistoryOf(PersonId person) => (await db.HistoriesOf([person])).GetValueOrDefault(person);

    private string Say(NameReason reason) => texts["registry.reason." + reason.Code, reason.Asked, reason.Found];

    private static string Closeness(double score) => score switch { >= .9999 => "exact", >= .85 => "close", >= .6 => "alike", _ => "faint" };

    private static string Masked(string number) => number.Length == 18 ? $"{number[..4]}•••• •••••• • {number[^3..]}" : $"•••{number[^Math.Min(2, number.Length)..]}";
}

internal sealed record NamesNotReady() : Refusal("registry.names-not-ready");
internal sealed record NoAgencyCalled(string Words) : Refusal("registry.no-agency-called", Words);
internal sealed record NoUnitCalled(string Words) : Refusal("registry.no-unit-called", Words);
