using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Negotiation.Domain.Accounts;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Demo;
using Negotiation.Domain.Disputes;
using Negotiation.Domain.Mediation;
using Negotiation.Domain.Records;
using Negotiation.Gateway.Tests.Running;
using Negotiation.Grains;

namespace Negotiation.Gateway.Tests.Cases;

/// <summary>A dispute between Kestrel and Aurora as its people reach it, and short ways to take it further.</summary>
internal sealed class CaseOnDesk(RunningGateway gateway, string deal, string id)
{
    public static readonly StatementText View = new("We met them first", "We lose a month", "To close this deal", ["Nobody wrote it down"]);
    public static readonly Actor[] Panel = [Neutral("greta"), Neutral("samuel"), Neutral("yuki")];
    public static readonly Actor[] Above = [Neutral("ravi"), Neutral("ingrid"), Neutral("walter")];
    public static readonly Actor Sofia = Neutral("sofia");

    public string Id => id;

    public string Deal => deal;

    /// <summary>Without a limit on requests, for waiting here means asking again and again.</summary>
    public static Task<RunningGateway> Start() => RunningGateway.Start(
        static builder => builder.Services.AddSingleton(new NeutralsSeed(DemoNeutrals.Tenant, DemoNeutrals.Roster)),
        "--Negotiation:Limits:RequestsPerSecond",
        "0");

    public static OpenCase Opening(string deal) => new(deal, CaseType.LeadOwnership, "Who closes?", ["close", "demo"], Statement: View);

    public static async Task<CaseOnDesk> Opened(RunningGateway gateway)
    {
        var deal = await gateway.SubmittedDeal();
        using var priya = gateway.Client(People.Priya);
        using var opened = await priya.Post("/api/cases", Opening(deal), "open-1");
        opened.StatusCode.ShouldBe(HttpStatusCode.Created, await opened.Content.ReadAsStringAsync());
        return new CaseOnDesk(gateway, deal, (await opened.Json()).GetProperty("id").GetString()!);
    }

    public static Actor Neutral(string person) =>
        DemoNeutrals.All.Where(p => p.Id == person).Select(p => new Actor(p.Tenant, p.Organisation, p.Id, p.Name, p.Roles, p.OrganisationName, p.Zone)).Single();

    /// <summary>In mediation with Sofia; Priya has told her something in private.</summary>
    public async Task<CaseOnDesk> Mediated(string canary)
    {
        await Did(People.Priya, new MoveOn("No use"));
        await Did(People.Dana, new MoveOn("No use"));
        await Did(Desk.Nadia, new InviteNeutral(SeatKind.Mediator, "sofia"));
        await Did(Sofia, new AnswerInvitation(Accept: true, []));
        await Until(async () => await Status(Sofia, "/talks") == HttpStatusCode.OK);
        var (status, body) = await Post<TalksCommand>(People.Priya, "/talks/commands", new SayInTalks("caucus:1:kestrel", canary));
        status.ShouldBe(HttpStatusCode.OK, body);
        return this;
    }

    /// <summary>Three sit, the first paper will win, the second is <paramref name="losing"/>.</summary>
    public async Task<CaseOnDesk> Drafted(string losing)
    {
        await Did(Sofia, new MoveOn("They will not settle"));
        await Seat(Panel, SeatKind.Decider);
        await Paper(Panel[0], "aurora", "The customer chose in writing");
        await Paper(Panel[1], "kestrel", losing);
        return this;
    }

    public async Task Seat(IReadOnlyList<Actor> people, SeatKind kind)
    {
        await Until(async () => (await See(People.Dana)).Seats.Count(s => s.Kind == kind && s.Status == SeatStatus.Invited) == people.Count);
        foreach (var one in people)
        {
            await Did(one, new AnswerInvitation(Accept: true, []));
        }
    }

    public Task Paper(Actor by, string owner, string rationale) => Did(by, new DraftDecision(
        new OutcomeTerms([new OrderedLine("close", owner)], [new OrderedRemedy("Agree a joint plan", "aurora", DateOnly.FromDateTime(DateTime.UtcNow.AddDays(30)), 3, DateOnly.FromDateTime(DateTime.UtcNow.AddDays(90)))]),
        [new DecisionPoint("Who closes?", [1], "customerChoice", rationale)]));

    public async Task Vote(Actor actor, int paper, string? reason = null)
    {
        var draft = (await See(actor)).Round!.Drafts!.Single(d => d.Number == paper);
        await Did(actor, new CastVote(new OfferRef(draft.Number, draft.Hash), reason));
    }

    public async Task<CaseView> See(Actor actor) => JsonSerializer.Deserialize<CaseView>(await Read(actor, ""), DomainJson.Options)!;

    public async Task Did(Actor actor, CaseCommand command)
    {
        var (status, body) = await Does(actor, command);
        status.ShouldBe(HttpStatusCode.OK, $"{actor.Name} sends {command}: {body}");
    }

    public Task<(HttpStatusCode Status, string Body)> Does(Actor actor, CaseCommand command, string? key = null, string? ifMatch = null) =>
        Post(actor, "/commands", command, key, ifMatch);

    public async Task<(HttpStatusCode Status, string Body)> Post<T>(Actor actor, string place, T body, string? key = null, string? ifMatch = null)
    {
        using var client = gateway.Client(actor);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/cases/{id}{place}") { Content = new StringContent(DomainJson.Write(body).ToString(), Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString("n"));
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        using var response = await client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async Task<string> Read(Actor actor, string place)
    {
        using var client = gateway.Client(actor);
        return await client.GetStringAsync(new Uri($"/api/cases/{id}{place}", UriKind.Relative));
    }

    public async Task<byte[]> Bytes(Actor actor, string place)
    {
        using var client = gateway.Client(actor);
        return await client.GetByteArrayAsync(new Uri($"/api/cases/{id}{place}", UriKind.Relative));
    }

    public async Task<HttpStatusCode> Status(Actor actor, string place)
    {
        using var client = gateway.Client(actor);
        using var response = await client.GetAsync(new Uri($"/api/cases/{id}{place}", UriKind.Relative));
        return response.StatusCode;
    }

    /// <summary>Everything the case's addresses tell one person, whatever it is.</summary>
    public async Task<string> Everything(Actor actor)
    {
        using var client = gateway.Client(actor);
        var all = new StringBuilder();
        string[] places = ["/api/cases", "/api/cases/board", $"/api/deals/{deal}", $"/api/deals/{deal}/events", .. Places.Select(p => $"/api/cases/{id}{p}")];
        foreach (var place in places)
        {
            using var response = await client.GetAsync(new Uri(place, UriKind.Relative));
            all.Append(response.Headers).Append(await response.Content.ReadAsStringAsync());
        }

        return all.ToString();
    }

    public static IReadOnlyList<string> Places { get; } = ["", "/events", "/events?since=3", "/candidates", "/file", "/file.html", "/decision", "/decision?number=1"];

    public static async Task Until(Func<Task<bool>> wanted)
    {
        using var patience = new CancellationTokenSource(Guest.Patience);
        while (!await wanted())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
