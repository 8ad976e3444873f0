using Microsoft.AspNetCore.Http;

namespace Netra.Kernel;

/// <summary>The doors of the one binary; a node opens some of them.</summary>
[Flags]
public enum Doors { Public = 1, Desk = 2, Worker = 4, All = Public | Desk | Worker }

/// <summary>Which door a page belongs to. A page without one does not start (house test).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DoorAttribute(Doors door) : Attribute
{
    public Doors Door { get; } = door;

    /// <summary>The one static module the page may load, null for none; stands in the approved route table with its content policy.</summary>
    public string? Script { get; init; }

    /// <summary>A page before or behind a reporter's receipt: it shows "leave fast", keeps whole hours and names no officer's session.</summary>
    public bool Reporter { get; init; }

    /// <summary>A public page that acts with a session (the mailbox): its forms carry an antiforgery token. Desk pages always do;
    /// a page before a receipt has no ambient authority to protect and must set no cookie.</summary>
    public bool Session { get; init; }

    /// <summary>The answer is the same for everybody: caches may keep it for ten minutes, and pages elsewhere may embed and read it.</summary>
    public bool Shared { get; init; }

    public bool Antiforgery => Door == Doors.Desk || Session;
}

/// <summary>The permission an officer needs for a desk page. A desk page without it must say <see cref="AnonymousAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsAttribute(string permission) : Attribute
{
    public string Permission { get; } = permission;
}

/// <summary>A desk page that is open before sign-in (sign-in and enrolment), or to any signed-in officer.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AnonymousAttribute : Attribute
{
    /// <summary>Any signed-in officer, whatever the role.</summary>
    public bool SignedIn { get; init; }
}

/// <summary>A desk page of dangerous acts: the gate asks for the second factor again where the last is minutes old. A browser left open signs nothing away.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StepUpAttribute : Attribute;

/// <summary>Looks at each request for a page that the gate let through, before the framework makes the page: for what a crowd does at once, where that would cost most of an answer.</summary>
public interface IFirst
{
    /// <returns>Whether it answered; else the page does.</returns>
    Task<bool> Answers(HttpContext http);
}

/// <summary>Who looks first: a service, made once.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FirstAttribute(Type who) : Attribute
{
    public Type Who { get; } = who;
}
