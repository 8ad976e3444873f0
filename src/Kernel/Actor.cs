namespace Netra.Kernel;

/// <summary>Who acts. An explicit argument of everything that changes state; never ambient.</summary>
/// <param name="Kind">officer, reporter, employee, operator or system.</param>
/// <param name="Id">The officer's id, or the person's who signs a pledge; a reporter has none, the journal must not link what one reporter does.</param>
/// <param name="Office">The office on whose behalf an officer acts.</param>
public sealed record Actor(string Kind, Guid? Id = null, Guid? Office = null)
{
    public static readonly Actor Reporter = new("reporter");
    public static readonly Actor Operator = new("operator");
    public static readonly Actor System = new("system");
    public override string ToString() => Id is { } id ? $"{Kind}:{id:N}" : Kind;
}

/// <summary>Why: the legal basis, and, where an officer wrote reasons, the id of the sealed text that holds them.</summary>
/// <param name="Basis">Article or rule, e.g. "UU 1/2015 ps 134(5)"; never free text of a person.</param>
/// <param name="Text">Id of the row whose sealed text gives the reasons.</param>
public sealed record Because(string Basis, Guid? Text = null)
{
    public override string ToString() => Text is { } text ? $"{Basis} #{text:N}" : Basis;
}
