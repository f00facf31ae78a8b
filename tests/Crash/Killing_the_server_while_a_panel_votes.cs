using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;
using Xunit.Abstractions;

namespace Negotiation.Crash.Tests;

public sealed class Killing_the_server_while_a_panel_votes(ITestOutputHelper output)
{
    private const string Canary = "Sealed until the last one";
    private static readonly string[] Panel = ["greta", "samuel", "yuki"];
    private static readonly StatementText View = new("We met them first", "A month of work", "To close this deal", []);

    [Fact]
    public async Task Nothing_is_lost_between_the_votes_and_nothing_is_opened_early()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await using var server = new ServerProcess();
        await server.Start();
        var people = await SignIn(server, stop.Token, ["priya", "dana", "otto", .. Panel]);
        try
        {
            var deal = await people["priya"].Register(SampleDeal.Form, "register-panel");
            var dispute = await people["priya"].Disputes(new OpenCase(deal, CaseType.LeadOwnership, "Who closes?", ["close"], Statement: View), "open-panel");
            foreach (var stage in new[] { "informal", "mediation" })
            {
                await people["priya"].Acts(dispute, new MoveOn("No use"), $"p-{stage}");
                await people["dana"].Acts(dispute, new MoveOn("No use"), $"d-{stage}");
            }

            // The seats are offered after the answer; the process may be gone by then.
            await server.Kill();
            await server.Start();
            foreach (var judge in Panel)
            {
                await people[judge].Awaits(dispute, static v => v.Part == CasePart.Invited);
                await people[judge].Acts(dispute, new AnswerInvitation(Accept: true, []), $"{judge}-seat");
            }

            var terms = new OutcomeTerms([new OrderedLine("close", "kestrel")], []);
            await people["greta"].Acts(dispute, new DraftDecision(terms, [new DecisionPoint("Who closes?", [1], "customerChoice", "They met first")]), "paper");
            var paper = (await people["greta"].Looks(dispute)).Round!.Drafts!.Single();
            for (var i = 0; i < Panel.Length; i++)
            {
                await people[Panel[i]].Acts(dispute, new CastVote(new OfferRef(paper.Number, paper.Hash), $"{Canary} {Panel[i]}"), $"{Panel[i]}-vote");
                await server.Kill();
                await server.Start();

                var seen = await people["priya"].Looks(dispute);
                if (i < Panel.Length - 1)
                {
                    seen.Decisions.ShouldBeEmpty();
                    seen.Round!.Voted.ShouldBe(Panel[..(i + 1)]);
                    foreach (var reader in new[] { "priya", "dana", "otto", Panel[^1] })
                    {
                        (await people[reader].ReadsCase(dispute)).ShouldNotContain(Canary, Case.Sensitive, $"{reader} after {i + 1} votes");
                    }

                    // A vote is there once, whoever asks again.
                    await people[Panel[i]].Acts(dispute, new CastVote(new OfferRef(paper.Number, paper.Hash), $"{Canary} {Panel[i]}"), $"{Panel[i]}-vote");
                }
            }

            var decided = await people["priya"].Looks(dispute);
            decided.Stage.ShouldBe(CaseStage.Appeal);
            decided.Decisions.Single().Tally.Single().Votes.ShouldBe(Panel.Length);
            (await people["dana"].ReadsCase(dispute)).ShouldContain($"{Canary} yuki");
            await server.Kill();
            var (code, report) = await server.Run("verify");
            code.ShouldBe(0, report);
        }
        finally
        {
            foreach (var person in people.Values)
            {
                person.Dispose();
            }
        }
    }

    [Fact]
    public async Task Every_acknowledged_entry_of_the_record_is_there_once_and_in_order()
    {
        const int Entries = 60;
        const int Kills = 12;
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        await using var server = new ServerProcess();
        await server.Start();
        using var priya = new Person(server.Address, "priya", stop.Token);
        await priya.SignIn();
        var deal = await priya.Register(SampleDeal.Form, "register-record");

        var writing = Task.Run(
            async () =>
            {
                var id = await priya.Disputes(new OpenCase(deal, CaseType.LeadOwnership, "Who closes?", ["close"], Statement: View), "open-record");
                for (var i = 0; i < Entries; i++)
                {
                    await priya.Acts(id, new AddEvidence(EvidenceKind.Other, $"Entry {i}"), $"entry-{i}");
                }

                return id;
            },
            stop.Token);
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var kill = 0; kill < Kills && !writing.IsCompleted; kill++)
        {
            // The instant has to be random; nothing is waited for.
            await Task.Delay(random.Next(5, 120), stop.Token);
            await server.Kill();
            await server.Start();
        }

        var dispute = await writing.WaitAsync(stop.Token);
        output.WriteLine($"seed {seed}, {priya.Repeats} repeats.");
        (await priya.Looks(dispute)).Items.Skip(1).Select(i => i.Text).ShouldBe(Enumerable.Range(0, Entries).Select(i => $"Entry {i}"));

        // What the case asked of its deal was not lost either.
        (await priya.Awaits(dispute, static _ => true)).Stage.ShouldBe(CaseStage.Informal);
        while ((await priya.Sees(deal)).Frozen is not [{ Activity: "close" }])
        {
            await Task.Delay(20, stop.Token);
        }
    }

    private static async Task<Dictionary<string, Person>> SignIn(ServerProcess server, CancellationToken stop, string[] personas)
    {
        var people = new Dictionary<string, Person>(StringComparer.Ordinal);
        foreach (var persona in personas)
        {
            people[persona] = new Person(server.Address, persona, stop);
            await people[persona].SignIn();
        }

        return people;
    }
}
