using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;

namespace Negotiation.Grains.Tests;

public sealed class Keeping_the_roster : IAsyncLifetime
{
    private static readonly Actor Nadia = People.Mara with { Person = "nadia", Name = "Nadia", Roles = [Role.ProgrammeAdmin] };
    private static readonly Actor Sofia = new(People.Tenant, "ombuds", "sofia", "Sofia", [Role.Mediator]);
    private static readonly NeutralEntry Entry = new("Sofia", "ombuds", "Europe/Rome", [SeatKind.Mediator], []);
    private static readonly NewDisclosure Cousin = new(ConflictKind.Relationship, "A cousin works there.", Organisation: "kestrel");

    private SiloFixture silo = null!;

    private INeutralsGrain Roster => silo.Grains.GetGrain<INeutralsGrain>(People.Tenant);

    private Service Seat => new("sofia", "case-1", "d1", SeatKind.Mediator, ["kestrel", "aurora"], silo.Clock.GetUtcNow());

    public async Task InitializeAsync() => silo = await SiloFixture.Start();

    public Task DisposeAsync() => silo.DisposeAsync().AsTask();

    [Fact]
    public async Task What_was_said_is_there_after_a_restart_and_saying_it_again_changes_nothing()
    {
        for (var again = 0; again < 2; again++)
        {
            (await Roster.Put(Nadia, "sofia", Entry)).Refusal.ShouldBeNull();
            (await Roster.Declare(Sofia, Cousin)).Refusal.ShouldBeNull();
            await Roster.Serve(Seat);
            await silo.Restart();
        }

        var known = (await Roster.Known(1, ["nobody", "sofia", "sofia"])).ShouldHaveSingleItem();
        known.Neutral.Disclosures.ShouldHaveSingleItem().Text.ShouldBe(Cousin.Text);
        known.Services.ShouldHaveSingleItem().Case.ShouldBe("case-1");
        (await Roster.Candidates(1, SeatKind.Mediator)).Select(n => n.Person).ShouldBe(["sofia"]);
        (await Roster.Candidates(1, SeatKind.Decider)).Select(n => n.Person).ShouldBe(["mara"], "the policy names her");
    }

    [Fact]
    public async Task A_tie_that_is_over_and_a_person_taken_off_stay_to_be_read()
    {
        await Roster.Put(Nadia, "sofia", Entry);
        await Roster.Declare(Sofia, Cousin);
        (await Roster.Retract(Sofia, new EndedDisclosure(Cousin.Kind, Organisation: "kestrel"))).Refusal.ShouldBeNull();
        (await Roster.Remove(Nadia, "sofia")).Refusal.ShouldBeNull();

        (await Roster.Candidates(1, SeatKind.Mediator)).ShouldBeEmpty();
        var own = (await Roster.Roster(Sofia)).People.ShouldHaveSingleItem().Neutral;
        own.Disclosures.ShouldHaveSingleItem().Until.ShouldBe(new DateOnly(2026, 3, 1));
        (await Roster.Roster(People.Otto)).People.Select(n => n.Person).ShouldBe(["mara", "sofia"]);
    }

    [Fact]
    public async Task What_could_not_be_kept_is_not_said_to_be()
    {
        silo.Faults.WritesFail = true;
        await Should.ThrowAsync<Exception>(() => Roster.Put(Nadia, "sofia", Entry));
        silo.Faults.WritesFail = false;
        (await Roster.Candidates(1, SeatKind.Mediator)).ShouldBeEmpty();
        (await Roster.Put(Nadia, "sofia", Entry)).Refusal.ShouldBeNull();
        (await Roster.Candidates(1, SeatKind.Mediator)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_else_learns_of_it_or_changes_it()
    {
        await Roster.Put(Nadia, "sofia", Entry);
        foreach (var actor in new[] { People.Priya, People.Dana, Nadia with { Tenant = "borealis" }, Nadia with { Organisation = "kestrel" } })
        {
            (await Roster.Roster(actor)).Refusal!.Reason.ShouldBe(RefusalReason.NotFound);
            (await Roster.Put(actor, "sofia", Entry)).Refusal!.Reason.ShouldBe(RefusalReason.NotFound);
            (await Roster.Declare(actor, Cousin)).Refusal!.Reason.ShouldBe(RefusalReason.NotFound);
        }

        (await Roster.Put(Sofia, "sofia", Entry)).Refusal!.Reason.ShouldBe(RefusalReason.NotAllowed);
    }
}
