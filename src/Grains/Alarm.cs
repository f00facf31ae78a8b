using Orleans;
using Orleans.Runtime;

namespace Negotiation.Grains;

/// <summary>
/// Wakes a deal, or a case, for its next deadline: one durable reminder for safety, one timer for precision while active. Both only
/// wake; the state decides. The reminder is moved only when a deadline comes earlier than it is set to, so that pushing a
/// deadline back, which every offer does, costs no write.
/// </summary>
public sealed class Alarm(Grain grain, Func<Task> wake)
{
    public const string ReminderName = "deadline";

    /// <summary>How often an unanswered reminder comes again.</summary>
    public static readonly TimeSpan Again = TimeSpan.FromMinutes(5);

    // Timers and reminders take due times of up to 49 days; what lies further is looked at again then.
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(40);

    private IGrainTimer? timer;
    private DateTimeOffset? armed;

    /// <summary>Make sure a reminder comes no later than <paramref name="deadline"/>. Returns the instant it is set to.</summary>
    public async Task<DateTimeOffset?> Remind(DateTimeOffset? set, DateTimeOffset? deadline, DateTimeOffset now)
    {
        // An instant that has passed says nothing of where the reminder stands now: its tick may have moved or ended it.
        if (deadline is not { } at || (set is { } known && known <= at && known > now))
        {
            return set;
        }

        await ((IGrainBase)grain).RegisterOrUpdateReminder(ReminderName, Wait(at, now), Again);
        return at;
    }

    /// <summary>Set a timer for <paramref name="deadline"/>; an earlier wake-up already set does no harm.</summary>
    public void Arm(DateTimeOffset? deadline, DateTimeOffset now)
    {
        if (deadline is not { } at || (armed is { } known && known <= at && known > now))
        {
            return;
        }

        var wait = Wait(at, now);
        armed = now + wait;
        if (timer is null)
        {
            timer = grain.RegisterGrainTimer(_ => Ring(), new GrainTimerCreationOptions(wait, Timeout.InfiniteTimeSpan));
        }
        else
        {
            timer.Change(wait, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>On activation: set what a crash, or the loss of the reminder table, may have lost.</summary>
    /// <param name="set">Instant the reminder is known to be set to.</param>
    public Task Heal(DateTimeOffset? set, DateTimeOffset? deadline, DateTimeOffset now)
    {
        Arm(deadline, now);
        return Remind(set, deadline, now);
    }

    /// <summary>After a reminder came: set it to the next deadline, or end it.</summary>
    public async Task AfterTick(DateTimeOffset? next, DateTimeOffset now)
    {
        if (next is { } at)
        {
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
