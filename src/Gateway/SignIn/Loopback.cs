using System.Net;

namespace Negotiation.Gateway.SignIn;

/// <summary>Whether an address can be reached from this machine only.</summary>
internal static class Loopback
{
    public static readonly string[] Hosts = ["localhost", "127.0.0.1", "[::1]"];

    /// <param name="url">As in <c>urls</c>: may hold <c>*</c>, <c>+</c> or a host name, all of which reach further.</param>
    public static bool IsLoopback(string url)
    {
        var address = BindingAddress.Parse(url.Contains("://", StringComparison.Ordinal) ? url : $"http://{url}");
        var host = address.Host.Trim('[', ']');
        return address.IsUnixPipe
            || address.IsNamedPipe
            || string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
    }
}
