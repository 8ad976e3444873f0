using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Access.Officers;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Access.Invitations;

/// <summary>A one-time link by which an officer enrols. Opening it changes nothing, for mail scanners open every link; only what is posted does.</summary>
internal sealed class Invitation
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public OfficerId OfficerId { get; init; }
    public required byte[] TokenHash { get; init; }
    public DateTime At { get; init; }
    /// <summary>Who held the link; null: the operator.</summary>
    public OfficerId? By { get; init; }
    public DateTime Until { get; init; }
    /// <summary>When the person began; the authenticator secret was made then.</summary>
    public DateTime? BegunAt { get; set; }
    /// <summary>The secret shown until one of its codes confirms it; encrypted like any other.</summary>
    public byte[]? PendingSecret { get; set; }
    /// <summary>Hash of the address at which the secret's picture is served once.</summary>
    public byte[]? PictureHash { get; set; }

    public static OfficerId? OfficerOf(Actor by) => by is { Kind: "officer", Id: { } id } ? new(id) : null;

    public static (Invitation, Token) For(OfficerId officer, Actor by, DateTime real)
    {
        var token = Token.New();
        return (new() { OfficerId = officer, TokenHash = token.Hash, By = OfficerOf(by), At = real, Until = real + Life }, token);
    }
}

internal sealed class InvitationTable : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("access_invitations").HasKey(i => i.OfficerId);
        invitation.HasOne<OfficerRecord>().WithOne().HasForeignKey<Invitation>(i => i.OfficerId);
    }
}
