using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Kernel;
using Netra.Tests.Support;

namespace Netra.Tests.House;

/// <summary>The guard that every app of the tests has against queries whose answer is a matter of chance.</summary>
public sealed class QueriesByChance
{
    [Fact]
    public async Task The_first_of_no_order_fails_its_test()
    {
        await using var app = await App.Start();
        await Assert.ThrowsAnyAsync<Exception>(() => app.With(s => s.GetRequiredService<Db>().Set<JournalEntry>().FirstOrDefaultAsync()));
        await app.With(s => s.GetRequiredService<Db>().Set<JournalEntry>().OrderBy(e => e.Seq).FirstOrDefaultAsync());
    }
}
