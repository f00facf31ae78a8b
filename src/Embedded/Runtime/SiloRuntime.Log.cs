using Microsoft.Extensions.Logging;

namespace Orleans.Runtime;

/// <summary>What the silo logs about grains.</summary>
internal sealed partial class SiloRuntime
{
    public void LogOneWayFailed(Exception exception, string method, GrainId grain) => LogOneWayFailed(_logger, exception, method, grain);

    public void LogActivationFailed(Exception exception, GrainId grain) => LogActivationFailed(_logger, exception, grain);

    public void LogDeactivationFailed(Exception exception, GrainId grain) => LogDeactivationFailed(_logger, exception, grain);

    public void LogTimerFailed(Exception exception, GrainId grain) => LogTimerFailed(_logger, exception, grain);

    public void LogPredicateFailed(Exception exception, GrainId grain) => LogPredicateFailed(_logger, exception, grain);

    [LoggerMessage(1, LogLevel.Warning, "One-way call of {Method} failed on {Grain}")]
    private static partial void LogOneWayFailed(ILogger logger, Exception exception, string method, GrainId grain);

    [LoggerMessage(2, LogLevel.Error, "Activation of {Grain} failed")]
    private static partial void LogActivationFailed(ILogger logger, Exception exception, GrainId grain);

    [LoggerMessage(3, LogLevel.Warning, "Deactivation of {Grain} failed")]
    private static partial void LogDeactivationFailed(ILogger logger, Exception exception, GrainId grain);

    [LoggerMessage(4, LogLevel.Warning, "Timer callback of {Grain} failed")]
    private static partial void LogTimerFailed(ILogger logger, Exception exception, GrainId grain);

    [LoggerMessage(5, LogLevel.Error, "The interleaving predicate of {Grain} failed; the request waits")]
    private static partial void LogPredicateFailed(ILogger logger, Exception exception, GrainId grain);
}
