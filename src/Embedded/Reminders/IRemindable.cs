using Orleans.Runtime;

namespace Orleans
{
    /// <summary>A grain that reminders can wake.</summary>
    public interface IRemindable : IGrain
    {
        /// <summary>Called at least once for each tick that is due, also for one that was missed while the silo was down. Ticks of a reminder do not overlap.</summary>
        Task ReceiveReminder(string reminderName, TickStatus status);
    }
}

namespace Orleans.Runtime
{
    /// <summary>A handle on a reminder; get a fresh one with <c>GetReminder</c> before removing it.</summary>
    public interface IGrainReminder
    {
        string ReminderName { get; }
    }

    /// <summary>Which tick this is. All times are UTC.</summary>
    [Immutable]
    public readonly struct TickStatus(DateTime firstTickTime, TimeSpan period, DateTime timeStamp)
    {
        public DateTime FirstTickTime { get; } = firstTickTime;

        public TimeSpan Period { get; } = period;

        public DateTime CurrentTickTime { get; } = timeStamp;

        public override string ToString() => $"<{FirstTickTime}, {Period}, {CurrentTickTime}>";
    }
}

namespace Orleans.Timers
{
    /// <summary>Registers reminders on behalf of grains.</summary>
    public interface IReminderRegistry
    {
        Task<IGrainReminder> RegisterOrUpdateReminder(GrainId callingGrainId, string reminderName, TimeSpan dueTime, TimeSpan period);

        Task UnregisterReminder(GrainId callingGrainId, IGrainReminder reminder);

        Task<IGrainReminder?> GetReminder(GrainId callingGrainId, string reminderName);

        Task<List<IGrainReminder>> GetReminders(GrainId callingGrainId);
    }
}
