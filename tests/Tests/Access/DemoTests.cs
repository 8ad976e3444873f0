using Microsoft.Extensions.DependencyInjection;
using Netra.Access;
using Netra.Contracts;
using Netra.Tests.Support;

namespace Netra.Tests.Access;

public sealed class DemoTests
{
    [Fact]
    public async Task Without_the_mark_nobody_enters_and_no_code_is_printed()
    {
        await using var app = await App.Start();
        await Given.Officer(app, await Given.Office(app));
        await app.With(s => Assert.ThrowsAsync<InvalidOperationException>(() => app.Web.Services.GetRequiredService<IDemoSessions>().Enter(s, "ratri@contoh.example")));
        Assert.Equal("access.only-on-a-demo", (await app.With(s => AccessCommands.TotpCode(s, "ratri@contoh.example"))).Refused!.Text);
    }
}
