using FsCheck;
using FsCheck.Fluent;
using Netra.Kernel;
using Netra.Prevention.Events;
using Netra.Prevention.Events.Codes;
using Netra.Prevention.Events.Quizzes;

namespace Netra.Tests.Prevention;

/// <summary>The pure parts of events: the code at the door, the effect of a quiz, the lines people write.</summary>
public sealed class EventProperties
{
    private static readonly RotatingCode Codes = new(new(new InstallationKey([.. Enumerable.Range(0, 32).Select(i => (byte)i)])));
    private static readonly Question[] Questions = [.. Enumerable.Range(1, 4).Select(n => new Question { Serial = n, Text = "?", Choices = ["a", "b", "c"], Answer = n % 3, Source = "-" })];

    private static readonly Arbitrary<(long Nr, long Step)> Doors = (from nr in Gen.Choose(1, 30_000_000) from step in Gen.Choose(0, int.MaxValue) select ((long)nr, (long)step)).ToArbitrary();

    // Choices of up to nine people in either turn; null where one did not answer it.
    private static readonly Arbitrary<(int[]? Before, int[]? After)[]> Answers =
        (from before in Turn from after in Turn select (before, after)).ArrayOf().Where(a => a.Length < 10).ToArbitrary();

    private static Gen<int[]?> Turn => Gen.Frequency<int[]?>((1, Gen.Constant<int[]?>(null)), (4, Gen.Choose(0, 2).ArrayOf(4).Select(c => (int[]?)c)));

    [Fact]
    public void A_code_opens_its_own_event_in_its_step_and_the_next_alone() => Prop.ForAll(Doors, door =>
    {
        var code = Codes.At(door.Nr, door.Step);
        Assert.Equal(door.Nr, Codes.Read(code, door.Step));
        Assert.Equal(door.Nr, Codes.Read(code.ToLowerInvariant(), door.Step + 1));
        Assert.All(new[] { -1, 2, 3, 60 }, later => Assert.Null(Codes.Read(code, door.Step + later)));
        for (var i = 0; i < code.Length; i++) Assert.Null(Codes.Read(code[..i] + (code[i] == 'Z' ? '0' : 'Z') + code[(i + 1)..], door.Step));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_page_opened_in_time_stays_good_for_a_while_and_no_code_makes_one() => Prop.ForAll(Doors, door =>
    {
        var pass = Codes.Pass(door.Nr, door.Step);
        Assert.Equal(door.Nr, Codes.ReadPass(pass, door.Step + RotatingCode.Patience));
        Assert.Null(Codes.ReadPass(pass, door.Step + RotatingCode.Patience + 1));
        Assert.Null(Codes.ReadPass(pass, door.Step - 1));
        Assert.Null(Codes.ReadPass($"{door.Step + 1}-{pass.Split('-')[1]}", door.Step + 1));
        Assert.Null(Codes.ReadPass($"{door.Step}-{Codes.At(door.Nr, door.Step)}", door.Step));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_effect_is_of_five_at_least_and_of_the_same_people_before_and_after() => Prop.ForAll(Answers, people =>
    {
        var answers = Rows(people).ToList();
        var effect = Effect.Of(Questions, answers);
        var pairs = people.Where(p => p is { Before: not null, After: not null }).ToList();
        Assert.Equal((people.Count(p => p.Before is not null), people.Count(p => p.After is not null), pairs.Count), (effect.Before, effect.After, effect.Paired));
        Assert.Equal(pairs.Count >= Effect.Least, effect.Difference is not null);
        if (effect.Difference is not { } difference) return;
        static double Right(int[] chosen) => chosen.Where((c, i) => c == (i + 1) % 3).Count() / 4.0;
        Assert.Equal(pairs.Average(p => Right(p.After!) - Right(p.Before!)), difference, 9);
        Assert.Equal(effect, Effect.Of(Questions, [.. answers.AsEnumerable().Reverse()]));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Rene Rienaldy, S.E. ;Pj.  Sekretaris Daerah; Pemkab Kayong Utara", "Rene Rienaldy, S.E.; Pj. Sekretaris Daerah; Pemkab Kayong Utara")]
    [InlineData("Rene; Sekda", null)]
    [InlineData("Rene; ; Pemkab", null)]
    public void A_speaker_is_name_office_and_institution(string line, string? read) => Assert.Equal(read, Speaker.Read(line)?.ToString());

    [Theory]
    [InlineData("Larangan; SKB 2022", true)]
    [InlineData("Larangan; SKB 2022; https://contoh.go.id/a", true)]
    [InlineData("Larangan; SKB 2022; /aturan", true)]
    [InlineData("Larangan; SKB 2022; //contoh.go.id", false)]
    [InlineData("Larangan; SKB 2022; javascript:alert(1)", false)]
    [InlineData("Larangan; SKB 2022; http://contoh.go.id", false)]
    [InlineData("Larangan", false)]
    public void A_material_has_a_source_and_leads_nowhere_dangerous(string line, bool good) => Assert.Equal(good, Material.Read(line) is not null);

    private static IEnumerable<QuizAnswer> Rows((int[]? Before, int[]? After)[] people) => people.SelectMany((person, n) =>
        new[] { ("before", person.Before), ("after", person.After) }.Where(turn => turn.Item2 is not null)
            .Select(turn => new QuizAnswer { Turn = turn.Item1, Pseudonym = [(byte)n], Choices = string.Join(',', turn.Item2!) }));
}
