using Orleans;
using Orleans.Runtime;

namespace Negotiation.Grains;

/// <summary>
/// Wakes a deal, or a case, for its next deadline: one durable reminder for safety, one timer for precision while active. Both only
/// wake; the state decides. The reminder is moved only when a deadline comes earlier than it is set to, so that pushing a
/// deadline back, which every offer does, costs no write.
/// </summary>
public sealed class Alarm(Grain grain, Func<Task> wake, TimeProvider time)
{
    public const string ReminderName = "deadline";

    /// <summary>How often an unanswered reminder comes again.</summary>
    public static readonly TimeSpan Again = TimeSpan.FromMinutes(5);

    // Timers and reminders take due times of up to 49 days; what lies further is looked at again then.
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(40);

    private IGrainTimer? timer;
    private DateTimeOffset? armed;

    /// <summary>Make sure a reminder comes no later than <paramref name="deadline"/>. Returns the instant it is set to.</summary>
    public async Task<DateTimeOffset?> Remind(DateTimeOffset? set, DateTimeOffset? deadline)
    {
        var now = time.GetUtcNow();

        // An instant that has passed says nothing of where the reminder stands now: its tick may have moved or ended it.
        if (deadline is not { } at || (set is { } known && known <= at && known > now))
        {
            return set;
        }

        await ((IGrainBase)grain).RegisterOrUpdateReminder(ReminderName, Wait(at, now), Again);
        return at;
    }

    /// <summary>Set a timer for <paramref name="deadline"/>; an earlier wake-up already set does no harm.</summary>
    public void Arm(DateTimeOffset? deadline)
    {
        // The clock is read here and not where the deadline was found: a write may lie between the two.
        var now = time.GetUtcNow();
        if (deadline is not { } at || (armed is { } known && known <= at && known > now))
        {
            return;
        }

        var wait = Wait(at, now);
        armed = now + wait;

        // A timer changed within its own tick starts to run only when the tick ends; a new one runs from now on.
        timer?.Dispose();
        timer = grain.RegisterGrainTimer(_ => Ring(), new GrainTimerCreationOptions(wait, Timeout.InfiniteTimeSpan));
    }

    /// <summary>On activation: set what a crash, or the loss of the reminder table, may have lost.</summary>
    /// <param name="set">Instant the reminder is known to be set to.</param>
    public Task Heal(DateTimeOffset? set, DateTimeOffset? deadline)
    {
        Arm(deadline);
        return Remind(set, deadline);
    }

    /// <summary>After a reminder came: set it to the next deadline, or end it.</summary>
    public async Task AfterTick(DateTimeOffset? next)
    {
        if (next is { } at)
        {
            var now = time.GetUtcNow();
            if (at > now + Again)
            {
                await ((IGrainBase)grain).RegisterOrUpdateReminder(ReminderName, Wait(at, now), Again);
            }
        }
        else if (await ((IGrainBase)grain).GetReminder(ReminderName) is { } reminder)
        {
            await ((IGrainBase)grain).UnregisterReminder(reminder);
        }
    }

    // A timer may come a moment early, or be one of several on the way to a far deadline: from here on none is set.
    private Task Ring()
    {
        armed = null;
        return wake();
    }

    private static TimeSpan Wait(DateTimeOffset at, DateTimeOffset now)
    {
        var wait = at - now;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Furthest ? Furthest : wait;
    }
}
