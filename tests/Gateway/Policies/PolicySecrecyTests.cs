using System.Net;
using Negotiation.Domain.Deals;
using Negotiation.Domain.Policies;
using Negotiation.Gateway.Tests.Running;
using static Negotiation.Gateway.Tests.Policies.PolicyDesk;

namespace Negotiation.Gateway.Tests.Policies;

/// <summary>Every answer about a policy, as a partner gets it, searched for what is not theirs.</summary>
public sealed class PolicySecrecyTests : IAsyncLifetime
{
    private static readonly string[] Secrets =
    [
        "harbour", "Zephyr", "wholesale", "987654", "decider-dora", "Dora", "approver-abe", "Abe", "Drop the other partner", "quietly", "77.5",
    ];

    private RunningGateway gateway = null!;

    public async Task InitializeAsync()
    {
        gateway = await RunningGateway.Start();
        var first = await gateway.Document(1);
        var manager = first.Manager;
        var secret = first with
        {
            Exclusivities =
            [
                new Exclusivity("harbour", new DateOnly(2026, 1, 1), "nordics", "Zephyr", "wholesale"),
                new Exclusivity("kestrel", new DateOnly(2026, 1, 1), "dach", "Insight"),
            ],
            PartnerTerritories = [new PartnerTerritory("harbour", ["nordics"])],
            Authority = new AuthorityMatrix
            {
                Version = 2,
                Limits = [new AuthorityLimit(PartyKind.DirectSales, Domain.Accounts.Role.DirectRep, [manager with { Person = "decider-dora", Name = "Dora" }], [new Amount(987654, "EUR", AmountPeriod.Total)], 77.5m)],
            },
            Decisions = [new DecisionRight(["decider-dora"], 1)],
            Playbooks = [first.Playbooks[0] with { Decider = "decider-dora", Preferred = "Settle it quietly." }],
            Amendments = first.Amendments with { Approvers = [.. first.Amendments.Approvers, manager with { Person = "approver-abe", Name = "Abe" }] },
        };
        await gateway.Published(secret, title: "Drop the other partner");
        await gateway.Published(
            secret with { Exclusivities = [secret.Exclusivities[1]], Version = 2 }, 2, DateOnly.FromDateTime(DateTime.UtcNow.AddDays(30)), "Drop the other partner");
        await gateway.Proposed(secret with { Name = "Zephyr programme" }, 3, title: "Drop the other partner");
    }

    public async Task DisposeAsync() => await gateway.DisposeAsync();

    [Theory]
    [InlineData("/api/policies")]
    [InlineData("/api/policies/1")]
    [InlineData("/api/policies/2")]
    [InlineData("/api/policies/3")]
    [InlineData("/api/policies/99")]
    [InlineData("/api/policies/1/summary")]
    [InlineData("/api/policies/2/summary")]
    [InlineData("/api/policies/3/summary")]
    [InlineData("/api/policies/compare?from=1&to=2")]
    [InlineData("/api/policies/amendments/unknown")]
    [InlineData("/api/policies/schema")]
    [InlineData("/api/policy")]
    [InlineData("/api/policy/2")]
    public async Task A_partner_learns_nothing_of_another_of_limits_or_of_deciders(string address)
    {
        using var priya = gateway.Client(People.Priya);
        using var answer = await priya.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();
        foreach (var secret in Secrets)
        {
            text.ShouldNotContain(secret, Case.Insensitive, address);
        }

        var status = answer.StatusCode;
        var whole = !address.Contains("summary", StringComparison.Ordinal) && (address[^1] is '1' or '2' or '3' or '9' || address.EndsWith("unknown", StringComparison.Ordinal)) && address.StartsWith("/api/policies/", StringComparison.Ordinal);
        if (whole)
        {
            status.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task A_partner_reads_its_own_right_and_no_sign_of_a_change_that_is_about_another()
    {
        using var priya = gateway.Client(People.Priya);
        var rules = await Ok(await priya.GetAsync("/api/policies/2/summary"));
        rules.GetRawText().ShouldContain("You hold the exclusive right for Insight in DACH");
        rules.TryGetProperty("next", out _).ShouldBeFalse();
        var shelf = await Ok(await priya.GetAsync("/api/policies"));
        shelf.GetProperty("versions").GetArrayLength().ShouldBe(2);
        shelf.TryGetProperty("amendments", out _).ShouldBeFalse();

        using var ines = gateway.Client(People.Ines);
        (await Ok(await ines.GetAsync("/api/policies/2/summary"))).TryGetProperty("next", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task A_refusal_is_the_same_whether_the_thing_exists_or_not()
    {
        using var priya = gateway.Client(People.Priya);
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in new[] { "/api/policies/1", "/api/policies/3", "/api/policies/99", "/api/policies/amendments/x", "/api/policies/compare?from=1&to=99" })
        {
            texts.Add(await (await priya.GetAsync(address)).Content.ReadAsStringAsync());
        }

        foreach (var act in new[] { "propose", "approve", "reject", "withdraw", "recall" })
        {
            texts.Add(await (await priya.Post($"/api/policies/amendments/x/{act}", new { document = "0", reason = "x" }, Key())).Content.ReadAsStringAsync());
        }

        texts.Add(await (await priya.Post("/api/policies/amendments", new { nonsense = true }, Key())).Content.ReadAsStringAsync());
        texts.Add(await (await priya.Post("/api/policies/check", new { nonsense = true })).Content.ReadAsStringAsync());
        texts.Count.ShouldBe(1, string.Join('\n', texts));
    }

    [Fact]
    public async Task Another_tenant_with_the_same_names_sees_its_own_policy_only()
    {
        using var stranger = gateway.Client(Nadia with { Tenant = "borealis" });
        (await stranger.GetAsync("/api/policies/2")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var shelf = await Ok(await stranger.GetAsync("/api/policies"));
        shelf.GetProperty("current").GetInt32().ShouldBe(1);
        using var nowhere = gateway.Client(Nadia with { Tenant = "nowhere" });
        (await nowhere.GetAsync("/api/policies")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
