using System.Globalization;

namespace Netra.Web.Doors;

/// <summary>Language is part of the address: <c>/en/lapor</c> is <c>/lapor</c> in English. The prefix becomes the path base, so every link on the page keeps it.</summary>
public static class Language
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID"), English = CultureInfo.GetCultureInfo("en-GB");

    public static IApplicationBuilder UseLanguage(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var english = context.Request.Path.StartsWithSegments("/en", out var rest);
        if (english) (context.Request.PathBase, context.Request.Path) = ("/en", rest.HasValue ? rest : "/");
        Speak(english ? English : Indonesian);
        return next(context);
    });

    /// <summary>An officer's own setting, where the address does not say another.</summary>
    public static IApplicationBuilder UseOfficerLanguage(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.User.FindFirst("lang")?.Value == "en") Speak(English);
        return next(context);
    });

    // Display alone follows the language; binding, attributes, CSV and JSON are invariant.
    private static void Speak(CultureInfo language) => (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (language, CultureInfo.InvariantCulture);
}
