using System.Collections.Concurrent;
using System.Text;
using Netra.Names.Searching;
using Netra.Names.Storing;
using Netra.Names.Words;

namespace Netra.Names;

/// <summary>
/// Finds people by a name that may be misspelt, exactly: what <see cref="Find(NameQuery)"/> returns is what comparing the query with every single person
/// would. Safe for many threads; a search sees an update whole or not at all.
/// </summary>
public sealed class NameIndex : IDisposable
{
    private readonly ReaderWriterLockSlim gate = new();
    private readonly ConcurrentBag<Scratch> idle = [];
    private readonly Weights weights = new();
    private readonly AddedSegment added = new();
    private readonly Dictionary<long, int> addedByKey = [];
    private readonly Columns columns;
    private readonly PackedSegment packed;
    private readonly Lexicon lexicon;
    private readonly IDisposable? file;
    private bool disposed;

    internal NameIndex(Columns columns, IDisposable? file)
    {
        (this.columns, packed, lexicon, this.file) = (columns, new(columns), new(columns), file);
        for (var g = 0; g < lexicon.Groups.Count; g++) weights.Bear(lexicon.Groups[g], g, packed.Postings(g).Length);
        weights.People = columns.People;
    }

    /// <summary>How many people are in the index.</summary>
    public int Count => weights.People;

    /// <summary>Lays an index over a file that <see cref="Save"/> wrote: the file is mapped, not read, so it must stay as it is while the index lives.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="SnapshotRefused">It is no whole snapshot of this version of the library.</exception>
    public static NameIndex Load(string path)
    {
        var (columns, file) = Snapshot.Open(path);
        return new(columns, file);
    }

    /// <summary>
    /// Writes everybody to a file for <see cref="Load"/>, updates included. The file appears whole or not at all; searches go on meanwhile,
    /// updates wait.
    /// </summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path) => Read(() => Snapshot.Write(path, Repacked()));

    /// <summary>The best matches, best first; none when the query has no word of two letters or nothing is like it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 match or more than 1000 are asked for.</exception>
    public IReadOnlyList<NameMatch> Find(NameQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Top, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Top, 1000);
        var name = PersonName.Parse(query.Text);
        if (!name.Words.Any(w => w.Length > 1)) return [];
        return Read(() => Find(query, name));
    }

    /// <summary>Puts people in, each in place of whom the index had under the same key.</summary>
    public void Put(IEnumerable<NamedPerson> people) => Update(() =>
    {
        foreach (var person in people)
        {
            Drop(person.Key);
            Enter(person);
        }
    });

    /// <summary>Takes people out; keys that nobody has are passed over.</summary>
    public void Remove(IEnumerable<long> keys) => Update(() =>
    {
        foreach (var key in keys) Drop(key);
    });

    /// <summary>Lets go of the file and the memory. Do so when no search is running any more.</summary>
    public void Dispose()
    {
        if (disposed) return;
        disposed = true;
        file?.Dispose();
        gate.Dispose();
    }

    private List<NameMatch> Find(NameQuery query, PersonName name)
    {
        var question = new Question(name, w => weights.Added(w, lexicon.Groups.Find(Encoding.ASCII.GetString(w.Fold))));
        question.KeepSplits(fold => lexicon.Groups.Find(fold) >= 0);
        if (!idle.TryTake(out var scratch)) scratch = new(new(columns, lexicon));
        scratch.Fit(Math.Max(packed.Count, added.Count), lexicon.Spellings.Count);
        using var slots = new Slots(question, lexicon, weights, scratch.Slots);
        var (alignment, best) = (new Alignment(question), new Best(question, query.Top, query.DistinctNames));
        var scope = packed.Narrowed(query.Filter);
        Meet(scope, slots, scratch.Vicinity);
        var search = new Search(question, Plan.Of(question, lexicon, slots, weights, scratch), slots, alignment, best, new(packed.Names, added, query.DistinctNames));
        search.In(packed, scope, scratch);
        search.In(added, added.Narrowed(query.Filter), scratch);
        var matches = best.Ordered().Select(m => new NameMatch(m.Person.Key, m.Score, m.Namesakes, Reasons.Of(question, lexicon, slots, alignment, m.Person.Segment.Words(m.Person.Number)))).ToList();
        idle.Add(scratch);
        return matches;
    }

    // The words of the people in scope and of all that were put in since.
    private void Meet(Scope scope, Slots slots, Vicinity vicinity)
    {
        vicinity.Begin(!scope.Few && scope.Words is null);
        if (scope.Few)
        {
            foreach (var (from, to) in scope.Stretches)
                for (var person = from; person < to; person++) slots.Meet(packed.Words(person));
            vicinity.Add(slots.Met);
        }
        else
            foreach (var words in scope.Words ?? []) vicinity.Add(words);
        vicinity.Add(added.Spellings);
    }

    private void Enter(in NamedPerson person)
    {
        var words = PersonName.Parse(person.Name).Words;
        var spellings = words.Select(lexicon.Intern).ToArray();
        var number = added.Count;
        var (groups, name) = (spellings.Select(lexicon.GroupOf).ToArray(), new HashCode());
        foreach (var group in groups) name.Add(group);
        added.Enter(person, spellings, name.ToHashCode());
        addedByKey.Add(person.Key, number);
        foreach (var group in groups.Distinct())
        {
            added.Post(group, number);
            weights.Bear(lexicon.Groups[group], group, 1);
        }
        weights.People++;
    }

    private void Drop(long key)
    {
        var (segment, number) = addedByKey.Remove(key, out var later) ? ((Segment)added, later) : (packed, packed.Find(key));
        if (number < 0 || segment.Gone(number)) return;
        foreach (var group in segment.Words(number).ToArray().Select(lexicon.GroupOf).Distinct()) weights.Bear(lexicon.Groups[group], group, -1);
        segment.Remove(number);
        weights.People--;
    }

    private Columns Repacked()
    {
        var builder = new NameIndexBuilder();
        var numbers = new Dictionary<int, int>();
        void Take(Segment segment, Func<int, (int, int, int, int)> codes)
        {
            for (var p = 0; p < segment.Count; p++)
                if (!segment.Gone(p))
                    builder.Add(segment.Key(p), codes(p), [.. segment.Words(p).ToArray().Select(w => numbers.TryGetValue(w, out var known) ? known : numbers[w] = builder.Intern(Encoding.ASCII.GetString(lexicon.Spellings[w])))]);
        }
        Take(packed, packed.Codes);
        Take(added, added.Pile.Codes);
        return builder.Pack();
    }

    private T Read<T>(Func<T> reading)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        gate.EnterReadLock();
        try
        {
            return reading();
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    private void Read(Action reading) => Read(() =>
    {
        reading();
        return true;
    });

    private void Update(Action update)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        gate.EnterWriteLock();
        try
        {
            update();
        }
        finally
        {
            gate.ExitWriteLock();
        }
    }
}
