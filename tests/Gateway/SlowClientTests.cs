using Negotiation.Domain.Deals;
using Negotiation.Gateway.Tests.Running;

namespace Negotiation.Gateway.Tests;

/// <summary>Measures the memory of the process, so nothing else may run beside it.</summary>
[CollectionDefinition(nameof(SlowClientTests), DisableParallelization = true)]
[Collection(nameof(SlowClientTests))]
public sealed class SlowClientTests
{
    [Fact]
    public async Task A_client_that_does_not_read_costs_bounded_memory_and_is_told_to_join_again()
    {
        await using var gateway = await RunningGateway.Start(null, "--Negotiation:Limits:HubSendsPerSecond", "0");
        var room = await gateway.SubmittedDeal();
        using var slow = await RawSocket.Connect(gateway, People.Priya);
        await slow.Send($"{{\"type\":1,\"invocationId\":\"1\",\"target\":\"Join\",\"arguments\":[\"{room}\",0]}}\u001e");
        await slow.ReceiveUntil("\"invocationId\":\"1\"");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Talk(gateway, room, new string('€', 3900), 375)));

        // Over 17 MB were said; what one connection may hold is about 1 MB, and the rest of the room's own state is small.
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(8_000_000);
        var seen = await slow.ReceiveUntil($"{{\"type\":1,\"target\":\"Resync\",\"arguments\":[\"{room}\"]}}\u001e");
        seen.Length.ShouldBeGreaterThan(3900);
        await slow.Send($"{{\"type\":1,\"invocationId\":\"2\",\"target\":\"Join\",\"arguments\":[\"{room}\",3]}}\u001e");
        (await slow.ReceiveUntil("\"invocationId\":\"2\"")).ShouldContain("\"version\":1503,\"after\":1003");
    }

    private static async Task Talk(RunningGateway gateway, string room, string text, int times)
    {
        await using var dana = await gateway.Connect(People.Dana);
        for (var i = 0; i < times; i++)
        {
            (await dana.Send(room, new Say(text))).Refusal.ShouldBeNull();
        }
    }
}
