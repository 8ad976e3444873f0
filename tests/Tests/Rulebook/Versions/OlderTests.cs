using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Rulebook.Law;
using Netra.Rulebook.Versions;
using Netra.Tests.Support;

namespace Netra.Tests.Rulebook.Versions;

/// <summary>A law that was approved under an older program: it lacks sentences this one speaks, and has one this one does not.</summary>
public sealed class OlderTests
{
    private const string File = "sentences.yaml", Lost = "clock.assumed.hours", Gone = "clock.moon";
    private static readonly string Older = Regex.Replace(TheLaw.Files().Single(f => f.Name == File).Text, $"  {Regex.Escape(Lost)}: .*\n", $"  {Gone}: {{id: rekaan, en: invented}}\n");

    [Fact]
    public async Task A_version_approved_under_an_older_program_is_still_the_law_with_the_programs_own_words_where_it_has_none()
    {
        var (app, sha) = await Updated();
        await using var _ = app;
        var edition = app.Web.Services.GetRequiredService<Editions>().Today;
        Assert.Equal((sha, TheLaw.Rules.Version), (edition.Set.Sha256, edition.Version));
        Assert.DoesNotContain(Lost, edition.Set.Files[File], StringComparison.Ordinal);
        Assert.Equal(TheLaw.Book.Lexicon.Say(Lost), edition.Book.Lexicon.Say(Lost));
        using var citizen = app.Browse();
        Assert.Equal(200, (await citizen.Visit("/bolehkah/install-campaign-material?status=PNS&date=2024-11-05&election=pilkada-2024")).Status);
    }

    [Fact]
    public async Task The_officers_are_told_which_sentences_are_the_programs_and_a_new_version_must_have_them()
    {
        var (app, _) = await Updated();
        await using var top = await TopOffice.Open(app);
        using var chair = await top.AsChair();
        await chair.Visit("/meja/aturan");
        Assert.Contains(Lost, chair.Text, StringComparison.Ordinal);
        var proposal = await TopOffice.Propose(chair, new(2024, 10, 22));
        await TopOffice.Write(chair, proposal, TopOffice.Holidays, TopOffice.WithHoliday(new(2024, 10, 23)));
        Assert.Equal(422, chair.Status);
        Assert.Contains(Lost, chair.Text, StringComparison.Ordinal);
        await TopOffice.Write(chair, proposal, File, TheLaw.Files().Single(f => f.Name == File).Text);
        Assert.Equal((200, proposal), (chair.Status, chair.Path));
        app.Time.Pass(TimeSpan.FromSeconds(30));
        await top.Enact(new(2024, 10, 22), "2024.2", (File, TheLaw.Files().Single(f => f.Name == File).Text));
        app.Time.Now = new(2024, 10, 21, 17, 0, 0, DateTimeKind.Utc);
        Assert.Empty(app.Web.Services.GetRequiredService<Editions>().Today.Book.Lexicon.Borrowed);
    }

    [Fact]
    public async Task What_was_proposed_under_an_older_program_is_not_approved_without_the_sentences()
    {
        var (app, _) = await Updated();
        await using var top = await TopOffice.Open(app);
        string proposal;
        using (var chair = await top.AsChair()) proposal = await TopOffice.Propose(chair, new(2024, 10, 22));
        await Run(app, $"insert into rulebook_files (version_id, serial, name, text, at) select id, 1, '{TopOffice.Version}', 'rulebook: {{version: \"2024.2\"}}', at from rulebook_versions where based_on is not null");
        app.Time.Pass(TimeSpan.FromSeconds(30));
        using var member = await top.AsMember();
        await TopOffice.Approve(member, proposal);
        Assert.Equal(422, member.Status);
        Assert.Contains(Lost, Assert.Single(member.Errors), StringComparison.Ordinal);
    }

    /// <summary>A database whose first version an older program stored, served by this one.</summary>
    private static async Task<(App App, string Sha256)> Updated()
    {
        var older = RuleSet.In(TheLaw.Folder).With([(File, Older)]);
        string address;
        await using (var app = await App.Start())
        {
            address = app.Settings.Db;
            await Run(app, string.Create(CultureInfo.InvariantCulture, $"update rulebook_files set text = '{older.Files[File].Replace("'", "''", StringComparison.Ordinal)}' where name = '{File}'"));
            await Run(app, $"update rulebook_approvals set sha256 = '{older.Sha256}'");
        }
        return (await App.Start(address), older.Sha256);
    }

    private static async Task Run(App app, string sql)
    {
        await using var db = await app.Engine.Open();
        await using var command = db.CreateCommand();
#pragma warning disable CA2100 // The test's own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
