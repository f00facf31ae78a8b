using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Hosting;
using Orleans.Timers;

namespace Orleans.Runtime;

/// <summary>
/// Keeps all reminders in one queue ordered by due time, with one timer. A bounded number of ticks is under way at any time, so a
/// restart with many overdue reminders wakes grains steadily instead of all at once.
/// </summary>
internal sealed partial class ReminderService : IReminderRegistry, IDisposable
{
    private const int MaxConcurrentTicks = 64;

    private readonly SiloRuntime _runtime;
    private readonly IReminderTable? _table;
    private readonly TimeSpan _minimumPeriod;
    private readonly ILogger _logger;
    private readonly Lock _lock = new();
    private readonly ReminderIndex _reminders = new();
    private readonly PriorityQueue<Reminder, DateTime> _due = new();
    private readonly ITimer _timer;
    private DateTime _armedFor = DateTime.MaxValue;
    private int _underWay;
    private bool _isStarted;

    public ReminderService(SiloRuntime runtime, IServiceProvider services, IOptions<ReminderOptions> options, ILogger<ReminderService> logger)
    {
        _runtime = runtime;
        _table = services.GetService<IReminderTable>();
        _minimumPeriod = options.Value.MinimumReminderPeriod;
        _logger = logger;
        _timer = runtime.Clock.CreateTimer(
            static self => ((ReminderService)self!).Tick(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private IReminderTable Table => _table ?? throw new OrleansConfigurationException(
        "Reminders are not configured: call UseInMemoryReminderService or UseSqlite on the silo builder.");

    private DateTime Now => _runtime.Clock.GetUtcNow().UtcDateTime;

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (_table is null)
        {
            return;
        }

        var rows = await _table.ReadAll(cancellationToken);
        lock (_lock)
        {
            foreach (var row in rows)
            {
                // A first tick in the past may be one that was missed: it comes at once, and the later ones on their grid.
                Schedule(new(row), row.StartAt);
            }
        }
    }

    public void Start()
    {
        lock (_lock)
        {
            _isStarted = true;
        }

        Tick();
    }

    public void Stop()
    {
        lock (_lock)
        {
            _isStarted = false;
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => _timer.Dispose();

    public async Task<IGrainReminder> RegisterOrUpdateReminder(GrainId callingGrainId, string reminderName, TimeSpan dueTime, TimeSpan period)
    {
        if (string.IsNullOrWhiteSpace(reminderName))
        {
            throw new ArgumentException("A reminder needs a name.", nameof(reminderName));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(period, TimeSpan.Zero);
        if (period < _minimumPeriod)
        {
            throw new ArgumentException($"The period {period} of reminder {reminderName} is below the minimum of {_minimumPeriod}.", nameof(period));
        }

        var startAt = Now + dueTime;
        var version = await Table.Upsert(callingGrainId, reminderName, startAt, period);
        var reminder = new Reminder(new(callingGrainId, reminderName, startAt, period, version));
        lock (_lock)
        {
            Schedule(reminder, startAt);
        }

        return reminder;
    }

    public async Task UnregisterReminder(GrainId callingGrainId, IGrainReminder reminder)
    {
        var row = ((Reminder)reminder).Row;
        if (!await Table.Remove(callingGrainId, row.Name, row.Version))
        {
            throw new ReminderException($"Reminder {row.Name} of {callingGrainId} has been changed or removed meanwhile.");
        }

        lock (_lock)
        {
            if (_reminders.Find(callingGrainId, row.Name) is { } known && known.Row.Version == row.Version)
            {
                _reminders.Remove(known);
            }
        }
    }

    public Task<IGrainReminder?> GetReminder(GrainId callingGrainId, string reminderName)
    {
        _ = Table;
        lock (_lock)
        {
            return Task.FromResult<IGrainReminder?>(_reminders.Find(callingGrainId, reminderName));
        }
    }

    public Task<List<IGrainReminder>> GetReminders(GrainId callingGrainId)
    {
        _ = Table;
        lock (_lock)
        {
            return Task.FromResult<List<IGrainReminder>>([.. _reminders.Of(callingGrainId)]);
        }
    }

    /// <summary>Makes the reminder the current one of its name and queues its next tick. Under the lock.</summary>
    private void Schedule(Reminder reminder, DateTime at)
    {
        if (_reminders.Find(reminder.Row.GrainId, reminder.Row.Name) is { } known && known.Row.Version > reminder.Row.Version)
        {
            return;
        }

        _reminders.Set(reminder);
        _due.Enqueue(reminder, at);
        Arm();
    }

    private void Arm()
    {
        if (!_isStarted || _underWay >= MaxConcurrentTicks || !_due.TryPeek(out _, out var at) || at >= _armedFor)
        {
            return;
        }

        _armedFor = at;
        var wait = at - Now;
        _timer.Change(wait < TimeSpan.Zero ? TimeSpan.Zero : wait > TimeSpan.FromDays(30) ? TimeSpan.FromDays(30) : wait, Timeout.InfiniteTimeSpan);
    }

    private void Tick()
    {
        List<Reminder> due = [];
        lock (_lock)
        {
            _armedFor = DateTime.MaxValue;
            var now = Now;
            while (_isStarted && _underWay < MaxConcurrentTicks && _due.TryPeek(out var next, out var at) && at <= now)
            {
                _due.Dequeue();
                if (IsCurrent(next))
                {
                    _underWay++;
                    due.Add(next);
                }
            }

            Arm();
        }

        foreach (var reminder in due)
        {
            _ = Deliver(reminder);
        }
    }

    private bool IsCurrent(Reminder reminder) => ReferenceEquals(_reminders.Find(reminder.Row.GrainId, reminder.Row.Name), reminder);

    private async Task Deliver(Reminder reminder)
    {
        var row = reminder.Row;
        try
        {
            var grain = (IRemindable)(object)_runtime.Interfaces.Get(typeof(IRemindable)).CreateReference(row.GrainId);
            await grain.ReceiveReminder(row.Name, new(row.StartAt, row.Period, Now))
                .ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        }
        catch (Exception exception)
        {
            LogTickFailed(exception, row.Name, row.GrainId);
        }

        lock (_lock)
        {
            _underWay--;
            if (IsCurrent(reminder))
            {
                _due.Enqueue(reminder, row.NextAfter(Now));
            }
        }

        Tick();
    }

    [LoggerMessage(20, LogLevel.Error, "Reminder {Name} of {Grain} failed; it will be tried again after its period")]
    private partial void LogTickFailed(Exception exception, string name, GrainId grain);
}
