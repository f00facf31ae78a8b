using System.Threading.Channels;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Mediation;
using Negotiation.Domain.Records;
using Orleans;

namespace Negotiation.Grains.Tests;

/// <summary>The talks between Kestrel (Priya, Tomás) and Aurora (Dana) with Magnus as their mediator.</summary>
public sealed class Talking_about_a_case : IAsyncLifetime
{
    private static readonly Actor Magnus = new(People.Tenant, "neutrals", "magnus", "Magnus", [Role.Mediator], "Neutrals", "Europe/Oslo");
    private static readonly OutcomeTerms Terms = new([new OrderedLine("close", "kestrel")], []);

    private readonly string name = $"case-{Guid.NewGuid():N}";
    private SiloFixture silo = null!;

    private string Key => $"{People.Tenant}/{name}";

    private ITalksGrain Talks => silo.Grains.GetGrain<ITalksGrain>(Key);

    public async Task InitializeAsync() => silo = await SiloFixture.Start();

    public Task DisposeAsync() => silo.DisposeAsync().AsTask();

    [Fact]
    public async Task Nobody_finds_talks_before_the_case_has_said_who_they_are_for()
    {
        (await Talks.Get(People.Priya)).View.ShouldBeNull();
        (await Does(People.Priya, new SayInTalks("plenary", "Hello"))).Refusal!.Reason.ShouldBe(RefusalReason.NotFound);
        await Should.ThrowAsync<ArgumentException>(() => Talks.Brief(Brief(1) with { Case = "another" }));
        await Talks.Brief(Brief(1));
        (await Talks.Get(People.Priya)).View!.Side.ShouldBe("kestrel");
        foreach (var stranger in new[] { People.Ines, People.Mara, People.Otto, People.Freja })
        {
            (await Talks.Get(stranger)).View.ShouldBeNull();
            (await Talks.Hear(stranger, "plenary", 0)).Found.ShouldBeFalse();
            (await Does(stranger, new SayInTalks("plenary", "Hello"))).Refusal!.Rules.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task What_was_acknowledged_survives_a_restart_and_the_chain_holds()
    {
        await Talks.Brief(Brief(1));
        await Does(People.Priya, new SayInTalks("caucus:1:kestrel", "Between us"), "r1");
        await Does(Magnus, new PublishDraft("One"), "r2");
        silo.Faults.JournalFails = true;
        await Does(People.Dana, new SayInTalks("plenary", "Kept in the outbox"), "r3");
        (await Talks.Hear(People.Priya, "plenary", 2)).Events.Select(e => e.Body.ToString()).Last().ShouldContain("Kept in the outbox");

        var before = DomainJson.Write((await Talks.Get(People.Priya)).View).ToString();
        await silo.Restart();
        silo.Faults.JournalFails = false;
        DomainJson.Write((await Talks.Get(People.Priya)).View).ToString().ShouldBe(before);
        var again = await Does(People.Priya, new SayInTalks("caucus:1:kestrel", "Between us"), "r1");
        again.From.ShouldBeGreaterThan(0);
        (await Talks.Get(People.Priya)).View!.Version.ShouldBe((await Does(People.Dana, new SayInTalks("plenary", "Last"), "r4")).Version, "both have said one thing to the mediator or to all");

        var journal = await Journal("Last");
        var state = TalksLedger.Replay(journal);
        DomainJson.Write(TalksViews.For(state, TalksAudience.Of(state, People.Priya)!, silo.Clock.GetUtcNow())).ToString()
            .ShouldBe(DomainJson.Write((await Talks.Get(People.Priya)).View).ToString());
        (await silo.Verifier.Verify(new ReadModel.VerifyRequest())).Breaks.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_case_hears_of_a_settlement_once_it_can()
    {
        CaseInHand.Fails(Key, 2);
        await Settle();
        await Heard();
        var (request, settled) = CaseInHand.Heard(Key)[0];
        request.ShouldStartWith("settled-");
        settled.AcceptedBy.Select(a => a.Person).ShouldBe(["priya", "dana"]);
        (await Does(People.Priya, new SayInTalks("plenary", "Thanks"))).Refusal!.Rules[0].Code.ShouldBe("talksSettled");
    }

    [Fact]
    public async Task A_settlement_that_nobody_heard_of_before_the_process_died_is_told_after()
    {
        CaseInHand.Fails(Key, 1_000_000);
        await Settle();
        await silo.Restart();
        CaseInHand.Fails(Key, 0);

        // Nobody calls the talks: the reminder alone wakes them.
        await Heard();
    }

    [Fact]
    public async Task A_write_that_fails_changes_nothing_and_one_whose_answer_got_lost_counts_once()
    {
        await Talks.Brief(Brief(1));
        silo.Faults.WritesFail = true;
        await Should.ThrowAsync<Exception>(() => Does(People.Dana, new SayInTalks("plenary", "Once"), "r1"));
        silo.Faults.WritesFail = false;
        silo.Faults.AnswersGetLost = true;
        await Should.ThrowAsync<Exception>(() => Does(People.Dana, new SayInTalks("plenary", "Once"), "r1"));
        silo.Faults.AnswersGetLost = false;
        (await Does(People.Dana, new SayInTalks("plenary", "Once"), "r1")).Refusal.ShouldBeNull();
        (await Journal("Once")).Count(e => e.Type == "saidInTalks").ShouldBe(1);
    }

    [Fact]
    public async Task A_gateway_without_the_side_hears_nothing_of_its_caucus()
    {
        await Talks.Brief(Brief(1));
        var (partners, sellers) = (Ear.On(silo), Ear.On(silo));
        (await Talks.Watch(partners.Reference, People.Priya)).Audience.ShouldBe("side:kestrel");
        var watch = await Talks.Watch(sellers.Reference, People.Dana);
        (await Talks.Watch(partners.Reference, Magnus)).Audience.ShouldBe("mediator:magnus");
        (await Talks.Watch(partners.Reference, People.Ines)).View.ShouldBeNull();

        for (var i = 0; i < 5; i++)
        {
            await Does(People.Priya, new SayInTalks("caucus:1:kestrel", "Between us"));
        }

        for (var i = 1; i <= 5; i++)
        {
            (await partners.Next()).Parts.Select(p => p.Audience).ShouldBe(["side:kestrel", "mediator:magnus"], ignoreOrder: true);
        }

        await Does(Magnus, new SayInTalks("plenary", "For all"));
        var first = await sellers.Next();
        first.Parts.ShouldBe([new TalksPart("side:aurora", watch.View!.Version + 1)]);

        // Present says who has the talks open, to everyone the same.
        await Talks.Attend(partners.Reference, new Attendance([new Present("priya", "Priya", "kestrel"), new Present("magnus", "Magnus")]));
        (await sellers.NextPresence()).People.Select(p => p.Person).ShouldBe(["magnus", "priya"]);

        await Talks.Brief(Brief(2) with { Mediator = null, Barred = ["priya"] });
        (await sellers.Next()).Left.ShouldBe(["magnus", "priya"], ignoreOrder: true);
        (await Talks.Get(Magnus)).View.ShouldBeNull();
        (await Talks.Get(People.Priya)).View.ShouldBeNull();
        (await Talks.Get(People.Tomas)).View.ShouldNotBeNull();
        (await Talks.Calendar(People.Priya, "none")).ShouldBeNull();
    }

    private CaseBrief Brief(long version) => new(
        People.Tenant,
        name,
        version,
        1,
        CaseStage.Mediation,
        new CaseSubject("d1", "Data platform", "Muster GmbH", "DE", new Amount(1000, "EUR", AmountPeriod.Total), ["Lake"], ["close"]),
        [
            new CaseSide("kestrel", PartyKind.Partner, "Kestrel", [Named(People.Priya), Named(People.Tomas)]),
            new CaseSide("aurora", PartyKind.DirectSales, "Aurora", [Named(People.Dana)]),
        ],
        Named(Magnus),
        silo.Clock.GetUtcNow().AddDays(10),
        []);

    private static Member Named(Actor actor) => new(actor.Person, actor.Name, actor.Roles[0], actor.Zone);

    private Task<TalksAnswer> Does(Actor actor, TalksCommand command, string? request = null) =>
        Talks.Send(new TalksEnvelope(request ?? People.NewRequest(), actor, command));

    private async Task Settle()
    {
        await Talks.Brief(Brief(1));
        (await Does(People.Priya, new ProposeSettlement(Terms))).Refusal.ShouldBeNull();
        var open = (await Talks.Get(People.Dana)).View!.Open!;
        (await Does(People.Dana, new AcceptSettlement(new OfferRef(open.Number, open.Hash)))).Refusal.ShouldBeNull();
    }

    private Task Heard() => silo.Seen(() => Task.FromResult(CaseInHand.Heard(Key).Count), static heard => heard > 0, TimeSpan.FromSeconds(1));

    private Task<IReadOnlyList<EventRecord>> Journal(string until) => silo.Seen(
        async () => (await silo.Events.After(People.Tenant, TalksLedger.Mark + name, ReadModel.Audience.All, 0, 1000)).Events,
        events => events.Any(e => e.Payload.ToString().Contains(until, StringComparison.Ordinal)),
        TimeSpan.FromSeconds(1));

    private sealed class Ear : ITalksObserver
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
        private readonly Channel<TalksNotice> notices = Channel.CreateUnbounded<TalksNotice>();
        private readonly Channel<PresenceNotice> presences = Channel.CreateUnbounded<PresenceNotice>();

        public ITalksObserver Reference { get; private set; } = null!;

        public static Ear On(SiloFixture silo)
        {
            var ear = new Ear();
            ear.Reference = silo.Grains.CreateObjectReference<ITalksObserver>(ear);
            return ear;
        }

        public async Task<TalksNotice> Next() => await notices.Reader.ReadAsync().AsTask().WaitAsync(Patience);

        public async Task<PresenceNotice> NextPresence() => await presences.Reader.ReadAsync().AsTask().WaitAsync(Patience);

        public Task Changed(TalksNotice notice)
        {
            notices.Writer.TryWrite(notice);
            return Task.CompletedTask;
        }

        public Task Present(PresenceNotice notice)
        {
            presences.Writer.TryWrite(notice);
            return Task.CompletedTask;
        }
    }
}
