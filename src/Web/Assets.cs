using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;

namespace Netra.Web;

/// <summary>The stylesheets, marks and the few scripts, embedded, compressed once, and addressed by their common fingerprint so that browsers may keep them for good.</summary>
public sealed class Assets
{
    private sealed record Asset(byte[] Plain, byte[] Brotli, string Type);

    private readonly FrozenDictionary<string, Asset> assets;
    private readonly string fingerprint;

    public Assets()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var found = new SortedDictionary<string, Asset>(StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("wwwroot/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            hash.AppendData(bytes);
            using var packed = new MemoryStream();
            using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize)) brotli.Write(bytes);
            found[name["wwwroot/".Length..]] = new(bytes, packed.ToArray(), Path.GetExtension(name) switch
            {
                ".css" => "text/css; charset=utf-8", ".svg" => "image/svg+xml", ".js" => "text/javascript; charset=utf-8", ".png" => "image/png",
                var other => throw new InvalidOperationException($"{name}: no content type for {other}.")
            });
        }
        fingerprint = Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
        assets = found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The address of an asset: <c>/aset/{fingerprint}/{name}</c>, the same for every language.</summary>
    public string this[string name] => assets.ContainsKey(name) ? $"/aset/{fingerprint}/{name}" : throw new KeyNotFoundException($"No asset '{name}'.");

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/aset/{fingerprint}/{**name}", (string fingerprint, string name, HttpContext context) =>
    {
        if (fingerprint != this.fingerprint || !assets.TryGetValue(name, out var asset)) return Results.NotFound();
        var brotli = context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.Vary = "Accept-Encoding";
        if (brotli) context.Response.Headers.ContentEncoding = "br";
        return Results.Bytes(brotli ? asset.Brotli : asset.Plain, asset.Type);
    });
}
