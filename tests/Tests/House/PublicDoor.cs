using Netra.Kernel;
using Netra.Kernel.Engines;
using Netra.Tests.Support;
using Npgsql;

namespace Netra.Tests.House;

/// <summary>A node that serves the public door alone, under a database role of its own.</summary>
public sealed class PublicDoor
{
    [Fact]
    public async Task Under_its_own_role_the_public_door_takes_a_report_and_opens_its_mailbox()
    {
        Assert.SkipUnless(Databases.OnPostgres, "SQLite has no roles.");
        var (desk, _, _) = await Intake.Given.Kayong();
        await using var _ = desk;
        var role = await Role(desk);
        await using var app = await App.Start(As(desk.Settings.Db, role), serve: "public");
        var (browser, number, code) = await Intake.Given.Sent(app);
        using var __ = browser;
        var mailbox = await Intake.Given.Mailbox(app, number, code);
        await mailbox.Fill("Pesan Anda", "Saya masih melihat spanduknya pagi ini.").Press("Kirim pesan");
        Assert.Contains("spanduknya", mailbox.Text, StringComparison.Ordinal);
        Assert.Contains("Versi " + Rulebook.TheLaw.Rules.Version, (await app.Browse().Visit("/aturan/riwayat")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await app.Browse().Visit("/masuk")).Status);
    }

