using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;

namespace Negotiation.Grains.Tests;

/// <summary>Under the programme a new vendor starts with: only its own channel manager is named to decide, and he speaks for its side.</summary>
public sealed class A_case_nobody_could_decide : IAsyncLifetime
{
    private static readonly Actor Rita = new(People.Tenant, "ombuds", "rita", "Rita", [Role.CommitteeMember], "Ombuds", "Europe/Rome");

    private SiloFixture silo = null!;

    public async Task InitializeAsync() => silo = await SiloFixture.Start();

    public Task DisposeAsync() => silo.DisposeAsync().AsTask();

    [Fact]
    public async Task It_says_so_from_its_opening_and_is_decided_once_somebody_is_on_the_roster()
    {
        var dispute = silo.Case();
        (await silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        await dispute.Did(People.Priya, new OpenCase("d1", CaseType.LeadOwnership, "Who closes?", ["close"], Statement: new StatementText("We met them first", "We lose a month", "To close", [])));
        foreach (var reader in new[] { People.Priya, People.Dana, People.Nadia, People.Otto })
        {
            (await dispute.SeenBy(reader)).NobodyDecides.ShouldBe(true, reader.Name);
        }

        for (var stage = 0; stage < 2; stage++)
        {
            await dispute.Did(People.Priya, new MoveOn("No use"));
            await dispute.Did(People.Dana, new MoveOn("No use"));
        }

        var waiting = await dispute.Becomes(People.Nadia, static v => v is { Stage: CaseStage.Decision, Next.Effect: CaseEffect.NobodyDecides });
        (await dispute.Candidates(People.Nadia))!.Candidates.ShouldAllBe(c => c.Conflicts.Count > 0);

        (await silo.Grains.GetGrain<INeutralsGrain>(People.Tenant).Put(People.Nadia, "rita", new NeutralEntry("Rita", "ombuds", "Europe/Rome", [SeatKind.Decider], []))).Refusal.ShouldBeNull();
        (await dispute.SeenBy(People.Priya)).NobodyDecides.ShouldBeNull();
        await silo.Restart();
        dispute = silo.Case();
        silo.Clock.Advance(waiting.Clocks.Single(c => c.Kind == CaseClockKind.Panel).Time.Half - silo.Clock.GetUtcNow());
        await dispute.Touch();
        await dispute.Becomes(People.Dana, static v => v.Seats.Any(s => s is { Person: "rita", Status: SeatStatus.Invited }));

        await dispute.Did(Rita, new AnswerInvitation(Accept: true, []));
        await dispute.Did(Rita, new DraftDecision(new OutcomeTerms([new OrderedLine("close", "kestrel")], []), [new DecisionPoint("Who closes?", [1], "customerChoice", "They met first")]));
        var paper = (await dispute.SeenBy(Rita)).Round!.Drafts!.Single();
        await dispute.Did(Rita, new CastVote(new OfferRef(paper.Number, paper.Hash)));
        (await dispute.SeenBy(People.Priya)).Decisions.Single().By.ShouldBe(["Rita"]);
    }
}
