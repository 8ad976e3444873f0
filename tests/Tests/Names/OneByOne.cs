using System.Text;
using Netra.Names;
using Netra.Names.Reading;
using Netra.Names.Searching;

namespace Netra.Tests.Names;

/// <summary>The search without an index: the query compared with every person, by the same likeness and the same alignment.</summary>
internal sealed class OneByOne
{
    private readonly List<(NamedPerson Person, string[] Words)> people;
    private readonly Dictionary<string, int> groups = [];
    private readonly Weights weights = new();
    private readonly Dictionary<string, (byte[] Text, byte[] Fold, uint Sound, int Group)> words = [];

    public OneByOne(IEnumerable<NamedPerson> all)
    {
        people = [.. all.Select(p => (p, PersonName.Parse(p.Name).Words.ToArray()))];
        foreach (var word in people.SelectMany(p => p.Words).Distinct())
        {
            var fold = Fold.Of(word);
            if (!groups.TryGetValue(fold, out var group)) groups.Add(fold, group = groups.Count);
            words.Add(word, (Encoding.ASCII.GetBytes(word), Encoding.ASCII.GetBytes(fold), Sound.Of(fold), group));
            weights.Bear(Encoding.ASCII.GetBytes(fold), group, 0);
        }
        foreach (var (_, name) in people)
            foreach (var word in name.DistinctBy(w => words[w].Group)) weights.Bear(words[word].Fold, words[word].Group, 1);
        weights.People = people.Count;
    }

    public List<(long Key, double Score)> Find(NameQuery query) => [.. Found(query, Asked(query)).OrderByDescending(f => f.Score).ThenBy(f => f.Key).Take(query.Top)];

    /// <summary>Each name once, with its first bearer and how many have this score; as written first, then the likeliest by what was lost and by how many bear it.</summary>
    public List<(long Key, double Score, int Namesakes)> Names(NameQuery query)
    {
        var question = Asked(query);
        var names = people.ToDictionary(p => p.Person.Key, p => string.Join(' ', p.Words.Select(w => words[w].Group)));
        return [.. Found(query, question).GroupBy(f => (Name: names[f.Key], f.Score)).Select(g => (g.Key.Name, Key: g.Min(f => f.Key), g.Key.Score, Namesakes: g.Count()))
            .OrderBy(f => f.Score == 1 ? double.MinValue : question.Lost(f.Score) - Math.Log(f.Namesakes)).ThenByDescending(f => f.Score).ThenBy(f => f.Key).DistinctBy(f => f.Name).Take(query.Top).Select(f => (f.Key, f.Score, f.Namesakes))];
    }

    private Question Asked(NameQuery query)
    {
        var question = new Question(PersonName.Parse(query.Text), w => weights.Added(w, groups.GetValueOrDefault(Encoding.ASCII.GetString(w.Fold), -1)));
        question.KeepSplits(groups.ContainsKey);
        return question;
    }

    private List<(long Key, double Score)> Found(NameQuery query, Question question)
    {
        var alignment = new Alignment(question);
        var rows = new Dictionary<string, (float[] Losses, float LeftOut, uint Begins, uint Ends)>();
        foreach (var (text, word) in words)
        {
            var losses = question.Units.Select(u => Math.Min(Alignment.Never, u.To(word.Text, word.Fold, word.Sound).Loss)).ToArray();
            var fold = Encoding.ASCII.GetString(word.Fold);
            rows[text] = (losses, weights.LeftOut(word.Group) * question.LeftOutTimes, Bits(question, s => s.Left == fold), Bits(question, s => s.Right == fold));
        }
        var found = new List<(long Key, double Score)>();
        foreach (var (person, name) in people)
        {
            if (!query.Filter.Passes((person.Agency, person.Unit, person.Region, person.Position))) continue;
            for (var i = 0; i < name.Length; i++) alignment.Row(i, rows[name[i]].Losses, rows[name[i]].LeftOut, rows[name[i]].Begins, rows[name[i]].Ends);
            if (question.Score(alignment.Least(name.Length)) is var score && score >= Best.Floor) found.Add((person.Key, score));
        }
        return found;
    }

    private static uint Bits(Question question, Func<Split, bool> is_) => question.Splits.Select((s, i) => is_(s) ? 1u << i : 0).Aggregate(0u, (a, b) => a | b);
}
