namespace Netra.Prevention.Events.Quizzes;

/// <summary>What an event taught: over those who answered both quizzes, the share of right answers before and after. Of fewer than five nothing is told, and nothing before both
/// turns ended, for who watches a number move while one more answers reads that one's result.</summary>
/// <param name="Before">How many answered before.</param>
/// <param name="Paired">How many answered both.</param>
internal sealed record Effect(int Before, int After, int Paired, double? ShareBefore, double? ShareAfter)
{
    public const int Least = 5;

    /// <summary>The paired difference of the shares, from -1 to 1.</summary>
    public double? Difference => ShareAfter - ShareBefore;

    public static Effect Of(IReadOnlyList<Question> questions, IReadOnlyList<QuizAnswer> answers)
    {
        var before = answers.Where(a => a.Turn == "before").ToDictionary(a => Convert.ToHexString(a.Pseudonym), a => Share(questions, a));
        var after = answers.Where(a => a.Turn == "after").ToDictionary(a => Convert.ToHexString(a.Pseudonym), a => Share(questions, a));
        var both = before.Keys.Where(after.ContainsKey).Order(StringComparer.Ordinal).ToList();
        var told = both.Count >= Least;
        return new(before.Count, after.Count, both.Count, told ? both.Average(p => before[p]) : null, told ? both.Average(p => after[p]) : null);
    }

    private static double Share(IReadOnlyList<Question> questions, QuizAnswer answer) => (double)questions.Zip(answer.Chosen, (q, c) => q.Answer == c ? 1 : 0).Sum() / Math.Max(1, questions.Count);
}
