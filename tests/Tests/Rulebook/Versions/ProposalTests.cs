using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Rulebook.Versions;
using Netra.Tests.Support;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Rulebook.Versions;

public sealed class ProposalTests
{
    private static readonly DateOnly Tomorrow = new(2024, 10, 22);

    [Fact]
    public async Task The_installations_files_are_the_first_version()
    {
        await using var app = await App.Start();
        var rules = app.Web.Services.GetRequiredService<IRulebook>();
        Assert.Equal((TheLaw.Rules.Version, TheLaw.Rules.Version), (rules.Version, rules.On(new(2023, 1, 1)).Version));
        var installed = Assert.Single(await Officers.Journal<RulebookInstalled>(app)).As<RulebookInstalled>();
        Assert.Equal((RuleSet.In(TheLaw.Folder).Sha256, TheLaw.Rules.Version), (installed.Sha256, installed.Code));
    }

    [Fact]
    public async Task A_second_officers_approval_puts_a_proposal_in_force_from_its_day()
    {
        await using var top = await TopOffice.Open();
        var rules = top.App.Web.Services.GetRequiredService<IRulebook>();
        await top.Enact(Tomorrow, "2024.2");
        Assert.Equal(TheLaw.Rules.Version, rules.Version);
        Assert.Equal("2024.2", rules.On(Tomorrow).Version);
        Assert.Equal(TheLaw.Rules.Version, rules.On(Tomorrow.AddDays(-1)).Version);
        // Midnight in Jakarta is 17:00 UTC.
        top.App.Time.Now = new(2024, 10, 21, 16, 59, 0, DateTimeKind.Utc);
        Assert.Equal(TheLaw.Rules.Version, rules.Version);
        top.App.Time.Now = new(2024, 10, 21, 17, 0, 0, DateTimeKind.Utc);
        Assert.Equal("2024.2", rules.Version);

        var proposed = Assert.Single(await Officers.Journal<RulebookProposed>(top.App));
        var approved = Assert.Single(await Officers.Journal<RulebookApproved>(top.App));
        Assert.Equal(("2024.2", Tomorrow, proposed.As<RulebookProposed>().Version), (approved.As<RulebookApproved>().Code, approved.As<RulebookApproved>().From, approved.As<RulebookApproved>().Version));
        Assert.Equal((top.Chair.Value, top.Member.Value), (Officer(proposed), Officer(approved)));
        Assert.Single(await Officers.Journal<RulebookChanged>(top.App));
    }

    [Fact]
    public async Task The_proposer_may_not_approve_however_it_is_posted()
    {
        await using var top = await TopOffice.Open();
        using var chair = await top.AsChair();
        using var member = await top.AsMember();
        var proposal = await TopOffice.Propose(chair, Tomorrow);
        await TopOffice.Write(chair, proposal, TopOffice.Version, "rulebook: {version: '2024.2'}");
        Assert.DoesNotContain("Baca sekali lagi", chair.Text, StringComparison.Ordinal);
        // The other officer's form, sent to the proposer's own proposal by the proposer.
        var others = await TopOffice.Propose(member, Tomorrow);
        await TopOffice.Write(member, others, TopOffice.Version, "rulebook: {version: '2024.3'}");
        await (await chair.Visit(others)).Follow("Baca sekali lagi");
        chair.Page.QuerySelectorAll("button").Single(b => b.TextContent.Contains("Setujui", StringComparison.Ordinal)).Closest("form")!.SetAttribute("action", proposal + "/setujui");
        await chair.Press("Setujui versi ini");
        Assert.Equal(422, chair.Status);
        Assert.Contains("Anda yang mengusulkan", Assert.Single(chair.Errors), StringComparison.Ordinal);
        Assert.Empty(await Officers.Journal<RulebookApproved>(top.App));
    }

    [Fact]
    public async Task Approval_asks_for_the_second_factor_again_where_the_last_is_minutes_old()
    {
        await using var top = await TopOffice.Open();
        using var chair = await top.AsChair();
        using var member = await top.AsMember();
        var proposal = await TopOffice.Propose(chair, Tomorrow);
        await TopOffice.Write(chair, proposal, TopOffice.Version, "rulebook: {version: '2024.2'}");
        await (await member.Visit(proposal)).Follow("Baca sekali lagi");
        top.App.Time.Pass(TimeSpan.FromMinutes(11));
        await member.Press("Setujui versi ini");
        Assert.StartsWith("/masuk/ulang?lanjut=", member.Path, StringComparison.Ordinal);
        Assert.Empty(await Officers.Journal<RulebookApproved>(top.App));
        // The approval was pressed already: it is carried through the question.
        await member.Fill("Kode 6 angka", await Officers.Code(top.App, top.Member)).Press("Lanjut");
        Assert.Equal((200, proposal), (member.Status, member.Path));
        Assert.Single(await Officers.Journal<RulebookApproved>(top.App));
    }

