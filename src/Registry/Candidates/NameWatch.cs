using Microsoft.Extensions.Logging;
using Netra.Kernel;

namespace Netra.Registry.Candidates;

/// <summary>A node with the desk's door makes the names ready beside its start, and again when an import ended, on whichever node that was.</summary>
internal sealed class NameWatch(NameBooks books, ILogger<NameWatch> log) : Loop(log, TimeSpan.FromSeconds(5), "The names of the register could not be read; the last reading answers, if there is one.")
{
    protected override Task Round(CancellationToken stop) => books.Refresh(stop);
}
