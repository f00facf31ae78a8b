using Orleans.Concurrency;

namespace Negotiation.Conformance.Calls;

[Alias("conformance.ICall")]
public interface ICallGrain : IGrainWithStringKey
{
    Task<int> Add(int left, int right);

    ValueTask<string> Greet(string name);

    Task Nothing();

    Task Fail(string message);

    Task FailAfterAwait(string message);

    Task<string?> Null();

    Task<string> Key();

    Task<string> KeyOf(ICallGrain other);

    Task<ICallGrain> Self();

    Task<string?> ContextValue(string key);

    Task<string?> ContextValueOfOther(string key, string other);

    [OneWay]
    Task Tell(string what);

    [OneWay]
    Task TellAndFail();

    [ResponseTimeout("00:00:02")]
    Task WaitAt(string gate);

    Task WaitForCancellation(CancellationToken cancellationToken);
}

public sealed class CallGrain : Grain, ICallGrain
{
    private Probe Probe => Probe.For(this.GetPrimaryKeyString());

    public Task<int> Add(int left, int right) => Task.FromResult(left + right);

    public ValueTask<string> Greet(string name) => new($"Hello, {name}");

    public Task Nothing() => Task.CompletedTask;

    public Task Fail(string message) => throw new InvalidOperationException(message);

    public async Task FailAfterAwait(string message)
    {
        await Task.Yield();
        throw new InvalidOperationException(message);
    }

    public Task<string?> Null() => Task.FromResult<string?>(null);

    public Task<string> Key() => Task.FromResult(this.GetPrimaryKeyString());

    public Task<string> KeyOf(ICallGrain other) => other.Key();

    public Task<ICallGrain> Self() => Task.FromResult(this.AsReference<ICallGrain>());

    public Task<string?> ContextValue(string key) => Task.FromResult(RequestContext.Get(key) as string);

    public Task<string?> ContextValueOfOther(string key, string other) => GrainFactory.GetGrain<ICallGrain>(other).ContextValue(key);

    public Task Tell(string what)
    {
        Probe.Note(what);
        return Task.CompletedTask;
    }

    public Task TellAndFail()
    {
        Probe.Note("failing");
        throw new InvalidOperationException("nobody hears this");
    }

    public Task WaitAt(string gate) => Probe.Pass(gate);

    public async Task WaitForCancellation(CancellationToken cancellationToken)
    {
        Probe.Note("waiting");
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Probe.Note("cancelled");
            throw;
        }
    }
}
