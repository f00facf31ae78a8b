using Microsoft.Extensions.Hosting;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Records;
using Negotiation.ReadModel;
using Negotiation.Silo;
using Orleans.Storage;

namespace Negotiation.Grains.Tests;

public sealed class Keeping_states_in_blobs
{
    [Fact]
    public async Task Two_sides_agree_and_every_event_reaches_the_journal()
    {
        await using var silo = await BlobStateFixture.Start();
        var deal = silo.Deal();
        (await deal.Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        (await deal.Does(People.Dana, await deal.Counter(People.Dana))).ShouldBeAccepted();
        var answer = await deal.Does(People.Priya, new Accept(await deal.Offer(People.Priya)));

        answer.ShouldBeAccepted();
        var stored = (await silo.Stored()).State.ShouldNotBeNull();
        stored.Deal.Negotiation.ShouldBe(NegotiationState.Agreed);
        stored.Deal.Version.ShouldBe(answer.Version);
        var events = await JournalReaches(silo, answer.Version);
        events.Select(e => e.Version).ShouldBe(Enumerable.Range(1, (int)answer.Version).Select(v => (long)v));
        events[^1].Hash.ShouldBe(stored.Head);
        (await silo.Verifier.Verify(new VerifyRequest())).Breaks.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_repeat_after_a_restart_gets_the_first_answer_and_changes_nothing()
    {
        await using var silo = await BlobStateFixture.Start();
        (await silo.Deal().Does(People.Priya, new Submit(People.Form), "submit-1")).ShouldBeAccepted();
        var first = await silo.Deal().Does(People.Dana, new Say("Good morning"), "say-1");
        await silo.Restart();

        (await silo.Deal().Does(People.Dana, new Say("Good morning"), "say-1")).ShouldBe(first);

        (await JournalReaches(silo, first.Version)).Count.ShouldBe((int)first.Version);
    }

    [Fact]
    public async Task An_activation_that_lost_the_race_for_its_state_starts_anew_and_the_repeat_counts_once()
    {
        await using var silo = await BlobStateFixture.Start();
        (await silo.Deal().Does(People.Priya, new Submit(People.Form))).ShouldBeAccepted();
        await silo.WriteBehindItsBack();

        await Should.ThrowAsync<InconsistentStateException>(() => silo.Deal().Does(People.Dana, new Say("Hello"), "say-1"));
        var answer = await silo.Deal().Does(People.Dana, new Say("Hello"), "say-1");

        answer.ShouldBeAccepted();
        (answer.From, answer.Version).ShouldBe((4, 4));
    }

    [Fact]
    public void Options_at_fault_are_all_named()
    {
        var builder = Host.CreateApplicationBuilder(
            ["--Negotiation:Storage:Kind=AzureBlob", "--Negotiation:Storage:Account=http://x", "--Negotiation:Storage:Container= "]);
        var message = Should.Throw<OrleansConfigurationException>(() => builder.AddNegotiation()).Message;
        message.ShouldContain("Account is");
        message.ShouldContain("Container is");
    }

    private static async Task<IReadOnlyList<EventRecord>> JournalReaches(BlobStateFixture silo, long version)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var events = (await silo.Events.After(People.Tenant, "d1", ReadModel.Audience.All, 0, 1000)).Events;
            if (events.Count > 0 && events[^1].Version >= version)
            {
                return events;
            }

            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
