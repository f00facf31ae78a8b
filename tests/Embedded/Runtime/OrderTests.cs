using Microsoft.Extensions.Hosting;

namespace Negotiation.Embedded.Tests.Runtime;

public interface IListener : IGrainObserver
{
    void Heard(int number);
}

public interface ISpeakerGrain : IGrainWithStringKey
{
    Task Say(IListener listener, int number);
}

public sealed class SpeakerGrain : Grain, ISpeakerGrain
{
    public async Task Say(IListener listener, int number)
    {
        await Task.Yield();
        listener.Heard(number);
    }
}

public sealed class Listener(int expected) : IListener
{
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public List<int> Numbers { get; } = [];

    public Task All => _all.Task.WaitAsync(TimeSpan.FromSeconds(10));

    public void Heard(int number)
    {
        Numbers.Add(number);
        if (Numbers.Count == expected)
        {
            _all.TrySetResult();
        }
    }
}

/// <summary>Orders that this runtime keeps and Orleans does not promise.</summary>
public sealed class OrderTests : IAsyncLifetime
{
    private IHost _host = null!;

    public async Task InitializeAsync() => _host = await Hosts.Start(silo => silo.AddMemoryGrainStorageAsDefault());

    public async Task DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    [Fact]
    public async Task Requests_of_one_caller_run_as_sent_and_an_observer_hears_in_that_order()
    {
        var listener = new Listener(200);
        var reference = _host.Grains().CreateObjectReference<IListener>(listener);
        var grain = _host.Grains().GetGrain<ISpeakerGrain>("speaker");
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => grain.Say(reference, i)));
        await listener.All;
        listener.Numbers.ShouldBe(Enumerable.Range(0, 200));
    }
}