    [Fact]
    public async Task Under_its_own_role_the_public_door_takes_a_pledge_and_a_refusal()
    {
        Assert.SkipUnless(Databases.OnPostgres, "SQLite has no roles.");
        var (desk, officer) = await Prevention.Given.Ready();
        await using var _ = desk;
        await Access.Given.Officer(desk, await Access.Given.Office(desk), "ketua@contoh.example");
        var round = await Prevention.Given.Round(desk, officer);
        await using var app = await App.Start(As(desk.Settings.Db, await Role(desk)), serve: "public");
        using var wrong = app.Browse();
        await wrong.Visit((await Prevention.Given.Invitation(desk, round, Registry.Given.Budi)).Address);
        await Prevention.Given.Confirm(wrong, Registry.Given.Budi, "0000");
        Assert.Single(wrong.Errors);
        await (await Prevention.Given.Confirm(wrong, Registry.Given.Budi)).Choose("Saya sudah membaca").Press("Tanda tangani ikrar");
        Assert.Equal("Pakta integritas Anda", wrong.Heading);
        Assert.Contains("asli dan berlaku", (await app.Browse().Visit(Prevention.Given.Code(wrong))).Text, StringComparison.Ordinal);
        var unit = (await Prevention.Given.Units(desk))[0].Unit.Value;
        foreach (var open in new[] { $"/unit/{unit}", $"/unit/{unit}/badge.txt", "/wilayah/33.20", "/imbauan", "/data/ikrar.csv" }) Assert.Equal(200, (await app.Browse().Visit(open)).Status);
        using var unwilling = app.Browse();
        await unwilling.Visit((await Prevention.Given.Invitation(desk, round, Registry.Given.Tono)).Address);
        await (await (await Prevention.Given.Confirm(unwilling, Registry.Given.Tono)).Press("Saya tidak bersedia")).Fill("Alasan Anda", "Keyakinan saya.").Press("Kirim alasan");
        Assert.Contains("hanya dapat dibaca pengawas pemilu", unwilling.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_its_own_role_the_public_door_takes_attendance_quiz_and_declaration()
    {
        Assert.SkipUnless(Databases.OnPostgres, "SQLite has no roles.");
        var (desk, officer) = await Prevention.Given.Ready();
        await using var _ = desk;
        var (code, invitation, path) = await Prevention.EventTests.Running(desk, officer);
        await using var app = await App.Start(As(desk.Settings.Db, await Role(desk)), serve: "public");
        using var guest = app.Browse();
        await (await guest.Visit(code)).Fill("Nama", "Herlina").Fill("Lembaga", "KPU Jepara").Press("Catat kehadiran sebagai tamu");
        await guest.Choose("Boleh, bersyarat").Press("Kirim jawaban");
        Assert.Contains("Jawaban Anda tersimpan", guest.Text, StringComparison.Ordinal);
        using var wrong = app.Browse();
        await (await wrong.Visit(code)).FillDate("Tanggal lahir", new(1986, 9, 26)).Fill("Empat angka terakhir", "0000").Press("Catat kehadiran");
        Assert.Single(wrong.Errors);
        using var police = app.Browse();
        await (await police.Visit(invitation)).Fill("Nama", "Kompol Wahyu").Fill("Jabatan", "Wakapolres").Choose("Saya berwenang").Press("Tanda tangani deklarasi");
        Assert.Contains("1 dari 2", (await app.Browse().Visit(path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_its_own_role_the_public_door_takes_a_units_answer_to_a_circular()
    {
        Assert.SkipUnless(Databases.OnPostgres, "SQLite has no roles.");
        var (desk, officer) = await Prevention.CircularStory.Named();
        await using var _ = desk;
        await Prevention.CircularStory.Publish(officer, Prevention.CircularStory.First, "Netralitas ASN");
        await Prevention.CircularStory.Follow(desk);
        await using var app = await App.Start(As(desk.Settings.Db, await Role(desk)), serve: "public");
        using var phone = app.Browse();
        await phone.Visit(await Prevention.CircularStory.Address(desk, Registry.Given.Tono));
        await (await Prevention.Given.Confirm(phone, Registry.Given.Tono)).Choose("Siap, isinya sudah saya sampaikan").Press("Simpan jawaban");
        Assert.Contains("tercatat siap", phone.Text, StringComparison.Ordinal);
        await phone.Follow("Netralitas ASN");
        Assert.Contains("1 dari 3 unit siap", phone.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_its_own_role_the_public_door_serves_a_kiosk_and_takes_an_objection_and_a_signature_of_a_device()
    {
        Assert.SkipUnless(Databases.OnPostgres, "SQLite has no roles.");
        var (desk, officer) = await Prevention.Given.Ready();
        await using var _ = desk;
        var round = await Prevention.Given.Round(desk, officer);
        var address = await Prevention.KioskTests.Opened(desk, officer, round, "SD Negeri 1");
        await using var app = await App.Start(As(desk.Settings.Db, await Role(desk)), serve: "public");
        using var kiosk = app.Browse();
        await Prevention.KioskTests.Enter(kiosk, address, Registry.Given.Budi, new(2001, 1, 1));
        Assert.Single(kiosk.Errors);
        await Prevention.KioskTests.Sign(kiosk, address, Registry.Given.Budi);
        using var budi = app.Browse();
        await budi.Visit((await Prevention.Given.Invitation(desk, round, Registry.Given.Budi)).Address);
        await (await (await Prevention.Given.Confirm(budi, Registry.Given.Budi)).Press("Bukan saya")).Press("Nyatakan bukan saya");
        await budi.Press("Baca ikrarnya");
        using var device = new Access.Authenticator();
        await Prevention.PasskeyTests.Sign(budi, device);
        Assert.Contains("Kunci perangkat penanda tangan", budi.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_role_reads_no_session_no_second_factor_and_changes_no_history()
    {
        Assert.SkipUnless(Databases.OnPostgres, "SQLite has no roles.");
        await using var app = await App.Start();
        var role = await Role(app);
        await using var db = new NpgsqlConnection(As(app.Settings.Db, role)["postgres:".Length..]);
        await db.OpenAsync();
        foreach (var refused in new[] { "select * from access_sessions", "select * from access_totps", "select verifier from access_enrolments", "select wrapped_private_key from access_enrolments",
            "select * from access_identity_boxes", "select \"by\" from rulebook_versions", "select \"by\" from rulebook_approvals", "select * from access_recovery_copies", "select * from cases_ties", "select * from prevention_event_views", "select * from cases_stays", "select * from prevention_sheets", "update kernel_journal set because = ''", "delete from access_seals", "insert into access_officers select * from access_officers", "update access_office_keys set public_key = public_key", "create table x (y int)" })
        {
            await using var command = new NpgsqlCommand(refused, db);
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState);
        }
    }

    private static async Task<string> Role(App app)
    {
        var role = "public_" + new NpgsqlConnectionStringBuilder(app.Settings.Db["postgres:".Length..]).Database;
        await using var db = await app.Engine.Open();
        await using var command = db.CreateCommand();
        command.CommandText = $"create role {role} login";
        await command.ExecuteNonQueryAsync();
        await PublicRole.Grant(Engine.Of(app.Settings.Db), role);
        return role;
    }

    private static string As(string address, string role) => "postgres:" + new NpgsqlConnectionStringBuilder(address["postgres:".Length..]) { Username = role };
}
