using System.Text;
using Microsoft.AspNetCore.Http;

namespace Netra.Rulebook.Versions;

/// <summary>Rule files sent from a folder instead of pasted. What is wrong with a file as such is told as the loader tells it: <c>file:line: key: what is wrong</c>.</summary>
internal static class Uploads
{
    public const int MostFiles = 30, MostKilobytes = 256;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="known">The names the proposal has: a browser sends no folder, so a file goes where its namesake stands.</param>
    public static async Task<(IReadOnlyList<(string Name, string? Text)> Files, IReadOnlyList<string> Findings)> Read(IReadOnlyList<IFormFile> sent, IReadOnlyCollection<string> known)
    {
        var (files, findings) = (new List<(string, string?)>(), new List<string>());
        if (sent.Count > MostFiles) return (files, [$"(upload):0: (file): holds {sent.Count} files; {MostFiles} at most"]);
        foreach (var file in sent)
        {
            var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
            var namesakes = known.Where(k => Path.GetFileName(k) == name).ToList();
            if (!EditModel.IsName(name)) findings.Add($"{name}:0: (file): a name has small letters, digits and hyphens, and ends in .yaml");
            else if (namesakes.Count > 1) findings.Add($"{name}:0: (file): could be {string.Join(" or ", namesakes)}; paste it under its whole name");
            else if (file.Length > MostKilobytes * 1024) findings.Add($"{name}:0: (file): holds more than {MostKilobytes} KB");
            else if (await Text(file) is { } text) files.Add((namesakes.SingleOrDefault(name), text));
            else findings.Add($"{name}:0: (file): is not UTF-8 text");
        }
        return (files, findings);
    }

    private static async Task<string?> Text(IFormFile file)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        try { return Strict.GetString(bytes.GetBuffer(), 0, (int)bytes.Length).TrimStart('\uFEFF'); }
        catch (DecoderFallbackException) { return null; }
    }
}
