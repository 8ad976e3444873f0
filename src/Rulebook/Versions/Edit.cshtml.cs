using System.Text.RegularExpressions;
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
    /// <summary>The button: <c>remove</c> takes the file out.</summary>
    [BindProperty] public string Do { get; set; } = "";
    public VersionRecord Version { get; private set; } = null!;
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
        Name = Name.Trim();
        Check(Form().IsMatch(Name), nameof(Name), "rulebook.error.name");
        Check(Do == "remove" || Text.Trim().Length > 0, nameof(Text), "rulebook.error.text");
        if (!ModelState.IsValid) return Again();
        try
        {
            if (await proposals.Write(Version, Name, Do == "remove" ? null : Text) is { } refused) return Refuse(refused);
        }
        catch (BrokenRules broken)
        {
            Findings = broken.Findings;
            ModelState.AddModelError(nameof(Text), T["rulebook.error.broken", broken.Findings.Count]);
            return Again();
        }
        return Redirect($"~/meja/aturan/{id}");
    }

    private async Task<bool> Load(Guid id) => (Version = await proposals.Find(id) ?? null!) is { BasedOn: not null };

    [GeneratedRegex(@"^[a-z0-9-]{1,60}(/[a-z0-9-]{1,60}){0,3}\.yaml\z")]
    private static partial Regex Form();
}
