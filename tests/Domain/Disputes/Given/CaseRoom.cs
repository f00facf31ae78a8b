using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Policies;
using Negotiation.Domain.Records;

namespace Negotiation.Domain.Tests;

/// <summary>
/// Given / When / Then for one case. Every command is sent twice with the same request id, and the second time must change
/// nothing and give the first answer; every event goes through the hash chain and back through JSON.
/// </summary>
internal sealed class CaseRoom(Policy? policy = null)
{
    private readonly List<EventRecord> records = [];
    private int requests;

    public Policy Policy { get; } = policy ?? CaseWorld.Rules;

    public IReadOnlyList<NeutralOnFile> Roster { get; set; } = CaseWorld.OnRoster;

    /// <summary>What goes into sealed votes from now on.</summary>
    public string? Salt { get; set; }

    public CaseState State { get; private set; } = CaseState.Nothing;

    public DateTimeOffset Now { get; private set; } = World.Start;

    public IReadOnlyList<EventRecord> Records => records;

    public CaseOutcome Last { get; private set; } = new(CaseState.Nothing, [], 0, 0);

    public IEnumerable<CaseEvent> Events => records.Select(r => CaseLedger.Read(r).Body);

    public static CaseRoom Opened(Policy? policy = null, DateTimeOffset? at = null) => new CaseRoom(policy).At(at ?? World.Start).Given(World.Ann, CaseWorld.Open);

    public static CaseRoom InMediation(Policy? policy = null, DateTimeOffset? at = null) => Opened(policy, at)
        .Given(World.Ann, new MoveOn("No use")).Given(World.Ben, new MoveOn("Agreed"));

    public static CaseRoom Mediated(Policy? policy = null, DateTimeOffset? at = null) => InMediation(policy, at)
        .Given(CaseWorld.Kim, new InviteNeutral(SeatKind.Mediator, "mira")).Seat("mira");

    /// <summary>The panel of three is asked.</summary>
    public static CaseRoom Called(Policy? policy = null, DateTimeOffset? at = null) => Mediated(policy, at)
        .Given(CaseWorld.Neutral("mira"), new MoveOn("They will not settle")).Fill();

    /// <summary>The panel sits and has two papers: the first for the partner, the second for the vendor.</summary>
    public static CaseRoom Drafted(Policy? policy = null, DateTimeOffset? at = null) => Called(policy, at) is var room
        ? room.Seat([.. room.State.Seats.Where(s => s.Status == SeatStatus.Invited).Select(s => s.Person)]).Papers("dan")
        : room;

    public static CaseRoom Decided(Policy? policy = null, DateTimeOffset? at = null) => Drafted(policy, at).Vote("dan", 1).Vote("dora", 1).Vote("dirk", 2);

    /// <summary>The appeal panel sits and has two papers.</summary>
    public static CaseRoom Appealed(Policy? policy = null, DateTimeOffset? at = null) => Decided(policy, at)
        .Given(World.Ben, new FileAppeal("Entry 1 is not dated.")).Fill().Seat(CaseWorld.Above).Papers("paul");

    public CaseRoom At(DateTimeOffset now)
    {
        Now = now;
        return this;
    }

    public CaseRoom Seat(params IReadOnlyList<string> people) =>
        people.Aggregate(this, (room, person) => room.Given(CaseWorld.Neutral(person), new AnswerInvitation(Accept: true, [])));

    public CaseRoom Papers(string by) => Given(CaseWorld.Neutral(by), new DraftDecision(CaseWorld.Ruling, CaseWorld.Points))
        .Given(CaseWorld.Neutral(by), new DraftDecision(CaseWorld.TermsFor(World.Vendor), CaseWorld.Points));

    public CaseRoom Vote(string person, int paper, string? reason = null) => Given(CaseWorld.Neutral(person), new CastVote(Paper(paper), reason));

