using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Rulebook.Versions;

/// <summary>One file of a proposal. A text the rulebook could not use is shown with its findings and stays in the field.</summary>
[Door(Doors.Desk), Needs(RulebookPermissions.Propose)]
internal sealed partial class EditModel(Proposals proposals) : FormPage
{
    [BindProperty] public string Name { get; set; } = "";
    [BindProperty] public string Text { get; set; } = "";
    [BindProperty] public List<IFormFile> Sent { get; set; } = [];
    /// <summary>The button: <c>remove</c> takes the file out, <c>upload</c> stores the files sent instead of the text.</summary>
    [BindProperty] public string Do { get; set; } = "";
    public VersionRecord Version { get; private set; } = null!;
    /// <summary>Files were stored while the field holds a text that is not: the page stays, with the text in it.</summary>
    public bool Unsaved { get; private set; }
    /// <summary>What the loader found, as <c>file:line: key: what is wrong</c>.</summary>
    public IReadOnlyList<string> Findings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, string? berkas)
    {
        if (!await Load(id)) return NotFound();
        (Name, Text) = (berkas ?? "", proposals.Read(Version).Set.Files.GetValueOrDefault(berkas ?? "", ""));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        var files = Do == "upload" ? await Upload() : Typed();
        if (!ModelState.IsValid) return Again();
        try
        {
            if (await proposals.Write(Version, files) is { } refused) return Refuse(refused);
        }
        catch (BrokenRules broken)
        {
            Broken(broken.Findings);
            return Again();
        }
        Unsaved = Do == "upload" && Typing(files);
        return Unsaved ? Page() : Redirect($"~/meja/aturan/{id}");
    }

    /// <summary>Whether the field holds a text that no file of the proposal has, those just sent among them.</summary>
    private bool Typing(IReadOnlyList<(string Name, string? Text)> sent)
    {
        var stored = sent.FirstOrDefault(f => f.Name == Name).Text ?? proposals.Read(Version).Set.Files.GetValueOrDefault(Name, "");
        return Text.Trim().Length > 0 && Text.ReplaceLineEndings("\n").Trim() != stored.ReplaceLineEndings("\n").Trim();
    }

    private IReadOnlyList<(string Name, string? Text)> Typed()
    {
        Name = Name.Trim();
        Check(IsName(Name), nameof(Name), "rulebook.error.name");
        Check(Do == "remove" || Text.Trim().Length > 0, nameof(Text), "rulebook.error.text");
        return [(Name, Do == "remove" ? null : Text)];
    }

    private async Task<IReadOnlyList<(string Name, string? Text)>> Upload()
    {
        Check(Sent.Count > 0, nameof(Sent), "rulebook.error.files");
        var (files, findings) = await Uploads.Read(Sent, [.. proposals.Read(Version).Set.Files.Keys]);
        if (findings.Count > 0) Broken(findings);
        return files;
    }

    private void Broken(IReadOnlyList<string> findings)
    {
        Findings = findings;
        ModelState.AddModelError(Do == "upload" ? nameof(Sent) : nameof(Text), T["rulebook.error.broken", findings.Count]);
    }

    internal static bool IsName(string name) => Form().IsMatch(name);

    private async Task<bool> Load(Guid id) => (Version = await proposals.Find(id) ?? null!) is { BasedOn: not null };

    [GeneratedRegex(@"^[a-z0-9-]{1,60}(/[a-z0-9-]{1,60}){0,3}\.yaml\z")]
    private static partial Regex Form();
}
