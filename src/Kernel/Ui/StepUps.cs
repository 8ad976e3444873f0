using Microsoft.AspNetCore.Http;

namespace Netra.Kernel.Ui;

/// <summary>The way to the page that asks for the second factor again, and back.</summary>
public static class StepUps
{
    /// <summary>The page that asks, and leads back to this very address.</summary>
    public static string StepUpAddress(this HttpRequest request) => $"{request.PathBase}/masuk/ulang?lanjut={Uri.EscapeDataString(request.PathBase + request.Path + request.QueryString)}";

    /// <summary>Whether the form is sent to that page whole (status 307), which carries it in hidden fields and sends it on: what was typed is not lost, and nothing of it is stored.
    /// Files are too large for that: their form is opened again.</summary>
    public static bool CarriesForm(this HttpRequest request) => HttpMethods.IsPost(request.Method) && request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) is true;
}
