namespace Negotiation.Browser.Tests;

/// <summary>
/// A clock that goes on as any other, and can be moved ahead: what became due on the way fires at once, so that nobody waits for
/// ten working days. How long things take is measured in real time.
/// </summary>
internal sealed class MovableClock : TimeProvider
{
    private readonly Lock guard = new();
    private readonly HashSet<MovableTimer> timers = [];
    private TimeSpan ahead;

    /// <param name="start">What it shows first; not before now.</param>
    public MovableClock(DateTimeOffset start) => ahead = start - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow()
    {
        lock (guard)
        {
            return System.GetUtcNow() + ahead;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new MovableTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves to an instant that lies ahead.</summary>
    public void MoveTo(DateTimeOffset instant)
    {
        MovableTimer[] all;
        lock (guard)
        {
            var by = instant - (System.GetUtcNow() + ahead);
            ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero, nameof(instant));
            ahead += by;
            all = [.. timers];
        }

        foreach (var timer in all)
        {
            timer.Rearm();
        }
    }

    private sealed class MovableTimer : ITimer
    {
        private readonly MovableClock clock;
        private readonly TimerCallback callback;
        private readonly object? state;
        private readonly ITimer real;
        private readonly Lock own = new();
        private DateTimeOffset? due;
        private TimeSpan every;

        public MovableTimer(MovableClock clock, TimerCallback callback, object? state)
        {
            this.clock = clock;
            this.callback = callback;
            this.state = state;
            real = System.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (own)
            {
                every = period;
                due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.GetUtcNow() + dueTime;
                lock (clock.guard)
                {
                    clock.timers.Add(this);
                }

                return Set();
            }
        }

        public void Rearm()
        {
            lock (own)
            {
                Set();
            }
        }

        public void Dispose()
        {
            lock (clock.guard)
            {
                clock.timers.Remove(this);
            }

            real.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Fire()
        {
            lock (own)
            {
                // It was set anew, or a little early, while this was on its way.
                if (due is not { } at || at > clock.GetUtcNow())
                {
                    Set();
                    return;
                }

                due = every > TimeSpan.Zero ? clock.GetUtcNow() + every : null;
                Set();
            }

            callback(state);
        }

        private bool Set()
        {
            var wait = due - clock.GetUtcNow();
            // The longest wait a timer takes; what lies further is looked at again then.
            return real.Change(
                wait is not { } left ? Timeout.InfiniteTimeSpan : left < TimeSpan.Zero ? TimeSpan.Zero : left > TimeSpan.FromDays(40) ? TimeSpan.FromDays(40) : left,
                Timeout.InfiniteTimeSpan);
        }
    }
}