    [Fact]
    public async Task What_was_approved_is_not_approved_again_nor_changed()
    {
        await using var top = await TopOffice.Open();
        var proposal = await top.Enact(Tomorrow, "2024.2");
        using var chair = await top.AsChair();
        await TopOffice.Write(chair, proposal, TopOffice.Version, "rulebook: {version: '2024.3'}");
        Assert.Equal(422, chair.Status);
        Assert.Contains("sudah disetujui", Assert.Single(chair.Errors), StringComparison.Ordinal);
        var again = await top.App.With(async s =>
        {
            var version = await s.GetRequiredService<Db>().Set<VersionRecord>().Include(v => v.Files).Include(v => v.Approval).SingleAsync(v => v.BasedOn != null);
            var editions = s.GetRequiredService<Editions>();
            return Approval.Of(version, editions.Newest, editions, editions.Newest.Set.Sha256, top.Member, App.Monday);
        });
        Assert.IsType<AlreadyApproved>(again.Refused);
    }

    [Fact]
    public async Task A_proposal_over_a_law_that_moved_on_is_refused()
    {
        await using var top = await TopOffice.Open();
        using var chair = await top.AsChair();
        var stale = await TopOffice.Propose(chair, Tomorrow);
        await TopOffice.Write(chair, stale, TopOffice.Version, "rulebook: {version: '2024.9'}");
        top.App.Time.Pass(TimeSpan.FromSeconds(30));
        await top.Enact(Tomorrow, "2024.2");
        top.App.Time.Pass(TimeSpan.FromSeconds(30));
        using var member = await top.AsMember();
        await TopOffice.Approve(member, stale);
        Assert.Equal(422, member.Status);
        Assert.Contains("Versi 2024.2 sudah disetujui", Assert.Single(member.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_changed_since_the_officer_read_them_are_not_approved()
    {
        await using var top = await TopOffice.Open();
        using var chair = await top.AsChair();
        using var member = await top.AsMember();
        var proposal = await TopOffice.Propose(chair, Tomorrow);
        await TopOffice.Write(chair, proposal, TopOffice.Version, "rulebook: {version: '2024.2'}");
        await (await member.Visit(proposal)).Follow("Baca sekali lagi");
        await TopOffice.Write(chair, proposal, TopOffice.Holidays, TopOffice.WithHoliday(Tomorrow));
        await member.Press("Setujui versi ini");
        Assert.Equal(422, member.Status);
        Assert.Contains("berubah sejak", Assert.Single(member.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_is_shown_and_then_approved_as_shown()
    {
        await using var top = await TopOffice.Open();
        using var chair = await top.AsChair();
        using var member = await top.AsMember();
        var proposal = await TopOffice.Propose(chair, Tomorrow);
        await TopOffice.Write(chair, proposal, TopOffice.Version, "rulebook: {version: '2024.2'}");
        await (await member.Visit(proposal)).Follow("Baca sekali lagi");
        await TopOffice.Write(chair, proposal, TopOffice.Holidays, TopOffice.WithHoliday(Tomorrow));
        await member.Press("Setujui versi ini");
        Assert.Contains("Libur rekaan", member.Text, StringComparison.Ordinal);
        await member.Press("Setujui versi ini");
        Assert.Equal((200, proposal), (member.Status, member.Path));
        Assert.Single(await Officers.Journal<RulebookApproved>(top.App));
    }

    [Fact]
    public async Task An_approval_that_does_not_say_what_was_read_is_refused()
    {
        await using var top = await TopOffice.Open();
        using var chair = await top.AsChair();
        using var member = await top.AsMember();
        var proposal = await TopOffice.Propose(chair, Tomorrow);
        await TopOffice.Write(chair, proposal, TopOffice.Version, "rulebook: {version: '2024.2'}");
        await (await member.Visit(proposal)).Follow("Baca sekali lagi");
        member.Page.QuerySelector("main input[name=Seen]")!.SetAttribute("value", "");
        await member.Press("Setujui versi ini");
        Assert.Equal(422, member.Status);
        Assert.Empty(await Officers.Journal<RulebookApproved>(top.App));
    }

    [Fact]
    public async Task One_who_made_an_account_for_a_second_self_does_not_approve_with_it()
    {
        await using var top = await TopOffice.Open();
        using var chair = await top.AsChair();
        var proposal = await TopOffice.Propose(chair, Tomorrow);
        await TopOffice.Write(chair, proposal, TopOffice.Version, "rulebook: {version: '2024.2'}");
        var puppet = await Officers.Officer(top.App, top.Office, "boneka@contoh.example", "anggota");
        using var second = await Officers.SignedIn(top.App, puppet, "boneka@contoh.example");
        await TopOffice.Approve(second, proposal);
        Assert.Equal(422, second.Status);
        Assert.Contains("belum dimasukkan sebagai anggota", Assert.Single(second.Errors), StringComparison.Ordinal);
        Assert.Empty(await Officers.Journal<RulebookApproved>(top.App));
    }

    [Fact]
    public async Task A_version_number_that_is_taken_and_a_proposal_without_a_change_are_refused()
    {
        await using var top = await TopOffice.Open();
        using var chair = await top.AsChair();
        using var member = await top.AsMember();
        var proposal = await TopOffice.Propose(chair, Tomorrow);
        await TopOffice.Approve(member, proposal);
        Assert.Contains("tidak mengubah apa pun", Assert.Single(member.Errors), StringComparison.Ordinal);
        await TopOffice.Write(chair, proposal, TopOffice.Holidays, TopOffice.WithHoliday(Tomorrow));
        await TopOffice.Approve(member, proposal);
        Assert.Contains($"Nomor versi {TheLaw.Rules.Version} sudah dipakai", Assert.Single(member.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_file_shows_file_line_and_key_keeps_what_was_typed_and_stores_nothing()
    {
        await using var top = await TopOffice.Open();
        using var chair = await top.AsChair();
        var proposal = await TopOffice.Propose(chair, Tomorrow);
        const string broken = "# wrong on purpose\nholidays:\n  - {date: 2024-12-32, kind: joint-leave, name: {id: a, en: b}, confidence: secondary, sources: [H01]}";
        await TopOffice.Write(chair, proposal, TopOffice.Holidays, broken);
        Assert.Equal(422, chair.Status);
        Assert.Contains(chair.Page.QuerySelectorAll(".temuan code"), f => f.TextContent.StartsWith("holidays/2024.yaml:3: holidays.date:", StringComparison.Ordinal));
        Assert.Equal(broken, chair.Page.QuerySelector("textarea")!.TextContent.ReplaceLineEndings("\n").TrimStart('\n'));
        Assert.Empty(await Officers.Journal<RulebookChanged>(top.App));
    }

    [Theory]
    [InlineData("a: &x [1]\nb: *x", "aliases")]
    [InlineData("a: [[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]", "nested")]
    [InlineData("a: 'open", "new.yaml:1: (file)")]
    public async Task A_text_that_would_harm_the_reader_is_refused_before_it_is_read(string text, string finding)
    {
        await using var top = await TopOffice.Open();
        using var chair = await top.AsChair();
        var proposal = await TopOffice.Propose(chair, Tomorrow);
        await TopOffice.Write(chair, proposal, "new.yaml", text);
        Assert.Equal(422, chair.Status);
        Assert.Contains(finding, Assert.Single(chair.Page.QuerySelectorAll(".temuan code")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_name_that_leads_elsewhere_is_refused()
    {
        await using var top = await TopOffice.Open();
        using var chair = await top.AsChair();
        var proposal = await TopOffice.Propose(chair, Tomorrow);
        await TopOffice.Write(chair, proposal, "../secret.yaml", "a: b");
        Assert.Equal(422, chair.Status);
        Assert.Contains("Nama berkas", Assert.Single(chair.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_chair_and_members_of_the_top_office_reach_the_pages()
    {
        await using var top = await TopOffice.Open();
        var staff = await Officers.Officer(top.App, top.Office, "staf@contoh.example", "staf");
        var regency = await Officers.Office(top.App);
        var chair = await Officers.Officer(top.App, regency, "ketua@contoh.example");
        foreach (var (officer, email) in new[] { (staff, "staf@contoh.example"), (chair, "ketua@contoh.example") })
        {
            using var browser = await Officers.SignedIn(top.App, officer, email);
            foreach (var path in new[] { "/meja/aturan", "/meja/aturan/usul", $"/meja/aturan/{Edition.First.Value}" }) Assert.Equal(403, (await browser.Visit(path)).Status);
        }
        using var member = await top.AsMember();
        Assert.Contains(TheLaw.Rules.Version, (await member.Visit($"/meja/aturan/{Edition.First.Value}")).Heading, StringComparison.Ordinal);
    }

    private static async Task<System.Net.Http.HttpResponseMessage> Upload(Browser desk, string proposal, params (string Name, byte[] Bytes)[] files)
    {
        var form = (await desk.Visit(proposal + "/berkas")).Page.QuerySelector("form[enctype='multipart/form-data']")!;
        using var body = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]")) body.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
        body.Add(new StringContent("upload"), "Do");
        foreach (var (name, bytes) in files) body.Add(new ByteArrayContent(bytes), "Sent", name);
        return await desk.Http.PostAsync(new Uri(proposal + "/berkas", UriKind.Relative), body);
    }

    [Fact]
    public async Task Files_sent_from_a_folder_take_the_place_of_their_namesakes_and_are_checked_together()
    {
        await using var top = await TopOffice.Open();
        using var chair = await top.AsChair();
        var proposal = await TopOffice.Propose(chair, Tomorrow);
        // A holiday that cites a source which only the other file brings.
        var holiday = TopOffice.WithHoliday(Tomorrow).Replace("sources: [H01]}\n", "sources: [H77]}\n", StringComparison.Ordinal);
        var sources = TopOffice.Changed("sources.yaml", "sources:\n", "sources:\n  - {code: H77, name: Rekaan, kind: given}\n");
        using var alone = await Upload(chair, proposal, ("2024.yaml", Encoding.UTF8.GetBytes(holiday)));
        Assert.Equal(422, (int)alone.StatusCode);
        Assert.Contains("'H77' is not known", WebUtility.HtmlDecode(await alone.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Empty(await Officers.Journal<RulebookChanged>(top.App));
        using var both = await Upload(chair, proposal, ("2024.yaml", Encoding.UTF8.GetBytes(holiday)), ("sources.yaml", Encoding.UTF8.GetBytes(sources)));
        Assert.Equal(302, (int)both.StatusCode);
        Assert.Equal(["holidays/2024.yaml", "sources.yaml"], (await Officers.Journal<RulebookChanged>(top.App)).Select(e => e.As<RulebookChanged>().File));
        Assert.Contains("Libur rekaan", (await chair.Visit(proposal)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rulebook.yaml", "rulebook: {version: '2024.2'}", "sources.yaml", true)]
    [InlineData("rulebook.yaml", "rulebook: {version: '2024.2'}", "rulebook.yaml", true)]
    [InlineData("", "", "sources.yaml", false)]
    public async Task A_text_typed_but_not_stored_survives_the_sending_of_files(string name, string typed, string sent, bool stays)
    {
        await using var top = await TopOffice.Open();
        using var chair = await top.AsChair();
        var proposal = await TopOffice.Propose(chair, Tomorrow);
        await chair.Visit(proposal + "/berkas");
        // Files and text stand in one form, so a browser sends both whatever button is pressed.
        var form = Assert.Single(chair.Page.QuerySelectorAll("main form"));
        Assert.NotNull(form.QuerySelector("textarea.mono"));
        using var body = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]")) body.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
        foreach (var (field, value) in new[] { ("Name", name), ("Text", typed), ("Do", "upload") }) body.Add(new StringContent(value), field);
        body.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(TheLaw.Files().Single(f => f.Name == sent).Text + "\n# ditambah\n")), "Sent", sent);
        using var answer = await chair.Http.PostAsync(new Uri(proposal + "/berkas", UriKind.Relative), body);
        Assert.Equal(stays ? 200 : 302, (int)answer.StatusCode);
        Assert.Equal(sent, Assert.Single(await Officers.Journal<RulebookChanged>(top.App)).As<RulebookChanged>().File);
        if (!stays) return;
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        Assert.Equal(typed, page.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Contains("Isi di bawah belum", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Aturan Baru.yaml", 10, "Aturan Baru.yaml:0: (file): a name has")]
    [InlineData("besar.yaml", 256 * 1024 + 1, "besar.yaml:0: (file): holds more than 256 KB")]
    [InlineData("biner.yaml", -1, "biner.yaml:0: (file): is not UTF-8 text")]
    [InlineData("rusak.yaml", 0, "rusak.yaml:2: holidays.date: '2024-13-01' is not a date")]
    public async Task A_file_that_cannot_be_used_is_named_with_line_and_key(string name, int size, string finding)
    {
        await using var top = await TopOffice.Open();
        using var chair = await top.AsChair();
        var proposal = await TopOffice.Propose(chair, Tomorrow);
        var bytes = size switch
        {
            -1 => [0xC3, 0x28],
            0 => "holidays:\n  - {date: 2024-13-01, kind: national, name: {id: a, en: b}, confidence: secondary, sources: [H01]}"u8.ToArray(),
            _ => Encoding.UTF8.GetBytes(new string('#', size))
        };
        using var answer = await Upload(chair, proposal, (name, bytes));
        Assert.Equal(422, (int)answer.StatusCode);
        Assert.Contains(finding, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Empty(await Officers.Journal<RulebookChanged>(top.App));
        using var nothing = await Upload(chair, proposal);
        Assert.Contains("Pilih berkas yang diunggah.", await nothing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static Guid Officer(JournalEntry entry) => Guid.Parse(entry.By["officer:".Length..]);
}
