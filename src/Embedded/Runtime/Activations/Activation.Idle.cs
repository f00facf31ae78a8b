namespace Orleans.Runtime;

/// <summary>What keeps an activation alive or lets it be collected, and its timers.</summary>
internal sealed partial class Activation
{
    private HashSet<GrainTimer>? _timers;
    private DateTime _keepUntil;

    /// <summary>When a request last started, as the collector counts time (UTC).</summary>
    public DateTime LastActive { get; private set; }

    public void AddTimer(GrainTimer timer)
    {
        lock (this)
        {
            ObjectDisposedException.ThrowIf(_stage >= Stage.Finishing, GrainId);
            (_timers ??= new(1)).Add(timer);
        }
    }

    public void RemoveTimer(GrainTimer timer)
    {
        lock (this)
        {
            _timers?.Remove(timer);
        }
    }

    public void DelayDeactivation(TimeSpan timeSpan)
    {
        var now = Runtime.Clock.GetUtcNow().UtcDateTime;
        _keepUntil = timeSpan <= TimeSpan.Zero
            ? default
            : timeSpan >= DateTime.MaxValue - now ? DateTime.MaxValue : now + timeSpan;
    }

    /// <summary>Ends the activation if nothing used it for the age of its class.</summary>
    public void CollectIfIdle(DateTime now, TimeSpan quantum)
    {
        // LastActive is up to one quantum older than the request it stands for.
        if (Class.CollectionAge < TimeSpan.Zero || _keepUntil > now || now - LastActive < Class.CollectionAge + quantum)
        {
            return;
        }

        lock (this)
        {
            if (_stage != Stage.Valid || _running > 0 || _waiting > 0)
            {
                return;
            }
        }

        Deactivate(new(DeactivationReasonCode.ActivationIdle, "The activation has not been used for its collection age."));
    }

    private void DisposeTimers()
    {
        HashSet<GrainTimer>? timers;
        lock (this)
        {
            timers = _timers;
            _timers = null;
        }

        foreach (var timer in timers ?? [])
        {
            timer.Dispose();
        }
    }
}
