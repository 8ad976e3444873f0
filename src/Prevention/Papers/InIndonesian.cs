using System.Globalization;

namespace Netra.Prevention.Papers;

/// <summary>Says days and times on an official sheet in Indonesian, whatever the language of the page.</summary>
internal static class InIndonesian
{
    public static string Say(Func<string> words)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("id-ID");
        try { return words(); }
        finally { CultureInfo.CurrentUICulture = before; }
    }
}
