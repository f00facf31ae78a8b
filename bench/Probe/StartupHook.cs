using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Negotiation.Bench.Probe;

/// <summary>
/// .NET calls this before a program's own code when DOTNET_STARTUP_HOOKS names this assembly, so the server under test
/// is the real, unchanged one. The runtime asks for exactly this name outside any namespace.
/// </summary>
#pragma warning disable CA1050, MA0047
internal static class StartupHook
#pragma warning restore CA1050, MA0047
{
    public static void Initialize()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("BENCH_PROBE_PORT"), out var port))
        {
            var listener = new ProbeListener(port);
            DiagnosticListener.AllListeners.Subscribe(new HostFinder(listener));
            new Thread(listener.Run) { IsBackground = true, Name = "bench probe" }.Start();
        }
    }

    /// <summary>Hears from the hosting library which host was built; its services are how the probe reaches the grains.</summary>
    private sealed class HostFinder(ProbeListener listener) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (string.Equals(value.Name, "Microsoft.Extensions.Hosting", StringComparison.Ordinal))
            {
                value.Subscribe(this);
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (string.Equals(value.Key, "HostBuilt", StringComparison.Ordinal) && value.Value is IHost host)
            {
                listener.Services = host.Services;
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
