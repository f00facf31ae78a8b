using Negotiation.Crash.Tests;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Disputes;

namespace Negotiation.Browser.Tests;

/// <summary>What a scene about a case is not about, done through the REST API.</summary>
internal static class Preparing_cases
{
    private static readonly StatementText View = new("We met their head of data in March.", "Six weeks of work.", "To close this site ourselves.", []);

    /// <summary>An approved enterprise deal that Kestrel, Harbour and Aurora's own sales have to agree on.</summary>
    public static async Task<string> DealOfThree(this Scene scene, string customer)
    {
        var priya = await scene.Prepare(Cast.Priya);
        var mara = await scene.Prepare(Cast.Mara);
        var deal = await priya.Register(Registering.Form(customer) with { Amount = 2_400_000 }, "three");
        await mara.Does(deal, new Approve(), "approve");
        await mara.Does(deal, new AddParty("harbour", PartyKind.Partner, "Harbour Consulting", Required: true, [new Member("ines", "Inês Carvalho", Role.PartnerRep, "Europe/Lisbon")]), "third");
        return deal;
    }

    /// <summary>A case between Kestrel and Aurora that is with its committee, all three seated, and nothing said yet.</summary>
    public static async Task<string> CaseBeforeTheCommittee(this Scene scene, string customer, string question)
    {
        var (priya, dana, nadia, sofia) = (await scene.Prepare(Cast.Priya), await scene.Prepare(Cast.Dana), await scene.Prepare(Cast.Nadia), await scene.Prepare(Cast.Sofia));
        var deal = await priya.Register(Registering.Form(customer), "committee");
        var id = await priya.Disputes(new OpenCase(deal, CaseType.ActivityNotDone, question, ["close", "demo"], Statement: View), "open");
        await priya.Acts(id, new MoveOn("We turn in circles."), "on-1");
        await dana.Acts(id, new MoveOn("We turn in circles."), "on-2");
        await nadia.Acts(id, new InviteNeutral(SeatKind.Mediator, Cast.Sofia.Persona), "invite");
        await sofia.Acts(id, new AnswerInvitation(Accept: true, []), "mediate");
        await sofia.Acts(id, new MoveOn("They will not settle."), "on-3");
        await priya.Awaits(id, static view => view.Seats.Count(static s => s is { Kind: SeatKind.Decider, Status: SeatStatus.Invited }) == 3);
        foreach (var judge in new[] { Cast.Greta, Cast.Samuel, Cast.Yuki })
        {
            await (await scene.Prepare(judge)).Acts(id, new AnswerInvitation(Accept: true, []), judge.Persona);
        }

        return id;
    }

    /// <summary>Votes for the first paper.</summary>
    public static async Task Votes(this Scene scene, Cast who, string id)
    {
        var judge = await scene.Prepare(who);
        var paper = (await judge.Looks(id)).Round!.Drafts![0];
        await judge.Acts(id, new CastVote(new OfferRef(paper.Number, paper.Hash)), $"vote-{who.Persona}");
    }

    /// <summary>When a clock of the case ends.</summary>
    public static async Task<DateTimeOffset> EndOf(this Person reader, string id, CaseClockKind clock) => (await reader.Looks(id)).Clocks.First(c => c.Kind == clock).Time.Due;
}
