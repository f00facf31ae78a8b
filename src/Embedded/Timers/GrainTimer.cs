namespace Orleans.Runtime;

/// <summary>A grain timer; each tick is a turn of its activation.</summary>
internal abstract class GrainTimer : Turn, IGrainTimer
{
    private readonly CancellationTokenSource _disposed = new();
    private readonly Activation _activation;
    private readonly bool _interleave;
    private readonly bool _keepAlive;
    private ITimer _timer = null!;
    private TimeSpan _dueTime, _period;
    private bool _isFiring, _isChanged;

    protected GrainTimer(Activation activation, GrainTimerCreationOptions options)
    {
        _activation = activation;
        _interleave = options.Interleave;
        _keepAlive = options.KeepAlive;
    }

    public override bool IsAlwaysInterleave => _interleave;

    public override bool IsLocal => true;

    public override bool IsAbandoned => _disposed.IsCancellationRequested;

    public override bool KeepsAlive => _keepAlive;

    public static IGrainTimer Register<TState>(
        Activation activation, Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options)
    {
        if (RuntimeContext.Current is not { } current || !ReferenceEquals(current, activation))
        {
            throw new InvalidOperationException("A grain registers timers on its own turns only.");
        }

        Check(options.DueTime, options.Period);
        var timer = new GrainTimer<TState>(activation, callback, state, options);
        activation.AddTimer(timer);
        using (ExecutionContext.SuppressFlow())
        {
            timer._timer = activation.Runtime.Clock.CreateTimer(
                static self => ((GrainTimer)self!).Tick(), timer, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        timer.Change(options.DueTime, options.Period);
        return timer;
    }

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        Check(dueTime, period);
        lock (_disposed)
        {
            _dueTime = dueTime;
            _period = period;
            _isChanged = true;
            if (!_isFiring)
            {
                Arm(dueTime);
            }
        }
    }

    public void Dispose()
    {
        _activation.RemoveTimer(this);
        _disposed.Cancel();
        _timer.Dispose();
    }

    internal override void Start(Activation activation)
    {
        Task ticking;
        RequestContext.Current = null;
        lock (_disposed)
        {
            _isChanged = false;
        }

        try
        {
            ticking = Invoke(_disposed.Token);
        }
        catch (Exception exception)
        {
            ticking = Task.FromException(exception);
        }

        if (ticking.IsCompleted)
        {
            Finish(ticking);
        }
        else
        {
            ticking.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(() => Finish(ticking));
        }
    }

    internal override void Reject(Exception exception)
    {
    }

    protected abstract Task Invoke(CancellationToken cancellationToken);

    private static void Check(TimeSpan dueTime, TimeSpan period)
    {
        const double Longest = 0xfffffffe;
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime.TotalMilliseconds, -1, nameof(dueTime));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dueTime.TotalMilliseconds, Longest, nameof(dueTime));
        ArgumentOutOfRangeException.ThrowIfLessThan(period.TotalMilliseconds, -1, nameof(period));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(period.TotalMilliseconds, Longest, nameof(period));
    }

    private void Tick()
    {
        lock (_disposed)
        {
            if (_isFiring || _disposed.IsCancellationRequested)
            {
                return;
            }

            _isFiring = true;
        }

        _activation.Receive(this);
    }

    private void Finish(Task ticked)
    {
        if (ticked.Exception?.InnerException is { } exception)
        {
            _activation.Runtime.LogTimerFailed(exception, _activation.GrainId);
        }

        // The next tick is counted from the end of this one, so ticks of one timer never pile up.
        lock (_disposed)
        {
            _isFiring = false;
            if (!_disposed.IsCancellationRequested)
            {
                Arm(_isChanged ? _dueTime : _period);
            }
        }

        _activation.Completed(this);
    }

    private void Arm(TimeSpan dueTime)
    {
        try
        {
            _timer.Change(dueTime, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // Disposed meanwhile.
        }
    }
}

internal sealed class GrainTimer<TState>(
    Activation activation, Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options)
    : GrainTimer(activation, options)
{
    protected override Task Invoke(CancellationToken cancellationToken) => callback(state, cancellationToken);
}
