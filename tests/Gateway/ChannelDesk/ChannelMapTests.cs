using System.Net;
using System.Text;
using Negotiation.Domain.Channel;
using Negotiation.Gateway.Tests.Running;

namespace Negotiation.Gateway.Tests;

/// <summary>The channel map: fed by import, read by the channel team alone.</summary>
public sealed class ChannelMapTests : IAsyncLifetime
{
    private const string File = """
        Partner ID,Partner Name,Territories,Products,Segments,Activities,Exclusive,Note
        kestrel,Kestrel Cloud Partners,DACH; ukIreland,Insight,Retail,refer; Demonstration,,
        harbour,Harbour Consulting,dach,Insight; Lake,,onboard; success,Yes,Secret of the channel team
        """;

    private RunningGateway gateway = null!;

    public async Task InitializeAsync() => gateway = await RunningGateway.Start();

    public async Task DisposeAsync() => await gateway.DisposeAsync();

    [Fact]
    public async Task A_file_is_looked_at_first_then_taken_and_the_second_time_changes_nothing()
    {
        using var mara = gateway.Client(People.Mara);
        (await mara.Map()).Matrix.Rows.ShouldBeEmpty();

        var dry = await mara.Import("/api/channel-map/import?dryRun=true", File);
        (dry.DryRun, dry.Created, dry.Failed).ShouldBe((true, 2, 0));
        dry.Notes.Select(n => n.Code).ShouldBe(["notInPolicy"], "exclusive rights live in the policy");
        (await mara.Map()).Version.ShouldBe(0);

        var real = await mara.Import("/api/channel-map/import", File);
        (real.Created, real.Updated, real.Unchanged).ShouldBe((2, 0, 0));
        var again = await mara.Import("/api/channel-map/import", File);
        (again.Created, again.Updated, again.Unchanged).ShouldBe((0, 0, 2));

        var map = await mara.Map();
        (map.Version, map.ChangedBy, map.MayChange).ShouldBe((1, "Mara", true));
        map.Rights.Count.ShouldBe((await mara.Map("?rows=products")).Rights.Count);
        map.Overlaps.Single().Reasons[0].ShouldBe("Both sell Insight in DACH to Retail.");
        var fit = map.Fits.Single();
        (fit.Finder, fit.Deliverer, fit.Territory).ShouldBe(("kestrel", "harbour", "dach"));
    }

