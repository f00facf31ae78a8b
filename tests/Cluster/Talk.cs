using System.Diagnostics;
using Negotiation.Crash.Tests;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;

namespace Negotiation.Cluster.Tests;

/// <summary>An act that was answered: its text, the version it got, and how often it had to be sent.</summary>
internal sealed record Act(string Text, long Version, int Sent, long Began, long Answered);

/// <summary>Two people in one room, each through a gateway of their own, who say something in turn and now and then make an offer that expires.</summary>
internal sealed class Talk(string room, Screen partner, Screen direct)
{
    private readonly List<Act> acts = [];
    private long began;
    private long answered;

    public Screen Partner => partner;

    public Screen Direct => direct;

    public IReadOnlyList<Act> Acts => acts;

    public long LastBegan => Volatile.Read(ref began);

    public long LastAnswered => Volatile.Read(ref answered);

    public TimeSpan SlowestSince(long from)
    {
        lock (acts)
        {
            return acts.Where(a => a.Answered > from).Max(a => Stopwatch.GetElapsedTime(a.Began, a.Answered));
        }
    }

    public async Task Go(int index, Person looker, TimeSpan pace, CancellationToken enough, CancellationToken stop)
    {
        await Task.Delay(pace * Random.Shared.NextDouble(), stop);
        for (var i = 0; !enough.IsCancellationRequested; i++)
        {
            if (index % 4 == 0 && i % 8 == 2)
            {
                await OfferThatExpires(looker, $"{room}-offer-{i}", stop);
            }

            var text = $"{room} says {i}";
            Volatile.Write(ref began, Stopwatch.GetTimestamp());
            var from = began;
            var (answer, sent) = await (i % 2 == 0 ? partner : direct).Does(new Say(text), $"{room}-{i}", stop);
            answer.Refusal.ShouldBeNull();
            Volatile.Write(ref answered, Stopwatch.GetTimestamp());
            lock (acts)
            {
                acts.Add(new Act(text, answer.Version, sent, from, answered));
            }

            await Task.Delay(pace, stop);
        }
    }

    /// <summary>Both screens and the journal hold the same acts, once and in order; every offer whose time came has expired once.</summary>
    /// <returns>How late each of them expired.</returns>
    public async Task<IReadOnlyList<TimeSpan>> Check(Person reader, CancellationToken stop)
    {
        while ((await reader.Sees(room)).Open is { ExpiresAt: not null })
        {
            await Task.Delay(200, stop);
        }

        var version = (await reader.Sees(room)).Version;
        var journal = await reader.Reads(room);
        while (journal[^1].Version < version)
        {
            await Task.Delay(100, stop);
            journal = await reader.Reads(room);
        }

        journal.Select(e => e.Version).ShouldBe(Enumerable.Range(1, (int)version).Select(v => (long)v), $"{room} has a gap or a double");
        var body = journal.Select(e => (e.Version, e.At, Event: DomainJson.Read<DealEvent>(e.Body))).ToList();
        body.Where(e => e.Event is MessageSent).Select(e => (((MessageSent)e.Event).Text, e.Version))
            .ShouldBe(acts.Select(a => (a.Text, a.Version)), $"{room} lost, doubled or reordered a message");
        foreach (var screen in new[] { partner, direct })
        {
            while (screen.Version < version)
            {
                await Task.Delay(50, stop);
            }

            screen.Events.Select(e => e.Version).ShouldBe(journal.Select(e => e.Version), $"a screen on {room} has a gap or a double");
        }

        var expired = body.Where(e => e.Event is OfferExpired).ToDictionary(e => ((OfferExpired)e.Event).Offer, e => e.At);
        var expiring = body.Select(e => e.Event).OfType<OfferMade>().Where(o => o.Offer.ExpiresAt is not null).Select(o => o.Offer).ToList();
        expired.Keys.Order().ShouldBe(expiring.Select(o => o.Number).Order(), $"{room} has an offer whose time came and that did not expire once");
        return [.. expiring.Select(o => expired[o.Number] - o.ExpiresAt!.Value)];
    }

    private async Task OfferThatExpires(Person looker, string request, CancellationToken stop)
    {
        Offer? open;
        try
        {
            open = (await looker.Sees(room)).Open;
        }
        catch (Exception fault) when (fault is HttpRequestException || (fault is TaskCanceledException && !stop.IsCancellationRequested))
        {
            // Only looking: the deal is away, so there is nothing to offer on.
            return;
        }

        if (open is { By: "aurora" })
        {
            return;
        }

        var now = DateTimeOffset.UtcNow;
        var due = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero).AddSeconds(6);
        var answers = open is null ? null : new OfferRef(open.Number, open.Hash);
        var (answer, _) = await direct.Does(new MakeOffer(SampleDeal.Terms(60), answers, due, Note: "Until soon"), request, stop);

        // A time that passed while the deal could not be reached is rightly refused.
        answer.Refusal?.Rules.ShouldAllBe(rule => rule.Code.StartsWith("expiry", StringComparison.Ordinal));
    }
}
