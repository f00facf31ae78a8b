using System.Net;
using System.Net.Sockets;

namespace Negotiation.Bench.Load.Figures;

/// <summary>Asks the probe inside a server.</summary>
public static class ProbeClient
{
    /// <exception cref="InvalidOperationException">The probe could not do it.</exception>
    public static async Task<string> Ask(int port, string question)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream);
        await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(question + "\n"));
        var answer = await reader.ReadLineAsync() ?? "";
        return answer.StartsWith("failed", StringComparison.Ordinal) || answer is "?"
            ? throw new InvalidOperationException($"The probe was asked '{question}' and said: {answer}")
            : answer;
    }
}