    [Fact]
    public async Task Live_claims_show_in_their_cell()
    {
        using var mara = gateway.Client(People.Mara);
        await mara.Import("/api/channel-map/import", File);
        await gateway.SubmittedDeal();

        var map = await Eventually(() => mara.Map(), m => m.Matrix.Cells.Any(c => c.Claims > 0));
        map.Matrix.Cells.Where(c => c.Claims > 0).Select(c => (c.Row, c.Column, c.Claims)).ShouldBe([("kestrel", "dach", 1)]);
        map.Overlaps.Single().Likelihood.ShouldBe(Likelihood.Medium);
        var byProduct = await mara.Map("?rows=products&columns=segments&product=Insight");
        byProduct.Matrix.Rows.Select(r => r.Id).ShouldBe(["Insight"]);
        byProduct.Matrix.Cells.Single(c => c.Column == "Retail").Claims.ShouldBe(1);
        (await mara.GetAsync("/api/channel-map?rows=lunch")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Wrong_rows_come_back_in_the_same_shape_with_the_partner_whole_and_go_in_once_corrected()
    {
        using var mara = gateway.Client(People.Mara);
        var file = "Partner ID,Partner Name,Territories,Products,Note\n"
            + "kestrel,Kestrel,DACH,Insight,\n"
            + "kestrel,Kestrel,Atlantis,Lake,\n"
            + "aurora,Aurora,DACH,Insight,\n"
            + "millrace,Millrace,Atlantis,=1+1,- call first\n"
            + "harbour,Harbour,DACH,Insight,fine\n";
        var import = await mara.Import("/api/channel-map/import", file);
        import.Codes().ShouldBe(["2 partnerWaits", "3 territoryUnknown", "4 vendorAsPartner", "5 territoryUnknown"], ignoreOrder: true);
        import.Problems.Single(p => p.Row == 3).Text.ShouldContain("Atlantis");
        (import.Created, import.Failed, import.Rows).ShouldBe((1, 4, 5));
        (await mara.Map()).Coverage.Select(c => c.Partner).ShouldBe(["harbour"]);

        import.Errors.ShouldNotBeNull().Split('\n')[0].Trim().ShouldBe("Errors,Partner ID,Partner Name,Territories,Products,Note");
        import.Errors.ShouldContain("'=1+1", Case.Sensitive, "a spreadsheet must not run it");
        var corrected = import.Errors.Replace("Atlantis", "Nordics", StringComparison.Ordinal).Replace("aurora,Aurora", "tamarind,Tamarind", StringComparison.Ordinal);
        var second = await mara.Import("/api/channel-map/import", corrected);
        (second.Created, second.Failed).ShouldBe((3, 0));
        var map = await mara.Map();
        map.Coverage.Count(c => c.Partner == "kestrel").ShouldBe(2);
        var millrace = map.Coverage.Single(c => c.Partner == "millrace");
        (millrace.Products.Single(), millrace.Note).ShouldBe(("=1+1", "- call first"));

        var export = Encoding.UTF8.GetString(await mara.GetByteArrayAsync("/api/channel-map/export.csv"));
        export.ShouldContain("'=1+1");
        export.ShouldContain("'- call first");
        var back = await mara.Import("/api/channel-map/import", export);
        (back.Unchanged, back.Failed).ShouldBe((4, 0));
    }

    [Fact]
    public async Task What_is_exported_is_read_back_as_it_was_and_a_partner_can_leave()
    {
        using var mara = gateway.Client(People.Mara);
        await mara.Import("/api/channel-map/import", File);
        var export = await mara.GetByteArrayAsync("/api/channel-map/export.csv");
        var back = await mara.Import("/api/channel-map/import", Encoding.UTF8.GetString(export));
        (back.Unchanged, back.Updated, back.Failed, back.Notes.Count).ShouldBe((2, 0, 0, 0));

        (await mara.DeleteAsync("/api/channel-map/partners/harbour")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await mara.DeleteAsync("/api/channel-map/partners/harbour")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await mara.Map()).Coverage.Select(c => c.Partner).ShouldBe(["kestrel"]);
    }

    [Fact]
    public async Task For_partners_sellers_and_other_tenants_there_is_no_map()
    {
        using var mara = gateway.Client(People.Mara);
        await mara.Import("/api/channel-map/import", File);
        foreach (var actor in new[] { People.Priya, People.Ines, People.Dana, People.Freja, People.Mara with { Tenant = "borealis" }, People.Mara with { Organisation = "kestrel" } })
        {
            using var client = gateway.Client(actor);
            foreach (var answer in new[]
            {
                await client.GetAsync("/api/channel-map"),
                await client.GetAsync("/api/channel-map?rows=nonsense"),
                await client.GetAsync("/api/channel-map/export.csv"),
                await client.SendCsv("/api/channel-map/import", File),
                await client.SendCsv("/api/channel-map/import?dryRun=true", "not a map"),
                await client.DeleteAsync("/api/channel-map/partners/kestrel"),
            })
            {
                answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, actor.Person);
                var text = await answer.Content.ReadAsStringAsync();
                foreach (var secret in new[] { "harbour", "Harbour", "Insight", "dach", "Secret" })
                {
                    text.ShouldNotContain(secret);
                }
            }
        }

        (await mara.Map()).Coverage.Count.ShouldBe(3 - 1);
    }

    [Fact]
    public async Task Admins_change_the_map_and_auditors_only_read_it()
    {
        using var nadia = gateway.Client(Desk.Nadia);
        (await nadia.Import("/api/channel-map/import", File)).Created.ShouldBe(2);
        using var otto = gateway.Client(People.Otto);
        (await otto.Map()).MayChange.ShouldBeFalse();
        (await otto.SendCsv("/api/channel-map/import", File)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await otto.DeleteAsync("/api/channel-map/partners/kestrel")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Files_that_are_none_are_refused_whole()
    {
        using var mara = gateway.Client(People.Mara);
        (await mara.SendCsv("/api/channel-map/import", "Partner ID,Territories\nkestrel,DACH\n")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await mara.SendCsv("/api/channel-map/import", "")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var long2001 = "Partner ID,Partner Name,Territories,Products\n" + string.Concat(Enumerable.Range(0, 2001).Select(i => $"p{i},P{i},DACH,Lake\n"));
        (await mara.SendCsv("/api/channel-map/import", long2001)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task The_demo_has_a_map_with_a_right_that_somebody_goes_against()
    {
        await using var demo = await RunningGateway.StartDemo();
        using var anyone = new HttpClient { BaseAddress = demo.Address };
        using var signIn = await anyone.Post("/api/demo/sign-in", new { persona = "mara" });
        using var mara = demo.Client(null, (await signIn.Json()).GetProperty("token").GetString());
        var map = await mara.Map();
        map.Matrix.Rows.Count.ShouldBe(8);
        map.Overlaps[0].Breach.ShouldBeTrue();
        map.Fits.ShouldNotBeEmpty();
        (await mara.Import("/api/channel-map/import", File)).Updated.ShouldBe(2);
        (await mara.Map()).Matrix.Rows.Count.ShouldBe(8);
    }

    private static async Task<T> Eventually<T>(Func<Task<T>> look, Func<T, bool> fits)
    {
        using var patience = new CancellationTokenSource(Guest.Patience);
        while (true)
        {
            var seen = await look();
            if (fits(seen))
            {
                return seen;
            }

            await Task.Delay(20, patience.Token);
        }
    }
}
