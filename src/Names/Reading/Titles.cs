namespace Netra.Names.Reading;

/// <summary>Which pieces of a name are titles. At least one piece is left to be the name.</summary>
internal static class Titles
{
    private const int LongestRun = 5;
    private static readonly HashSet<string> Before = Lists.Set("titles", "before"), After = Lists.Set("titles", "after"), Particles = Lists.Set("titles", "particle");

    /// <summary>Words of nobility, which belong to the name and are often left out.</summary>
    public static HashSet<string> Noble { get; } = Lists.Set("titles", "noble");

    /// <summary>Where the name begins and ends among the pieces.</summary>
    /// <param name="titles">Takes the titles around it, in the order of the text.</param>
    public static (int From, int To) Name(List<Piece> pieces, bool small, List<string> titles)
    {
        var to = pieces.Count;
        for (; to > 1 && Tail(pieces, to, small) is var run and > 0; to -= run) titles.Insert(0, Joined(pieces, to - run, run));
        var (from, heads) = (0, 0);
        for (int run; from < to - 1 && (run = Head(pieces, from, to)) > 0; from += run) titles.Insert(heads++, Joined(pieces, from, run));
        return (from, to);
    }

    public static bool IsParticle(Piece piece) => Particles.Contains(piece.Letters);

    private static int Head(List<Piece> pieces, int from, int to)
    {
        // The shortest first: "Dr H" is a doctor and haji, not a "drh".
        for (var run = 1; run <= Math.Min(3, to - from - 1); run++)
            if (Before.Contains(Joined(pieces, from, run))) return run;
        return 0;
    }

    // The longest run that reads as one degree: "S", "Pd" or "A", "Md", "Keb".
    private static int Tail(List<Piece> pieces, int to, bool small)
    {
        for (var run = Math.Min(LongestRun, to - 1); run > 0; run--)
            if (After.Contains(Joined(pieces, to - run, run)) && (run == 1 ? Reads(pieces[to - 1], small) : OneSide(pieces, to, run))) return run;
        return Unknown(pieces, to);
    }

    // "Ma" and "Pia" are names, "MA" and "M.A." are degrees; who writes everything small does not tell.
    private static bool Reads(Piece piece, bool small) => piece.Apart || piece.Dotted || piece.Capitals > 1 || small || piece.Letters.Length > 3;

    private static bool OneSide(List<Piece> pieces, int to, int run) =>
        pieces[to - run].Apart == pieces[to - 1].Apart && (pieces[to - 1].Apart || pieces.GetRange(to - run, run - 1).TrueForAll(p => p.Dotted || p.Letters.Length < 3));

    // After a comma whatever looks like a degree is one, for new degrees come every year: "S.Tr.Xyz."
    private static int Unknown(List<Piece> pieces, int to)
    {
        var last = pieces[to - 1];
        if (!last.Apart) return 0;
        var run = 1;
        while (to - run > 1 && pieces[to - run - 1].Clump == last.Clump) run++;
        return run > 1 || last.Letters.Length < 4 && last.Capitals > 1 ? run : 0;
    }

    private static string Joined(List<Piece> pieces, int from, int run) => run == 1 ? pieces[from].Letters : string.Concat(pieces.GetRange(from, run).Select(p => p.Letters));
}
