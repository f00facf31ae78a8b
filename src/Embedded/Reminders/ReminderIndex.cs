namespace Orleans.Runtime;

/// <summary>A reminder as scheduled, and the handle grains hold.</summary>
internal sealed class Reminder(ReminderRow row) : IGrainReminder
{
    public ReminderRow Row { get; } = row;

    public string ReminderName => Row.Name;

    /// <summary>The next reminder of the same grain, in <see cref="ReminderIndex"/>.</summary>
    internal Reminder? Next { get; set; }
}

/// <summary>The current reminders by grain. Most grains have one, so those of a grain are a linked list.</summary>
internal sealed class ReminderIndex
{
    private readonly Dictionary<GrainId, Reminder> _first = [];

    public IEnumerable<Reminder> Of(GrainId grainId)
    {
        for (var at = _first.GetValueOrDefault(grainId); at is not null; at = at.Next)
        {
            yield return at;
        }
    }

    public Reminder? Find(GrainId grainId, string name)
    {
        var at = _first.GetValueOrDefault(grainId);
        while (at is not null && at.Row.Name != name)
        {
            at = at.Next;
        }

        return at;
    }

    /// <summary>Makes this the reminder of its name.</summary>
    public void Set(Reminder reminder)
    {
        if (Find(reminder.Row.GrainId, reminder.Row.Name) is { } known)
        {
            Remove(known);
        }

        reminder.Next = _first.GetValueOrDefault(reminder.Row.GrainId);
        _first[reminder.Row.GrainId] = reminder;
    }

    public void Remove(Reminder reminder)
    {
        var id = reminder.Row.GrainId;
        if (!ReferenceEquals(_first.GetValueOrDefault(id), reminder))
        {
            Of(id).First(each => ReferenceEquals(each.Next, reminder)).Next = reminder.Next;
        }
        else if (reminder.Next is { } next)
        {
            _first[id] = next;
        }
        else
        {
            _first.Remove(id);
        }
    }
}
