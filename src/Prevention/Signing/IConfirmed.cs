using Netra.Prevention.Invitations;

namespace Netra.Prevention.Signing;

/// <summary>A page that carries the confirmation of an invitation along in its forms.</summary>
internal interface IConfirmed
{
    Confirmation Confirmation { get; }
    Invited Invited { get; }
}
