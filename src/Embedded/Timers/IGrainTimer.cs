using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>A timer of one activation. Disposing it cancels a running callback's token and stops further ticks.</summary>
public interface IGrainTimer : IDisposable
{
    /// <summary>Sets when the next tick comes and how long after its end the one after it; <see cref="Timeout.InfiniteTimeSpan"/> stops ticks.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is below -1 ms or above about 49.7 days.</exception>
    void Change(TimeSpan dueTime, TimeSpan period);
}

/// <summary>How a grain timer ticks.</summary>
public readonly struct GrainTimerCreationOptions()
{
    [SetsRequiredMembers]
    public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period)
        : this()
    {
        DueTime = dueTime;
        Period = period;
    }

    /// <summary>Time to the first tick; <see cref="Timeout.InfiniteTimeSpan"/> for none.</summary>
    public required TimeSpan DueTime { get; init; }

    /// <summary>Time from the end of a tick to the next; <see cref="Timeout.InfiniteTimeSpan"/> for a single tick.</summary>
    public required TimeSpan Period { get; init; }

    /// <summary>Whether ticks may run while a request does. Default: no.</summary>
    public bool Interleave { get; init; }

    /// <summary>Whether ticks count as use of the activation. Default: no.</summary>
    public bool KeepAlive { get; init; }
}
