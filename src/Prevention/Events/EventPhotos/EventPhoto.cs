using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Kernel;
using Netra.Prevention.Photos;

namespace Netra.Prevention.Events.EventPhotos;

/// <summary>A photo of an event that was held, as <see cref="Picture"/> left it.</summary>
internal sealed class EventPhoto
{
    public const int Most = 12, LongestCaption = 200;

    public Guid Id { get; init; }
    public long Event { get; init; }
    public required string Type { get; init; }
    public required string Sha256 { get; init; }
    public required byte[] Bytes { get; init; }
    /// <summary>What is to be seen, without names: the words of its link.</summary>
    public required string Caption { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
    public PhotoShowing? Showing { get; init; }

    /// <param name="others">The photos the event has.</param>
    public static Outcome<EventPhoto> Of(OutreachEvent held, IReadOnlyCollection<EventPhotoLine> others, Picture picture, string caption, Actor by, DateTime at) =>
        held.State is not ("held" or "closed") ? new NotTaken()
        : others.Count >= Most ? new EnoughPhotos(Most)
        : others.Any(o => o.Sha256 == picture.Sha256) ? new PhotoThere()
        : new EventPhoto { Id = Clock.NewId(at), Event = held.Nr, Type = picture.Type, Sha256 = picture.Sha256, Bytes = picture.Bytes, Caption = caption, By = by.ToString(), At = at };
}

/// <summary>Everybody may see the photo.</summary>
internal sealed class PhotoShowing
{
    public Guid Photo { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
}

/// <summary>A photo without its bytes.</summary>
internal sealed record EventPhotoLine(Guid Id, string Sha256, string Caption, bool Public);

internal sealed record NotTaken() : Refusal("prevention.event-photo.not-held");
internal sealed record EnoughPhotos(int Most) : Refusal("prevention.event-photo.enough", Most);
internal sealed record PhotoThere() : Refusal("prevention.event-photo.there");

internal sealed class EventPhotoTables : IEntityTypeConfiguration<EventPhoto>, IEntityTypeConfiguration<PhotoShowing>
{
    public void Configure(EntityTypeBuilder<EventPhoto> photo)
    {
        photo.ToTable("prevention_event_photos").HasKey(p => p.Id);
        photo.HasOne(p => p.Showing).WithOne().HasForeignKey<PhotoShowing>(s => s.Photo);
    }

    public void Configure(EntityTypeBuilder<PhotoShowing> showing) => showing.ToTable("prevention_event_photo_showings").HasKey(s => s.Photo);
}

internal static class FindingPhotos
{
    /// <summary>An event's photos in the order they came.</summary>
    public static async Task<IReadOnlyList<EventPhotoLine>> PhotosOf(this Db db, OutreachEvent held) =>
        await db.Set<EventPhoto>().AsNoTracking().Where(p => p.Event == held.Nr).OrderBy(p => p.Id).Select(p => new EventPhotoLine(p.Id, p.Sha256, p.Caption, p.Showing != null)).ToListAsync();
}
