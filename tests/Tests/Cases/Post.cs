using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Cases;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Tests.Support;

namespace Netra.Tests.Cases;

/// <summary>Stands where Intake stands: reports arrive as its fact, texts and mailboxes are kept here. Handling is tested apart from the doors reports come through.</summary>
internal sealed class Post : IReports
{
    public const string Narrative = "Camat mengajak staf memilih pasangan rekaan.";
    private readonly ConcurrentDictionary<ReportId, ReportView> reports = [];

    public ConcurrentBag<(ReportId Report, string Message)> Written { get; } = [];

    public static async Task<(App App, Post Post)> Open()
    {
        var post = new Post();
        return (await App.Start(more: s => s.AddSingleton<IReports>(post)), post);
    }

    public Task<CaseFile> Receive(App app, Office office, bool anonymous = true) => app.With(async s =>
    {
        var (db, now) = (s.GetRequiredService<Db>(), s.GetRequiredService<Clock>().Now);
        var hour = anonymous ? s.GetRequiredService<Clock>().Hour : now;
        using var seal = await s.GetRequiredService<ISeals>().Create(hour, [office.Id]);
        var id = new ReportId(Clock.NewId(hour));
        reports[id] = new(id, "33.20-24-7Q4K2", seal.Id, office.Id, office.Id, new("33.20.01"), "partisan-activity", new(2024, 10, 12), new(2024, 10, 14), anonymous, hour);
        db.Record(new ReportReceived(id, office.Id, seal.Id, "33.20.01", "partisan-activity", new(2024, 10, 12), anonymous, "web"), Actor.Reporter, new Because("UU 1/2015 ps 134"), hour);
        await db.SaveChangesAsync();
        return await db.CaseFiles.Whole().SingleAsync(f => f.Report == id);
    });

    public Task<ReportView?> Find(ReportId id) => Task.FromResult(reports.GetValueOrDefault(id));

    public Task<IReadOnlyDictionary<ReportId, ReportView>> Find(IReadOnlyCollection<ReportId> ids) =>
        Task.FromResult<IReadOnlyDictionary<ReportId, ReportView>>(ids.Where(reports.ContainsKey).ToDictionary(id => id, id => reports[id]));

    public Task<ReportTexts?> Read(ReportId id) =>
        Task.FromResult<ReportTexts?>(new(Narrative, "Pak Rekaan, camat", "Kecamatan Rekaan", "Halaman kantor", "", "", ""));

    public Task Write(ReportId id, string message, Actor by)
    {
        Written.Add((id, message));
        return Task.CompletedTask;
    }

    public Task PassOn(ReportId id, OfficeId to, Recording on)
    {
        reports[id] = reports[id] with { HeldBy = to };
        return Task.CompletedTask;
    }

    public Task<bool> Withdrawn(ReportId id) => Task.FromResult(false);
}
