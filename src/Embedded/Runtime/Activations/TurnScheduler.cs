namespace Orleans.Runtime;

/// <summary>
/// Runs the tasks of one activation one after the other, on whatever pool thread is free. Continuations after an await come back here
/// because <see cref="TaskScheduler.Current"/> is this scheduler while the activation runs.
/// </summary>
internal sealed class TurnScheduler(Activation activation) : TaskScheduler, IThreadPoolWorkItem
{
    // Lets other activations have the thread after this many tasks.
    private const int Quantum = 64;

    private static readonly object _pump = new();

    private object? _only;
    private Queue<object>? _more;
    private bool _isRunning;

    [ThreadStatic]
    private static TurnScheduler? _running;

    public Activation Activation { get; } = activation;

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Has the activation look at its queue on its own turn.</summary>
    public void SchedulePump() => Enqueue(_pump);

    protected override void QueueTask(Task task) => Enqueue(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && _running == this && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (this)
        {
            return [.. (_more ?? []).Append(_only).OfType<Task>()];
        }
    }

    void IThreadPoolWorkItem.Execute()
    {
        _running = this;
        for (var done = 0; done < Quantum; done++)
        {
            if (!TryDequeue(out var item))
            {
                _running = null;
                return;
            }

            if (item is Task task)
            {
                TryExecuteTask(task);
            }
            else
            {
                // A task, so that TaskScheduler.Current is this scheduler; made here, where no caller's context can leak into it.
                new Task(static state => ((Activation)state!).Pump(), Activation).RunSynchronously(this);
            }
        }

        _running = null;
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    private void Enqueue(object item)
    {
        lock (this)
        {
            if (_only is null && _more is not { Count: > 0 })
            {
                _only = item;
            }
            else
            {
                (_more ??= new()).Enqueue(item);
            }

            if (_isRunning)
            {
                return;
            }

            _isRunning = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    private bool TryDequeue(out object item)
    {
        lock (this)
        {
            if (_only is not null)
            {
                item = _only;
                _only = null;
                return true;
            }

            if (_more is { Count: > 0 })
            {
                item = _more.Dequeue();
                return true;
            }

            // An idle activation should weigh little.
            _more = null;
            _isRunning = false;
            item = _pump;
            return false;
        }
    }
}
