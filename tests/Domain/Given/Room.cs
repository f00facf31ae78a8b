using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Tests;

/// <summary>
/// Given / When / Then for one deal. Every command is sent twice with the same request id, and the second time must change
/// nothing and give the first answer; every event goes through the hash chain and back through JSON.
/// </summary>
internal sealed class Room(Policy? policy = null)
{
    private readonly List<EventRecord> records = [];
    private int requests;

    private Policy first = policy ?? World.Programme;

    /// <summary>The rules this deal may move to.</summary>
    public Policy Later { get; init; } = World.Later;

    public Policy Policy => State.Policy == Later.Version && !replaced ? Later : first;

    private bool replaced;

    public DealState State { get; private set; } = DealState.Nothing;

    public DateTimeOffset Now { get; private set; } = World.Start;

    public IReadOnlyList<EventRecord> Records => records;

    /// <summary>What the last command led to, deadlines that had come included.</summary>
    public Outcome Last { get; private set; } = new(DealState.Nothing, [], 0, 0);

    /// <summary>Person who sent the last command.</summary>
    public string LastActor { get; private set; } = "";

    public OfferRef Offer => new(State.Open!.Number, State.Open.Hash);

    public static Room Submitted(Policy? policy = null) => new Room(policy).Given(World.Ann, new Submit(World.Form));

    public static Room Agreed() => Submitted() is var room ? room.Given(World.Ben, new Accept(room.Offer)) : room;

    /// <summary>The deal goes on under another version of the policy.</summary>
    public Room Under(Policy next)
    {
        first = next;
        replaced = true;
        return this;
    }

    public Room At(DateTimeOffset now)
    {
        Now = now;
        return this;
    }

    public Room Given(Actor actor, Command command)
    {
        When(actor, command);
        Last.Refusal.ShouldBeNull($"{actor.Name} sends {command}");
        return this;
    }

    public Room When(Actor actor, Command command)
    {
        var request = new Request(World.Deal, $"request {++requests}", actor, command);
        Last = Handling.Handle(State, request, Now, Policy, Later);
        LastActor = actor.Person;
        Keep(Last);
        var again = Handling.Handle(State, request, Now, Policy, Later);
        again.Facts.ShouldBeEmpty($"{actor.Name} sends {command} twice");
        if (Last.Refusal is null && Last.From > 0 && Viewer.Of(State, actor) is not null)
        {
            (again.From, again.To, again.Refusal).ShouldBe((Last.From, Last.To, null));
        }

        return this;
    }

    public Room Tick()
    {
        var (state, facts) = Handling.Elapse(State, Now, Policy);
        Last = new Outcome(state, facts, 0, state.Version);
        Keep(Last);
        return this;
    }

    /// <summary>Exactly these events happened, in this order.</summary>
    public Room Then(params Type[] events)
    {
        Last.Refusal.ShouldBeNull();
        Last.Facts.Select(f => f.Body.GetType().Name).ShouldBe(events.Select(e => e.Name));
        return this;
    }

    /// <summary>The command was refused for exactly these rules, and nothing but the clock changed anything.</summary>
    public Refusal Refused(RefusalReason reason, params string[] codes)
    {
        var refusal = Last.Refusal.ShouldNotBeNull();
        (refusal.Reason, string.Join(", ", refusal.Rules.Select(r => r.Code))).ShouldBe((reason, string.Join(", ", codes)));
        refusal.Rules.ShouldAllBe(r => r.Text.EndsWith('.'));
        Last.Facts.ShouldAllBe(f => f.Request.Length == 0);
        return refusal;
    }

    public T Only<T>()
        where T : DealEvent => Last.Facts.Select(f => f.Body).OfType<T>().Single();

    /// <summary>Each side, and readers of everything, read the last event with these words.</summary>
    public void SeenByAll(string words)
    {
        var last = records[^1];
        last.Payload.ToString().ShouldContain(words);
        State.Parties.Select(p => p.Id).Append(null).ShouldAllBe(party => last.VisibleTo(party));
    }

    public Clock Clock(ClockKind kind) => State.Clocks.Single(c => c.Kind == kind);

    public Standing For(Actor actor) => Views.StandingFor(State, Viewer.Of(State, actor).ShouldNotBeNull(), Now);

    private void Keep(Outcome outcome)
    {
        foreach (var fact in outcome.Facts)
        {
            var record = Ledger.Write($"{World.Tenant}/{World.Deal}", fact, records.Count == 0 ? Chain.Start : records[^1].Hash);
            records.Add(DomainJson.Read<EventRecord>(DomainJson.Write(record)));
        }

        State = outcome.State;
    }
}
