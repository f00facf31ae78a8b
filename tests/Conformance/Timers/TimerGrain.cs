namespace Negotiation.Conformance.Timers;

[Alias("conformance.ITimer")]
public interface ITimerGrain : IGrainWithStringKey
{
    Task StartTimer(TimeSpan dueTime, TimeSpan period, bool interleave, bool keepAlive);

    Task Change(TimeSpan dueTime, TimeSpan period);

    Task Stop();

    Task WaitAt(string gate);

    Task End();
}

public sealed class TimerGrain : Grain, ITimerGrain
{
    private IGrainTimer? _timer;

    private Probe Probe => Probe.For(this.GetPrimaryKeyString());

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Probe.Note($"ending: {reason.ReasonCode}");
        return Task.CompletedTask;
    }

    public Task StartTimer(TimeSpan dueTime, TimeSpan period, bool interleave, bool keepAlive)
    {
        _timer = this.RegisterGrainTimer(
            static (self, _) => self.Tick(), this, new GrainTimerCreationOptions(dueTime, period) { Interleave = interleave, KeepAlive = keepAlive });
        return Task.CompletedTask;
    }

    public Task Change(TimeSpan dueTime, TimeSpan period)
    {
        _timer!.Change(dueTime, period);
        return Task.CompletedTask;
    }

    public Task Stop()
    {
        _timer!.Dispose();
        return Task.CompletedTask;
    }

    public Task WaitAt(string gate) => Probe.Pass(gate);

    public Task End()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private async Task Tick()
    {
        Probe.Note("tick");
        if (Probe.Settings.ContainsKey("gate"))
        {
            await Probe.Pass("tick gate");
        }

        Probe.Note("tock");
        if (Probe.Settings.ContainsKey("fail"))
        {
            throw new InvalidOperationException("tick failed");
        }
    }
}
