using Netra.Access.Demo;
using Netra.Tests.Support;

namespace Netra.Journeys.Support;

/// <summary>Officers of the demo in the browser.</summary>
internal static class Officer
{
    /// <summary>Signs in with password and code; <paramref name="between"/> looks at the page that asks for the code.</summary>
    public static async Task SignIn(this Window window, App app, string email, Func<Task>? between = null)
    {
        await window.Visit("/masuk");
        await window.Fill("Surel dinas", email);
        await window.Fill("Kata sandi", DemoSessions.Password);
        await window.Press("Lanjut");
        if (between is not null) await between();
        await window.Fill("Kode 6 angka", await Desk.Code(app, email));
        await window.Press("Masuk");
    }
}
