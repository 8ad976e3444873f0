using Microsoft.AspNetCore.Http;

namespace Netra.Kernel.Ui;

/// <summary>The name of a cookie of ours. Over https it begins with <c>__Host-</c>, so that browsers take it only from this very host, whole and secure, and no
/// neighbouring host can plant one; over plain http, as the demo is served, no browser would take that name.</summary>
public static class HostCookie
{
    /// <param name="name">The bare name.</param>
    public static string Named(HttpRequest request, string name) => request.IsHttps ? "__Host-" + name : name;
}
