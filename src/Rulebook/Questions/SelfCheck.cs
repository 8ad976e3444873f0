using Netra.Contracts;
using Netra.Rulebook.Law;

namespace Netra.Rulebook.Questions;

/// <summary>Asks the engine for someone who knows no codes. Keeps nothing; the same answers on the same day give the same page.</summary>
internal sealed class SelfCheck(Book book, IRulebook rules, Laws laws) : ISelfCheck
{
    /// <summary>A province without rules of its own stands for "anywhere else".</summary>
    public string Elsewhere { get; } = book.Lexicon.Provinces.Terms.Select(t => t.Code)
        .First(p => !book.Rules.SelectMany(r => r.When).SelectMany(c => c.Regions).Any(r => r.StartsWith(p, StringComparison.Ordinal)));

    public Book Book => book;
    public IRulebook Rules => rules;

    /// <summary>The same in the words of the law of a day: an answer names rules that today's law need not hold any more, or not yet.</summary>
    public SelfCheck On(DateOnly day) => new(laws.On(day), rules, laws);

    public IReadOnlyList<AskedQuestion> MostAsked(DateOnly today) =>
        [.. book.Asked.Select(q => Of(q, new() { Status = "PNS" })).Zip(book.Asked, (given, q) =>
            new AskedQuestion(q.Text, Link(given, dated: false), rules.Explain(Read(given, today)).Answer))];

    /// <summary>The situation of the answers, what is left open taken from the day.</summary>
    /// <exception cref="UnknownValue">A code no list holds.</exception>
    public Situation Read(Answers given, DateOnly today)
    {
        var day = given.Day(today);
        var personal = given.Also.Where(Question.Personal.Contains).ToHashSet();
        return new()
        {
            Person = new()
            {
                Status = given.Status, OfficeHolder = personal.Contains("office"), OnUnpaidLeave = personal.Contains("leave"),
                SpouseOfCandidate = personal.Contains("spouse"), PriorSanctionSameKind = personal.Contains("repeat")
            },
            Act = given.Act, Target = given.Target, Date = day, Election = given.Election.Length > 0 ? given.Election : ElectionOf(day),
            Region = given.Region.Length > 0 ? given.Region : Elsewhere, Contest = given.Contest.Length > 0 ? given.Contest : null,
            Circumstances = [.. given.Also.Where(a => !personal.Contains(a)).Distinct()]
        };
    }

    /// <summary>The election running on the day, else the last one before it, else the first known.</summary>
    public string ElectionOf(DateOnly day) => rules.ElectionOn(day, RegionCode.Nation) ?? (book.Elections.FirstOrDefault(e => e.VotingDay < day) ?? book.Elections[^1]).Code;

    /// <exception cref="UnknownValue">A code no list holds.</exception>
    public Answer Answer(Answers given, DateOnly today)
    {
        var situation = Read(given, today);
        var verdict = rules.Explain(situation);
        var election = book.Election(situation.Election);
        var relevance = Relevance.Of(book, given.Act, given.Status);
        var periods = Periods(situation, election);
        return new()
        {
            Given = given, Situation = situation, Verdict = verdict, Relevance = relevance, Running = election.Stages.Hold(situation.Date), Periods = periods,
            Softer = Milder(given, verdict, relevance, today), Ladder = Ladder(situation, verdict, periods),
            Link = Link(new() { Act = given.Act, Status = given.Status, Target = given.Target, Region = given.Region, Date = Answers.Iso(situation.Date),
                Election = situation.Election, Contest = given.Contest, Also = given.Also }, dated: true)
        };
    }

    /// <summary>Whether it matters towards whom the act is done, as it is or under any one circumstance or region that is asked about.</summary>
    public bool TargetMatters(Answers given, Relevance relevance, DateOnly today) =>
        relevance.Regions.Prepend("").Any(region => relevance.Also.Select(code => new List<string> { code }).Prepend([]).Any(also =>
        {
            var situation = Read(new() { Act = given.Act, Status = given.Status, Region = region, Also = also }, today);
            return book.Lexicon.Targets.Terms.Select(t => Outcome(rules.Explain(situation with { Target = t.Code }))).Distinct().Count() > 1;
        }));

    private static string Outcome(Verdict verdict) => $"{verdict.Answer} {verdict.Heaviest} {string.Join(' ', verdict.CriminalScreen.Where(c => c.Applies).Select(c => c.Provision))}";

