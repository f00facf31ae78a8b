using System.Net;
using System.Net.Http.Json;
using Negotiation.Domain.Claims;
using Negotiation.Domain.Records;
using Negotiation.Gateway.Rest;
using Negotiation.Gateway.Tests.Running;

namespace Negotiation.Gateway.Tests;

/// <summary>Opportunities of direct sales come in from the CRM and claim their customers.</summary>
public sealed class OpportunityTests : IAsyncLifetime
{
    private const string Path = "/api/direct-opportunities/import";

    private const string File = """
        Opportunity ID,Account Name,Website,Billing Country,Products,Opportunity Name,Amount,Amount Currency,Close Date,Stage,Opportunity Owner
        006A,Granite Foods GmbH,https://www.granite.example/,Germany,Insight,Secret renewal,"120,000.00",EUR,12/31/2031,Negotiation,Dana
        006B,Silverpine Ltd,silverpine.example,GB,,Expansion,,,2031-05-01,Closed Won,Dana
        """;

    private RunningGateway gateway = null!;

    public async Task InitializeAsync() => gateway = await RunningGateway.Start();

    public async Task DisposeAsync() => await gateway.DisposeAsync();

    [Fact]
    public async Task A_registration_at_a_customer_of_own_sales_meets_their_claim_and_the_end_of_the_sale_ends_it()
    {
        using var mara = gateway.Client(People.Mara);
        var dry = await mara.Import(Path + "?dryRun=true", File);
        (dry.Created, dry.Unchanged, dry.Failed).ShouldBe((1, 1, 0), "what ended before we heard of it claims nothing");
        (await mara.Import(Path, File)).Created.ShouldBe(1);
        (await mara.Import(Path, File)).Unchanged.ShouldBe(2);

        var deal = await gateway.SubmittedDeal();
        var overlap = await Overlap(mara, o => o.Status == OverlapStatus.Open);
        (overlap.First.Kind, overlap.Second!.Id).ShouldBe((ClaimKind.DirectSales, deal));

        // The partner is told that somebody is engaged, and of neither who nor what.
        foreach (var actor in new[] { People.Priya, People.Ines, People.Freja })
        {
            using var client = gateway.Client(actor);
            foreach (var path in new[] { $"/api/deals/{deal}", $"/api/deals/{deal}/events", "/api/deals", "/api/overlaps", $"/api/overlaps/{overlap.Id}", "/api/channel-map" })
            {
                var text = await (await client.GetAsync(path)).Content.ReadAsStringAsync();
                text.ShouldNotContain("Secret renewal");
                text.ShouldNotContain("006A");
                text.ShouldNotContain(overlap.First.Id);
                text.ShouldNotContain("Granite Foods GmbH");
            }
        }

        (await mara.Import(Path, File.Replace("Negotiation,", "Closed Lost,", StringComparison.Ordinal))).Updated.ShouldBe(1);
        await Overlap(mara, o => o.Status == OverlapStatus.Ended);
    }

    [Fact]
    public async Task Wrong_rows_come_back_in_the_same_shape_and_the_others_go_in()
    {
        using var mara = gateway.Client(People.Mara);
        const string Mixed = """
            (Do Not Modify) Opportunity,Potential Customer,Country/Region,Topic,Est. Revenue,Currency,Est. Close Date,Status
            a1,Accept to View,DE,Hidden,1000,EUR,2031-01-31,Open
            a2,Granite Foods,Atlantis,T,1000,EUR,31.12.2031,Open
            a3,Granite Foods,DE,T,1000,,1/31/2031,Open
            a4,Granite Foods,DE,T,EUR 1000.50,,1/31/2031,Open
            a4,Granite Foods,DE,Once more,,,,Open
            """;
        var import = await mara.Import(Path, Mixed);
        import.Codes().ShouldBe(["2 customerMasked", "3 countryUnknown", "3 dateFormat", "4 currencyUnknown", "6 rowTwice"]);
        (import.Created, import.Failed).ShouldBe((1, 4));

        var lines = import.Errors!.Split('\n');
        lines[0].Trim().ShouldBe("Errors,(Do Not Modify) Opportunity,Potential Customer,Country/Region,Topic,Est. Revenue,Currency,Est. Close Date,Status");
        var corrected = import.Errors.Replace("Accept to View", "Silverpine", StringComparison.Ordinal).Replace("Atlantis", "FR", StringComparison.Ordinal)
            .Replace("31.12.2031", "12/31/2031", StringComparison.Ordinal).Replace("1000,,", "1000,USD,", StringComparison.Ordinal);
        var second = await mara.Import(Path, corrected);
        (second.Created, second.Updated, second.Failed).ShouldBe((3, 1, 0));
    }

    [Fact]
    public async Task The_same_id_of_another_system_is_another_opportunity()
    {
        using var mara = gateway.Client(People.Mara);
        (await mara.Import(Path, File)).Created.ShouldBe(1);
        (await mara.Import(Path + "?source=dynamics", File)).Created.ShouldBe(1);
        (await mara.SendCsv(Path + "?source=a/b", File)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        Names.IsId(OpportunityReader.IdOf("aurora", "crm", "006A")).ShouldBeTrue();
    }

    [Fact]
    public async Task Only_channel_managers_of_the_vendor_bring_them_in()
    {
        foreach (var actor in new[] { People.Priya, People.Ines, People.Freja, People.Mara with { Organisation = "kestrel" } })
        {
            using var client = gateway.Client(actor);
            (await client.SendCsv(Path, File)).StatusCode.ShouldBe(HttpStatusCode.NotFound, actor.Person);
        }

        foreach (var actor in new[] { People.Dana, People.Otto, Desk.Nadia })
        {
            using var client = gateway.Client(actor);
            (await client.SendCsv(Path, File)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, actor.Person);
        }
    }

    private static async Task<OverlapSheet> Overlap(HttpClient mara, Func<OverlapSheet, bool> fits)
    {
        using var patience = new CancellationTokenSource(Guest.Patience);
        while (true)
        {
            var list = (await mara.GetFromJsonAsync<OverlapList>("/api/overlaps", DomainJson.Options))!;
            if (list.Overlaps.FirstOrDefault(fits) is { } found)
            {
                return found;
            }

            await Task.Delay(20, patience.Token);
        }
    }
}