    public OfferRef Paper(int number) => new(number, State.Round!.Drafts[number - 1].Hash);

    /// <summary>What the platform does by itself when seats are wanted.</summary>
    public CaseRoom Fill()
    {
        while (State.Wanted is { } kind && State.IsOpen)
        {
            var before = State.Version;
            Given(World.Platform, new FillSeats(kind));
            if (State.Version == before)
            {
                break;
            }
        }

        return this;
    }

    public CaseRoom Given(Actor actor, CaseCommand command)
    {
        When(actor, command);
        Last.Refusal.ShouldBeNull($"{actor.Name} sends {command}: {string.Join(" ", Last.Refusal?.Rules.Select(r => r.Text) ?? [])}");
        return this;
    }

    public CaseRoom When(Actor actor, CaseCommand command, long? ifMatch = null)
    {
        var request = new CaseRequest(CaseWorld.Id, $"request {++requests}", actor, command, ifMatch);
        Last = Handle(request);
        Keep(Last);
        var again = Handle(request);
        again.Facts.ShouldBeEmpty($"{actor.Name} sends {command} twice");
        if (Last.Refusal is null && Last.From > 0)
        {
            (again.From, again.To, again.Refusal).ShouldBe((Last.From, Last.To, null));
        }

        return this;
    }

    public CaseOutcome Handle(CaseRequest request) =>
        CaseHandling.Handle(State, request, Now, Policy, new CaseInputs(request.Command is OpenCase ? CaseWorld.DealFor(request.Actor) : null, Roster, Salt));

    public CaseRoom Tick()
    {
        var (state, facts) = CaseHandling.Elapse(State, Now, Policy);
        Last = new CaseOutcome(state, facts, 0, state.Version);
        Keep(Last);
        return this;
    }

    public CaseRoom TickAt(DateTimeOffset now) => At(now).Tick();

    /// <summary>Exactly these events happened, in this order; warnings of clocks may lie between.</summary>
    public CaseRoom Then(params Type[] events)
    {
        Last.Refusal.ShouldBeNull();
        Last.Facts.Where(f => f.Body is not CaseClockWarned).Select(f => f.Body.GetType().Name).ShouldBe(events.Select(e => e.Name));
        return this;
    }

    public Refusal Refused(RefusalReason reason, params string[] codes)
    {
        var refusal = Last.Refusal.ShouldNotBeNull();
        (refusal.Reason, string.Join(", ", refusal.Rules.Select(r => r.Code))).ShouldBe((reason, string.Join(", ", codes)));
        refusal.Rules.ShouldAllBe(r => r.Text.EndsWith('.'));
        Last.Facts.ShouldAllBe(f => f.Request.Length == 0);
        return refusal;
    }

    public T Only<T>()
        where T : CaseEvent => Last.Facts.Select(f => f.Body).OfType<T>().Single();

    public CaseClock Clock(CaseClockKind kind, string subject = "") => State.Clock(kind, subject).ShouldNotBeNull($"{kind} {subject}");

    public CaseViewer? Viewer(Actor actor) => CaseViewer.Of(State, actor, World.Vendor);

    public CaseView? For(Actor actor) => Viewer(actor) is { } viewer ? CaseViews.For(State, viewer, Policy, Now) : null;

    /// <summary>Versions of the events <paramref name="actor"/> may read.</summary>
    public IReadOnlyList<EventRecord> EventsOf(Actor actor) =>
        Viewer(actor) is { } viewer ? [.. records.Where(r => CaseViews.Sees(viewer, r.OnlyFor))] : [];

    private void Keep(CaseOutcome outcome)
    {
        foreach (var fact in outcome.Facts)
        {
            var record = CaseLedger.Write(fact, CaseWorld.Id, records.Count == 0 ? Chain.Start : records[^1].Hash);
            records.Add(DomainJson.Read<EventRecord>(DomainJson.Write(record)));
        }

        State = outcome.State;
    }
}
