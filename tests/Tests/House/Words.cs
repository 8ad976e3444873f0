using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Tests.Support;
using Netra.Web;

namespace Netra.Tests.House;

/// <summary>Every word a page can ask for is there, in both languages.</summary>
public sealed partial class Words
{
    [Fact]
    public void Every_text_a_source_names_exists()
    {
        var texts = new Texts(Host.Modules);
        var asked = Tree.Sources(".cs", ".cshtml").SelectMany(f => Named().Matches(Code(f)).Select(m => (File: Path.GetFileName(f), Key: m.Groups[1].Value))).ToList();
        Assert.True(asked.Count > 20);
        Assert.Empty(asked.Where(a => !texts.Has(a.Key)).Select(a => $"{a.File}: {a.Key}").Distinct());
    }

    // Keys put together at run time. What follows the prefix is a code or a member of an enumeration.
    private static readonly IReadOnlyList<string> Computed =
    [
        "access.factor.", "access.left.", "access.role.", "access.standing.",
        "cases.announcement.state.", "cases.announcement.text.", "cases.assessment.circumstance.", "cases.assessment.contest.", "cases.assessment.status.",
        "cases.assessment.target.", "cases.clock.", "cases.closing.", "cases.conclusion.", "cases.confidence.", "cases.desk.group.", "cases.fact.",
        "cases.match.closeness.", "cases.match.warning.", "cases.match.what.",
        "cases.outcome.kind-hint.", "cases.outcome.kind.", "cases.print.title.", "cases.progress.closed.", "cases.progress.decided.", "cases.progress.review.",
        "cases.progress.to-come.", "cases.referral.state.", "cases.relation.", "cases.tie.kind.", "cases.report.", "cases.role.", "cases.state.", "cases.status.", "cases.verdict.answer.",
        "cases.verdict.confidence.", "intake.aside.", "intake.check.", "intake.desk.", "intake.kind.", "intake.privacy.", "intake.region.", "intake.step.",
        "prevention.answer.", "prevention.assurance.", "prevention.duty.", "prevention.own.reminder.", "prevention.attend.how.", "prevention.event.kind.", "prevention.event.state.", "prevention.campaign.medium.", "prevention.carrier.", "prevention.circular-end.said.", "prevention.circular.kind.", "prevention.circular.role.", "prevention.circular.shown.", "prevention.circular.state.", "prevention.circular.unit.",
        "prevention.pact.explained.", "prevention.pact.state.", "prevention.quiz.answer.", "prevention.quiz.end.", "prevention.quiz.running.", "prevention.quiz.turn.", "prevention.publication.state.", "prevention.record.circular.", "prevention.revocation.why.", "prevention.round.state.",
        "registry.board-member.role.", "registry.column.", "registry.fault.kind.", "registry.imports.state.", "registry.people.status.", "registry.reason.", "registry.reject.",
        "rulebook.also.", "rulebook.answer.", "rulebook.book.", "rulebook.difference.", "rulebook.field.", "rulebook.proposal.answer.", "rulebook.section.", "rulebook.source.", "rulebook.step.", "rulebook.target.", "rulebook.unit.", "rulebook.value.",
        "ui.date.", "web.fault.", "web.home."
    ];

    [Fact]
    public void Every_text_is_asked_for()
    {
        var source = string.Join('\n', Tree.Sources(".cs", ".cshtml").Select(Code));
        var literals = Literal().Matches(source).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var stale = Computed.Where(p => !source.Contains('"' + p, StringComparison.Ordinal)).ToList();
        Assert.True(stale.Count == 0, string.Join(", ", stale));
        var unused = new Texts(Host.Modules).Keys.Where(k => !literals.Contains(k) && !Computed.Any(p => k.StartsWith(p, StringComparison.Ordinal) && Says(source, k[p.Length..]))).ToList();
        Assert.True(unused.Count == 0, string.Join(", ", unused));
    }

    // The rest of a computed key is said somewhere: in the code, or in the law that lists the codes. A status of HTTP is said by the protocol.
    private static bool Says(string source, string rest) =>
        rest.Split('.')[0] is var code && (int.TryParse(code, out _) || source.Contains(code, StringComparison.OrdinalIgnoreCase) || Law.Value.Contains(code, StringComparison.Ordinal));

    private static readonly Lazy<string> Law = new(() =>
        string.Join('\n', Directory.EnumerateFiles(Tree.Path("rules"), "*.yaml", SearchOption.AllDirectories).Select(File.ReadAllText)));

    [Fact]
    public async Task Every_entry_of_the_desk_has_its_words()
    {
        await using var app = await App.Start();
        var texts = app.Web.Services.GetRequiredService<Texts>();
        Assert.Empty(app.Web.Services.GetServices<DeskLink>().Where(l => !texts.Has(l.Text)).Select(l => l.Text));
    }

    [Fact]
    public void No_text_is_empty_and_both_languages_take_the_same_arguments()
    {
        var texts = new Texts(Host.Modules);
        var uneven = texts.Keys.Where(k => In("id", texts, k).Length == 0 || In("en", texts, k).Length == 0
            || !Holes(In("id", texts, k)).SetEquals(Holes(In("en", texts, k)))).ToList();
        Assert.True(uneven.Count == 0, string.Join(", ", uneven));
    }

    // An example in a comment asks for nothing.
    private static string Code(string file) => string.Join('\n', File.ReadLines(file).Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    private static string In(string language, Texts texts, string key)
    {
        var before = System.Globalization.CultureInfo.CurrentUICulture;
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo(language);
        try { return texts[key]; }
        finally { System.Globalization.CultureInfo.CurrentUICulture = before; }
    }

    private static HashSet<string> Holes(string text) => [.. Hole().Matches(text).Select(m => m.Value)];

    // A literal key and nothing after it: a key put together at run time ends with a dot or a plus.
    [GeneratedRegex("""(?:\bT\[|\bRefusal\(|\bnew DeskLink\()"([a-z0-9.-]*[a-z0-9])"(?=\s*[\],)])""")]
    private static partial Regex Named();

    [GeneratedRegex("\"([a-z0-9.-]+)\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Hole();
}
