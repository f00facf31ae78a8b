using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Disputes;
using Negotiation.Gateway.Tests.Policies;
using Negotiation.Gateway.Tests.Running;

namespace Negotiation.Gateway.Tests.Cases;

/// <summary>A whole case with words planted where they must stay: in the talks, in a paper that loses, in a vote that is sealed.</summary>
public sealed class CaseSecrecyTests : IAsyncLifetime
{
    private const string Talks = "CANARY-talks";
    private const string Paper = "CANARY-paper";
    private const string Vote = "CANARY-vote";

    private static readonly Actor[] Everybody =
        [People.Dana, People.Priya, People.Tomas, People.Mara, People.Otto, Desk.Nadia, CaseOnDesk.Sofia, .. CaseOnDesk.Panel, .. CaseOnDesk.Above, People.Ines, People.PriyaElsewhere];

    private RunningGateway gateway = null!;

    public async Task InitializeAsync() => gateway = await CaseOnDesk.Start();

    public Task DisposeAsync() => gateway.DisposeAsync().AsTask();

    [Fact]
    public async Task A_whole_case_tells_each_person_what_is_theirs_and_leaves_one_file_for_all()
    {
        var dispute = await CaseOnDesk.Opened(gateway);
        await dispute.Did(People.Dana, new StateCase(new StatementText("The customer asked for us", "Price pressure", "To close", [])));
        await dispute.Mediated(Talks);
        (await dispute.Everything(CaseOnDesk.Sofia)).ShouldNotContain(Talks);
        await dispute.Drafted(Paper);
        await dispute.Vote(CaseOnDesk.Panel[0], 1, Vote);

        // One vote is in. Whoever it is for does read it, so that what others do not read is there to be read.
        (await dispute.Everything(CaseOnDesk.Panel[0])).ShouldSatisfyAllConditions(s => s.ShouldContain(Paper), s => s.ShouldContain(Vote));
        await EverybodyReads(dispute, canary => canary switch
        {
            Paper => CaseOnDesk.Panel,
            Vote => [CaseOnDesk.Panel[0]],
            _ => [],
        });
        (await dispute.Does(People.Dana, new AddEvidence(Domain.Disputes.EvidenceKind.Price, "Late"))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await dispute.Does(People.Dana, new CastVote(new Domain.Deals.OfferRef(1, "x")))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await dispute.Does(CaseOnDesk.Panel[0], new TickCase())).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await dispute.Does(People.Dana, new MoveOn("x"), ifMatch: "\"1\"")).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await dispute.Status(People.Dana, "/decision")).ShouldBe(HttpStatusCode.NotFound);
        (await dispute.Read(People.Dana, "/file")).ShouldNotContain("voteCast");

        // The votes are open: the reason is told, the paper that lost is not.
        await dispute.Vote(CaseOnDesk.Panel[1], 2);
        await dispute.Vote(CaseOnDesk.Panel[2], 1);
        await EverybodyReads(dispute, canary => canary switch { Paper => CaseOnDesk.Panel, Vote => Everybody, _ => [] });
        (await dispute.Read(People.Dana, "/file.html")).ShouldContain(Vote);
        (await dispute.Read(People.Priya, "/decision")).ShouldContain((await dispute.See(People.Priya)).Decisions[0].Code);

        // Asked for the appeal, not seated yet: what it is about, and nothing of the record.
        await dispute.Did(People.Priya, new FileAppeal("The mail was written to us"));
        await CaseOnDesk.Until(async () => await dispute.Status(CaseOnDesk.Above[0], "") == HttpStatusCode.OK);
        foreach (var place in new[] { "/file", "/file.html", "/decision" })
        {
            (await dispute.Status(CaseOnDesk.Above[0], place)).ShouldBe(HttpStatusCode.Forbidden);
        }

        (await dispute.Read(CaseOnDesk.Above[0], "/events")).ShouldBe("[]");
        await dispute.Seat(CaseOnDesk.Above, SeatKind.AppealDecider);
        await dispute.Paper(CaseOnDesk.Above[0], "aurora", "It was right");
        foreach (var judge in CaseOnDesk.Above)
        {
            await dispute.Vote(judge, 1);
        }

        (await dispute.See(People.Dana)).Stage.ShouldBe(CaseStage.Closed);
        await EverybodyReads(dispute, canary => canary switch { Paper => CaseOnDesk.Panel, Vote => Everybody, _ => [] });
        await OneFileForAll(dispute);
        await WhatWasLearned(dispute);
    }

    private static async Task EverybodyReads(CaseOnDesk dispute, Func<string, IReadOnlyList<Actor>> allowed)
    {
        foreach (var actor in Everybody)
        {
            var all = await dispute.Everything(actor);
            foreach (var canary in new[] { Talks, Paper, Vote })
            {
                if (!allowed(canary).Contains(actor))
                {
                    all.ShouldNotContain(canary, Case.Insensitive, $"{actor.Name} reads {canary}");
                }
            }

            foreach (var place in new[] { "/file", "/file.html", "/decision" })
            {
                if (await dispute.Status(actor, place) == HttpStatusCode.OK)
                {
                    var paper = await dispute.Read(actor, place);
                    paper.ShouldNotContain(Talks);
                    paper.ShouldNotContain(Paper);
                }
            }
        }
    }

    private async Task OneFileForAll(CaseOnDesk dispute)
    {
        foreach (var place in new[] { "/file", "/file.html", "/decision" })
        {
            var first = await dispute.Bytes(People.Dana, place);
            foreach (var actor in new[] { People.Priya, People.Otto, Desk.Nadia, People.Mara })
            {
                (await dispute.Bytes(actor, place)).ShouldBe(first, $"{actor.Name} {place}");
            }
        }

        using var priya = gateway.Client(People.Priya);
        using var page = await priya.GetAsync(new Uri($"/api/cases/{dispute.Id}/file.html", UriKind.Relative));
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        page.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");

        var json = await dispute.Bytes(People.Priya, "/file");
        var verdict = CaseFileCheck.Of(json);
        verdict.Why.ShouldBeNull();
        Encoding.UTF8.GetString(json).Split("salt").Length.ShouldBe(7, "each of the six votes has its salt");
        (await page.Content.ReadAsStringAsync()).ShouldContain(verdict.Head);

        // As somebody with nothing but the file and the program does it.
        var path = Path.Combine(gateway.Data, "case.json");
        await File.WriteAllBytesAsync(path, json);
        (await Program.Main(["verify-case", path])).ShouldBe(0);
        var changed = JsonNode.Parse(json)!;
        changed["events"]![1]!["name"] = "Somebody else";
        await File.WriteAllTextAsync(path, changed.ToJsonString());
        (await Program.Main(["verify-case", path])).ShouldBe(2);
        (await Program.Main(["verify-case", path + ".none"])).ShouldBe(1);
        (await Program.Main(["verify-case"])).ShouldBe(1);
    }

    private async Task WhatWasLearned(CaseOnDesk dispute)
    {
        await dispute.Did(People.Dana, new WritePostMortem("Nobody wrote down who closes", "The record", "Write it down", "Name one owner for closing in every first offer."));
        (await dispute.Post(People.Dana, "/amendment", new { postMortem = 1 })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await dispute.Post(Desk.Nadia, "/amendment", new { postMortem = 2 })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var (status, body) = await dispute.Post(Desk.Nadia, "/amendment", new { postMortem = 1 }, "learn-1");
        status.ShouldBe(HttpStatusCode.OK, body);
        (await dispute.Post(Desk.Nadia, "/amendment", new { postMortem = 1 }, "learn-1")).Body.ShouldBe(body);

        // Asked again after the policy has gone on, it is still that draft.
        await gateway.Published(await gateway.Document(1) is var one ? one with { Clocks = one.Clocks with { Review = 1 } } : one);
        (await dispute.Post(Desk.Nadia, "/amendment", new { postMortem = 1 }, "learn-1")).ShouldBe((HttpStatusCode.OK, body));

        using var nadia = gateway.Client(Desk.Nadia);
        var draft = await nadia.GetStringAsync($"/api/policies/amendments/{JsonNode.Parse(body)!["id"]}");
        draft.ShouldContain("Name one owner for closing in every first offer.");
        foreach (var word in new[] { "Granite", "Cold-chain", dispute.Id, dispute.Deal, "Nobody wrote down who closes", Talks, Paper, Vote })
        {
            draft.ShouldNotContain(word);
        }
    }
}
