using Microsoft.AspNetCore.Http;
using Netra.Kernel.Ui;

namespace Netra.Access;

/// <summary>The two cookies of the desk. Neither is readable by a script nor sent along from another site.</summary>
internal static class Cookies
{
    public const string Session = "netra-meja", Half = "netra-masuk";

    public static Token? Read(HttpRequest request, string name) => Token.Read(request.Cookies[HostCookie.Named(request, name)]);

    public static void Give(HttpContext http, string name, Token token) => http.Response.Cookies.Append(HostCookie.Named(http.Request, name), token.Text, Options(http));

    public static void Take(HttpContext http, string name) => http.Response.Cookies.Delete(HostCookie.Named(http.Request, name), Options(http));

    private static CookieOptions Options(HttpContext http) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Path = "/", IsEssential = true };
}
