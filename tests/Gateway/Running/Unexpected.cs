using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Negotiation.Gateway.Tests.Running;

/// <summary>Keeps what the server answered with "our fault", so that a test that meets one fails with its cause.</summary>
internal sealed class Unexpected : ILoggerProvider, ILogger
{
    private const string Handler = "Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware";

    private readonly List<Exception> faults = [];

    public IReadOnlyCollection<Exception> Faults
    {
        get
        {
            lock (faults)
            {
                return [.. faults];
            }
        }
    }

    /// <summary>False when there was no fault of this kind.</summary>
    public bool Take<TFault>()
        where TFault : Exception
    {
        lock (faults)
        {
            return faults.RemoveAll(static f => f is TFault) > 0;
        }
    }

    public ILogger CreateLogger(string categoryName) => string.Equals(categoryName, Handler, StringComparison.Ordinal) ? this : NullLogger.Instance;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (exception is not null)
        {
            lock (faults)
            {
                faults.Add(exception);
            }
        }
    }

    public void Dispose()
    {
    }
}
