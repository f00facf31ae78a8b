using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Timers;

namespace Orleans;

/// <summary>Reminders of a grain: durable wake-up calls that survive its deactivation and a restart.</summary>
public static class GrainReminderExtensions
{
    /// <summary>Stores a reminder; when the task completes, it is durable.</summary>
    /// <param name="grain">The grain itself; it must be <see cref="IRemindable"/>.</param>
    /// <param name="reminderName">Unique within the grain; a reminder of this name is replaced.</param>
    /// <param name="dueTime">Time to the first tick; zero or more.</param>
    /// <param name="period">Time between ticks; at least <see cref="Hosting.ReminderOptions.MinimumReminderPeriod"/>.</param>
    /// <exception cref="InvalidOperationException">The grain is not <see cref="IRemindable"/>.</exception>
    /// <exception cref="ArgumentException">The name is empty or a time is out of bounds.</exception>
    public static Task<IGrainReminder> RegisterOrUpdateReminder(this IGrainBase grain, string reminderName, TimeSpan dueTime, TimeSpan period)
    {
        if (grain is not IRemindable)
        {
            throw new InvalidOperationException($"{grain?.GetType()} is not IRemindable.");
        }

        return Registry(grain).RegisterOrUpdateReminder(grain.GrainContext.GrainId, reminderName, dueTime, period);
    }

    /// <exception cref="ReminderException">The reminder has been changed since the handle was made.</exception>
    public static Task UnregisterReminder(this IGrainBase grain, IGrainReminder reminder) =>
        Registry(grain).UnregisterReminder(grain.GrainContext.GrainId, reminder);

    public static Task<IGrainReminder?> GetReminder(this IGrainBase grain, string reminderName) =>
        Registry(grain).GetReminder(grain.GrainContext.GrainId, reminderName);

    public static Task<List<IGrainReminder>> GetReminders(this IGrainBase grain) =>
        Registry(grain).GetReminders(grain.GrainContext.GrainId);

    private static IReminderRegistry Registry(IGrainBase grain)
    {
        ArgumentNullException.ThrowIfNull(grain);
        return grain.GrainContext is Activation activation
            ? activation.Runtime.Services.GetRequiredService<IReminderRegistry>()
            : grain.GrainContext.ActivationServices.GetRequiredService<IReminderRegistry>();
    }
}
