namespace Orleans.Runtime;

/// <summary>
/// Fails calls that get no answer in time. Calls of one timeout wait in a list ordered by age, so a periodic sweep looks at the oldest
/// only: no timer and no cancellation source per call. Sweeps come a thirtieth of the shortest timeout apart, and a call may wait up to
/// one sweep longer than its timeout.
/// </summary>
internal sealed class CallTimeouts : IDisposable
{
    private const int LaneCount = 8;

    private readonly TimeProvider _clock;
    private readonly TimeSpan _default;
    private readonly Lane[] _lanes;
    private readonly Dictionary<TimeSpan, Lane> _special = [];
    private readonly ITimer _timer;
    private TimeSpan _period;

    public CallTimeouts(TimeProvider clock, TimeSpan defaultTimeout)
    {
        _clock = clock;
        _default = defaultTimeout;
        _lanes = [.. Enumerable.Range(0, LaneCount).Select(_ => NewLane(defaultTimeout))];
        _period = PeriodFor(defaultTimeout);
        _timer = clock.CreateTimer(static self => ((CallTimeouts)self!).Sweep(), this, _period, _period);
    }

    public void Expect(GrainRequest request)
    {
        var lane = request.Method.ResponseTimeout is { } special && special != _default
            ? SpecialLane(special)
            : _lanes[Environment.CurrentManagedThreadId % LaneCount];
        request.Deadline = _clock.GetTimestamp() + lane.Length;
        lane.Add(request);
    }

    public void Dispose() => _timer.Dispose();

    /// <summary>Fails every call that still waits.</summary>
    public void FailAll(Func<Exception> failure) => Expire(long.MaxValue, _ => failure());

    private void Sweep() => Expire(
        _clock.GetTimestamp(),
        request => new TimeoutException(
            $"Response did not arrive on time in {request.Method.ResponseTimeout ?? _default} for message: {request}."));

    private void Expire(long now, Func<GrainRequest, Exception> failure)
    {
        Lane[] special;
        lock (_special)
        {
            special = [.. _special.Values];
        }

        foreach (var lane in _lanes.Concat(special))
        {
            while (lane.TakeExpired(now) is { } request)
            {
                request.AnswerException(failure(request));
            }
        }
    }

    private Lane SpecialLane(TimeSpan timeout)
    {
        lock (_special)
        {
            if (_special.TryGetValue(timeout, out var lane))
            {
                return lane;
            }

            if (PeriodFor(timeout) is var period && period < _period)
            {
                _period = period;
                _timer.Change(period, period);
            }

            return _special[timeout] = NewLane(timeout);
        }
    }

    private static TimeSpan PeriodFor(TimeSpan timeout) => TimeSpan.FromMilliseconds(Math.Clamp(timeout.TotalMilliseconds / 30, 10, int.MaxValue));

    private Lane NewLane(TimeSpan timeout) => new((long)(timeout.TotalSeconds * _clock.TimestampFrequency));

    /// <summary>Calls of one timeout, oldest first.</summary>
    internal sealed class Lane(long length)
    {
        private readonly Lock _lock = new();
        private GrainRequest? _oldest, _newest;

        /// <summary>The timeout in timestamp units.</summary>
        public long Length { get; } = length;

        public void Add(GrainRequest request)
        {
            lock (_lock)
            {
                request.Lane = this;
                request.Older = _newest;
                if (_newest is null)
                {
                    _oldest = request;
                }
                else
                {
                    _newest.Newer = request;
                }

                _newest = request;
            }
        }

        public void Remove(GrainRequest request)
        {
            lock (_lock)
            {
                if (request.Lane is null)
                {
                    return;
                }

                if (request.Older is null)
                {
                    _oldest = request.Newer;
                }
                else
                {
                    request.Older.Newer = request.Newer;
                }

                if (request.Newer is null)
                {
                    _newest = request.Older;
                }
                else
                {
                    request.Newer.Older = request.Older;
                }

                request.Lane = null;
                request.Older = request.Newer = null;
            }
        }

        public GrainRequest? TakeExpired(long now)
        {
            lock (_lock)
            {
                if (_oldest is not { } request || request.Deadline > now)
                {
                    return null;
                }

                Remove(request);
                return request;
            }
        }
    }
}
