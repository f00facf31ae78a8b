namespace Negotiation.Conformance.Reminders;

[Alias("conformance.IReminder")]
public interface IReminderGrain : IGrainWithStringKey
{
    Task Remind(string name, TimeSpan dueTime, TimeSpan period);

    Task Forget(string name);

    Task<string[]> Names();

    Task End();

    Task Nothing();
}

public sealed class ReminderGrain : Grain, IReminderGrain, IRemindable
{
    private Probe Probe => Probe.For(this.GetPrimaryKeyString());

    public Task Remind(string name, TimeSpan dueTime, TimeSpan period) => this.RegisterOrUpdateReminder(name, dueTime, period);

    public async Task Forget(string name) => await this.UnregisterReminder((await this.GetReminder(name))!);

    public async Task<string[]> Names() =>
        [.. (await this.GetReminders()).Select(reminder => reminder.ReminderName).Order(StringComparer.Ordinal)];

    public Task End()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task Nothing() => Task.CompletedTask;

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        Probe.Note($"reminded of {reminderName}");
        if (Probe.Settings.ContainsKey("gate"))
        {
            await Probe.Pass("reminder gate");
        }

        if (Probe.Settings.TryRemove("fail", out _))
        {
            throw new InvalidOperationException("not now");
        }
    }
}

[Alias("conformance.INotRemindable")]
public interface INotRemindableGrain : IGrainWithStringKey
{
    Task Remind();
}

public sealed class NotRemindableGrain : Grain, INotRemindableGrain
{
    public Task Remind() => this.RegisterOrUpdateReminder("x", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
}
