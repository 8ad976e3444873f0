using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;

namespace Netra.Intake.Mailbox;

/// <summary>A mailbox someone is reading. Neither the cookie's token nor the reporter's private key can be had from this row alone.</summary>
internal sealed class OpenMailbox
{
    public required byte[] TokenHash { get; init; }
    public ReportId Report { get; init; }
    public required byte[] EncryptedKey { get; init; }
    /// <summary>UTC by the machine's clock, a whole hour.</summary>
    public DateTime Until { get; init; }
}

internal sealed class OpenMailboxTable : IEntityTypeConfiguration<OpenMailbox>
{
    public void Configure(EntityTypeBuilder<OpenMailbox> mailbox) => mailbox.ToTable("intake_mailboxes").HasKey(m => m.TokenHash);
}
