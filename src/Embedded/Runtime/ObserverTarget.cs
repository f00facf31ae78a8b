namespace Orleans.Runtime;

/// <summary>One observer and the notifications it has not seen yet. It gets them one at a time and in order, away from any grain's turn.</summary>
internal sealed class ObserverTarget(IGrainObserver observer) : IThreadPoolWorkItem
{
    private readonly WeakReference<IGrainObserver> _observer = new(observer);
    private readonly Queue<GrainRequest> _waiting = new();
    private bool _isRunning;

    /// <returns>False when the observer has been collected.</returns>
    public bool TryReceive(GrainRequest request)
    {
        if (!_observer.TryGetTarget(out _))
        {
            return false;
        }

        lock (_waiting)
        {
            _waiting.Enqueue(request);
            if (_isRunning)
            {
                return true;
            }

            _isRunning = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        return true;
    }

    void IThreadPoolWorkItem.Execute() => _ = Deliver();

    private async Task Deliver()
    {
        while (true)
        {
            GrainRequest? request;
            lock (_waiting)
            {
                if (!_waiting.TryDequeue(out request))
                {
                    _isRunning = false;
                    return;
                }
            }

            if (request.IsAbandoned)
            {
                continue;
            }

            if (_observer.TryGetTarget(out var target))
            {
                await request.DeliverTo(target).ConfigureAwait(false);
            }
            else
            {
                request.Reject(new ClientNotAvailableException(request.Reference.GrainId));
            }
        }
    }
}
