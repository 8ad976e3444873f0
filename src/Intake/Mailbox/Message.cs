using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Intake.Reports;
using Netra.Kernel;

namespace Netra.Intake.Mailbox;

internal enum Sender { Reporter, Officer, System }

/// <summary>One letter of the thread. Its text is sealed with the report's key for this very row; a system letter holds a text key and its arguments, line by line.</summary>
internal sealed class Message
{
    public Guid Id { get; init; }
    /// <summary>Order of arrival, given by the database: by time alone an answer of this hour would stand before the question it answers.</summary>
    public long Seq { get; private init; }
    public ReportId Report { get; init; }
    /// <summary>UTC; the whole hour where the reporter wrote.</summary>
    public DateTime At { get; init; }
    public Sender Sender { get; init; }
    public OfficerId? Officer { get; init; }
    public OfficeId? Office { get; init; }
    /// <summary>Empty where it was shredded.</summary>
    public required byte[] Text { get; set; }

    public static Message FromReporter(Report report, string text, OpenSeal seal, Guid id, DateTime hour) =>
        new() { Id = id, Report = report.Id, At = hour, Sender = Sender.Reporter, Text = seal.Seal(text, Place(id)) };

    public static Message FromOfficer(ReportId report, string text, OpenSeal seal, Actor by, DateTime now) => From(Sender.Officer, report, text, seal, by, now);

    /// <param name="by">The officer whose act is told; the reporter sees the office only.</param>
    public static Message FromSystem(ReportId report, OpenSeal seal, Actor by, DateTime now, string key, params string[] args) =>
        From(Sender.System, report, string.Join('\n', args.Prepend(key)), seal, by, now);

    private static Message From(Sender sender, ReportId report, string text, OpenSeal seal, Actor by, DateTime now)
    {
        var id = Clock.NewId(now);
        return new()
        {
            Id = id, Report = report, At = now, Sender = sender, Text = seal.Seal(text, Place(id)),
            Officer = by.Id is { } officer ? new OfficerId(officer) : null, Office = by.Office is { } office ? new OfficeId(office) : null
        };
    }

    /// <summary>The letter as it is read; null where it was shredded.</summary>
    public Letter? Reveal(OpenSeal seal) => Text.Length == 0 ? null : new(At, Sender, Office, seal.Reveal(Text, Place(Id)));

    private static string Place(Guid id) => $"message.{id:N}";
}

/// <summary>A letter in clear, for one page.</summary>
internal sealed record Letter(DateTime At, Sender Sender, OfficeId? Office, string Text)
{
    /// <summary>What a system letter says in the language of the page.</summary>
    public string Say(Texts texts) => Text.Split('\n') is [var key, .. var args] ? texts[key, [.. args]] : "";
}

internal sealed class MessageTable : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> message)
    {
        message.ToTable("intake_messages").HasKey(m => m.Id);
        message.Property(m => m.Seq).ValueGeneratedOnAdd();
    }
}
