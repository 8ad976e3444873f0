using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Netra.Benches;

/// <summary>Somebody's one form, ready to be sent.</summary>
internal sealed record Signing(string Path, byte[] Request)
{
    public static async Task<Signing> Of(string path, IReadOnlyDictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        var body = await form.ReadAsStringAsync();
        return new(path, Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n{body}")));
    }
}

/// <summary>One sender's connection. Frugal, for it shares the cores with the server it measures: what is sent was made before, and of an answer it reads the head, and the body by its length.</summary>
internal sealed class Wire(Uri address) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private readonly byte[] buffer = new byte[32 * 1024];
    private Socket? socket;

    /// <returns>The status, and the address the answer sends on to.</returns>
    /// <exception cref="IOException">The server went away.</exception>
    public async Task<(int Status, string? Location)> Send(byte[] request, CancellationToken stop)
    {
        try { return await Exchange(request, stop).WaitAsync(Longest, stop); }
        catch
        {
            Dispose();
            throw;
        }
    }

    private async Task<(int, string?)> Exchange(byte[] request, CancellationToken stop)
    {
        if (socket is null)
        {
            socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, address.Port, stop);
        }
        await socket.SendAsync(request, stop);
        var (read, end) = (0, -1);
        while (end < 0)
        {
            read += await Receive(read, stop);
            end = buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8);
        }
        var head = Encoding.Latin1.GetString(buffer, 0, end + 2);
        // A page of unknown length is an error here, and the connection ends with it.
        if (Field(head, "Content-Length") is not { } length) Dispose();
        else for (var left = int.Parse(length, CultureInfo.InvariantCulture) - (read - end - 4); left > 0;) left -= await Receive(0, stop);
        return (int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture), Field(head, "Location"));
    }

    private async Task<int> Receive(int at, CancellationToken stop) =>
        at < buffer.Length && await socket!.ReceiveAsync(buffer.AsMemory(at), stop) is > 0 and var count ? count : throw new IOException("The connection ended within an answer.");

    private static string? Field(string head, string name) =>
        head.IndexOf($"\r\n{name}: ", StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? head[(at + name.Length + 4)..head.IndexOf('\r', at + 2)] : null;

    public void Dispose()
    {
        socket?.Dispose();
        socket = null;
    }
}
