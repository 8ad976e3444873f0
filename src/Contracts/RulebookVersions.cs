using Netra.Kernel;

namespace Netra.Contracts;

public readonly record struct RulebookVersionId(Guid Value) : IValue<RulebookVersionId, Guid> { public static RulebookVersionId From(Guid value) => new(value); }

/// <summary>The cases a change of the law would be looked at against. Asked by the rulebook, answered by Cases.</summary>
public interface IOpenSituations
{
    /// <summary>The situations of assessed files whose outcome is not announced yet, of all offices: the codes the verdict rested on; no file, no office, no name.</summary>
    Task<IReadOnlyList<Situation>> Assessed();
}

/// <summary>What this node knows of the approved versions.</summary>
public interface IRulebookVersions
{
    /// <summary>Takes in at once what another node approved; without being asked a node does so within seconds.</summary>
    Task Refresh();
}

public static class RulebookPermissions
{
    /// <summary>Propose a version of the rulebook.</summary>
    public const string Propose = "rulebook.propose";
    /// <summary>Approve a version another officer proposed.</summary>
    public const string Approve = "rulebook.approve";
}

/// <summary>The rule files of the installation became the first version.</summary>
public sealed record RulebookInstalled(RulebookVersionId Version, string Code, string Sha256) : IFact;
/// <param name="BasedOn">The version it would follow.</param>
/// <param name="From">The first day it would be in force.</param>
public sealed record RulebookProposed(RulebookVersionId Version, RulebookVersionId BasedOn, DateOnly From) : IFact;
/// <summary>A file of a proposal was written or taken out.</summary>
/// <param name="Sha256">Of the whole set of files after it.</param>
public sealed record RulebookChanged(RulebookVersionId Version, string File, string Sha256) : IFact;
/// <summary>A second officer approved: the version is the law from its day on.</summary>
/// <param name="Holidays">The days off are not those of the version before: running clocks move.</param>
public sealed record RulebookApproved(RulebookVersionId Version, string Code, string Sha256, DateOnly From, bool Holidays) : IFact;
