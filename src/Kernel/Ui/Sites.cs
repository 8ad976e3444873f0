using Microsoft.AspNetCore.Http;

namespace Netra.Kernel.Ui;

public static class Sites
{
    /// <summary>Scheme and host as the visitor asked for them: the beginning of an address that is printed or handed out, without the language.</summary>
    public static string Site(this HttpRequest request) => $"{request.Scheme}://{request.Host}";
}
