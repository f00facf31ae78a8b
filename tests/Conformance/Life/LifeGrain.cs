namespace Negotiation.Conformance.Life;

[Alias("conformance.ILife")]
public interface ILifeGrain : IGrainWithStringKey
{
    Task<string> Instance();

    Task End();

    Task Delay(TimeSpan time);

    Task EndThenWaitAt(string gate);
}

public sealed class LifeGrain : Grain, ILifeGrain
{
    private readonly string _instance = Guid.NewGuid().ToString();

    private Probe Probe => Probe.For(this.GetPrimaryKeyString());

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Probe.Note("activating");
        if (Probe.Settings.TryRemove("fail", out _))
        {
            throw new InvalidOperationException("not today");
        }

        if (Probe.Settings.ContainsKey("slow"))
        {
            await Probe.Pass("activation");
        }

        Probe.Note("active");
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Probe.Note($"ending: {reason.ReasonCode}");
        return Task.CompletedTask;
    }

    public Task<string> Instance() => Task.FromResult(_instance);

    public Task End()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task Delay(TimeSpan time)
    {
        DelayDeactivation(time);
        return Task.CompletedTask;
    }

    public Task EndThenWaitAt(string gate)
    {
        DeactivateOnIdle();
        return Probe.Pass(gate);
    }
}
