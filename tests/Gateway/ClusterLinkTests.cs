using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Negotiation.Domain.Deals;
using Negotiation.Gateway.Tests.Running;
using Negotiation.Grains;

namespace Negotiation.Gateway.Tests;

/// <summary>A gateway among several: it follows its connection to the grains, and takes its leave before it ends.</summary>
public sealed class ClusterLinkTests
{
    private sealed class Link : IClusterLink
    {
        public bool IsUp { get; set; } = true;

        public bool HasPeers => true;

        public event EventHandler? Changed;

        public void Change() => Changed?.Invoke(this, EventArgs.Empty);
    }

    private readonly Link link = new();

    [Fact]
    public async Task It_is_ready_only_while_grains_can_be_reached_and_alive_all_the_time()
    {
        await using var gateway = await Start();
        using var client = gateway.Client(null);
        (await Status(client, "ready")).ShouldBe(HttpStatusCode.OK);
        link.IsUp = false;
        (await Status(client, "ready")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await Status(client, "live")).ShouldBe(HttpStatusCode.OK);
        link.IsUp = true;
        (await Status(client, "ready")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Told_to_stop_it_is_not_ready_at_once_asks_clients_to_move_and_serves_them_until_they_have_gone()
    {
        await using var gateway = await Start("--Negotiation:Drain:Notice", "00:00:01", "--Negotiation:Drain:Spread", "00:00:02");
        var room = await gateway.SubmittedDeal();
        using var client = gateway.Client(null);
        var dana = await gateway.Connect(People.Dana);
        await dana.Join(room);

        var leaving = Leave(gateway);
        (await Status(client, "ready")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        var moving = (await dana.Next("Moving")).Argument;
        moving.GetInt32().ShouldBeInRange(0, 2000);
        (await dana.Send(room, new Say("One more word"))).Refusal.ShouldBeNull();
        leaving.IsCompleted.ShouldBeFalse();

        await dana.DisposeAsync();
        await leaving.WaitAsync(Guest.Patience);
    }

    [Fact]
    public async Task A_client_that_does_not_move_is_waited_for_no_longer_than_the_limit()
    {
        await using var gateway = await Start("--Negotiation:Drain:Notice", "00:00:00", "--Negotiation:Drain:Spread", "00:00:00", "--Negotiation:Drain:Limit", "00:00:01");
        await using var dana = await gateway.Connect(People.Dana);
        await Leave(gateway).WaitAsync(Guest.Patience);
        dana.IsConnected.ShouldBeTrue();
    }

    [Fact]
    public async Task When_a_silo_came_or_went_every_watch_is_renewed_and_what_was_missed_is_filled_in()
    {
        await using var gateway = await Start();
        var room = await gateway.SubmittedDeal();
        await using var dana = await gateway.Connect(People.Dana);
        await dana.Join(room);
        var deal = gateway.Services.GetRequiredService<Orleans.IGrainFactory>().GetGrain<IDealGrain>($"{People.Priya.Tenant}/{room}");

        // As on a machine that has died: the deal lives on elsewhere and knows no watcher.
        var rooms = gateway.Services.GetRequiredService<Live.Rooms>();
        await deal.Unwatch(rooms.Reference);
        (await deal.Send(new DealRequest("r-1", People.Priya, new Say("Is anyone there?")))).Refusal.ShouldBeNull();
        link.Change();

        (await dana.Next("Resync")).Room.ShouldBe(room);
        var back = await dana.Join(room, 3);
        back.Events!.ShouldContain(e => e.Body.ToString().Contains("Is anyone there?", StringComparison.Ordinal));
    }

    private static Task Leave(RunningGateway gateway) => gateway.Services.GetRequiredService<Live.Draining>().Leave();

    private Task<RunningGateway> Start(params string[] more) =>
        RunningGateway.Start(builder => builder.Services.AddSingleton<IClusterLink>(link), more);

    private static async Task<HttpStatusCode> Status(HttpClient client, string which)
    {
        using var answer = await client.GetAsync(new Uri($"/health/{which}", UriKind.Relative));
        return answer.StatusCode;
    }
}
