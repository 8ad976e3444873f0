using Netra.Kernel;

namespace Netra.Cases.Files;

/// <summary>No key of this session opens the file's texts.</summary>
internal sealed record SealClosed() : Refusal("cases.outcome.seal-closed");