    // The days on which a phase begins or contestants are determined: between them the calendar changes no answer.
    private List<Period> Periods(Situation situation, Election election)
    {
        var determined = (election.Parties is { } parties ? election.Contests.Append(parties) : election.Contests).SelectMany(d => new[] { d.Window.From, d.Window.To });
        var turns = determined.Concat([election.Stages.From, election.Campaign.From, election.Quiet.From, election.VotingDay, election.VotingDay.AddDays(1)]).Concat(laws.Turns()).Distinct().Order();
        var periods = new List<Period>();
        foreach (var turn in turns.Prepend(turns.First().AddDays(-1)))
        {
            if (Explained(situation with { Date = turn }) is not { } verdict || (periods.Count > 0 && Same(verdict, periods[^1].Verdict))) continue;
            if (periods.Count > 0) periods[^1] = periods[^1] with { To = turn.AddDays(-1) };
            periods.Add(new(periods.Count == 0 ? null : turn, null, verdict, verdict.Heaviest is { } heaviest ? laws.On(turn).Sanctions[heaviest].Kind.Name : null));
        }
        return periods;
    }

    // The law of another day may not know what is asked here; that day then has no answer of its own.
    private Verdict? Explained(Situation situation)
    {
        try { return rules.Explain(situation); }
        catch (UnknownValue) { return null; }
    }

    private static bool Same(Verdict one, Verdict other) =>
        one.Answer == other.Answer && one.Heaviest == other.Heaviest && one.Rules.Select(r => r.Code).SequenceEqual(other.Rules.Select(r => r.Code));

    private List<Softer> Milder(Answers given, Verdict verdict, Relevance relevance, DateOnly today)
    {
        var softer = new List<Softer>();
        foreach (var code in relevance.Also.Where(c => c is not ("office" or "spouse")))
        {
            var without = given.Also.Contains(code);
            var other = With(given, without ? [.. given.Also.Where(a => a != code)] : [.. given.Also, code]);
            var answer = rules.Explain(Read(other, today)).Answer;
            if (Weight(answer) < Weight(verdict.Answer)) softer.Add(new(null, without ? null : code, without ? code : null, answer, Link(other, dated: true)));
        }
        foreach (var question in book.Instead.Where(q => (q.For & book.Lexicon.Acts.Bit(given.Act)) != 0))
        {
            var other = Of(question, given);
            var answer = rules.Explain(Read(other, today)).Answer;
            if (answer is "allowed" or "conditional" && Link(other, dated: true) != Link(given, dated: true)) softer.Add(new(question.Text, null, null, answer, Link(other, dated: true)));
        }
        return softer;
    }

    private List<Step> Ladder(Situation situation, Verdict verdict, List<Period> periods)
    {
        var person = book.Lexicon.Statuses.Bit(situation.Person.Status);
        var possible = book.Rules.Where(r => r.When.Any(c => (c.Persons & person) != 0)).SelectMany(r => r.When.SelectMany(c => c.Sanctions ?? []).Concat(r.Sanctions)).ToHashSet();
        if (verdict.Heaviest is { } heaviest) possible.Add(heaviest);
        var named = verdict.Rules.SelectMany(r => r.Sanctions).ToHashSet();
        return [.. rules.Sanctions.Where(s => possible.Contains(s.Code)).Select(s =>
            new Step(s, s.Code == verdict.Heaviest, named.Contains(s.Code), periods.Find(p => p.Verdict.Heaviest == s.Code && !p.Holds(situation.Date))))];
    }

    private static int Weight(string answer) => answer switch { "allowed" => 0, "conditional" => 1, "needs-legal-review" => 2, _ => 3 };

    private static Answers Of(Question question, Answers given) => new()
    {
        Act = question.Act, Target = question.Target, Also = [.. question.Also], Status = given.Status, Region = given.Region,
        Date = given.Date, Election = given.Election, Contest = given.Contest
    };

    private static Answers With(Answers given, List<string> also) => new()
    {
        Act = given.Act, Status = given.Status, Target = given.Target, Region = given.Region, Date = given.Date, Election = given.Election, Contest = given.Contest, Also = also
    };

    /// <summary>Relative to the site's root, so that the language's prefix stays before it.</summary>
    /// <param name="dated">Without its date the address asks about the day it is opened.</param>
    private static string Link(Answers given, bool dated)
    {
        (string Name, string Value)[] parts =
        [
            ("status", given.Status), ("target", given.Target), ("date", dated ? given.Date : ""), ("election", given.Election), ("contest", given.Contest),
            ("region", given.Region), .. given.Also.Distinct().Order(StringComparer.Ordinal).Select(a => ("also", a))
        ];
        return $"bolehkah/{given.Act}?{string.Join('&', parts.Where(p => p.Value.Length > 0).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}"))}";
    }
}
