using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Xunit.Abstractions;

namespace Negotiation.Crash.Tests;

public sealed class Killing_the_server(ITestOutputHelper output)
{
    private const int Kills = 22;
    private const int Rooms = 6;

    [Fact]
    public async Task Every_acknowledged_command_is_there_once_and_in_order_and_every_deadline_fires()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(9));
        await using var server = new ServerProcess();
        await server.Start();
        using var priya = new Person(server.Address, "priya", stop.Token);
        using var dana = new Person(server.Address, "dana", stop.Token);
        await priya.SignIn();
        await dana.SignIn();

        var rooms = new List<string>();
        for (var i = 0; i < Rooms; i++)
        {
            rooms.Add(await priya.Register(SampleDeal.Form, $"register-{i}"));
        }

        using var enough = new CancellationTokenSource();
        var talking = rooms.Select(room => Task.Run(() => Talk(room, priya, dana, enough.Token))).ToArray();
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            // The instant has to be random; nothing is waited for.
            await Task.Delay(random.Next(20, 400), stop.Token);
            await server.Kill();
            await server.Start();
        }

        await enough.CancelAsync();
        var said = await Task.WhenAll(talking).WaitAsync(stop.Token);
        output.WriteLine($"{Kills} kills (seed {seed}), {said.Sum(s => s.Count)} acknowledged, {priya.Repeats + dana.Repeats} repeats.");
        priya.Repeats.ShouldBeGreaterThan(0);

        for (var i = 0; i < Rooms; i++)
        {
            await Check(rooms[i], said[i], dana, stop.Token);
        }

        await server.Kill();
        var (code, report) = await server.Run("verify");
        output.WriteLine(report);
        code.ShouldBe(0, report);
    }

    // Messages of both sides, and now and then an offer that expires by itself a second later.
    private static async Task<List<(string Text, Acknowledged Answer)>> Talk(string room, Person priya, Person dana, CancellationToken enough)
    {
        var said = new List<(string, Acknowledged)>();
        for (var i = 0; !enough.IsCancellationRequested; i++)
        {
            var text = $"{room} says {i}";
            var person = i % 2 == 0 ? priya : dana;
            said.Add((text, await person.Does(room, new Say(text), $"{room}-{i}")));
            if (i % 40 == 7)
            {
                await OfferThatExpires(room, dana, $"{room}-offer-{i}");
            }
        }

        return said;
    }

    private static async Task OfferThatExpires(string room, Person dana, string request)
    {
        try
        {
            var open = (await dana.Sees(room)).Open;
            if (open is null or { By: "kestrel" })
            {
                var answers = open is null ? null : new OfferRef(open.Number, open.Hash);
                await dana.Does(room, new MakeOffer(SampleDeal.Terms(60), answers, DateTimeOffset.UtcNow.AddSeconds(8), Note: "Until soon"), request);
            }
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            // Only looking: the server was away, so there is nothing to offer on.
        }
        catch (InvalidOperationException fault) when (fault.Message.Contains("expiryPast", StringComparison.Ordinal))
        {
            // The server was away until after the offer's own time, and rightly refuses it.
        }
    }

    private static async Task Check(string room, List<(string Text, Acknowledged Answer)> said, Person dana, CancellationToken stop)
    {
        while ((await dana.Sees(room)).Open is { ExpiresAt: not null })
        {
            await Task.Delay(100, stop);
        }

        var version = (await dana.Sees(room)).Version;
        var events = await dana.Reads(room);
        events.Select(e => e.Version).ShouldBe(Enumerable.Range(1, (int)version).Select(v => (long)v), $"{room} has a gap or a double");

        var texts = events
            .Select(e => (e.Version, Event: DomainJson.Read<DealEvent>(e.Body)))
            .Where(e => e.Event is MessageSent)
            .Select(e => (e.Version, ((MessageSent)e.Event).Text))
            .ToList();
        texts.Select(t => t.Text).ShouldBe(said.Select(s => s.Text), $"{room} lost, doubled or reordered a message");
        texts.Select(t => t.Version).ShouldBe(said.Select(s => s.Answer.Version));

        var all = events.Select(e => DomainJson.Read<DealEvent>(e.Body)).ToList();
        var expiring = all.OfType<OfferMade>().Where(o => o.Offer.ExpiresAt is not null).Select(o => o.Offer.Number).ToList();
        all.OfType<OfferExpired>().Select(o => o.Offer).ShouldBe(expiring, $"{room} has an offer whose time came and that did not expire once");
    }
}
