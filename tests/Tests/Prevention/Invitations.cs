using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Kernel;
using Netra.Prevention.Events;
using Netra.Prevention.Events.Declarations;

namespace Netra.Tests.Prevention;

/// <summary>Addresses that stand in letters alone.</summary>
public static class Invitations
{
    public static async Task<string> OfFirstDeclarer(IServiceProvider scope) =>
        "/deklarasi/" + scope.GetRequiredService<EventSecrets>().Declarer(await scope.GetRequiredService<Db>().Set<Declarer>().OrderBy(d => d.Serial).Select(d => d.Id).FirstAsync(), 0);
}
