using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry;
using Netra.Tests.Support;
using static Netra.Tests.Registry.Given;

namespace Netra.Tests.Registry;

/// <summary>Every line that is not taken is named, with its column and the reason, and takes nobody else with it.</summary>
public sealed class RejectTests
{
    private static readonly (string Line, string Column, string Reason)[] Bad =
    [
        ("123,Budi,Dinas,Unit,Guru,PNS", "nip", "number-length"),
        ($"{Tono},,{Jepara},Unit,Guru,PNS", "nama", "missing"),
        ($"{Tono},12345,{Jepara},Unit,Guru,PNS", "nama", "name"),
        ($"{Tono},Tono,,Unit,Guru,PNS", "instansi", "missing"),
        ($"{Tono},Tono,{Jepara},-,Guru,PNS", "unit_kerja", "missing"),
        ($"{Tono},Tono,{Jepara},Unit,Guru,", "status", "missing"),
        ($"{Tono},Tono,{Jepara},Unit,Guru,Pegawai", "status", "status"),
        ($"{Tono},=cmd|' /C calc'!A0,{Jepara},Unit,Guru,PNS", "nama", "formula"),
        ($"{Tono},Tono,{Jepara},+1,Guru,PNS", "unit_kerja", "formula"),
        ($"{Tono},Tono,{Jepara},Unit,@SUM(A1),PNS", "jabatan", "formula"),
        ($"{Tono},-2+3,{Jepara},Unit,Guru,PNS", "nama", "formula"),
        ($"{Tono},\tTono,{Jepara},Unit,Guru,PNS", "nama", "formula"),
        ($"{Tono},To\u0001no,{Jepara},Unit,Guru,PNS", "nama", "control"),
        ($"{Tono},{new string('a', 201)},{Jepara},Unit,Guru,PNS", "nama", "too-long"),
        ($"{Tono},\"Tono,{Jepara},Unit,Guru,PNS", "", "quote"),
        ($"{Tono},Tono, S.Pd.,{Jepara},Unit,Guru,PNS", "", "cells"),
        ($"{Budi},Budi lagi,{Jepara},Unit,Guru,PNS", "nip", "twice")
    ];

    [Fact]
    public async Task Each_bad_line_is_named_and_the_good_ones_around_it_are_taken()
    {
        await using var app = await App.Start(serve: "public");
        var good = Bad.Select((_, i) => Nth(i)).ToList();
        var rejected = new List<RejectedLine>();
        var done = await Import(app, Csv([Line(Budi, "Budi"), .. Bad.SelectMany((b, i) => new[] { b.Line, "", good[i] })]), new(ChunkRows: 7), rejected);
        Assert.Equal((Bad.Length + 1, Bad.Length), (done.Added, done.Rejected));
        Assert.Equal(Bad.Select((b, i) => (Line: 3L + 3 * i, b.Column, b.Reason)), rejected.Select(r => (r.Line, r.Column, r.Reason)));
        Assert.Equal("2", rejected[^1].Value);
    }

    [Fact]
    public async Task Letters_that_are_not_UTF8_further_down_spoil_their_line_alone()
    {
        await using var app = await App.Start(serve: "public");
        var lines = Enumerable.Range(0, 900).Select(n => Nth(n)).ToList();
        byte[] file = [.. Csv([.. lines]), .. Encoding.UTF8.GetBytes($"{Tono},"), 0xE9, .. Encoding.UTF8.GetBytes($"va,{Jepara},Unit,Guru,PNS\n{Line(Budi, "Budi")}\n")];
        var rejected = new List<RejectedLine>();
        var done = await Import(app, file, rejected: rejected);
        Assert.Equal((902L, "nama", "not-utf8", 901), (Assert.Single(rejected).Line, rejected[0].Column, rejected[0].Reason, done.Added));
    }

    [Fact]
    public async Task A_birth_date_must_be_the_one_in_the_number()
    {
        await using var app = await App.Start(serve: "public");
        var rejected = new List<RejectedLine>();
        await Import(app, Encoding.UTF8.GetBytes($"{Header},tanggal_lahir\n{Line(Budi, "Budi")},26-09-1986\n{Line(Tono, "Tono")},1980-01-01\n{Line("HN-1", "Joko", status: "NON_ASN")},31/12/1990\n{Line("HN-2", "Joni", status: "NON_ASN")},31/02/1990\n"), rejected: rejected);
        Assert.Equal([(3L, "birth-differs"), (5L, "date")], rejected.Select(r => (r.Line, r.Reason)));
        Assert.Equal([null, new DateOnly(1990, 12, 31)], (await Register(app)).Select(r => r.BornOn).ToArray());
    }

    [Fact]
    public async Task A_file_of_another_agency_is_not_taken_in_the_name_of_ours()
    {
        await using var app = await App.Start(serve: "public");
        await Import(app, Csv(Line(Budi, "Budi")));
        var rejected = new List<RejectedLine>();
        await Import(app, Csv(Line(Tono, "Tono", Jombang), Line(Siti, "Siti", "pemerintah  kabupaten jepara", status: "PPPK")), new(Jepara), rejected);
        Assert.Equal((2L, "instansi", "agency-other"), (Assert.Single(rejected).Line, rejected[0].Column, rejected[0].Reason));
    }

    [Fact]
    public void The_list_of_rejects_runs_nothing_in_a_spreadsheet()
    {
        var texts = new Texts(Netra.Web.Host.Modules);
        foreach (var value in new[] { "=1+1", "+1", "-1", "@a", "\tx", "\rx" })
            Assert.Contains($",\"'{value}\"", RegistryCommands.RejectsRow(new(2, "nama", "formula", value), texts), StringComparison.Ordinal);
        Assert.EndsWith(",\"a \"\"b\"\", c\"", RegistryCommands.RejectsRow(new(2, "nama", "name", "a \"b\", c"), texts), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_reason_has_its_sentence()
    {
        var texts = new Texts(Netra.Web.Host.Modules);
        Assert.All(Bad, b => Assert.True(texts.Has("registry.reject." + b.Reason), b.Reason));
    }
}
