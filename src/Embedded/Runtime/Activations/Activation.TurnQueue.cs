using Orleans.Serialization.Invocation;

namespace Orleans.Runtime;

/// <summary>Which request runs when. A request that is not allowed to interleave has the activation for itself until its task completes.</summary>
internal sealed partial class Activation
{
    // Requests taken up in one go before other tasks of the activation get their turn.
    private const int PumpLimit = 32;

    private Turn? _head, _tail;
    private int _waiting;
    private int _running;
    private bool _isPumpDue;

    /// <summary>The running request that decides what may join it, and the others that joined.</summary>
    private Turn? _blocking;
    private List<Turn>? _joined;

    /// <summary>Queues a turn.</summary>
    /// <returns>False when the activation has ended and the turn belongs to the next one.</returns>
    public bool Receive(Turn turn)
    {
        var limit = Runtime.MaxEnqueuedRequests;
        int held;
        lock (this)
        {
            if (_stage == Stage.Invalid)
            {
                return false;
            }

            held = _waiting + _running;
            if (limit <= 0 || held <= limit || turn.IsLocal)
            {
                Append(turn);
                if (_isPumpDue || !(_stage == Stage.Created || (_stage == Stage.Valid && MayStart(turn))))
                {
                    return true;
                }

                _isPumpDue = true;
                held = 0;
            }
        }

        if (held > 0)
        {
            turn.Reject(new LimitExceededException("MaxEnqueuedRequestsHardLimit", held, limit, GrainId));
        }
        else
        {
            _scheduler.SchedulePump();
        }

        return true;
    }

    /// <summary>Takes up whatever may run now. Runs on the scheduler only.</summary>
    internal void Pump()
    {
        var clean = ExecutionContext.Capture()!;
        for (var started = 0; ; started++)
        {
            Turn? next = null;
            lock (this)
            {
                if (_stage == Stage.Valid && started < PumpLimit)
                {
                    next = TakeRunnable();
                }

                if (next is null)
                {
                    if (_stage == Stage.Valid && started >= PumpLimit)
                    {
                        _scheduler.SchedulePump();
                        return;
                    }

                    _isPumpDue = false;
                    break;
                }

                RecordRunning(next);
            }

            if (next.IsAbandoned)
            {
                // The caller has given up; nobody would see the answer.
                Completed(next);
            }
            else
            {
                next.Start(this);

                // Ambient values that the request left behind are not the next one's.
                ExecutionContext.Restore(clean);
            }
        }

        AdvanceLife();
    }

    /// <summary>Called once by each started turn, on any thread.</summary>
    internal void Completed(Turn turn)
    {
        lock (this)
        {
            _running--;
            if (ReferenceEquals(_blocking, turn))
            {
                _blocking = null;
                if (_joined is { Count: > 0 })
                {
                    // What still runs keeps others out, as the one it joined did.
                    _blocking = _joined[^1];
                    _joined.RemoveAt(_joined.Count - 1);
                }
            }
            else
            {
                _joined?.Remove(turn);
            }

            var due = _stage == Stage.Valid ? _head is not null : _running == 0 && _stage == Stage.Deactivating;
            if (_isPumpDue || !due)
            {
                return;
            }

            _isPumpDue = true;
        }

        _scheduler.SchedulePump();
    }

    private void Append(Turn turn)
    {
        turn.Next = null;
        if (_tail is null)
        {
            _head = turn;
        }
        else
        {
            _tail.Next = turn;
        }

        _tail = turn;
        _waiting++;
    }

    /// <summary>Unlinks the oldest turn that may start; ones that may interleave overtake those that may not.</summary>
    private Turn? TakeRunnable()
    {
        Turn? before = null;
        for (var turn = _head; turn is not null; before = turn, turn = turn.Next)
        {
            if (!MayStart(turn))
            {
                continue;
            }

            if (before is null)
            {
                _head = turn.Next;
            }
            else
            {
                before.Next = turn.Next;
            }

            if (ReferenceEquals(_tail, turn))
            {
                _tail = before;
            }

            turn.Next = null;
            _waiting--;
            return turn;
        }

        return null;
    }

    private bool MayStart(Turn turn)
    {
        if (_running == 0 || _blocking is null || turn.IsAlwaysInterleave || Class.IsReentrant)
        {
            return true;
        }

        if (turn.IsReadOnly && _blocking.IsReadOnly)
        {
            return true;
        }

        return Class.MayInterleave is not null && (MayInterleave(turn) || MayInterleave(_blocking));
    }

    private bool MayInterleave(Turn turn)
    {
        try
        {
            return turn is IInvokable request && Class.MayInterleave!(request);
        }
        catch (Exception exception)
        {
            Runtime.LogPredicateFailed(exception, GrainId);
            return false;
        }
    }

    private void RecordRunning(Turn turn)
    {
        _running++;
        if (turn.KeepsAlive)
        {
            LastActive = Runtime.Collector.Now;
        }

        if (turn.IsAlwaysInterleave || Class.IsReentrant)
        {
            return;
        }

        if (_blocking is null)
        {
            _blocking = turn;
        }
        else
        {
            (_joined ??= []).Add(turn);
        }
    }

    private List<Turn> TakeAllWaiting()
    {
        var turns = new List<Turn>(_waiting);
        for (var turn = _head; turn is not null; turn = turn.Next)
        {
            turns.Add(turn);
        }

        _head = _tail = null;
        _waiting = 0;
        return turns;
    }
}
