using Microsoft.AspNetCore.Http;
using Netra.Kernel;

namespace Netra.Prevention.Photos;

internal sealed record NoPicture() : Refusal("prevention.photo.unreadable");
internal sealed record PictureTooLarge() : Refusal("prevention.photo.large");

internal static class Upload
{
    /// <summary>The largest form that carries one photo.</summary>
    public const long MostForm = Picture.MostBytes + (1 << 20);

    /// <summary>What was sent as a photo, with the picture alone.</summary>
    public static async Task<Outcome<Picture>> Read(IFormFile file, CancellationToken stop)
    {
        if (file.Length > Picture.MostBytes) return new PictureTooLarge();
        var bytes = new byte[file.Length];
        await using (var stream = file.OpenReadStream()) await stream.ReadExactlyAsync(bytes, stop);
        return Picture.Read(bytes) is { } picture ? picture : new NoPicture();
    }
}
