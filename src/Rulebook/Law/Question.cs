using Netra.Contracts;

namespace Netra.Rulebook.Law;

/// <summary>A question asked often, or something that may be done instead: words, and the situation the engine answers for them.</summary>
/// <param name="Also">Circumstances, and what is special about the person: see <see cref="Personal"/>.</param>
/// <param name="For">Mask of the acts it is offered beside; -1 beside any.</param>
internal sealed record Question(string Code, Words Text, string Act, string Target, IReadOnlyList<string> Also, long For)
{
    /// <summary>office: holds an office; leave: on unpaid leave; spouse: of a candidate; repeat: punished for the same kind before.</summary>
    public static readonly IReadOnlyList<string> Personal = ["office", "leave", "spouse", "repeat"];
}
