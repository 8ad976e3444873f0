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
internal sealed class Wire(Uri address, CancellationToken stop) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private CancellationTokenSource late = CancellationTokenSource.CreateLinkedTokenSource(stop);
    private readonly byte[] buffer = new byte[32 * 1024];
    private Socket? socket;

    /// <returns>The status, and the address the answer sends on to; it lies there until the next is sent.</returns>
    /// <exception cref="IOException">The server went away.</exception>
    /// <exception cref="OperationCanceledException">It did not answer.</exception>
    public async Task<(int Status, ReadOnlyMemory<byte> Location)> Send(byte[] request)
    {
        late.CancelAfter(Longest);
        try { return await Exchange(request); }
        catch
        {
            Close();
            // One that ran out stays so: the next that is sent has its own time.
            late.Dispose();
            late = CancellationTokenSource.CreateLinkedTokenSource(stop);
            throw;
        }
    }

    private async Task<(int, ReadOnlyMemory<byte>)> Exchange(byte[] request)
    {
        if (socket is null)
        {
            socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, address.Port, late.Token);
        }
        await socket.SendAsync(request, late.Token);
        var (read, end) = (0, -1);
        while (end < 0)
        {
            read += await Receive(read);
            end = buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8);
        }
        var (status, location) = (int.Parse(buffer.AsSpan(9, 3), CultureInfo.InvariantCulture), Field("\r\nLocation: "u8, end));
        // A page of unknown length is an error here, and the connection ends with it.
        if (Field("\r\nContent-Length: "u8, end) is not { Length: > 0 } length) Close();
        else for (var left = int.Parse(length.Span, CultureInfo.InvariantCulture) - (read - end - 4); left > 0;) left -= await Receive(end + 4);
        return (status, location);
    }

    // What follows the head is written over: nobody reads it.
    private async ValueTask<int> Receive(int at) =>
        at < buffer.Length && await socket!.ReceiveAsync(buffer.AsMemory(at), late.Token) is > 0 and var count ? count : throw new IOException("The connection ended within an answer.");

    private ReadOnlyMemory<byte> Field(ReadOnlySpan<byte> name, int end)
    {
        var at = buffer.AsSpan(0, end).IndexOf(name) + name.Length;
        return at < name.Length ? default : buffer.AsMemory(at, buffer.AsSpan(at, end + 2 - at).IndexOf((byte)'\r'));
    }

    private void Close()
    {
        socket?.Dispose();
        socket = null;
    }

    public void Dispose()
    {
        Close();
        late.Dispose();
    }
}
