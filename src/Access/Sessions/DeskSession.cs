using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Access.Sessions;

/// <summary>The signed-in officer for the length of one request, filled by <see cref="DeskSignIn"/> and by nothing else.</summary>
internal sealed class DeskSession : ISession
{
    public Officer? Officer { get; set; }
    public Office? Office { get; set; }
    public SessionRecord? Record { get; set; }
    /// <summary>A second factor was proved minutes ago: dangerous acts are open.</summary>
    public bool SteppedUp { get; set; }

    public Actor Actor => Officer is { } officer ? new("officer", officer.Id.Value, officer.Office.Value)
        : throw new InvalidOperationException("Nobody is signed in: the page must be open to signed-in officers only.");
}
