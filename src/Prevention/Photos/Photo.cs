using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Kernel;

namespace Netra.Prevention.Photos;

/// <summary>A photo as proof, as <see cref="Picture"/> left it.</summary>
internal sealed class Photo
{
    public Guid Id { get; init; }
    public long Campaign { get; init; }
    /// <summary>image/jpeg or image/png.</summary>
    public required string Type { get; init; }
    public required string Sha256 { get; init; }
    public required byte[] Bytes { get; init; }
    public DateTime At { get; init; }

    public static Photo Of(long campaign, Picture picture, DateTime now) => new()
    {
        Id = Clock.NewId(now), Campaign = campaign, Type = picture.Type, Bytes = picture.Bytes, Sha256 = picture.Sha256, At = now
    };
}

internal sealed record PhotoUsed() : Refusal("prevention.placement.photo-used");

internal sealed class PhotoTable : IEntityTypeConfiguration<Photo>
{
    public void Configure(EntityTypeBuilder<Photo> photo) => photo.ToTable("prevention_photos").HasKey(p => p.Id);
}
