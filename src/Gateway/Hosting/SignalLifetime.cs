using System.Runtime.InteropServices;
using Negotiation.Gateway.Live;

namespace Negotiation.Gateway.Hosting;

/// <summary>
/// Ends the process when a signal asks for it, after its clients have been asked to move. The framework's own lifetime would close
/// all live connections with the signal. A second signal stops waiting for them.
/// </summary>
internal sealed class SignalLifetime(IHostApplicationLifetime application, Draining draining) : IHostLifetime, IDisposable
{
    private readonly List<PosixSignalRegistration> signals = [];

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        foreach (var signal in new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT })
        {
            signals.Add(PosixSignalRegistration.Create(signal, Ask));
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => signals.ForEach(static signal => signal.Dispose());

    private void Ask(PosixSignalContext context)
    {
        context.Cancel = true;
        if (draining.IsLeaving)
        {
            application.StopApplication();
        }
        else
        {
            _ = Leave();
        }
    }

    private async Task Leave()
    {
        try
        {
            await draining.Leave();
        }
        finally
        {
            application.StopApplication();
        }
    }
}
