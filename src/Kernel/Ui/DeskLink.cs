namespace Netra.Kernel.Ui;

/// <summary>An entry of the officers' navigation; each module registers its own. Shown to officers who hold the permission.</summary>
/// <param name="Text">Text key.</param>
/// <param name="Href">Starts with <c>~/</c>.</param>
/// <param name="Permission">null: every officer.</param>
/// <param name="Group">Text key of the heading it stands under with others; null where it stands alone.</param>
public sealed record DeskLink(string Text, string Href, string? Permission, int Order, string? Group = null)
{
    public const string Prevention = "web.nav.prevention", Office = "web.nav.office";

    /// <summary>The entries that permissions open, in their order. The first is where an officer lands.</summary>
    public static IReadOnlyList<DeskLink> Open(IEnumerable<DeskLink> links, IReadOnlySet<string> permissions) =>
        [.. links.Where(l => l.Permission is null || permissions.Contains(l.Permission)).OrderBy(l => l.Order)];
}
